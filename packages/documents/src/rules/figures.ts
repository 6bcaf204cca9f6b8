import { Decimal, type DecimalText, decimal, sum } from '@clearhold/kernel';
import type { AllowanceChargeFacts, InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import { isCharge } from '../ubl/invoice.ts';
import type { Amount } from '../xml/fields.ts';
import { perInvoice } from './per-invoice.ts';
import type { Finding } from './rule.ts';

/** The figure of an amount or number; undefined where it is not given. */
export function figure(given: Amount | DecimalText | undefined): Decimal | undefined {
  if (given === undefined) return undefined;
  return decimal(typeof given === 'string' ? given : given.text);
}

/** The sum of those amounts that are given. */
export function total(amounts: Iterable<Amount | undefined>): Decimal {
  const given: string[] = [];
  for (const amount of amounts) if (amount) given.push(amount.text);
  return sum(given);
}

/** Two decimals, halves upwards: the `round` of XPath, by which EN 16931 rounds. */
export function cents(value: Decimal): Decimal {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_CEIL);
}

/** A figure as people write it: at least two decimals. */
export function shown(value: Decimal): string {
  return value.decimalPlaces() > 2 ? value.toFixed() : value.toFixed(2);
}

/**
 * The allowance EN 16931 makes for tax computed per category: both differ by less than one unit. In CII by a whole one at
 * most, as its published rules have it.
 */
export function isWithinOne(a: Decimal, b: Decimal, syntax: 'UBL' | 'CII'): boolean {
  const difference = a.minus(b).abs();
  return syntax === 'CII' ? difference.lessThanOrEqualTo(1) : difference.lessThan(1);
}

/** More decimals than an amount of EN 16931 may have. */
export function hasTooManyDecimals(amount: Amount | undefined): boolean {
  return (amount?.text.split('.')[1]?.length ?? 0) > 2;
}

/** Path of a line, by its position from 0. */
export function linePath(facts: InvoiceFacts, position: number): string {
  return `${facts.rootPath}${facts.places.line}[${facts.lines?.[position]?.position ?? position + 1}]`;
}

/** A check of a line: true where it holds, false where it does not, or the place below the line that breaks it. */
export type LineCheck = (line: LineFacts) => boolean | LinePlace;

type LinePlace = 'lineId' | 'lineNet' | 'item' | 'price' | 'linePeriod' | 'lineObject';

/** The places where a check of a line does not hold. */
export function eachLine(facts: InvoiceFacts, check: LineCheck): Finding[] {
  const findings: Finding[] = [];
  facts.lines?.forEach((line, at) => {
    const answer = check(line);
    if (answer === true) return;
    findings.push({ path: linePath(facts, at) + (answer ? facts.places[answer] : '') });
  });
  return findings;
}

/** An allowance or charge and where it stands. */
export interface Placed {
  entry: AllowanceChargeFacts;
  path: string;
  charge: boolean;
}

function place(entries: AllowanceChargeFacts[] | undefined, parent: string): Placed[] {
  const placed = (entry: AllowanceChargeFacts, at: number): Placed => {
    return { entry, path: entry.path ?? `${parent}[${at + 1}]`, charge: isCharge(entry) };
  };
  return entries?.map(placed) ?? [];
}

/** Allowances and charges of the whole document. */
export const ofDocument = perInvoice((facts) =>
  place(facts.allowanceCharges, facts.rootPath + facts.places.allowanceCharge),
);

/** Allowances and charges of all lines. */
export const ofLines = perInvoice((facts) =>
  (facts.lines ?? []).flatMap((line, at) => {
    return line.allowanceCharges
      ? place(line.allowanceCharges, linePath(facts, at) + facts.places.lineAllowanceCharge)
      : [];
  }),
);

/** Path of a tax total, by its position from 0. */
export function taxTotalPath(facts: InvoiceFacts, position: number): string {
  return `${facts.rootPath}${facts.places.taxTotal}[${position + 1}]`;
}
