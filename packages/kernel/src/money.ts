import { Decimal, type DecimalText, decimal, ZERO } from './decimal.ts';

/** An amount in one currency: `amount` is decimal text in major units, `currency` an ISO 4217 code. */
export interface Money {
  readonly amount: DecimalText;
  readonly currency: string;
}

// ISO 4217 minor units that differ from 2.
const MINOR_DIGITS: Record<string, number> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** Digits after the point that a currency's minor unit has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. */
export function minorDigits(currency: string): number {
  return MINOR_DIGITS[currency] ?? 2;
}

/** Money from text or a decimal, rounded to the currency's minor unit. Throws RangeError for a bad currency or amount. */
export function money(amount: DecimalText | Decimal, currency: string): Money {
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`not an ISO 4217 currency code: ${currency.slice(0, 10)}`);
  return { amount: decimal(amount).toFixed(minorDigits(currency)), currency };
}

/** The sum of amounts of one currency. Throws RangeError when currencies differ. */
export function addMoney(first: Money, ...rest: Money[]): Money {
  let total = decimal(first.amount);
  for (const next of rest) {
    if (next.currency !== first.currency) throw new RangeError(`cannot add ${next.currency} to ${first.currency}`);
    total = total.plus(decimal(next.amount));
  }
  return money(total, first.currency);
}

/** Integer minor units: 12.34 EUR is 1234n. */
export function toMinor(value: Money): bigint {
  return BigInt(
    decimal(value.amount)
      .times(new Decimal(10).pow(minorDigits(value.currency)))
      .toFixed(0),
  );
}

/** The inverse of `toMinor`. */
export function fromMinor(minor: bigint, currency: string): Money {
  return money(new Decimal(minor.toString()).div(new Decimal(10).pow(minorDigits(currency))), currency);
}

/**
 * Splits an amount by weights so that the parts add up to the whole to the last minor unit: what rounding leaves over
 * goes to the largest fractions first, earlier parts first among equals. Throws RangeError when weights add up to zero.
 */
export function allocate(whole: Money, weights: readonly (DecimalText | Decimal)[]): Money[] {
  const shares = weights.map((weight) => decimal(weight));
  const total = shares.reduce((a, b) => a.plus(b), ZERO);
  if (shares.some((share) => share.isNegative()) || total.isZero()) throw new RangeError('weights must be positive');
  const minor = toMinor(whole);
  const exact = shares.map((share) => share.times(minor.toString()).div(total));
  const floors = exact.map((value) => BigInt(value.floor().toFixed(0)));
  let left = Number(minor - floors.reduce((a, b) => a + b, 0n));
  const order = exact.map((value, index) => ({ index, rest: value.minus(value.floor()) }));
  order.sort((a, b) => b.rest.comparedTo(a.rest) || a.index - b.index);
  for (const { index } of order) {
    if (left-- <= 0) break;
    floors[index] = floors[index]! + 1n;
  }
  return floors.map((part) => fromMinor(part, whole.currency));
}
