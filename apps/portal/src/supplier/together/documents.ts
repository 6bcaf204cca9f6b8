import type { ResultOf } from '@clearhold/contract';
import { graphql } from '../../lib/graphql.ts';

export const LIST = graphql(`
  query SupplierMatters {
    supplierMatters {
      email
      matters { id buyer invoiceNumber problem question askedAt expiresAt isAnswered }
    }
  }
`);

export const ASK = graphql(`
  mutation AskForSupplierSignIn($input: AskForSupplierSignInInput!) {
    askForSupplierSignIn(input: $input) { __typename ... on Invalid { code message hint path } }
  }
`);

export const ENTER = graphql(`
  mutation SignInSupplier($input: SignInSupplierInput!) {
    signInSupplier(input: $input) { __typename ... on Invalid { code message hint path } }
  }
`);

export const GO = graphql(`
  mutation OpenSupplierMatter($input: OpenSupplierMatterInput!) {
    openSupplierMatter(input: $input) {
      __typename
      ... on SupplierMatterAddress { url }
      ... on NotFound { code message hint }
    }
  }
`);

export const LEAVE = graphql('mutation SignOutSupplier { signOutSupplier { ok } }');

export type Together = NonNullable<ResultOf<typeof LIST>['supplierMatters']>;
export type ListedMatter = Together['matters'][number];
