import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../../lib/graphql.ts';

const DEAD_LETTERS = graphql(`
  query DeadLetters { deadLetters(first: 200) { id kind about cause attempts failedAt replayedAt } }
`);

export const REPLAY = graphql(`
  mutation Replay($input: ReplayDeadLetterInput!) {
    replayDeadLetter(input: $input) {
      __typename
      ... on DeadLetterReplayed { deadLetter { id replayedAt } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Work of this host's own space that failed for good. */
export const deadLettersQuery = queryOptions({
  queryKey: ['dead-letters'],
  queryFn: async ({ signal }) => (await request(DEAD_LETTERS, {}, signal)).deadLetters,
});

export type DeadLetter = Awaited<ReturnType<NonNullable<(typeof deadLettersQuery)['queryFn']>>>[number];
