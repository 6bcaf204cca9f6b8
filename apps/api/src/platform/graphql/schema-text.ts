import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The merged schema, as committed in the contract. */
export const schemaText = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('@clearhold/contract/schema.graphql'), 'utf8');
