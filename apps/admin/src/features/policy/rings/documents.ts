import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const RINGS_PARTS = graphql(`
  fragment Rings on PolicyRings @_unmask {
    scopeId
    rings { key name reached tenants { id name } }
    staged {
      version ringName setBy approvedBy reason stagedAt reachedAt next nextIsLast
      differences { key title entry before after direction }
      steps { id move ringName state reason askedBy askedAt decidedBy decidedAt decisionReason mayDecide notSecond }
      inRing {
        tenants invoices tooFew exceptionsPer100 straightThroughPercent casesOpened casesClosed cycleTimeHoursMean
        overdueCases valueAtRisk { amount currency }
      }
      others {
        tenants invoices tooFew exceptionsPer100 straightThroughPercent casesOpened casesClosed cycleTimeHoursMean
        overdueCases valueAtRisk { amount currency }
      }
    }
  }
`);
const RINGS = graphql('query PolicyRings($scope: ID) { policyRings(scope: $scope) { ...Rings } }', [RINGS_PARTS]);

export const SET_RINGS = graphql(
  `
    mutation SetPolicyRings($input: SetPolicyRingsInput!) {
      setPolicyRings(input: $input) {
        __typename
        ... on PolicyRingsSaved { rings { ...Rings } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Conflict { code message hint path }
        ... on Invalid { code message hint path }
      }
    }
  `,
  [RINGS_PARTS],
);

export const PUT_INTO_RING = graphql(
  `
    mutation PutIntoRing($input: PutIntoRingInput!) {
      putIntoRing(input: $input) {
        __typename
        ... on PolicyRingsSaved { rings { ...Rings } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Conflict { code message hint path }
        ... on Invalid { code message hint path }
      }
    }
  `,
  [RINGS_PARTS],
);

export const MOVE_STAGED = graphql(
  `
    mutation MoveStagedPolicy($input: MoveStagedPolicyInput!) {
      moveStagedPolicy(input: $input) {
        __typename
        ... on PolicyRingsSaved { rings { ...Rings } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Conflict { code message hint path }
        ... on Invalid { code message hint path }
      }
    }
  `,
  [RINGS_PARTS],
);

export const DECIDE_MOVE = graphql(
  `
    mutation DecideStagedMove($input: DecideStagedMoveInput!) {
      decideStagedMove(input: $input) {
        __typename
        ... on PolicyRingsSaved { rings { ...Rings } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Conflict { code message hint path }
        ... on Invalid { code message hint path }
      }
    }
  `,
  [RINGS_PARTS],
);

/** A partner's rings and the version on its way through them; nothing at other scopes. Figures move: read anew each minute. */
export const ringsQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['policy', scope ?? 'own', 'rings'],
    queryFn: async ({ signal }) => (await request(RINGS, { scope }, signal)).policyRings ?? null,
    refetchInterval: 60_000,
  });

export type Rings = NonNullable<ResultOf<typeof RINGS>['policyRings']>;
export type Ring = Rings['rings'][number];
export type Staged = NonNullable<Rings['staged']>;
export type RingStep = Staged['steps'][number];
export type RingFigures = Staged['inRing'];
