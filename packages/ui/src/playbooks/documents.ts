import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const PLAYBOOKS = graphql(`
  query Playbooks($scope: ID) {
    playbooks(scope: $scope) {
      key title appliesTo version definition inherited way sourceKind sourceName kept fixed wholeMinutes settings
      locks { step by }
      faults { code message hint path }
      running { version cases }
    }
  }
`);

/** A playbook as it holds at a scope. */
export type PlaybookRow = ResultOf<typeof PLAYBOOKS>['playbooks'][number];

/** The playbooks of a scope; without one, of the space whose page this is. */
export const playbooksQuery = (scope?: string) =>
  queryOptions({
    queryKey: ['policy', scope ?? 'own', 'playbooks'],
    queryFn: async ({ signal }) => (await request(PLAYBOOKS, { scope }, signal)).playbooks,
  });

const VERSIONS = graphql(`
  query PlaybookVersions($scope: ID, $key: String!) {
    playbookVersions(scope: $scope, key: $key) {
      version status setBy approvedBy reason effectiveAt way definition
    }
  }
`);

export type PlaybookVersion = ResultOf<typeof VERSIONS>['playbookVersions'][number];

/** The versions of a scope's policy that changed a playbook. */
export const versionsQuery = (scope: string, key: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'playbook versions', key],
    queryFn: async ({ signal }) => (await request(VERSIONS, { scope, key }, signal)).playbookVersions,
  });

export const PLAN = graphql(`
  query PlaybookPlan($scope: ID, $key: String!, $definition: JSON, $keep: [String!]) {
    playbookPlan(scope: $scope, key: $key, definition: $definition, keep: $keep) {
      __typename
      ... on PlaybookPlan {
        way changes expectedVersion
        differences { key entry before after }
        refusals { code message hint path }
      }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** What writing a playbook like this would take, and what stands against it. */
export async function askPlan(variables: VariablesOf<typeof PLAN>, signal?: AbortSignal) {
  return accept((await request(PLAN, variables, signal)).playbookPlan);
}
export type Plan = Awaited<ReturnType<typeof askPlan>>;

const SIMULATION = graphql(`
  query PlaybookSimulation($scope: ID, $key: String!, $definition: JSON, $over: ID, $from: DateTime!, $until: DateTime) {
    playbookSimulation(scope: $scope, key: $key, definition: $definition, over: $over, from: $from, until: $until) {
      __typename
      ... on PlaybookSimulation {
        tenantName leftOut more
        recorded { cases breaches medianMinutes ninthMinutes }
        before { cases breaches medianMinutes ninthMinutes load { role tasks medianMinutes } }
        after { cases breaches medianMinutes ninthMinutes load { role tasks medianMinutes } }
      }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Plays one company's closed cases through a playbook as it is written. */
export async function askSimulation(variables: VariablesOf<typeof SIMULATION>, signal?: AbortSignal) {
  return accept((await request(SIMULATION, variables, signal)).playbookSimulation);
}
export type Simulation = Awaited<ReturnType<typeof askSimulation>>;

export const PUBLISH = graphql(`
  mutation PublishPlaybook($input: PublishPolicyInput!) {
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

export const SAVE = graphql(`
  mutation SavePlaybookDraft($input: SavePolicyDraftInput!) {
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

export const SUBMIT = graphql(`
  mutation SubmitPlaybookDraft($input: SubmitPolicyDraftInput!) {
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

export const DECIDE = graphql(`
  mutation DecidePlaybookDraft($input: DecidePolicyDraftInput!) {
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
  query WaitingPlaybooks($scope: ID) {
    policyDrafts(scope: $scope) {
      id title reason state revision authorName changes mayDecide notSecond
      differences { key entry before after }
    }
  }
`);

export type WaitingDraft = ResultOf<typeof WAITING>['policyDrafts'][number];

/** Changes of playbooks that wait for a second person. */
export const waitingQuery = (scope: string) =>
  queryOptions({
    queryKey: ['policy', scope, 'playbooks that wait'],
    queryFn: async ({ signal }) =>
      (await request(WAITING, { scope }, signal)).policyDrafts.filter(
        ({ state, changes }) =>
          state === 'SUBMITTED' && (changes as { key: string }[]).some(({ key }) => key.startsWith('playbooks.')),
      ),
  });
