import { GraphQLError } from 'graphql';

/** The refusal of an argument: where it stands, what is wrong with it, and what to do. */
export const badInput = (where: string, wrong: string, todo: string): GraphQLError =>
  new GraphQLError(`${where}: ${wrong}. ${todo}`, { extensions: { code: 'BAD_USER_INPUT' } });

export const PAGE_MAX = 200;

/** How many a page shows: what is asked for, `PAGE_MAX` at most. Refuses less than one. */
export function pageSize(first: number | null | undefined, usual = 50): number {
  const asked = first ?? usual;
  if (asked < 1) throw badInput('first', `${asked} is no number of entries`, `Ask for 1 to ${PAGE_MAX}.`);
  return Math.min(asked, PAGE_MAX);
}

export const badCursor = (): GraphQLError =>
  badInput('after', 'this cursor is none of this list', 'Leave it out, or give one that this list answered with.');

// No text column or JSON of the database can hold these: the zero character, and half of a character pair.
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const DEEPEST = 32;

/** Refuses arguments with text that cannot be kept or looked for, by the place where it stands. */
export function refuseUnstorable(value: unknown, where: readonly string[] = []): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value))
      throw badInput(at(where), 'text cannot hold U+0000 or half of a character pair', 'Leave it out.');
  } else if (where.length > DEEPEST)
    throw badInput(at(where), 'this is nested too deep', `Use ${DEEPEST} levels at most.`);
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) refuseUnstorable(one, [...where, `${index}`]);
  else if (value !== null && typeof value === 'object' && !(value instanceof Date))
    for (const [key, one] of Object.entries(value)) {
      refuseUnstorable(key, where);
      refuseUnstorable(one, [...where, key]);
    }
}

const at = (where: readonly string[]) =>
  (where[0] === 'input' ? where.slice(1) : where).slice(0, 6).join('.') || 'arguments';
