import { queryOptions } from '@tanstack/react-query';
import { graphql, request } from '../exchange/contract.ts';
import { accept } from '../exchange/refusal.ts';

const LINK = graphql('query PasswordLink($token: String!) { passwordLink(token: $token) { name email isInvitation } }');
const ASK = graphql(`
  mutation AskForPassword($input: AskForPasswordInput!) {
    askForPassword(input: $input) { __typename ... on PasswordAsked { ok } ... on Invalid { code message hint path } }
  }
`);
const SET = graphql(`
  mutation SetPassword($input: SetPasswordInput!) {
    setPassword(input: $input) { __typename ... on PasswordSet { ok } ... on Invalid { code message hint path } }
  }
`);
const CHANGE = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) { __typename ... on PasswordSet { ok } ... on Invalid { code message hint path } }
  }
`);

/** Whom a mailed link is for; null where it is over. */
export const passwordLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['password-link', token],
    queryFn: async ({ signal }) => (await request(LINK, { token }, signal)).passwordLink,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Asks for a link by mail. The answer is the same for an address that nobody has. */
export const askForPassword = async (email: string) =>
  accept((await request(ASK, { input: { email } })).askForPassword);

/** Sets the password of the person that the link is for. */
export const setPassword = async (token: string, password: string) =>
  accept((await request(SET, { input: { token, password } })).setPassword);

/** Changes one's own password. */
export const changePassword = async (current: string, password: string) =>
  accept((await request(CHANGE, { input: { current, password } })).changePassword);
