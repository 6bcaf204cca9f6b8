import type { graphql as typed } from '@clearhold/contract';

/** A GraphQL operation or fragment as text; its result and variables live in the type alone. */
export interface Part {
  readonly own: string;
  readonly fragments: readonly Part[];
}

function gather(part: Part, seen: Set<Part>): Set<Part> {
  if (seen.has(part)) return seen;
  seen.add(part);
  for (const inner of part.fragments) gather(inner, seen);
  return seen;
}

/** What goes over the wire: the operation and each fragment it needs, once. */
export function textOf(part: Part): string {
  return [...gather(part, new Set())].map(({ own }) => own).join(' ');
}

/**
 * The contract's `graphql` without its parser: the type checker reads the text, the browser only sends it.
 */
export const graphql = ((input: string, fragments: readonly Part[] = []): Part => ({
  own: input.replaceAll('@_unmask', '').replace(/\s+/g, ' ').trim(),
  fragments,
})) as unknown as typeof typed;
