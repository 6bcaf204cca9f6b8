import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const TYPES = graphql(
  'query PlaybookTypes($scope: ID) { taxonomyAt(scope: $scope) { entries { type { code name } } } }',
);

/** The exception types of a scope, by code and name. */
export const typesQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'types by name'],
    queryFn: async ({ signal }) =>
      (await request(TYPES, { scope }, signal)).taxonomyAt?.entries.map(({ type }) => type) ?? [],
    staleTime: 60_000,
  });
