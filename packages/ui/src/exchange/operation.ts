/** A GraphQL operation or fragment as text; its result and variables live in a type alone. */
export interface Written {
  readonly own: string;
  readonly fragments: readonly Written[];
}

/** In a built page: the SHA-256 of an operation's text, by which the API knows it. */
interface Registered {
  readonly id: string;
}

export type Operation = Written | Registered;

function gather(operation: Written, seen: Set<Written>): Set<Written> {
  if (seen.has(operation)) return seen;
  seen.add(operation);
  for (const inner of operation.fragments) gather(inner, seen);
  return seen;
}

/** The operation and each fragment it needs, once. */
export function operationText(operation: Written): string {
  return [...gather(operation, new Set())].map(({ own }) => own).join(' ');
}

/** What goes over the wire to run it: its hash where the page was built, its text where it is being written. */
export function operationBody(operation: Operation): object {
  if (!('id' in operation)) return { query: operationText(operation) };
  return { extensions: { persistedQuery: { version: 1, sha256Hash: operation.id } } };
}

/**
 * An operation from its text and its fragments, without a parser. Cast it to the contract's `graphql`, whose types read
 * the text. A build puts the hash in its place (`scripts/registered.mjs`).
 */
export function operation(text: string, fragments: readonly Written[] = []): Written {
  return { own: text.replaceAll('@_unmask', '').replace(/\s+/g, ' ').trim(), fragments };
}
