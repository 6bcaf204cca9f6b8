import { Decimal, ZERO } from '@clearhold/kernel';
import { figure, shown } from '../../rules/figures.ts';
import type { Finding } from '../../rules/rule.ts';
import type { AllowanceChargeFacts, TaxFacts } from '../../ubl/facts.ts';
import { isCharge } from '../../ubl/invoice.ts';
import type { Amount } from '../../xml/fields.ts';
import type { OrderingFacts, OrderingLineFacts } from '../facts.ts';

const SLACK = new Decimal('0.02');

/** True for figures as near to each other as Peppol asks for: two hundredths. */
export const isNear = (a: Decimal, b: Decimal): boolean => a.minus(b).abs().lessThanOrEqualTo(SLACK);

/** Path of a line of an order, by its position from 0. */
export const lineAt = ({ rootPath }: OrderingFacts, at: number): string =>
  `${rootPath}/cac:OrderLine[${at + 1}]/cac:LineItem`;

/** The lines for which the answer is no. */
export function eachLine(facts: OrderingFacts, holds: (line: OrderingLineFacts) => boolean, below = ''): Finding[] {
  return (facts.lines ?? []).flatMap((line, at) => (holds(line) ? [] : [{ path: lineAt(facts, at) + below }]));
}

/** An allowance or charge, and where it stands. */
export interface PlacedCharge {
  entry: AllowanceChargeFacts;
  path: string;
}

const placed = (entries: readonly AllowanceChargeFacts[] | undefined, parent: string): PlacedCharge[] =>
  (entries ?? []).map((entry, at) => ({ entry, path: `${parent}/cac:AllowanceCharge[${at + 1}]` }));

/** The allowances and charges of the document and of its lines, those of prices left out. */
export function charges(facts: OrderingFacts): PlacedCharge[] {
  const ofLines = (facts.lines ?? []).flatMap((line, at) => placed(line.allowanceCharges, lineAt(facts, at)));
  return [...placed(facts.allowanceCharges, facts.rootPath), ...ofLines];
}

/** The allowances on prices, each with the price. */
export function priceCharges(facts: OrderingFacts): (PlacedCharge & { price?: Amount })[] {
  return (facts.lines ?? []).flatMap((line, at) =>
    placed(line.priceAllowances, `${lineAt(facts, at)}/cac:Price`).map((one) => ({ ...one, price: line.price })),
  );
}

/** The tax categories of lines, allowances and charges, with their places. */
export function categories(facts: OrderingFacts): { tax: TaxFacts; path: string }[] {
  const ofCharges = charges(facts).flatMap(({ entry, path }) =>
    (entry.taxes ?? []).map((tax) => ({ tax, path: `${path}/cac:TaxCategory` })),
  );
  const ofLines = (facts.lines ?? []).flatMap((line, at) =>
    (line.taxes ?? []).map((tax) => ({ tax, path: `${lineAt(facts, at)}/cac:Item/cac:ClassifiedTaxCategory` })),
  );
  return [...ofCharges, ...ofLines];
}

/** The sum of the document's allowances, or of its charges. */
export function sumOf(entries: readonly AllowanceChargeFacts[] | undefined, charge: boolean): Decimal {
  const chosen = (entries ?? []).filter((entry) => isCharge(entry) === charge);
  return chosen.reduce((sum, entry) => sum.plus(figure(entry.amount) ?? ZERO), ZERO);
}

/** What the document says and what it should, in words. */
export const mismatch = (stated: Decimal, expected: Decimal): string =>
  `It should be ${shown(expected)}; the document says ${shown(stated)}.`;

/** Every amount of the document, and whether it is part of a price. */
export function amountsIn(value: unknown, inPrice = false): { amount: Amount; inPrice: boolean }[] {
  if (Array.isArray(value)) return value.flatMap((one) => amountsIn(one, inPrice));
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && typeof value.text === 'string') return [{ amount: value as Amount, inPrice }];
  return Object.entries(value).flatMap(([key, one]) => amountsIn(one, inPrice || PRICE_KEYS.has(key)));
}

const PRICE_KEYS = new Set(['price', 'priceBlank', 'priceAllowances']);
