import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.d.ts';

/** A typed document: its result and variables are read from the text by the type checker. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    ID: string;
    DateTime: string;
    Date: string;
    Decimal: string;
    // biome-ignore lint/suspicious/noExplicitAny: JSON scalars carry shapes that their field's description names
    JSON: any;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
