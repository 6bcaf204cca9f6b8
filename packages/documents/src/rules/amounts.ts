import type { InvoiceFacts, LineFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';
import { linePath, ofDocument, ofLines, taxTotalPath } from './figures.ts';
import type { Places } from './places.ts';

/** An amount, where it is given, and the path it stands at. */
type Named = [amount: Amount | undefined, path: string];

const TOTALS = ['lines', 'allowances', 'charges', 'net', 'gross', 'prepaid', 'rounding', 'payable'] as const;

function ofLine(line: LineFacts, path: string, places: Places): Named[] {
  return [
    [line.net, path + places.lineNet],
    [line.price, path + places.priceAmount],
  ];
}

/** Every amount of the invoice in its own currency: what is stated for a tax authority in another one is left out. */
export function amountsOf(facts: InvoiceFacts): Named[] {
  const totals = TOTALS.map((key) => facts.totals?.[key]);
  return [
    ...totals.map((amount): Named => [amount, facts.rootPath + facts.places.totals]),
    ...[...ofDocument(facts), ...ofLines(facts)].flatMap((placed): Named[] => [
      [placed.entry.amount, placed.path],
      [placed.entry.base, placed.path],
    ]),
    ...(facts.lines ?? []).flatMap((line, at) => ofLine(line, linePath(facts, at), facts.places)),
    ...taxAmounts(facts),
  ];
}

// A second tax total may be in the currency of the tax authority (BT-111); its breakdown, if any, goes with it.
function taxAmounts(facts: InvoiceFacts): Named[] {
  const own = (facts.taxTotals ?? []).filter((tax) => !facts.taxCurrency || tax.amount?.currency !== facts.taxCurrency);
  return own.flatMap((tax): Named[] => {
    const path = taxTotalPath(facts, facts.taxTotals?.indexOf(tax) ?? 0);
    const rows = (tax.subtotals ?? []).flatMap((row): Named[] => [
      [row.taxable, path],
      [row.amount, path],
    ]);
    return [[tax.amount, path], ...rows];
  });
}
