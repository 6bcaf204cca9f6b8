import type { ResultOf } from '@clearhold/contract';
import { accept } from '@clearhold/ui';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const DELEGATIONS = graphql(`
  query Delegations {
    delegations { id from { id name } to { id name } startsAt endsAt reason setBy isActive canEnd }
    delegates { id name }
  }
`);
const SET = graphql(`
  mutation SetDelegation($input: SetDelegationInput!) {
    setDelegation(input: $input) {
      __typename
      ... on DelegationSaved { delegation { id to { name } } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const END = graphql(`
  mutation EndDelegation($input: EndDelegationInput!) {
    endDelegation(input: $input) {
      __typename
      ... on DelegationSaved { delegation { id from { name } } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export type DelegationShown = ResultOf<typeof DELEGATIONS>['delegations'][number];

/** Whose approvals go to whom, when and why. */
export interface DelegationInput {
  fromId: string;
  toId: string;
  startsAt: string;
  endsAt: string;
  reason: string;
}

/** The tenant's delegations of now and later, and everybody who decides approvals. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => request(DELEGATIONS, {}, signal),
});

export const setDelegation = async (input: DelegationInput) =>
  accept((await request(SET, { input })).setDelegation).delegation;

export const endDelegation = async (id: string) =>
  accept((await request(END, { input: { id } })).endDelegation).delegation;
