import type { ResultOf } from '@clearhold/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LIST = graphql(`
  query DeadLetters($after: ID, $state: DeadLetterState, $kind: String) {
    deadLetters(first: 50, after: $after, state: $state, kind: $kind) { id kind about caseId cause attempts failedAt state }
  }
`);
const GROUPS = graphql(`query DeadLetterGroups { deadLetterGroups { kind cause count oldest newest } }`);
const ONE = graphql(`
  query DeadLetter($id: ID!) {
    deadLetter(id: $id) {
      id kind about caseId cause attempts failedAt state payload mendable correlationId history { at act by note }
    }
  }
`);
const REPLAY = graphql(`
  mutation ReplayDeadLetters($input: ReplayDeadLettersInput!) {
    replayDeadLetters(input: $input) { __typename ... on DeadLettersReplayed { replayed left } ... on Refusal { code message hint path } }
  }
`);
const MEND = graphql(`
  mutation MendDeadLetter($input: MendDeadLetterInput!) {
    mendDeadLetter(input: $input) { __typename ... on DeadLetterReplayed { deadLetter { id state } } ... on Refusal { code message hint path } }
  }
`);
const DISCARD = graphql(`
  mutation DiscardDeadLetters($input: DiscardDeadLettersInput!) {
    discardDeadLetters(input: $input) { __typename ... on DeadLettersDiscarded { discarded } ... on Refusal { code message hint path } }
  }
`);

/** A row of the list. */
export type LetterRow = ResultOf<typeof LIST>['deadLetters'][number];
/** One with all that is known of it. */
export type WholeLetter = NonNullable<ResultOf<typeof ONE>['deadLetter']>;
export type LetterGroup = ResultOf<typeof GROUPS>['deadLetterGroups'][number];

const PAGE = 50;
const KEY = 'dead-letters';

/** Failed work of this space, what is open first, page after page. */
export const lettersQuery = (all: boolean) =>
  infiniteQueryOptions({
    queryKey: [KEY, 'list', all],
    queryFn: async ({ pageParam, signal }) =>
      (await request(LIST, { after: pageParam, state: all ? null : 'OPEN' }, signal)).deadLetters,
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length === PAGE ? page.at(-1)?.id : undefined),
  });

/** Open failed work by kind and cause, most first; the sum is what waits for somebody. */
export const groupsQuery = queryOptions({
  queryKey: [KEY, 'groups'],
  queryFn: async ({ signal }) => (await request(GROUPS, {}, signal)).deadLetterGroups,
});

export const letterQuery = (id: string) =>
  queryOptions({
    queryKey: [KEY, 'one', id],
    queryFn: async ({ signal }) => (await request(ONE, { id }, signal)).deadLetter,
  });

/** Everything about failed work, to be read anew after an act. */
export const lettersKey = [KEY];

export const replayLetters = async (input: { ids?: string[]; kind?: string; cause?: string }) =>
  accept((await request(REPLAY, { input })).replayDeadLetters);
export const mendLetter = async (input: { id: string; changes: Record<string, unknown>; reason: string }) =>
  accept((await request(MEND, { input })).mendDeadLetter);
export const discardLetters = async (input: { ids: string[]; reason: string }) =>
  accept((await request(DISCARD, { input })).discardDeadLetters);
