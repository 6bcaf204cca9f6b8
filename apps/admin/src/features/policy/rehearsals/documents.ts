import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const REHEARSALS = graphql(`
  query Rehearsals($scope: ID) {
    rehearsals(scope: $scope) {
      id state from until draftId draftRevision askedBy askedAt endedAt
      figures {
        invoices done leftOut stoppedBefore stoppedAfter casesBefore casesAfter
        atRiskBefore { amount currency } atRiskAfter { amount currency }
        effects { effect code name count atRisk { amount currency } }
      }
      parts {
        tenantId tenantName state
        figures {
          invoices done stoppedBefore stoppedAfter
          atRiskBefore { amount currency } atRiskAfter { amount currency }
        }
      }
    }
  }
`);

export const BEGIN_REHEARSAL = graphql(`
  mutation BeginRehearsal($input: BeginRehearsalInput!) {
    beginRehearsal(input: $input) {
      __typename
      ... on RehearsalBegun { rehearsal { id } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const CANCEL_REHEARSAL = graphql(`
  mutation CancelRehearsal($input: CancelRehearsalInput!) {
    cancelRehearsal(input: $input) {
      __typename
      ... on RehearsalBegun { rehearsal { id } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

const LOOK_MS = 1_000;

/** The rehearsals of a scope, the newest first; looked at again while one of them runs. */
export const rehearsalsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'rehearsals'],
    queryFn: async ({ signal }) => (await request(REHEARSALS, { scope }, signal)).rehearsals,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'RUNNING') ? LOOK_MS : false),
  });

export type Rehearsal = ResultOf<typeof REHEARSALS>['rehearsals'][number];
export type RehearsalFigures = Rehearsal['figures'];
export type RehearsedEffect = RehearsalFigures['effects'][number];
export type RehearsedTenant = Rehearsal['parts'][number];
