import {
  type AppAbility,
  type Conflict,
  conflictsOf,
  type GrantScope,
  mayGive,
  type RoleBook,
} from '@clearhold/access';
import type { PersonRow } from './people.ts';

/** A role that a person holds, or shall hold: everywhere, or in one unit. */
export interface Held {
  role: string;
  unitId: string | null;
}

/** The roles a person holds. */
export const heldBy = ({ roles }: PersonRow): Held[] =>
  roles.map(({ role, unitId }) => ({ role, unitId: unitId ?? null }));

/** A grant as the API takes it: `analyst`, or `analyst@<unit>`. */
export const grantText = ({ role, unitId }: Held): string => (unitId ? `${role}@${unitId}` : role);

const same = (a: Held, b: Held) => a.role === b.role && a.unitId === b.unitId;

/** Grants without those that are there twice. */
export const distinct = (grants: readonly Held[]): Held[] =>
  grants.filter((grant, at) => grants.findIndex((one) => same(one, grant)) === at);

/** Whether two lists hold the same grants. */
export function sameGrants(a: readonly Held[], b: readonly Held[]): boolean {
  const texts = (grants: readonly Held[]) => distinct(grants).map(grantText).sort().join(' ');
  return texts(a) === texts(b);
}

/** The roles that may be given at a kind of scope by who asks; a role that is held already stays listed. */
export function rolesToGive(
  ability: AppAbility,
  book: RoleBook,
  scope: GrantScope,
  personId: string,
  held: readonly Held[],
): { role: string; may: boolean }[] {
  return book
    .at(scope)
    .map(({ key: role }) => ({ role, may: mayGive(ability, book, { role, personId }) }))
    .filter(({ role, may }) => may || held.some((grant) => grant.role === role));
}

/** Rules on duties that these grants break; which of them hold is for policy, and the API, to say. */
export const conflicts = (grants: readonly Held[], book?: RoleBook): Conflict[] => conflictsOf(grants, undefined, book);
