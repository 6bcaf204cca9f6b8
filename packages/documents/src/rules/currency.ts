import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import { documentCurrency } from '../ubl/invoice.ts';
import type { Amount } from '../xml/fields.ts';
import { linePath, ofDocument, ofLines } from './figures.ts';
import type { Finding, Rule } from './rule.ts';

type Named = [amount: Amount | undefined, path: string];

function ofLine(line: LineFacts, path: string): Named[] {
  return [
    [line.net, `${path}/cbc:LineExtensionAmount`],
    [line.price, `${path}/cac:Price/cbc:PriceAmount`],
  ];
}

function amounts(facts: InvoiceFacts): Named[] {
  const totals = Object.values(facts.totals ?? {}) as (Amount | undefined)[];
  return [
    ...totals.map((amount): Named => [amount, `${facts.rootPath}/cac:LegalMonetaryTotal[1]`]),
    ...[...ofDocument(facts), ...ofLines(facts)].flatMap((placed): Named[] => [
      [placed.entry.amount, placed.path],
      [placed.entry.base, placed.path],
    ]),
    ...(facts.lines ?? []).flatMap((line, at) => ofLine(line, linePath(facts, at))),
    ...taxAmounts(facts),
  ];
}

// A second tax total may be in the currency of the tax authority (BT-111); its breakdown, if any, goes with it.
function taxAmounts(facts: InvoiceFacts): Named[] {
  const own = (facts.taxTotals ?? []).filter((tax) => !facts.taxCurrency || tax.amount?.currency !== facts.taxCurrency);
  return own.flatMap((tax): Named[] => {
    const path = `${facts.rootPath}/cac:TaxTotal[${(facts.taxTotals?.indexOf(tax) ?? 0) + 1}]`;
    const rows = (tax.subtotals ?? []).flatMap((row): Named[] => [
      [row.taxable, path],
      [row.amount, path],
    ]);
    return [[tax.amount, path], ...rows];
  });
}

/** The amounts in a currency that is not the document's, the tax total for the tax authority excepted. */
export function amountsOutsideCurrency(facts: InvoiceFacts): Finding[] {
  const currency = documentCurrency(facts);
  const foreign = amounts(facts).filter(([amount]) => amount?.currency && amount.currency !== currency);
  return foreign.map(([amount, path]) => ({
    path,
    detail: `${amount?.text} is in ${amount?.currency}, not ${currency}.`,
  }));
}

/** Ours: one document, one currency; and a currency that is a code. */
export const CURRENCY: readonly Rule[] = [
  {
    id: 'DOC-CURRENCY-MIXED',
    severity: 'fatal',
    message: 'An amount is in another currency than the document.',
    check: amountsOutsideCurrency,
  },
  {
    id: 'DOC-CURRENCY-CODE',
    severity: 'fatal',
    message: 'The currency of the document is not known: a code of three letters (ISO 4217) is expected.',
    check: (facts) =>
      documentCurrency(facts) === 'XXX' ? [{ path: `${facts.rootPath}/cbc:DocumentCurrencyCode` }] : [],
  },
];
