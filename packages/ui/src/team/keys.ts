import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';

const KEY = graphql(`
  fragment KeyRow on ApiKey @_unmask { id name createdBy prefix scopes createdAt expiresAt lastUsedAt revokedAt networks lastUsedFrom replacedBy }
`);
const KEYS = graphql('query ApiKeys($scope: ID) { apiKeys(scope: $scope) { ...KeyRow } }', [KEY]);

export const CREATE_KEY = graphql(
  `
  mutation CreateKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      __typename
      ... on ApiKeyCreated { apiKey { ...KeyRow } secret }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [KEY],
);

export const ROTATE_KEY = graphql(
  `
  mutation RotateKey($input: RotateApiKeyInput!) {
    rotateApiKey(input: $input) {
      __typename
      ... on ApiKeyCreated { apiKey { ...KeyRow } secret }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [KEY],
);

export const REVOKE_KEY = graphql(
  `
  mutation RevokeKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      __typename
      ... on ApiKeyRevoked { apiKey { ...KeyRow } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`,
  [KEY],
);

/** The API keys of a tenant, the newest first. */
export const keysQuery = (scope: string) =>
  queryOptions({
    queryKey: ['api-keys', scope],
    queryFn: async ({ signal }) => (await request(KEYS, { scope }, signal)).apiKeys,
  });

export type KeyRow = ResultOf<typeof KEYS>['apiKeys'][number];
