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

/** True when both differ by less than one unit, the allowance EN 16931 makes for tax computed per category. */
export function isWithinOne(a: Decimal, b: Decimal): boolean {
  return a.minus(b).abs().lessThan(1);
}

/** More decimals than an amount of EN 16931 may have. */
export function hasTooManyDecimals(amount: Amount | undefined): boolean {
  return (amount?.text.split('.')[1]?.length ?? 0) > 2;
}

/** Path of a line, by its position from 0. */
export function linePath(facts: InvoiceFacts, position: number): string {
  return `${facts.rootPath}/cac:${facts.kind}Line[${position + 1}]`;
}

/** The places where a check of a line says no: it answers true for "holds", or the path below the line that breaks it. */
export function eachLine(facts: InvoiceFacts, check: (line: LineFacts) => boolean | string): Finding[] {
  const findings: Finding[] = [];
  facts.lines?.forEach((line, at) => {
    const answer = check(line);
    if (answer === true) return;
    findings.push({ path: linePath(facts, at) + (answer ? `/${answer}` : '') });
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
    return { entry, path: `${parent}/cac:AllowanceCharge[${at + 1}]`, charge: isCharge(entry) };
  };
  return entries?.map(placed) ?? [];
}

/** Allowances and charges of the whole document. */
export const ofDocument = perInvoice((facts) => place(facts.allowanceCharges, facts.rootPath));

/** Allowances and charges of all lines. */
export const ofLines = perInvoice((facts) =>
  (facts.lines ?? []).flatMap((line, at) => {
    return line.allowanceCharges ? place(line.allowanceCharges, linePath(facts, at)) : [];
  }),
);
