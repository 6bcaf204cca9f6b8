import type { Actor } from './actor.ts';
import { type Permit } from './permits.ts';
import { isRole, type Role } from './roles.ts';
import { ACTIONS, type Action, SUBJECTS, type Subject } from './vocabulary.ts';

/** One right: this action on this subject; with `as` in that role's name only, as tasks and approvals are done. */
export interface Pair {
  readonly action: Action;
  readonly subject: Subject;
  readonly as?: Role;
}

/** Reads `export Metrics` or `decide Approval as treasurer`; undefined for anything else. */
export function parsePair(text: string): Pair | undefined {
  const [action, subject, as, role, ...more] = text.split(' ');
  if (more.length > 0 || !isAction(action) || !isSubject(subject)) return undefined;
  if (as === undefined) return { action, subject };
  return as === 'as' && isRole(role) ? { action, subject, as: role } : undefined;
}

/** A right as `parsePair` reads it. */
export const pairText = ({ action, subject, as }: Pair): string => `${action} ${subject}${as ? ` as ${as}` : ''}`;

const isAction = (text: unknown): text is Action => ACTIONS.includes(text as Action);
const isSubject = (text: unknown): text is Subject => SUBJECTS.includes(text as Subject);

// Any actor does: in whose name a permit holds does not depend on who asks.
const ANYBODY: Actor = { kind: 'person', id: 'a', scopeKind: 'tenant', tenantId: 't', grants: [], supplierId: 's' };

/** The role in whose name a permit holds; undefined for one that holds in nobody's. */
export function inNameOf(permit: Permit): Role | undefined {
  return permit.when?.(ANYBODY).flatMap(({ role }) => (isRole(role) ? [role] : []))[0];
}

/** Every right that permits give, as pairs. */
export const pairsOf = (permits: readonly Permit[]): Pair[] =>
  permits.flatMap((permit) => {
    const as = inNameOf(permit);
    return permit.subjects.flatMap((subject) =>
      permit.actions.map((action) => ({ action, subject, ...(as ? { as } : {}) })),
    );
  });

/** True where a right is meant by another: the same, or the same in anybody's name. */
export const isMeant = (by: Pair, { action, subject, as }: Pair): boolean =>
  by.action === action && by.subject === subject && (!by.as || by.as === as);
