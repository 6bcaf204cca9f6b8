import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const UNIT = graphql('fragment UnitRow on BusinessUnit @_unmask { id slug name identities { kind value } }');
const UNITS = graphql('query Units($scope: ID) { units(scope: $scope) { ...UnitRow } }', [UNIT]);

export const CREATE_UNIT = graphql(
  `
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      __typename
      ... on UnitSaved { unit { ...UnitRow } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`,
  [UNIT],
);

export const UPDATE_UNIT = graphql(
  `
  mutation UpdateUnit($input: UpdateUnitInput!) {
    updateUnit(input: $input) {
      __typename
      ... on UnitSaved { unit { ...UnitRow } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`,
  [UNIT],
);

/** The business units of a tenant, by name. */
export const unitsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['units', scope],
    queryFn: async ({ signal }) => (await request(UNITS, { scope }, signal)).units,
  });

export type UnitRow = ResultOf<typeof UNITS>['units'][number];
export type Identity = UnitRow['identities'][number];
