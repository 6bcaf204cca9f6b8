import { isMeant, type Pair, pairsOf, pairText, parsePair } from './pair.ts';
import { ROLE_PERMITS } from './permits.ts';
import { isRole, ROLES, type Role, rolesAt } from './roles.ts';

/**
 * A role as a scope declares it. Of a role of the platform only its words are changed, or it is switched off. A role of
 * one's own takes the rights of `from`: all of them or, with `only`, these; less those of `without`; and those of `with`
 * besides, each of which some role of the same level has. Rights are pairs as `parsePair` reads them.
 */
export interface RoleDefinition {
  readonly title?: string;
  readonly words?: string;
  readonly from?: readonly Role[];
  readonly only?: readonly string[];
  readonly without?: readonly string[];
  readonly with?: readonly string[];
  /** It is not given here, and whoever holds it has nothing by it. */
  readonly off?: boolean;
}

/** The level at which a definition holds: that of the roles it takes from; undefined where they are of several. */
export function levelOf({ from = [] }: RoleDefinition): 'tenant' | 'partner' | undefined {
  for (const level of ['tenant', 'partner'] as const)
    if (from.length > 0 && from.every((role) => rolesAt(level).includes(role))) return level;
  return undefined;
}

/** The first role of a level that has a right, and so can lend it; one in a role's name only where that role is named. */
export function lenderOf(pair: Pair, level: 'tenant' | 'partner'): Role | undefined {
  return rolesAt(level).find((role) =>
    pairsOf(ROLE_PERMITS[role]).some((one) => isMeant(pair, one) && one.as === pair.as),
  );
}

/** What is wrong with a definition, in words; empty where nothing is. */
export function faultsOfRole(key: string, definition: RoleDefinition): string[] {
  const { title, off, from = [], only = [], without = [], with: more = [] } = definition;
  if (isRole(key)) {
    const own = [...from, ...only, ...without, ...more];
    return own.length > 0
      ? [`${ROLES[key].title} is a role of the platform: its words change, what it may do does not`]
      : [];
  }
  if (off && from.length === 0) return [];
  const level = levelOf(definition);
  if (!title) return ['a role of one’s own needs a title'];
  if (!level) return ['a role takes from one or more roles of the same level, such as analyst and buyer'];
  const known = from.flatMap((role) => pairsOf(ROLE_PERMITS[role]));
  const faults = [...only, ...without, ...more].flatMap((text) => (parsePair(text) ? [] : [notRead(text)]));
  if (faults.length > 0) return faults;
  return [
    ...[...only, ...without].filter((text) => !known.some((one) => isMeant(parsePair(text)!, one))).map(notTaken(from)),
    ...more.filter((text) => !lenderOf(parsePair(text)!, level)).map((text) => notLent(parsePair(text)!, level)),
  ];
}

const titles = (roles: readonly Role[]) => roles.map((role) => ROLES[role].title).join(' and ');
const notRead = (text: string) =>
  `“${text.slice(0, 60)}” is no right; written as “export Metrics” or “decide Approval as approver”`;
const notTaken = (from: readonly Role[]) => (text: string) => `${titles(from)} may not “${text}” anyway`;

function notLent(pair: Pair, level: 'tenant' | 'partner'): string {
  const names = rolesAt(level).filter((role) => lenderOf({ ...pair, as: role }, level));
  const text = pairText(pair);
  if (names.length === 0) return `no role of this level may “${text}”`;
  return `“${text}” is done in a role’s name; written as ${names.map((as) => `“${pairText({ ...pair, as })}”`).join(' or ')}`;
}
