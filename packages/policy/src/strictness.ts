import { decimal } from '@clearhold/kernel';
import { compareLimits, isLimit } from './limit.ts';

/** How one value stands to another: is it stricter, looser, the same, or neither. */
export type Comparison = 'same' | 'stricter' | 'looser' | 'other';

/** What may be said about strictness in a declaration. A scale lists its values from low to high. */
export type Strictness =
  | 'lower'
  | 'higher'
  | 'none'
  | { readonly scale: readonly (string | boolean)[]; readonly stricter: 'lower' | 'higher' }
  | Order;

/**
 * A direction of strictness. `bound` is the mode that lets levels below only tighten. `compare(a, b)` says how `a`
 * stands to `b`. `clamp` gives `wanted` where it is at least as strict as `limit`, else the loosest value that is.
 */
export interface Order {
  readonly bound: 'floor' | 'ceiling' | null;
  compare(a: unknown, b: unknown): Comparison;
  clamp(wanted: unknown, limit: unknown): unknown;
}

/** Deep equality of JSON values; the order of keys does not matter, of items it does. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key as never], b[key as never]));
}

// Numbers, decimal text and limits, low to high.
function compareAmounts(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return decimal(a).comparedTo(decimal(b));
  if (isLimit(a) && isLimit(b)) return compareLimits(a, b);
  throw new TypeError('values of this setting have no order');
}

function linear(bound: 'floor' | 'ceiling', position: (a: unknown, b: unknown) => number): Order {
  const sign = bound === 'ceiling' ? -1 : 1;
  const compare = (a: unknown, b: unknown): Comparison => {
    const by = sign * position(a, b);
    return by === 0 ? 'same' : by > 0 ? 'stricter' : 'looser';
  };
  return { bound, compare, clamp: (wanted, limit) => (compare(wanted, limit) === 'looser' ? limit : wanted) };
}

const UNORDERED: Order = {
  bound: null,
  compare: (a, b) => (sameValue(a, b) ? 'same' : 'other'),
  clamp: (wanted) => wanted,
};

/** Lists where more items are stricter: a floor names the items that must be there. */
export const MORE_ITEMS: Order = {
  bound: 'floor',
  compare(a, b) {
    const [left, right] = [a as unknown[], b as unknown[]];
    const covers = right.every((item) => left.includes(item));
    const covered = left.every((item) => right.includes(item));
    return covers ? (covered ? 'same' : 'stricter') : covered ? 'looser' : 'other';
  },
  clamp: (wanted, limit) => union(wanted as unknown[], limit as unknown[]),
};

/** Lists of exceptions, where fewer items are stricter: a ceiling names the only items that may be there. */
export const FEWER_ITEMS: Order = {
  bound: 'ceiling',
  compare: (a, b) => MORE_ITEMS.compare(b, a),
  clamp: (wanted, limit) => (wanted as unknown[]).filter((item) => (limit as unknown[]).includes(item)),
};

/** The items of both, without doubles, in the order of their first appearance. */
export function union(first: readonly unknown[], second: readonly unknown[]): unknown[] {
  return [...new Set([...first, ...second])];
}

/** The order that a declaration's words stand for. */
export function orderOf(strictness: Strictness): Order {
  if (strictness === 'none') return UNORDERED;
  if (strictness === 'lower') return linear('ceiling', compareAmounts);
  if (strictness === 'higher') return linear('floor', compareAmounts);
  if (!('scale' in strictness)) return strictness;
  const { scale, stricter } = strictness;
  const rank = (value: unknown) => scale.indexOf(value as string);
  return linear(stricter === 'lower' ? 'ceiling' : 'floor', (a, b) => rank(a) - rank(b));
}
