import type { RawRuleFrom } from '@casl/ability';
import type { Actor } from './actor.ts';
import type { Conditions } from './conditions.ts';
import { ACTING_PERMITS, SCOPE_PERMITS, SUPPLIER_PERMITS, SYSTEM_PERMITS } from './other-permits.ts';
import { OWN_CHANGES, OWN_PERMITS, type Permit } from './permits.ts';
import { PLATFORM_ROLES, type RoleBook } from './role-book.ts';
import { apiScopesAt } from './roles.ts';
import { type Action, SUBJECT_REACH, type Subject } from './vocabulary.ts';

/** One permission as data: it goes to `createPrismaAbility` and over the wire as it is. Never inverted, never a field list. */
export type AppRule = RawRuleFrom<[Action, Subject], Conditions>;

function rule(actions: readonly Action[], subjects: readonly Subject[], conditions: Conditions): AppRule[] {
  if (subjects.length === 0) return [];
  const bare = Object.keys(conditions).length === 0;
  return [{ action: [...actions], subject: [...subjects], ...(bare ? {} : { conditions }) }];
}

/** A permit as it holds in the whole scope. */
function everywhere(permit: Permit, actor: Actor): AppRule[] {
  const rows = permit.when ? permit.when(actor) : [{}];
  return rows.flatMap((conditions) => rule(permit.actions, permit.subjects, conditions));
}

/** A permit as it holds in some business units: their rows, and reading the tenant's common ground. */
function inUnits(permit: Permit, actor: Actor, units: readonly string[]): AppRule[] {
  const within = permit.subjects.filter((subject) => SUBJECT_REACH[subject] === 'unit');
  const ground = permit.subjects.filter((subject) => SUBJECT_REACH[subject] === 'reference');
  const rows = permit.when ? permit.when(actor) : [{}];
  return rows.flatMap((conditions) => [
    ...rule(permit.actions, within, { ...conditions, unitId: { in: units } }),
    ...(permit.actions.includes('read') ? rule(['read'], ground, conditions) : []),
  ]);
}

/** The roles that there are where the actor acts. */
export const bookOf = ({ roles = PLATFORM_ROLES }: Actor): RoleBook => roles;

/** The roles that hold for the actor: in his book and on, at its scope kind. A unit list, or `null` for the whole scope. */
export function rolesHeld(actor: Actor): Map<string, readonly string[] | null> {
  const held = new Map<string, readonly string[] | null>();
  if (actor.kind !== 'person') return held;
  for (const { role, unitId } of actor.grants) {
    const { isOn, scopes } = bookOf(actor).get(role) ?? { isOn: false, scopes: [] };
    if (!isOn || !scopes.includes(actor.scopeKind) || (unitId && !scopes.includes('unit'))) continue;
    const before = held.get(role);
    if (before === null) continue;
    held.set(role, unitId ? [...new Set([...(before ?? []), unitId])].sort() : null);
  }
  return held;
}

/** The roles that hold for a person everywhere, or besides in one business unit. */
export const rolesHeldIn = (actor: Actor, unitId?: string | null): string[] =>
  [...rolesHeld(actor)].flatMap(([role, units]) =>
    units === null || (unitId && units.includes(unitId)) ? [role] : [],
  );

/** The roles that a person counts as where work is asked of a role: everywhere, or in one business unit. */
export const rolesActedAs = (actor: Actor, unitId?: string | null): string[] => [
  ...new Set(rolesHeldIn(actor, unitId).flatMap((role) => bookOf(actor).actsAs(role))),
];

function personRules(actor: Actor): AppRule[] {
  const held = rolesHeld(actor);
  const book = bookOf(actor);
  if (held.size === 0) return [];
  const rules = [...held].flatMap(([role, units]) =>
    [...book.permitsOf(role), ...book.namedPermitsOf(role)].flatMap((permit) =>
      units ? inUnits(permit, actor, units) : everywhere(permit, actor),
    ),
  );
  const onlyAudits = [...held.keys()].every((role) => book.get(role)?.bases.every((base) => base === 'auditor'));
  const own = onlyAudits ? OWN_PERMITS : [...OWN_PERMITS, ...OWN_CHANGES];
  return [...rules, ...own.flatMap((permit) => everywhere(permit, actor))];
}

function permitsOf(actor: Actor): readonly Permit[] {
  if (actor.kind === 'supplier') return SUPPLIER_PERMITS;
  if (actor.kind === 'system') return SYSTEM_PERMITS;
  const held = new Set(actor.scopes ?? []);
  return apiScopesAt(actor.scopeKind).flatMap((scope) => (held.has(scope) ? SCOPE_PERMITS[scope] : []));
}

/**
 * Everything the actor may do, as rules; nothing for an actor without an effective role, scope or supplier. The rules
 * judge inside one tenant: which tenant that is, is the context's and the database's business.
 */
export function rulesFor(actor: Actor): AppRule[] {
  if (actor.isActing) return ACTING_PERMITS.flatMap((permit) => everywhere(permit, actor));
  if (actor.kind === 'person') return personRules(actor);
  if (actor.kind === 'supplier' && actor.scopeKind !== 'tenant') return [];
  return permitsOf(actor).flatMap((permit) => everywhere(permit, actor));
}
