import { Decimal } from '@clearhold/kernel';

/** The longest list in the facts that a condition may be asked about. */
export const CONDITION_LIST_MAX = 5000;

const DEPTH_MAX = 20;

/** Thrown by `asFacts` for facts beyond its bounds. */
export class FactsTooBig extends Error {}

/**
 * The part of the facts that a condition reads, as CEL wants it: integers as bigint, fractions as decimals, only own
 * properties of plain data; what is undefined is missing. Throws FactsTooBig beyond 20 levels or 5,000 items a list.
 */
export function asFacts(facts: Readonly<Record<string, unknown>>, reads: readonly string[]): Record<string, never> {
  const found: Record<string, unknown> = Object.create(null);
  for (const name of reads) {
    if (Object.hasOwn(facts, name) && facts[name] !== undefined) found[name] = plain(facts[name], 1);
  }
  return found as Record<string, never>;
}

function plain(value: unknown, depth: number): unknown {
  if (depth > DEPTH_MAX) throw new FactsTooBig(`The facts are nested deeper than ${DEPTH_MAX} levels.`);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : new Decimal(String(value));
  if (typeof value === 'function' || typeof value === 'symbol') return null;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Decimal || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const long = `A list in the facts is longer than ${CONDITION_LIST_MAX}.`;
    if (value.length > CONDITION_LIST_MAX) throw new FactsTooBig(long);
    return value.map((item) => plain(item, depth + 1));
  }
  const found: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) if (inner !== undefined) found[key] = plain(inner, depth + 1);
  return found;
}
