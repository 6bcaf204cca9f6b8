import { type DeclaredRole, RoleBook } from '@clearhold/access';
import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../exchange/contract.ts';

const CATALOGUE = graphql(`
  query RoleCatalogue($scope: ID) {
    roleCatalogue(scope: $scope) {
      key title words scopeKind isOwn isOn bases definition rank sourceName own ownMode lockedBy
      holders { personId name unitName idle }
    }
  }
`);

/** A role of a scope, with what the levels say about it and who holds it. */
export type RoleRow = ResultOf<typeof CATALOGUE>['roleCatalogue'][number];

/** The roles of a scope; without one, of the space whose page this is. */
export const roleCatalogueQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['policy', 'roles', scope ?? 'own'],
    queryFn: async ({ signal }) => (await request(CATALOGUE, { scope }, signal)).roleCatalogue,
  });

/** What the roles allow, reckoned as the API does. */
export function bookOfRows(rows: readonly RoleRow[]): RoleBook {
  const declared = rows.flatMap(({ key, definition, rank }) =>
    definition ? [[key, { ...(definition as DeclaredRole), rank: rank ?? 0 }] as const] : [],
  );
  return new RoleBook(Object.fromEntries(declared));
}
