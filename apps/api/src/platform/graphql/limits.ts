import { ApolloArmor } from '@escape.tech/graphql-armor';

/** What a document may cost. The portal's own deepest one has 7 levels; list arguments stop at 200. */
const armor = new ApolloArmor({
  maxDepth: { n: 9, flattenFragments: true },
  maxAliases: { n: 15 },
  maxTokens: { n: 2000 },
  maxDirectives: { n: 20 },
  // A fragment is a way to write, not work to do: its fields cost what they would cost written out where it stands.
  costLimit: {
    maxCost: 20_000,
    objectCost: 2,
    scalarCost: 1,
    depthCostFactor: 1.5,
    flattenFragments: true,
    ignoreIntrospection: true,
  },
  blockFieldSuggestion: { enabled: true },
}).protect();

export const limitRules = armor.validationRules;
export const limitPlugins = armor.plugins as never[];
export const MAX_BODY_BYTES = 12 * 1024 * 1024;
export const MAX_DOCUMENT_CHARS = 20_000;
