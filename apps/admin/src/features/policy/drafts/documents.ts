import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../../lib/graphql.ts';

const DRAFTS = graphql(`
  query PolicyDrafts($scope: ID, $open: Boolean) {
    policyDrafts(scope: $scope, open: $open) {
      id title reason state changes revision authorName effectiveAt ring submittedAt
      decidedBy decidedAt decisionReason publishedVersion updatedAt mayDecide notSecond
      differences { key title entry before after direction }
      conflicts { key title base now mine }
      refusals { code message hint path }
    }
  }
`);

const WAITING = graphql('query WaitingDrafts($scope: ID) { policyDrafts(scope: $scope) { id mayDecide } }');

export const SAVE_DRAFT = graphql(`
  mutation SavePolicyDraft($input: SavePolicyDraftInput!) {
    savePolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id title state revision effectiveAt publishedVersion } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const SUBMIT_DRAFT = graphql(`
  mutation SubmitPolicyDraft($input: SubmitPolicyDraftInput!) {
    submitPolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id title state revision effectiveAt publishedVersion } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const WITHDRAW_DRAFT = graphql(`
  mutation WithdrawPolicyDraft($input: WithdrawPolicyDraftInput!) {
    withdrawPolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id title state revision effectiveAt publishedVersion } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

export const DECIDE_DRAFT = graphql(`
  mutation DecidePolicyDraft($input: DecidePolicyDraftInput!) {
    decidePolicyDraft(input: $input) {
      __typename
      ... on PolicyDraftSaved { draft { id title state revision effectiveAt publishedVersion } }
      ... on PolicyRefused { code message hint path }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Conflict { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** The drafts at a scope, the newest first: those that can still become policy, or with `decided` all. */
export const draftsQuery = (scope: string, decided: boolean) =>
  queryOptions({
    queryKey: ['policy', scope, 'drafts', decided ? 'all' : 'open'],
    queryFn: async ({ signal }) => (await request(DRAFTS, { scope, open: !decided }, signal)).policyDrafts,
  });

/** How many drafts at a scope this person can decide now. */
export const waitingQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'drafts', 'waiting'],
    queryFn: async ({ signal }) =>
      (await request(WAITING, { scope }, signal)).policyDrafts.filter(({ mayDecide }) => mayDecide).length,
  });

export type PolicyDraft = ResultOf<typeof DRAFTS>['policyDrafts'][number];
export type PolicyConflict = PolicyDraft['conflicts'][number];
export type SavedDraft = Extract<
  ResultOf<typeof SAVE_DRAFT>['savePolicyDraft'],
  { __typename: 'PolicyDraftSaved' }
>['draft'];
