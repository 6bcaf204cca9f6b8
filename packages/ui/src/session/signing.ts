import { graphql } from '../exchange/contract.ts';

/** Opens a session with e-mail and password. */
export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignedIn { me { scope { id } } }
      ... on SecondFactorNeeded { mustEnrol byPasskey }
      ... on OwnPasswordNeeded { token }
      ... on Invalid { code message hint }
      ... on Denied { code message hint }
    }
  }
`);

/** Ends a sign-in that waits for a code. */
export const CONFIRM_SIGN_IN = graphql(`
  mutation ConfirmSignIn($input: SecondFactorCodeInput!) {
    confirmSignIn(input: $input) {
      __typename
      ... on SignedIn { me { scope { id } } }
      ... on Invalid { code message hint path }
      ... on Denied { code message hint path }
    }
  }
`);

/** Ends the session. */
export const SIGN_OUT = graphql('mutation SignOut { signOut { ok } }');
