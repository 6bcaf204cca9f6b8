import type { CanonicalInvoice } from '@clearhold/documents';
import { Decimal, isDecimalText, type Money, minorDigits, money, ZERO } from '@clearhold/kernel';

/** Reads decimal text from a document; undefined for absent or unreadable text, because documents may hold anything. */
export function read(text: string | undefined): Decimal | undefined {
  if (text === undefined) return undefined;
  const trimmed = text.trim();
  return isDecimalText(trimmed) ? new Decimal(trimmed) : undefined;
}

/** The exact sum; zero for none. */
export function addUp(values: readonly Decimal[]): Decimal {
  let result = values[0] ?? ZERO;
  for (let index = 1; index < values.length; index++) result = result.plus(values[index]!);
  return result;
}

/** Decimal text for evidence: exact, without trailing zeros. */
export function exact(value: Decimal): string {
  return value.toFixed();
}

/** Decimal text to six places at most, for figures that a division gave. */
export function short(value: Decimal): string {
  return value.decimalPlaces() > 6 ? value.toDecimalPlaces(6).toFixed() : value.toFixed();
}

/** A price or amount as people write it: exact up to six places, at least two. */
export function plain(value: Decimal): string {
  const rounded = value.toDecimalPlaces(6);
  return rounded.toFixed(Math.max(2, rounded.decimalPlaces()));
}

/** A quantity as people write it: exact up to six places, no padding. */
export function count(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}

/** Percent of a base to two places; undefined when the base is zero. */
export function percentOf(part: Decimal, base: Decimal): Decimal | undefined {
  return base.isZero() ? undefined : part.times(100).div(base.abs()).toDecimalPlaces(2);
}

/** The code as ISO 4217 writes it; XXX (no currency) for anything that is none. */
export function currencyOf(code: string | undefined): string {
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : 'XXX';
}

/** Money at risk: never negative, in the invoice's currency. */
export function risk(amount: Decimal, currency: string): Money {
  return money(Decimal.max(amount, ZERO), currencyOf(currency));
}

/** Rounds to the currency's minor unit. */
export function roundMinor(amount: Decimal, currency: string): Decimal {
  return amount.toDecimalPlaces(minorDigits(currency));
}

/** What the document asks for in all: gross, else payable, else net, else its lines; as a positive amount. */
export function documentAmount(invoice: CanonicalInvoice): Decimal {
  const { gross, payable, net } = invoice.totals;
  const stated = read(gross) ?? read(payable) ?? read(net);
  if (stated) return stated.abs();
  return invoice.lines.reduce<Decimal>((total, line) => total.plus(read(line.net) ?? ZERO), ZERO).abs();
}
