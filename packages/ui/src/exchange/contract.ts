import type { ResultOf, graphql as typed, VariablesOf } from '@clearhold/contract';
import { type Operation, operation } from './operation.ts';
import { send } from './send.ts';

/** The contract's `graphql` without its parser: the type checker reads the text, the browser only sends it. */
export const graphql = operation as unknown as typeof typed;

/** Sends an operation to the API of this host and gives its data; throws `RequestError` for anything else. */
export async function request<D>(
  document: D,
  variables: VariablesOf<D> = {} as VariablesOf<D>,
  signal?: AbortSignal,
): Promise<ResultOf<D>> {
  return (await send(document as Operation, variables as object, signal)) as ResultOf<D>;
}
