import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const SIGN_ON = graphql(`
  fragment SignOnRow on SignOn @_unmask {
    id name issuer clientId domains newcomerRole trustsAddresses redirectUri people changedAt
  }
`);
const SIGN_ONS = graphql('query SignOns($scope: ID) { signOns(scope: $scope) { ...SignOnRow } }', [SIGN_ON]);

export const SAVE_SIGN_ON = graphql(
  `
  mutation SaveSignOn($input: SaveSignOnInput!) {
    saveSignOn(input: $input) {
      __typename
      ... on SignOnSaved { signOn { ...SignOnRow } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [SIGN_ON],
);

export const REMOVE_SIGN_ON = graphql(`
  mutation RemoveSignOn($input: RemoveSignOnInput!) {
    removeSignOn(input: $input) {
      __typename
      ... on SignOnRemoved { id }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** The identity providers of a scope. */
export const signOnsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['sign-ons', scope],
    queryFn: async ({ signal }) => (await request(SIGN_ONS, { scope }, signal)).signOns,
  });

export type SignOnRow = ResultOf<typeof SIGN_ONS>['signOns'][number];
