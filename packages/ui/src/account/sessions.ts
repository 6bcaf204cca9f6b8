import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const SESSIONS = graphql(`
  query Sessions($scope: ID, $personId: ID) {
    sessions(scope: $scope, personId: $personId) { id device network createdAt seenAt expiresAt isThis }
  }
`);
const END_SESSIONS = graphql(`
  mutation EndSessions($input: EndSessionsInput!) {
    endSessions(input: $input) {
      __typename
      ... on SessionsEnded { count }
      ... on Denied { code message hint }
      ... on NotFound { code message hint }
    }
  }
`);

/** Whose sessions: a person of a scope, or oneself. */
export interface Whose {
  scope?: string;
  personId?: string;
}

/** A place where somebody is signed in. */
export type SessionShown = ResultOf<typeof SESSIONS>['sessions'][number];

/** Where somebody is signed in, last seen first. */
export const sessionsQuery = (whose: Whose = {}) =>
  queryOptions({
    queryKey: ['sessions', whose],
    queryFn: async ({ signal }) => (await request(SESSIONS, { ...whose }, signal)).sessions,
  });

/** Ends one session, or all but the one that asks; gives how many were ended. */
export const endSessions = async (whose: Whose, sessionId?: string): Promise<number> =>
  accept((await request(END_SESSIONS, { input: { ...whose, sessionId } })).endSessions).count;
