import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const HOST = graphql(`
  fragment WholeHost on OwnHost @_unmask { host state said recordName recordValue pointsTo checkedAt }
`);
const HOSTS = graphql('query OwnHosts($scope: ID) { ownHosts(scope: $scope) { ...WholeHost } }', [HOST]);

export const ASK_FOR_HOST = graphql(`
  mutation AskForHost($input: OwnHostInput!) {
    askForHost(input: $input) {
      __typename
      ... on OwnHostSaved { host { host } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`);

export const CHECK_HOST = graphql(`
  mutation CheckHost($input: OwnHostInput!) {
    checkHost(input: $input) {
      __typename
      ... on OwnHostSaved { host { host } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`);

export const GIVE_UP_HOST = graphql(`
  mutation GiveUpHost($input: OwnHostInput!) {
    giveUpHost(input: $input) {
      __typename
      ... on OwnHostGivenUp { host }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
    }
  }
`);

/** The hosts of its own that a scope asked for. */
export const ownHostsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['own-hosts', scope],
    queryFn: async ({ signal }) => (await request(HOSTS, { scope }, signal)).ownHosts,
  });

export type OwnHost = ResultOf<typeof HOSTS>['ownHosts'][number];
