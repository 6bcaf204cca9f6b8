/** A GraphQL operation or fragment as text; its result and variables live in a type alone. */
export interface Operation {
  readonly own: string;
  readonly fragments: readonly Operation[];
}

function gather(operation: Operation, seen: Set<Operation>): Set<Operation> {
  if (seen.has(operation)) return seen;
  seen.add(operation);
  for (const inner of operation.fragments) gather(inner, seen);
  return seen;
}

/** What goes over the wire: the operation and each fragment it needs, once. */
export function operationText(operation: Operation): string {
  return [...gather(operation, new Set())].map(({ own }) => own).join(' ');
}

/**
 * An operation from its text and its fragments, without a parser. Cast it to the contract's `graphql`, whose types read
 * the text.
 */
export function operation(text: string, fragments: readonly Operation[] = []): Operation {
  return { own: text.replaceAll('@_unmask', '').replace(/\s+/g, ' ').trim(), fragments };
}
