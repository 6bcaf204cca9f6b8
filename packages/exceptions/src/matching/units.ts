import { Decimal } from '@clearhold/kernel';
import { UNIT_SIZES, type UnitSize } from './unit-sizes.ts';

// Codes for a single countable thing that trade uses for one another, of UN/ECE Recommendation 20 and of ERPs.
const EACH = new Set(['C62', 'EA', 'H87', 'PCE', 'PCS', 'PC', 'NAR', 'NMB', 'ST', 'XPP', 'ZZ']);

/** True when quantities in these units may be compared: the same code, codes for "one piece", or one not given. */
export function sameUnit(a: string | undefined, b: string | undefined): boolean {
  if (!a || !b || a === b) return true;
  const [left, right] = [codeOf(a), codeOf(b)];
  return left === right || (EACH.has(left) && EACH.has(right));
}

/** The sizes of two different units of one kind: one of `from` is `from / to` of `to`. */
export interface Conversion {
  from: Decimal;
  to: Decimal;
}

/** How quantities of one unit become those of another; undefined for the same unit, and where they do not convert. */
export function conversionOf(from: string | undefined, to: string | undefined): Conversion | undefined {
  if (sameUnit(from, to)) return undefined;
  const [one, other] = [sizeOf(from!), sizeOf(to!)];
  return one && other && one.kind === other.kind ? { from: one.size, to: other.size } : undefined;
}

/** True when the units are the same or convert into one another. */
export function comparable(a: string | undefined, b: string | undefined): boolean {
  return sameUnit(a, b) || conversionOf(a, b) !== undefined;
}

// Thirds and the like end here, cut off rather than rounded, so that parts never add up to more than their whole.
const PLACES = 12;

/** A quantity in the other unit, to twelve decimals. */
export function convertQuantity(quantity: Decimal, { from, to }: Conversion): Decimal {
  return quantity.times(from).div(to).toDecimalPlaces(PLACES, Decimal.ROUND_DOWN);
}

/** The price of one of the other unit, to twelve decimals. */
export function convertPrice(price: Decimal, { from, to }: Conversion): Decimal {
  return price.times(to).div(from).toDecimalPlaces(PLACES, Decimal.ROUND_DOWN);
}

const codeOf = (unit: string) => unit.trim().toUpperCase();

const sizeOf = (unit: string): UnitSize | undefined => UNIT_SIZES.get(codeOf(unit));
