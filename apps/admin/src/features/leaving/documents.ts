import type { ResultOf } from '@clearhold/contract';
import { accept } from '@clearhold/ui';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const LEAVING = graphql(`
  fragment LeavingRow on Leaving @_unmask {
    id tenantId tenantName state reason askedBy askedAt exportTaken exportWaiver confirmedBy confirmedAt dueAt retainedUntil cancelledBy
    cancelledAt cancelReason endedAt rowsDestroyed filesDestroyed obstacles canConfirm notSecond canCancel certificateUrl retainedUrl
  }
`);
const ONE = graphql('query Leaving($scope: ID!) { leaving(scope: $scope) { ...LeavingRow } }', [LEAVING]);
const FORMER = graphql('query FormerTenants { formerTenants { ...LeavingRow } }', [LEAVING]);
const EXPORT = graphql(`
  query LeaverExport($scope: ID!) {
    leaverExport(scope: $scope) { id state done total askedAt parts { number size filename url } }
  }
`);
const ASK = graphql(`
  mutation AskToLeave($input: AskToLeaveInput!) {
    askToLeave(input: $input) { __typename ... on LeavingSaved { leaving { id } } ... on Refusal { code message hint path } }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmLeaving($input: ConfirmLeavingInput!) {
    confirmLeaving(input: $input) {
      __typename ... on LeavingConfirmed { retentionKey leaving { id dueAt } } ... on Refusal { code message hint path }
    }
  }
`);
const CANCEL = graphql(`
  mutation CancelLeaving($input: CancelLeavingInput!) {
    cancelLeaving(input: $input) { __typename ... on LeavingSaved { leaving { id } } ... on Refusal { code message hint path } }
  }
`);
const MAKE = graphql(`
  mutation ExportLeaver($input: ExportLeaverInput!) {
    exportLeaver(input: $input) { __typename ... on LeaverExportBegun { export { id } } ... on Refusal { code message hint path } }
  }
`);

export type Leaving = ResultOf<typeof FORMER>['formerTenants'][number];
const AGAIN_MS = 2_000;
const MOVING = ['RUNNING', 'WAITING', 'HELD'];

export const leavingQuery = (scope: string) =>
  queryOptions({
    queryKey: ['leaving', scope],
    queryFn: async ({ signal }) => (await request(ONE, { scope }, signal)).leaving,
    refetchInterval: ({ state }) => (MOVING.includes(state.data?.state ?? '') ? AGAIN_MS : false),
  });
export const formerQuery = queryOptions({
  queryKey: ['leaving', 'former'],
  queryFn: async ({ signal }) => (await request(FORMER, {}, signal)).formerTenants,
});
export const leaverExportQuery = (scope: string) =>
  queryOptions({
    queryKey: ['leaving', scope, 'export'],
    queryFn: async ({ signal }) => (await request(EXPORT, { scope }, signal)).leaverExport,
    refetchInterval: ({ state }) => (state.data?.state === 'MAKING' ? AGAIN_MS : false),
  });

export const askToLeave = async (input: { scope: string; reason: string }) =>
  accept((await request(ASK, { input })).askToLeave);
export const confirmLeaving = async (input: { scope: string; name: string; withoutExport?: string }) =>
  accept((await request(CONFIRM, { input })).confirmLeaving);
export const cancelLeaving = async (input: { scope: string; reason: string }) =>
  accept((await request(CANCEL, { input })).cancelLeaving);
export const exportLeaver = async (scope: string) => accept((await request(MAKE, { input: { scope } })).exportLeaver);
