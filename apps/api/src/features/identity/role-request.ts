import { type Conflict, conflictsOf, type Grant, type GrantScope, PLATFORM_ROLES } from '@clearhold/access';
import type { Refusal } from '@clearhold/kernel';

/** `analyst`, or `analyst@<unit id>` for one business unit. */
export function parseRole(text: string): Grant {
  const [role = '', unitId] = text.trim().split('@');
  return { role, unitId: unitId || null };
}

/**
 * What stands against one person holding these roles at this kind of scope; undefined when nothing does. `rules`: those on
 * duties that hold, all of them unless told; `book`: the roles that there are.
 */
export function checkRoles(
  wanted: readonly Grant[],
  scope: GrantScope,
  units: ReadonlyMap<string, string>,
  path = 'input.roles',
  rules?: readonly string[],
  book = PLATFORM_ROLES,
): Refusal | undefined {
  const possible = book.at(scope);
  for (const { role, unitId } of wanted) {
    if (!possible.some(({ key }) => key === role)) {
      const hint = `Choose among ${possible.map(({ key, title }) => `${title} (${key})`).join(', ')}.`;
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
  const [conflict] = conflictsOf(wanted, rules, book);
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
