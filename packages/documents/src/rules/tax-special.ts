import type { InvoiceFacts, TaxFacts } from '../ubl/facts.ts';
import { linePath, ofDocument } from './figures.ts';
import type { Finding, Rule } from './rule.ts';
import { breakdown } from './tax.ts';
import { rows } from './tax-categories.ts';

function rule(id: string, message: string, code: string, check: (facts: InvoiceFacts) => Finding[]): Rule {
  return { id, severity: 'fatal', message, check: (facts) => (rows(facts, code).length > 0 ? check(facts) : []) };
}

const isOther = (taxes: TaxFacts[] | undefined): boolean => {
  return taxes?.some((tax) => tax.category !== undefined && tax.category !== 'O') ?? false;
};

function isDelivered(facts: InvoiceFacts): boolean {
  const periods = [...(facts.periods ?? []), ...(facts.deliveries ?? []).flatMap((delivery) => delivery.periods ?? [])];
  const isDated = facts.deliveries?.some((delivery) => delivery.date !== undefined) ?? false;
  return isDated || periods.some((period) => period.start !== undefined || period.end !== undefined);
}

function isDestinationKnown(facts: InvoiceFacts): boolean {
  return facts.deliveries?.some((delivery) => delivery.address?.country) ?? false;
}

function otherEntries(facts: InvoiceFacts, charge: boolean): Finding[] {
  const others = ofDocument(facts).filter((placed) => placed.charge === charge && isOther(placed.entry.taxes));
  return others.map((placed) => ({ path: placed.path }));
}

const ALONE = 'The document is "not subject to VAT", but';

/** EN 16931: what intra-community supplies and documents outside VAT ask on top (BR-IC-11, -12, BR-O-11 to -14). */
export const TAX_SPECIAL: readonly Rule[] = [
  rule('BR-IC-11', 'An intra-community supply needs a delivery date or an invoicing period.', 'K', (facts) =>
    isDelivered(facts) ? [] : [{ path: facts.rootPath }],
  ),
  rule('BR-IC-12', 'An intra-community supply needs the country it is delivered to.', 'K', (facts) =>
    isDestinationKnown(facts) ? [] : [{ path: facts.rootPath }],
  ),
  rule('BR-O-11', `${ALONE} its tax breakdown has other categories.`, 'O', (facts) =>
    breakdown(facts).flatMap(({ row, path }) => (isOther(row.tax && [row.tax]) ? [{ path }] : [])),
  ),
  rule('BR-O-12', `${ALONE} a line has another category.`, 'O', (facts) =>
    (facts.lines ?? []).flatMap((line, at) => (isOther(line.taxes) ? [{ path: linePath(facts, at) }] : [])),
  ),
  rule('BR-O-13', `${ALONE} an allowance has another category.`, 'O', (facts) => otherEntries(facts, false)),
  rule('BR-O-14', `${ALONE} a charge has another category.`, 'O', (facts) => otherEntries(facts, true)),
];
