import type { ResultOf } from '@clearhold/contract';
import { accept } from '@clearhold/ui';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const LIST = graphql(`
  query Channels {
    channels { id name kind address settings status documentAt lookedAt fault failingSince failures restUntil unit { id name } }
  }
`);
const SAVE = graphql(`
  mutation SaveChannel($input: SaveChannelInput!) {
    saveChannel(input: $input) { __typename ... on ChannelSaved { channel { id name address } secret } ... on Refusal { code message hint path } }
  }
`);
const RENEW = graphql(`
  mutation RenewChannelKey($input: RenewChannelKeyInput!) {
    renewChannelKey(input: $input) { __typename ... on ChannelSaved { channel { id name address } secret } ... on Refusal { code message hint path } }
  }
`);
const TRY = graphql(`
  mutation TryChannel($input: TryChannelInput!) {
    tryChannel(input: $input) { __typename ... on ChannelSet { channel { id status } } ... on Refusal { code message hint path } }
  }
`);
const SET = graphql(`
  mutation SetChannelState($input: SetChannelStateInput!) {
    setChannelState(input: $input) { __typename ... on ChannelSet { channel { id status } } ... on Refusal { code message hint path } }
  }
`);

export type ChannelRow = ResultOf<typeof LIST>['channels'][number];
type SetState = 'ACTIVE' | 'PAUSED' | 'CLOSED';

/** The ways by which documents come in, to be read anew after an act. */
export const channelsKey = ['channels'];
export const channelsQuery = queryOptions({
  queryKey: channelsKey,
  queryFn: async ({ signal }) => (await request(LIST, {}, signal)).channels,
  refetchInterval: 30_000,
});

export const saveChannel = async (input: {
  id?: string;
  kind?: ChannelRow['kind'];
  name: string;
  settings: object;
  unit?: string | null;
}) => accept((await request(SAVE, { input })).saveChannel);
export const renewChannelKey = async (id: string) => accept((await request(RENEW, { input: { id } })).renewChannelKey);
export const tryChannel = async (id: string) => accept((await request(TRY, { input: { id } })).tryChannel);
export const setChannel = async (id: string, state: SetState) =>
  accept((await request(SET, { input: { id, state } })).setChannelState);

/** Senders as they stand in a text, one a line. */
export const sendersIn = (text: string): string[] => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
export const sendersOf = ({ settings }: Pick<ChannelRow, 'settings'>): string[] =>
  (settings as { senders?: string[] }).senders ?? [];

/** How a folder's files are told to be whole, in words. */
export const COMPLETE = [
  { id: 'size', label: 'It is the same at two looks' },
  { id: 'done', label: 'A file NAME.done lies beside it' },
  { id: 'manifest', label: 'A file *.manifest names it' },
] as const;
export const completeOf = ({ settings }: Pick<ChannelRow, 'settings'>) =>
  (settings as { complete?: (typeof COMPLETE)[number]['id'] }).complete ?? 'size';
export const folderOf = ({ settings }: Pick<ChannelRow, 'settings'>) => (settings as { folder?: string }).folder ?? '';
