import { graphql } from '../exchange/contract.ts';

/** Opens a session with e-mail and password. */
export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { me { scope { id } } }
      ... on Invalid { code message hint }
      ... on Denied { code message hint }
    }
  }
`);

/** Ends the session. */
export const SIGN_OUT = graphql('mutation SignOut { signOut { ok } }');
