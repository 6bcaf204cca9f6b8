import type { ResultOf, VariablesOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LIST = graphql(`
  query Webhooks {
    webhooks { id name url types status reason failingSince deliveredAt formerKeyUntil createdAt waiting failed caseId }
    webhookEventTypes { type title }
  }
`);
const DELIVERIES = graphql(`
  query WebhookDeliveries($webhook: ID!, $state: WebhookDeliveryState, $after: ID) {
    webhookDeliveries(webhook: $webhook, state: $state, first: 50, after: $after) {
      id eventId type body state nextAt endedAt createdAt tries { at ms status answer error }
    }
  }
`);
const SAVE = graphql(`
  mutation SaveWebhook($input: SaveWebhookInput!) {
    saveWebhook(input: $input) { __typename ... on WebhookSaved { webhook { id name } secret } ... on Refusal { code message hint path } }
  }
`);
const ROTATE = graphql(`
  mutation RotateWebhookKey($input: RotateWebhookKeyInput!) {
    rotateWebhookKey(input: $input) { __typename ... on WebhookSaved { webhook { id name } secret } ... on Refusal { code message hint path } }
  }
`);
const SET = graphql(`
  mutation SetWebhookState($input: SetWebhookStateInput!) {
    setWebhookState(input: $input) { __typename ... on WebhookSet { webhook { id status } } ... on Refusal { code message hint path } }
  }
`);
const TRY = graphql(`
  mutation TryWebhook($input: TryWebhookInput!) {
    tryWebhook(input: $input) {
      __typename ... on WebhookTried { delivery { id state tries { status error } } } ... on Refusal { code message hint path }
    }
  }
`);
const REPLAY = graphql(`
  mutation ReplayDeliveries($input: ReplayDeliveriesInput!) {
    replayDeliveries(input: $input) { __typename ... on DeliveriesReplayed { count } ... on Refusal { code message hint path } }
  }
`);

export type WebhookRow = ResultOf<typeof LIST>['webhooks'][number];
export type EventType = ResultOf<typeof LIST>['webhookEventTypes'][number];
export type DeliveryRow = ResultOf<typeof DELIVERIES>['webhookDeliveries'][number];
export type DeliveryState = DeliveryRow['state'];
type Input<T> = VariablesOf<T> extends { input: infer I } ? I : never;

const PAGE = 50;
/** Everything about webhooks, to be read anew after an act. */
export const webhooksKey = ['webhooks'];

export const webhooksQuery = queryOptions({
  queryKey: [...webhooksKey, 'list'],
  queryFn: ({ signal }) => request(LIST, {}, signal),
});

/** Deliveries of a webhook, newest first, page after page; of one state, or all. */
export const deliveriesQuery = (webhook: string, state: DeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: [...webhooksKey, 'deliveries', webhook, state],
    queryFn: async ({ pageParam, signal }) =>
      (await request(DELIVERIES, { webhook, state, after: pageParam }, signal)).webhookDeliveries,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)?.id : undefined),
  });

export const saveWebhook = async (input: Input<typeof SAVE>) => accept((await request(SAVE, { input })).saveWebhook);
export const rotateWebhook = async (input: Input<typeof ROTATE>) =>
  accept((await request(ROTATE, { input })).rotateWebhookKey);
export const setWebhook = async (input: Input<typeof SET>) => accept((await request(SET, { input })).setWebhookState);
export const tryWebhook = async (input: Input<typeof TRY>) => accept((await request(TRY, { input })).tryWebhook);
export const replayDeliveries = async (input: Input<typeof REPLAY>) =>
  accept((await request(REPLAY, { input })).replayDeliveries);
