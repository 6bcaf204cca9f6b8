import { type Asked, invalidFilter, type Term } from './scim-filter.ts';

/** What follows WHERE, and the values that it counts on from `first`. */
export interface Condition {
  readonly text: string;
  readonly values: unknown[];
}

const TEXTS: Record<string, string> = {
  id: 'p.id::text',
  externalid: 'p."externalId"',
  username: 'p.email',
  emails: 'p.email',
  'emails.value': 'p.email',
  'emails.type': `'work'`,
  displayname: 'lower(p.name)',
  'name.formatted': 'lower(p.name)',
  'name.givenname': 'lower(p."givenName")',
  'name.familyname': 'lower(p."familyName")',
};
const TRUTHS: Record<string, string> = { active: `(p.status = 'active')`, 'emails.primary': 'true' };
const LISTS: Record<string, string> = { groups: 'p.roles', 'groups.value': 'p.roles' };
const TIMES: Record<string, string> = { 'meta.created': 'p."createdAt"' };
/** RFC 7643, 4.1 and 3.1: these two are told apart by case, the others are not. */
const EXACT = new Set(['id', 'externalid']);

/** A filter as SQL over the rows of people `p`; its values are parameters from `$first` on. */
export function peopleFilter(filter: Asked, first: number): Condition {
  const values: unknown[] = [];
  const add = (value: unknown) => `$${first - 1 + values.push(value)}`;
  return { text: written(filter, add), values };
}

type Add = (value: unknown) => string;

function written(filter: Asked, add: Add): string {
  if (filter.op === 'term') return compared(filter.term, add);
  if (filter.op === 'not') return `NOT coalesce(${written(filter.one, add)}, false)`;
  return `(${filter.all.map((part) => written(part, add)).join(filter.op === 'and' ? ' AND ' : ' OR ')})`;
}

function compared(term: Term, add: Add): string {
  const { attribute, op, value } = term;
  const column = TEXTS[attribute] ?? TRUTHS[attribute] ?? LISTS[attribute] ?? TIMES[attribute];
  if (column === undefined) {
    const known = 'userName, externalId, id, displayName, name, emails, active, groups and meta.created';
    throw invalidFilter(`There is no filter by ${attribute.slice(0, 60)}; people are found by ${known}.`);
  }
  if (op === 'pr' || (value === null && (op === 'eq' || op === 'ne'))) {
    const there = LISTS[attribute] ? `cardinality(${column}) > 0` : `${column} IS NOT NULL`;
    return op === 'eq' ? `NOT (${there})` : `(${there})`;
  }
  if (TRUTHS[attribute]) return truth(term, column, add);
  if (TIMES[attribute]) return time(term, column, add);
  if (typeof value !== 'string') throw mismatched(term, 'a text in quotes');
  if (LISTS[attribute]) {
    if (op !== 'eq') throw mismatched(term, 'eq and the id of a group');
    return `${add(value)}::text = ANY(${column})`;
  }
  return text(term, column, `${add(EXACT.has(attribute) ? value : value.toLowerCase())}::text`);
}

function text(term: Term, column: string, value: string): string {
  switch (term.op) {
    case 'eq':
      return `${column} = ${value}`;
    case 'ne':
      return `${column} IS DISTINCT FROM ${value}`;
    case 'co':
      return `strpos(${column}, ${value}) > 0`;
    case 'sw':
      return `starts_with(${column}, ${value})`;
    case 'ew':
      return `right(${column}, length(${value})) = ${value}`;
    default:
      throw mismatched(term, 'eq, ne, co, sw, ew or pr');
  }
}

function truth(term: Term, column: string, add: Add): string {
  // Some directories write it as a word.
  const said = /^(true|false)$/i.exec(String(term.value))?.[0].toLowerCase();
  if (said === undefined || (term.op !== 'eq' && term.op !== 'ne'))
    throw mismatched(term, 'eq or ne, and true or false');
  return `${column} ${term.op === 'eq' ? '=' : '<>'} ${add(said === 'true')}::boolean`;
}

const SIGNS: Partial<Record<Term['op'], string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function time(term: Term, column: string, add: Add): string {
  const sign = SIGNS[term.op];
  const value = String(term.value);
  if (!sign || !DATE_TIME.test(value) || Number.isNaN(Date.parse(value)))
    throw mismatched(term, 'eq, ne, gt, ge, lt or le, and a time such as "2026-01-31T09:00:00Z"');
  return `${column} ${sign} ${add(value)}::timestamptz`;
}

const mismatched = ({ attribute }: Term, words: string) => invalidFilter(`${attribute} is compared by ${words}.`);
