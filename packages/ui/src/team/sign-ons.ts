import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const SIGN_ON = graphql(`
  fragment SignOnRow on SignOn @_unmask {
    id kind name issuer clientId domains newcomerRole trustsAddresses people changedAt
    saml { page wantsSigned emailAttribute nameAttribute certificates { fingerprint endsAt } }
  }
`);
const SIGN_ONS = graphql('query SignOns($scope: ID) { signOns(scope: $scope) { ...SignOnRow } }', [SIGN_ON]);
const ADDRESSES = graphql(`
  query SignOnAddresses($scope: ID) { signOnAddresses(scope: $scope) { origin redirectUri entityId acs } }
`);

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

export const SAVE_SAML_SIGN_ON = graphql(
  `
  mutation SaveSamlSignOn($input: SaveSamlSignOnInput!) {
    saveSamlSignOn(input: $input) {
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

/** What providers have to know of a scope. */
export const signOnAddressesQuery = (scope: string) =>
  queryOptions({
    queryKey: ['sign-on-addresses', scope],
    queryFn: async ({ signal }) => (await request(ADDRESSES, { scope }, signal)).signOnAddresses,
    staleTime: 60_000,
  });

export type SignOnRow = ResultOf<typeof SIGN_ONS>['signOns'][number];
export type SignOnAddresses = ResultOf<typeof ADDRESSES>['signOnAddresses'];
