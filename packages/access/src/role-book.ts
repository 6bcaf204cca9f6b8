import { inNameOf, isMeant, type Pair, pairsOf, parsePair } from './pair.ts';
import { askedOf, type Permit, ROLE_PERMITS } from './permits.ts';
import { lenderOf, levelOf, type RoleDefinition } from './role-definition.ts';
import { type GrantScope, isRole, ROLE_NAMES, ROLES, type Role, type RoleEntry } from './roles.ts';
import type { Action, Subject } from './vocabulary.ts';

/** A definition with the rank of the scope that declared it: 0 for the platform, 1 for a partner, 2 for a tenant. */
export interface DeclaredRole extends RoleDefinition {
  readonly rank?: number;
}

/** A role as it holds at a scope. */
export interface BookRole extends RoleEntry {
  readonly key: string;
  /** The roles of the platform whose rights it has; a role of the platform has its own. */
  readonly bases: readonly Role[];
  readonly permits: readonly Permit[];
  /** The roles that it was cut from, without those that only lent it a right; empty for a role of the platform. */
  readonly cutFrom: readonly Role[];
  /** It can be given, and gives its holder something. */
  readonly isOn: boolean;
  readonly isOwn: boolean;
}

const OUTERMOST = 0;

/** Work that is asked of roles, and what doing it is called. */
const WORK = { Task: 'complete', Approval: 'decide' } as const satisfies Partial<Record<Subject, Action>>;
export type Work = keyof typeof WORK;
export const WORKS = Object.keys(WORK) as readonly Work[];

/** The roles that hold at a scope: those of the platform, as the scopes above it and it itself renamed, took and added to them. */
export class RoleBook {
  readonly #roles = new Map<string, BookRole>();
  /** Two books of the same key hold the same. */
  readonly key: string;

  /** `declared`: definitions by role key, without faults; one with faults gives nothing. */
  constructor(declared: Readonly<Record<string, DeclaredRole>> = {}) {
    this.key = JSON.stringify(declared);
    const said = (role: string): DeclaredRole => (Object.hasOwn(declared, role) ? declared[role]! : {});
    for (const role of ROLE_NAMES) this.#roles.set(role, platformRole(role, said(role)));
    for (const [key, definition] of Object.entries(declared)) {
      if (isRole(key)) continue;
      // What a level above switched off, nobody below takes from.
      const isOpen = (role: Role) =>
        !said(role).off || (said(role).rank ?? OUTERMOST) >= (definition.rank ?? OUTERMOST);
      this.#roles.set(key, ownRole(key, definition, isOpen));
    }
  }

  /** All roles, on or off, those of the platform first. */
  all(): BookRole[] {
    return [...this.#roles.values()];
  }

  get(role: string): BookRole | undefined {
    return this.#roles.get(role);
  }

  /** The name on screen; the key of one that is not in the book. */
  titleOf(role: string): string {
    return this.#roles.get(role)?.title ?? role;
  }

  /** The roles that may be given at a scope kind. */
  at(scope: GrantScope): BookRole[] {
    return this.all().filter(({ isOn, scopes }) => isOn && scopes.includes(scope));
  }

  permitsOf(role: string): readonly Permit[] {
    const found = this.#roles.get(role);
    return found?.isOn ? found.permits : [];
  }

  /** What is asked of a role of one's own by its name; a role of the platform has that among its permits. */
  namedPermitsOf(role: string): readonly Permit[] {
    if (isRole(role)) return [];
    return WORKS.filter((work) => this.mayBeAsked(role, work)).map((work) => askedOf(WORK[work], work, role));
  }

  /** True where work of that kind can be asked of a role: it is on, and may do such in the name of some role. */
  mayBeAsked(role: string, work: Work): boolean {
    return pairsOf(this.permitsOf(role)).some(({ subject, action }) => subject === work && action === WORK[work]);
  }

  /** The roles that a holder counts as where work is asked of a role: his own, and those of the platform of `countsAs`. */
  actsAs(role: string): string[] {
    const isAsked = WORKS.some((work) => this.mayBeAsked(role, work));
    return [...(isAsked && !isRole(role) ? [role] : []), ...this.countsAs(role)];
  }

  /**
   * The roles of the platform that a holder counts as: those in whose name he may do all that such a role does in its own.
   * A role of the platform counts as itself.
   */
  countsAs(role: string): Role[] {
    const found = this.#roles.get(role);
    if (!found?.isOn) return [];
    if (isRole(role)) return [role];
    const mine = pairsOf(found.permits);
    return found.bases.filter((base) => {
      const named = pairsOf(ROLE_PERMITS[base]).filter(({ as }) => as === base);
      return named.length > 0 && named.every((pair) => mine.some((one) => isMeant(pair, one)));
    });
  }

  /** The keys of all roles whose holders count as one of these. */
  countingAs(roles: readonly string[]): string[] {
    return this.all().flatMap(({ key }) => (this.actsAs(key).some((role) => roles.includes(role)) ? [key] : []));
  }
}

/** The roles where no scope said anything about them. */
export const PLATFORM_ROLES = new RoleBook();

function platformRole(key: Role, { title, words, off }: DeclaredRole): BookRole {
  const entry: RoleEntry = ROLES[key];
  const said = { title: title ?? entry.title, words: words ?? entry.words };
  return { ...entry, ...said, key, bases: [key], permits: ROLE_PERMITS[key], cutFrom: [], isOn: !off, isOwn: false };
}

function ownRole(key: string, definition: DeclaredRole, isOpen: (role: Role) => boolean): BookRole {
  const { title = key, words = '', off = false } = definition;
  const level = levelOf(definition);
  const base = { key, title, words, isOwn: true };
  if (!level) return { ...base, scopes: [], bases: [], permits: [], cutFrom: [], isOn: false };
  const read = (texts: readonly string[] = []) => texts.flatMap((text) => parsePair(text) ?? []);
  const [only, without] = [read(definition.only), read(definition.without)];
  const isTaken = (pair: Pair) =>
    (!definition.only || only.some((one) => isMeant(one, pair))) && !without.some((one) => isMeant(one, pair));
  const from = (definition.from ?? []).filter(isOpen);
  const lent = read(definition.with).flatMap((pair) => {
    const lender = lenderOf(pair, level);
    return lender && isOpen(lender) ? [{ pair, lender }] : [];
  });
  const permits = [
    ...from.flatMap((role) => part(ROLE_PERMITS[role], isTaken)),
    ...lent.flatMap(({ pair, lender }) =>
      part(ROLE_PERMITS[lender], (one) => isMeant(pair, one) && one.as === pair.as),
    ),
  ];
  const bases = ROLE_NAMES.filter((role) => from.includes(role) || lent.some(({ lender }) => lender === role));
  const { scopes } = ROLES[definition.from![0]!];
  return { ...base, scopes, bases, permits, cutFrom: from, isOn: !off && permits.length > 0 };
}

/** Of permits the part that `isTaken`, as few permits as before and no right more. */
function part(permits: readonly Permit[], isTaken: (pair: Pair) => boolean): Permit[] {
  return permits.flatMap((permit) => {
    const as = inNameOf(permit);
    const groups = new Map<string, Permit>();
    for (const subject of permit.subjects) {
      const actions = permit.actions.filter((action) => isTaken({ action, subject, ...(as ? { as } : {}) }));
      const before = groups.get(actions.join());
      if (actions.length > 0)
        groups.set(actions.join(), { ...permit, actions, subjects: [...(before?.subjects ?? []), subject] });
    }
    return [...groups.values()];
  });
}
