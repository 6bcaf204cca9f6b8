import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const CONNECTIONS = graphql(`
  query Connections($scope: ID) { connections(scope: $scope) { id connector title url status lastEventAt } }
`);

/** The links of a tenant to its ERP. */
export const connectionsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['connections', scope],
    queryFn: async ({ signal }) => (await request(CONNECTIONS, { scope }, signal)).connections,
  });

export type ConnectionRow = Awaited<ReturnType<NonNullable<ReturnType<typeof connectionsQuery>['queryFn']>>>[number];
