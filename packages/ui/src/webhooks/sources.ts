import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LIST = graphql(`query HookSources { hookSources { id name address formerKeyUntil takenAt createdAt } }`);
const ADD = graphql(`
  mutation AddHookSource($input: AddHookSourceInput!) {
    addHookSource(input: $input) { __typename ... on HookSourceSaved { source { id name address } secret } ... on Refusal { code message hint path } }
  }
`);
const ROTATE = graphql(`
  mutation RotateHookKey($input: RotateHookKeyInput!) {
    rotateHookKey(input: $input) { __typename ... on HookSourceSaved { source { id name } secret } ... on Refusal { code message hint path } }
  }
`);
const CLOSE = graphql(`
  mutation CloseHookSource($input: CloseHookSourceInput!) {
    closeHookSource(input: $input) { __typename ... on HookSourceClosed { source { id } } ... on Refusal { code message hint path } }
  }
`);

export type SourceRow = ResultOf<typeof LIST>['hookSources'][number];

/** The senders whose events are taken, to be read anew after an act. */
export const sourcesKey = ['hook-sources'];
export const sourcesQuery = queryOptions({
  queryKey: sourcesKey,
  queryFn: async ({ signal }) => (await request(LIST, {}, signal)).hookSources,
});

export const addSource = async (input: { name: string; key?: string }) =>
  accept((await request(ADD, { input })).addHookSource);
export const rotateSource = async (input: { id: string; hours: number }) =>
  accept((await request(ROTATE, { input })).rotateHookKey);
export const closeSource = async (id: string) => accept((await request(CLOSE, { input: { id } })).closeHookSource);
