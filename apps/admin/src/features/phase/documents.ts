import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const PHASE_PARTS = graphql(`
  fragment Phase on TenantPhase @_unmask {
    name title words setAt setBy reason
    units { id name }
    heldBack { suppliersAsked writeBacks escalations notices }
  }
`);
const PHASE = graphql('query TenantPhase($scope: ID!) { phase(scope: $scope) { ...Phase } }', [PHASE_PARTS]);

export const SET_PHASE = graphql(
  `
    mutation SetPhase($input: SetPhaseInput!) {
      setPhase(input: $input) {
        __typename
        ... on PhaseSet { phase { ...Phase } }
        ... on Denied { code message hint path }
        ... on Invalid { code message hint path }
        ... on NotFound { code message hint path }
      }
    }
  `,
  [PHASE_PARTS],
);

/** How far a tenant's way into service has come. */
export const phaseQuery = (scope: string) =>
  queryOptions({
    queryKey: ['phase', scope],
    queryFn: async ({ signal }) => (await request(PHASE, { scope }, signal)).phase,
  });

export type Phase = NonNullable<Awaited<ReturnType<NonNullable<ReturnType<typeof phaseQuery>['queryFn']>>>>;
export type PhaseName = Phase['name'];
