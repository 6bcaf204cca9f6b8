import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LIST = graphql(`
  query LegalHolds($scope: ID) {
    legalHolds(scope: $scope) {
      id caseId caseNumber reason placedBy placedAt until liftAskedBy liftReason liftedBy liftedAt stands canConfirmLift notSecond
    }
  }
`);
const PLACE = graphql(`
  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {
    placeLegalHold(input: $input) { __typename ... on LegalHoldSaved { hold { id } } ... on Refusal { code message hint path } }
  }
`);
const LIFT = graphql(`
  mutation LiftLegalHold($input: LiftLegalHoldInput!) {
    liftLegalHold(input: $input) { __typename ... on LegalHoldSaved { hold { id } } ... on Refusal { code message hint path } }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmLift($input: ConfirmLiftInput!) {
    confirmLiftOfLegalHold(input: $input) { __typename ... on LegalHoldSaved { hold { id } } ... on Refusal { code message hint path } }
  }
`);

export type HoldRow = ResultOf<typeof LIST>['legalHolds'][number];

/** A tenant's legal holds; without a scope the caller's own. */
export const holdsQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['legal-holds', scope],
    queryFn: async ({ signal }) => (await request(LIST, { scope }, signal)).legalHolds,
  });

export const placeHold = async (input: { scope?: string; caseId?: string; reason: string }) =>
  accept((await request(PLACE, { input })).placeLegalHold);
export const liftHold = async (input: { scope?: string; id: string; reason: string }) =>
  accept((await request(LIFT, { input })).liftLegalHold);
export const confirmLift = async (input: { scope?: string; id: string }) =>
  accept((await request(CONFIRM, { input })).confirmLiftOfLegalHold);
