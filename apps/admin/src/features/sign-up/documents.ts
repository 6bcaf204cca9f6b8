import { accept, graphql, request } from '@clearhold/ui';
import { queryOptions } from '@tanstack/react-query';

const OPEN = graphql('query SignUpOpen { signUpOpen }');
const LINK = graphql(
  'query SignUpLink($token: String!) { signUpLink(token: $token) { company name email consoleUrl } }',
);
const ASK = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      __typename
      ... on SignUpAsked { ok token }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`);
const CONFIRM = graphql(`
  mutation ConfirmSignUp($input: ConfirmSignUpInput!) {
    confirmSignUp(input: $input) {
      __typename
      ... on SignedUp { consoleUrl email }
      ... on Invalid { code message hint path }
      ... on Conflict { code message hint path }
    }
  }
`);

/** Who asks for a partner's space. */
export interface SignUpDraft {
  company: string;
  slug: string;
  name: string;
  email: string;
}

/** Whether partners may sign up by themselves at this host. */
export const signUpOpenQuery = queryOptions({
  queryKey: ['sign-up-open'],
  queryFn: async ({ signal }) => (await request(OPEN, {}, signal)).signUpOpen,
  staleTime: Number.POSITIVE_INFINITY,
});

/** What a mailed link confirms; null where it is over. */
export const signUpLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['sign-up-link', token],
    queryFn: async ({ signal }) => (await request(LINK, { token }, signal)).signUpLink,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Has the link mailed. */
export const signUp = async (input: SignUpDraft) => accept((await request(ASK, { input })).signUp);

/** Makes the partner's space. */
export const confirmSignUp = async (token: string, password: string) =>
  accept((await request(CONFIRM, { input: { token, password } })).confirmSignUp);
