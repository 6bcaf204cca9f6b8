import { graphql } from '../../lib/graphql.ts';

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

export const SIGN_OUT = graphql('mutation SignOut { signOut { ok } }');
