import { accept } from '@clearhold/ui';
import { graphql, request } from '../../lib/graphql.ts';

const BEGIN = graphql(`
  mutation BeginActAs($code: String!) {
    beginActAs(code: $code) {
      __typename
      ... on ActAsBegun { endsAt }
      ... on Invalid { code message hint path }
    }
  }
`);

/** Redeems the way in; the session's cookie comes with the answer. */
export const beginActAs = async (code: string) => accept((await request(BEGIN, { code })).beginActAs);
