import type { Grant } from '../actor.ts';
import { PLATFORM_ROLES, type RoleBook } from '../role-book.ts';
import { DUTIES, type Duty, dutiesOfRole, dutiesOfScopes } from './duty.ts';
import { DUTY_RULES, type DutyRuleCode } from './duty-rules.ts';

/** One way by which a person has duties. */
export type DutySource =
  | { readonly kind: 'role'; readonly role: string; readonly unitId?: string | null }
  /** A key that the person made: whoever knows it does what it may. */
  | { readonly kind: 'key'; readonly name: string; readonly scopes: readonly string[] }
  /** Approvals that another person's role brings by delegation. */
  | { readonly kind: 'delegation'; readonly from: string; readonly role: string; readonly unitId?: string | null }
  /** A role of the level above with which the person works here. */
  | { readonly kind: 'actAs'; readonly role: string };

/** A rule that a person's duties break. */
export interface Conflict {
  readonly code: DutyRuleCode;
  /** The business unit where the duties meet; null where they do in the whole tenant. */
  readonly unitId: string | null;
  /** For people: why they are kept apart, and by which way the person has each. */
  readonly message: string;
  /** Each side's way in words: `Approver → approves invoices`. */
  readonly path: readonly [string, string];
}

interface Held {
  readonly duty: Duty;
  readonly unitId: string | null;
  readonly way: string;
}

const BY_DELEGATION: readonly Duty[] = ['approve', 'pay'];

function heldBy(source: DutySource, book: RoleBook): Held[] {
  const titleOf = (role: string) => book.titleOf(role);
  const held = (duties: readonly Duty[], unitId: string | null, name: string) =>
    duties.map((duty) => ({ duty, unitId, way: `${name} → ${DUTIES[duty].words}` }));
  switch (source.kind) {
    case 'role':
      return held(dutiesOfRole(source.role, book), source.unitId ?? null, titleOf(source.role));
    case 'key':
      return held(dutiesOfScopes(source.scopes), null, `the API key “${source.name}”`);
    case 'actAs':
      return held(dutiesOfRole(source.role), null, `${titleOf(source.role)} of the service provider`);
    case 'delegation': {
      const duties = dutiesOfRole(source.role, book).filter((duty) => BY_DELEGATION.includes(duty));
      return held(duties, source.unitId ?? null, `the approvals of ${source.from} (${titleOf(source.role)})`);
    }
  }
}

/**
 * The rules that a person's duties break, by whatever way he has them. Duties of the whole tenant count in every unit; those
 * of different units do not meet. A rule that is broken in the whole tenant is reported once. `on`: the rules that hold;
 * `book`: the roles that there are.
 */
export function findConflicts(
  sources: readonly DutySource[],
  on: readonly string[] = DUTY_RULES.map(({ code }) => code),
  book: RoleBook = PLATFORM_ROLES,
): Conflict[] {
  const held = sources.flatMap((source) => heldBy(source, book));
  const units = [...new Set(held.flatMap(({ unitId }) => (unitId ? [unitId] : [])))].sort();
  return DUTY_RULES.filter(({ code }) => on.includes(code)).flatMap(({ code, one, other, why }) => {
    const meet = (unit: string | null): Conflict | undefined => {
      const side = (duties: readonly Duty[]) =>
        held.find(({ duty, unitId }) => duties.includes(duty) && (unitId === null || unitId === unit));
      const [first, second] = [side(one), side(other)];
      if (!first || !second) return undefined;
      const message = `${upper(why)}: ${first.way}; ${second.way}`;
      return { code, unitId: unit, message, path: [first.way, second.way] };
    };
    const whole = meet(null);
    return whole ? [whole] : units.flatMap((unit) => meet(unit) ?? []);
  });
}

/** The rules that roles alone break. */
export const conflictsOf = (grants: readonly Grant[], on?: readonly string[], book?: RoleBook): Conflict[] =>
  findConflicts(
    grants.map(({ role, unitId }) => ({ kind: 'role', role, unitId })),
    on,
    book,
  );

/** Those of `after` that were not there before: what a change opens. */
export function opened(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  const known = (one: Conflict) =>
    before.some(({ code, unitId }) => code === one.code && (unitId === null || unitId === one.unitId));
  return after.filter((one) => !known(one));
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
