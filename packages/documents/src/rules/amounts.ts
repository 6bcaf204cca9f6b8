import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';
import { linePath, ofDocument, ofLines } from './figures.ts';

/** An amount, where it is given, and the path it stands at. */
type Named = [amount: Amount | undefined, path: string];

function ofLine(line: LineFacts, path: string): Named[] {
  return [
    [line.net, `${path}/cbc:LineExtensionAmount`],
    [line.price, `${path}/cac:Price/cbc:PriceAmount`],
  ];
}

/** Every amount of the invoice in its own currency: what is stated for a tax authority in another one is left out. */
export function amountsOf(facts: InvoiceFacts): Named[] {
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
