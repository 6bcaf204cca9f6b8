import type { ResultOf } from '@clearhold/contract';
import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const ROW = graphql(`
  fragment ActAsRow on ActAs @_unmask {
    id way state asker { id name } purpose ticket minutes askedAt lapsesAt decidedBy openedAt endsAt endedAt endedBy canOpen canConfirm notSecond
  }
`);
const LIST = graphql('query ActAsSessions($scope: ID) { actAsSessions(scope: $scope) { ...ActAsRow } }', [ROW]);
const ASK = graphql(`
  mutation AskActAs($input: AskActAsInput!) {
    askActAs(input: $input) {
      __typename
      ... on ActAsSaved { actAs { id state } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const DECIDE = graphql(`
  mutation DecideActAs($input: DecideActAsInput!) {
    decideActAs(input: $input) {
      __typename
      ... on ActAsSaved { actAs { id state } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmActAs($input: ActAsInput!) {
    confirmActAs(input: $input) {
      __typename
      ... on ActAsSaved { actAs { id state } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const OPEN = graphql(`
  mutation OpenActAs($input: ActAsInput!) {
    openActAs(input: $input) {
      __typename
      ... on ActAsDoor { url }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
const END = graphql(`
  mutation EndActAs($input: ActAsInput!) {
    endActAs(input: $input) {
      __typename
      ... on ActAsSaved { actAs { id state } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Somebody of the partner's staff who asked to look into a tenant. */
export type ActAsRow = ResultOf<typeof LIST>['actAsSessions'][number];

/** What is asked for. */
export interface ActAsWanted {
  purpose: string;
  ticket: string;
  minutes: number;
  breakGlass: boolean;
}

const LOOK_AGAIN_MS = 15_000;

/** Who asked to look into a tenant, the latest first; looked at again every quarter of a minute. */
export const actAsQuery = (scope: string) =>
  queryOptions({
    queryKey: ['act-as', scope],
    queryFn: async ({ signal }) => (await request(LIST, { scope }, signal)).actAsSessions,
    refetchInterval: LOOK_AGAIN_MS,
  });

export const askActAs = async (scope: string, wanted: ActAsWanted) =>
  accept((await request(ASK, { input: { ...wanted, scope } })).askActAs).actAs;

export const decideActAs = async (id: string, allow: boolean) =>
  accept((await request(DECIDE, { input: { id, allow } })).decideActAs).actAs;

export const confirmActAs = async (scope: string, id: string) =>
  accept((await request(CONFIRM, { input: { scope, id } })).confirmActAs).actAs;

/** The address that opens the tenant's portal, once. */
export const openActAs = async (scope: string, id: string) =>
  accept((await request(OPEN, { input: { scope, id } })).openActAs).url;

export const endActAs = async (scope: string, id: string) =>
  accept((await request(END, { input: { scope, id } })).endActAs).actAs;
