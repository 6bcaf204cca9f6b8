import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../exchange/contract.ts';
import type { Tone } from '../../index.ts';

const CONNECTION = graphql(`
  fragment ConnectionRow on Connection @_unmask { id connector title url status config lastEventAt }
`);
const HEALTH = graphql(`fragment ErpHealth on ConnectionHealth @_unmask { status code message at }`);
const CONNECTIONS = graphql('query Connections($scope: ID) { connections(scope: $scope) { ...ConnectionRow } }', [
  CONNECTION,
]);

export const SAVE_CONNECTION = graphql(
  `
  mutation SaveConnection($input: SaveConnectionInput!) {
    saveConnection(input: $input) {
      __typename
      ... on ConnectionSaved { connection { ...ConnectionRow } health { ...ErpHealth } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`,
  [CONNECTION, HEALTH],
);

export const TEST_CONNECTION = graphql(
  `
  mutation TestConnection($input: ConnectionInput!) {
    testConnection(input: $input) {
      __typename
      ... on ConnectionTested { connection { ...ConnectionRow } health { ...ErpHealth } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`,
  [CONNECTION, HEALTH],
);

export const SET_CONNECTION_STATE = graphql(
  `
  mutation SetConnectionState($input: SetConnectionStateInput!) {
    setConnectionState(input: $input) {
      __typename
      ... on ConnectionSet { connection { ...ConnectionRow } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`,
  [CONNECTION],
);

/** The links of a tenant to its ERP. */
export const connectionsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['connections', scope],
    queryFn: async ({ signal }) => (await request(CONNECTIONS, { scope }, signal)).connections,
  });

export type ConnectionRow = ResultOf<typeof CONNECTIONS>['connections'][number];
export type ErpHealth = ResultOf<typeof HEALTH>;

const STATES: Record<string, { word: string; tone: Tone | 'neutral' }> = {
  active: { word: 'In use', tone: 'good' },
  paused: { word: 'Paused', tone: 'waiting' },
  draft: { word: 'To complete', tone: 'waiting' },
};
export const stateOf = (status: string) => STATES[status] ?? { word: status, tone: 'neutral' as const };

/** What an answer of the ERP means to whoever connects it. */
export const HEALTH_WORDS: Record<ErpHealth['status'], { word: string; tone: Tone }> = {
  UP: { word: 'It answers', tone: 'good' },
  DOWN: { word: 'It does not answer', tone: 'waiting' },
  MISCONFIGURED: { word: 'It does not let us in', tone: 'risk' },
};
