import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../exchange/contract.ts';

export const VERSIONS = graphql('query RoleVersions($scope: ID) { policyVersions(scope: $scope) { version status } }');

export const TRY_ROLES = graphql(`
  query TryRoles($scope: ID, $changes: [PolicyChange!]!) {
    policyRehearsal(scope: $scope, changes: $changes) {
      __typename
      ... on PolicyPublished { dryRun }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const PUBLISH_ROLES = graphql(`
  mutation PublishRoles($input: PublishPolicyInput!) {
    publishPolicy(input: $input) {
      __typename
      ... on PolicyPublished { version { version } }
      ... on PolicyRefused { code message hint path refusals { code message hint path } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const SAVE_ROLES = graphql(`
  mutation SaveRoles($input: SavePolicyDraftInput!) {
    savePolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id revision title } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const SUBMIT_ROLES = graphql(`
  mutation SubmitRoles($input: SubmitPolicyDraftInput!) {
    submitPolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const DECIDE_ROLES = graphql(`
  mutation DecideRoles($input: DecidePolicyDraftInput!) {
    decidePolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id state } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

const WAITING = graphql(`
  query WaitingRoles($scope: ID) {
    policyDrafts(scope: $scope) {
      id title reason state revision authorName changes mayDecide notSecond
      differences { key entry before after }
    }
  }
`);

export type WaitingDraft = ResultOf<typeof WAITING>['policyDrafts'][number];

/** Changes of roles that wait for a second person. */
export const waitingRolesQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'roles that wait'],
    queryFn: async ({ signal }) => (await request(WAITING, { scope }, signal)).policyDrafts.filter(concernsRoles),
  });

const concernsRoles = ({ state, changes }: WaitingDraft): boolean =>
  state === 'SUBMITTED' && (changes as { key: string }[]).some(({ key }) => key === 'people.roles');
