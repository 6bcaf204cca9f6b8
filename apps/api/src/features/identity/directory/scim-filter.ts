import { type Compare, type Filter, parse } from 'scim2-parse-filter';
import { ScimError } from './scim-error.ts';

/** One comparison: `attribute` is its whole path in small letters (`emails.value`), without a schema's name. */
export interface Term {
  readonly attribute: string;
  readonly op: Compare['op'] | 'pr';
  readonly value: string | number | boolean | null | undefined;
}
export type Asked =
  | { readonly op: 'and' | 'or'; readonly all: readonly Asked[] }
  | { readonly op: 'not'; readonly one: Asked }
  | { readonly op: 'term'; readonly term: Term };

const LONGEST = 2000;
const OWN = /^urn:ietf:params:scim:schemas:core:2\.0:(?:user|group):/;

/**
 * Reads a filter (RFC 7644, 3.4.2.2); `emails[type eq "work"]` is read as `emails.type eq "work"`, which is the same where
 * nobody has two of a kind. Undefined without one; at most 2,000 characters.
 */
export function readFilter(query: unknown): Asked | undefined {
  if (query === undefined || query === '') return undefined;
  if (typeof query !== 'string' || query.length > LONGEST)
    throw invalidFilter(`A filter is one text of at most ${LONGEST} characters.`);
  let read: Filter;
  try {
    read = parse(query);
  } catch {
    throw invalidFilter('The filter cannot be read. One that can: userName eq "ana@example.com" and active eq true.');
  }
  return asked(read);
}

function asked(filter: Filter, within = ''): Asked {
  switch (filter.op) {
    case 'and':
    case 'or':
      return { op: filter.op, all: filter.filters.map((part) => asked(part, within)) };
    case 'not':
      return { op: 'not', one: asked(filter.filter, within) };
    case '[]':
      return asked(filter.valFilter, `${within}${plain(filter.attrPath)}.`);
    default: {
      const value = filter.op === 'pr' ? undefined : filter.compValue;
      return { op: 'term', term: { attribute: within + plain(filter.attrPath), op: filter.op, value } };
    }
  }
}

const plain = (path: string): string => path.toLowerCase().replace(OWN, '');

/** Every attribute that a filter asks for. */
export function attributesOf(filter: Asked): string[] {
  if (filter.op === 'term') return [filter.term.attribute];
  return filter.op === 'not' ? attributesOf(filter.one) : filter.all.flatMap(attributesOf);
}

export const invalidFilter = (words: string) => new ScimError(400, words, 'invalidFilter');
