import { Decimal as Base } from 'decimal.js';

/** Exact decimal arithmetic, 40 significant digits, never exponent notation in text, halves rounded away from zero. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

/** A decimal as text, as it travels in JSON and GraphQL: `-?digits[.digits]`. */
export type DecimalText = string;

const DECIMAL_TEXT = /^[+-]?(\d{1,30})(\.\d{1,18})?$|^[+-]?\.\d{1,18}$/;

/** True for text that `decimal` reads: at most 30 digits before and 18 after the point, no exponent, no grouping. */
export function isDecimalText(text: string): boolean {
  return DECIMAL_TEXT.test(text);
}

// Amounts of one document are read again by every rule that looks at them; a decimal never changes, so one is enough.
const KEPT = 4096;
const kept = new Map<DecimalText, Decimal>();

/** Reads a decimal. Floats are refused: they already lost what was meant. Throws RangeError on anything else. */
export function decimal(value: DecimalText | bigint | Decimal): Decimal {
  if (value instanceof Base) return value.constructor === Decimal ? value : new Decimal(value);
  if (typeof value === 'bigint') return new Decimal(value.toString());
  if (typeof value === 'string') {
    const known = kept.get(value);
    if (known) return known;
    if (isDecimalText(value.trim())) return keep(value, new Decimal(value.trim()));
  }
  throw new RangeError(`not a decimal: ${JSON.stringify(value)?.slice(0, 40)}`);
}

function keep(text: DecimalText, value: Decimal): Decimal {
  if (kept.size === KEPT) kept.clear();
  kept.set(text, value);
  return value;
}

export const ZERO: Decimal = new Decimal(0);

/** The exact sum; zero for none. */
export function sum(values: Iterable<DecimalText | Decimal>): Decimal {
  let total: Decimal = ZERO;
  for (const value of values) total = total.plus(decimal(value));
  return total;
}
