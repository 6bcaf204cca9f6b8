import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const DRIFT = graphql(`
  query PolicyDrift($scope: ID) {
    policyDrift(scope: $scope) {
      tenantId tenantName scopeId scopeKind scopeName key entry title group mode
      standard standardFrom own direction heldBackBy since by version reason
    }
  }
`);

/** Every value that the scopes below one set themselves: a partner's tenants with their units, or a tenant with its own. */
export const driftQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'drift'],
    queryFn: async ({ signal }) => (await request(DRIFT, { scope }, signal)).policyDrift,
  });

/** One value that departs. */
export type Departure = Awaited<ReturnType<NonNullable<ReturnType<typeof driftQuery>['queryFn']>>>[number];
