import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const CONFIRM = graphql(`
  mutation ConfirmMyself($input: ConfirmMyselfInput!) {
    confirmMyself(input: $input) {
      __typename
      ... on MyselfConfirmed { until }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Shows once more who one is, by the password or by a code of the app. */
export const confirmMyself = async (shown: { password: string } | { code: string }) =>
  accept((await request(CONFIRM, { input: shown })).confirmMyself).until;
