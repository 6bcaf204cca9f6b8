import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const SCOPES = graphql('query Scopes { scopes { id kind slug name parentId status } }');

const EFFECTIVE = graphql(`
  query Effective($scope: ID) {
    effectivePolicy(scope: $scope) {
      key title group meaning unit strictness choices value display
      sourceKind sourceId sourceName version ring mode setBy setAt reason lockedBy own clamped
      bounds { scopeName mode display }
      trail { scopeKind scopeName mode display ring took why }
    }
  }
`);

const VERSIONS = graphql(`
  query Versions($scope: ID) {
    policyVersions(scope: $scope) { id version status ringName values setBy approvedBy reason createdAt effectiveAt }
  }
`);

const TYPES = graphql('query ExceptionTypes { taxonomy { code name } }');

export const PUBLISH = graphql(`
  mutation PublishPolicy($input: PublishPolicyInput!) {
    publishPolicy(input: $input) {
      __typename
      ... on PolicyPublished {
        version { version ringName }
        differences { key title entry before after direction }
        dryRun
      }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path currentVersion }
      ... on Invalid { code message hint path }
    }
  }
`);

/** What changes would do; for whoever may draft, also without the right to publish. */
export const REHEARSE = graphql(`
  query RehearsePolicy($scope: ID, $changes: [PolicyChange!]!, $expectedVersion: Int) {
    policyRehearsal(scope: $scope, changes: $changes, expectedVersion: $expectedVersion) {
      __typename
      ... on PolicyPublished { differences { key title entry before after direction } }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path currentVersion }
      ... on Invalid { code message hint path }
    }
  }
`);

export const ROLL_BACK = graphql(`
  mutation RollBackPolicy($input: RollBackPolicyInput!) {
    rollBackPolicy(input: $input) {
      __typename
      ... on PolicyPublished { version { version } }
      ... on PolicyDraftSaved { draft { id title } }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path currentVersion }
      ... on Invalid { code message hint path }
    }
  }
`);

/** The tree of scopes that the person may see. */
export const scopesQuery = queryOptions({
  queryKey: ['scopes'],
  queryFn: async ({ signal }) => (await request(SCOPES, {}, signal)).scopes,
  staleTime: 60_000,
});

/** Every setting in force at a scope, the host's own unless told. */
export const effectiveQuery = (scope: string | undefined) =>
  queryOptions({
    queryKey: ['policy', scope ?? 'own', 'effective'],
    queryFn: async ({ signal }) => (await request(EFFECTIVE, { scope }, signal)).effectivePolicy,
  });

/** The versions published at a scope, the newest first. */
export const versionsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'versions'],
    queryFn: async ({ signal }) => (await request(VERSIONS, { scope }, signal)).policyVersions,
  });

/** The newest version that holds everywhere below its scope: neither on its way through rings nor withdrawn. */
export const inForce = (versions: readonly Version[] | undefined): Version | undefined =>
  versions?.find(({ status }) => status === 'published');

/** The exception types by code, for settings that have one value for each. */
export const typesQuery = queryOptions({
  queryKey: ['exception-types'],
  queryFn: async ({ signal }) => (await request(TYPES, {}, signal)).taxonomy,
  staleTime: 10 * 60_000,
});

export type ScopeNode = ResultOf<typeof SCOPES>['scopes'][number];
export type Setting = ResultOf<typeof EFFECTIVE>['effectivePolicy'][number];
export type Version = ResultOf<typeof VERSIONS>['policyVersions'][number];
export type PublishResult = ResultOf<typeof PUBLISH>['publishPolicy'];
export type Difference = Extract<PublishResult, { __typename: 'PolicyPublished' }>['differences'][number];
