import { type Conflict, conflictsOf, type Grant, type GrantScope, isRole, ROLES, rolesAt } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';

/** `analyst`, or `analyst@<unit id>` for one business unit. */
export function parseRole(text: string): Grant {
  const [role = '', unitId] = text.trim().split('@');
  return { role, unitId: unitId || null };
}

/**
 * What stands against one person holding these roles at this kind of scope; undefined when nothing does. `rules`: those on
 * duties that hold, all of them unless told.
 */
export function checkRoles(
  wanted: readonly Grant[],
  scope: GrantScope,
  units: ReadonlyMap<string, string>,
  path = 'input.roles',
  rules?: readonly string[],
): Refusal | undefined {
  const possible = rolesAt(scope);
  for (const { role, unitId } of wanted) {
    if (!isRole(role) || !possible.includes(role)) {
      const hint = `Choose among ${possible.map((it) => `${ROLES[it].title} (${it})`).join(', ')}.`;
      return { code: 'ROLE_UNKNOWN', message: `There is no role "${role.slice(0, 40)}" here.`, hint, path };
    }
    if (unitId && (scope !== 'tenant' || !units.has(unitId))) {
      return {
        code: 'UNIT_UNKNOWN',
        message: 'There is no such business unit.',
        hint: 'Leave the unit out to give the role in the whole scope.',
        path,
      };
    }
  }
  const [conflict] = conflictsOf(wanted, rules);
  return conflict && dutiesRefusal(conflict, path);
}

/** A conflict of duties as a refusal, with both ways in words. */
const dutiesRefusal = ({ message }: Conflict, path: string): Refusal => ({
  code: 'DUTIES_CONFLICT',
  message: `${message}.`,
  hint: 'Give the two duties to different people.',
  path,
});

/** What changes between roles held and wanted. */
export function changeOf<H extends Grant>(
  held: readonly H[],
  wanted: readonly Grant[],
): { added: Grant[]; removed: H[] } {
  const same = (a: Grant) => (b: Grant) => a.role === b.role && (a.unitId ?? null) === (b.unitId ?? null);
  const unique = wanted.filter((grant, index) => wanted.findIndex(same(grant)) === index);
  return {
    added: unique.filter((grant) => !held.some(same(grant))),
    removed: held.filter((grant) => !wanted.some(same(grant))),
  };
}
