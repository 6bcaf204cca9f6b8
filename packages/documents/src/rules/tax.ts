import type { InvoiceFacts, TaxSubtotalFacts } from '../ubl/facts.ts';
import { cents, figure, hasTooManyDecimals, isWithinOne, shown, taxTotalPath } from './figures.ts';
import { perInvoice } from './per-invoice.ts';
import type { Finding, Rule } from './rule.ts';

/** A row of the tax breakdown and where it stands. */
export interface PlacedSubtotal {
  row: TaxSubtotalFacts;
  path: string;
}

function rowPath(facts: InvoiceFacts, total: number, row: number): string {
  const { taxRow, rowsBelowTotal } = facts.places;
  return `${rowsBelowTotal ? taxTotalPath(facts, total) : facts.rootPath}${taxRow}[${row + 1}]`;
}

/** All rows of the tax breakdown (BG-23). */
export const breakdown = perInvoice((facts): PlacedSubtotal[] =>
  (facts.taxTotals ?? []).flatMap((tax, at) =>
    (tax.subtotals ?? []).map((row, index) => {
      return { row, path: rowPath(facts, at, index) };
    }),
  ),
);

function row(
  id: string,
  message: string,
  breaks: (row: TaxSubtotalFacts, facts: InvoiceFacts) => boolean | string,
): Rule {
  const check = (facts: InvoiceFacts): Finding[] =>
    breakdown(facts).flatMap((placed) => {
      const broken = breaks(placed.row, facts);
      if (broken === false) return [];
      return [broken === true ? { path: placed.path } : { path: placed.path, detail: broken }];
    });
  return { id, severity: 'fatal', message, check };
}

/** What a row's taxable amount and rate give, where its tax is not that; false where it is, or where none is stated. */
export function wrongTax(subtotal: TaxSubtotalFacts, { places }: InvoiceFacts): false | string {
  const percent = figure(subtotal.tax?.percent ?? subtotal.percent);
  const taxable = figure(subtotal.taxable);
  const stated = figure(subtotal.amount);
  if (!percent || !taxable || !stated) return false;
  const expected = cents(taxable.abs().times(percent).div(100));
  if (percent.round().isZero() ? stated.round().isZero() : isWithinOne(stated.abs(), expected, places.syntax))
    return false;
  const signed = taxable.isNegative() ? expected.negated() : expected;
  const sum = `${shown(taxable)} at ${percent.toFixed()} %`;
  return `${sum} give ${shown(signed)}; the document says ${shown(stated)}.`;
}

/** EN 16931: a category's tax is its taxable amount times its rate (BR-CO-17). */
export const TAX_ARITHMETIC: readonly Rule[] = [
  row('BR-CO-17', 'The tax of a category is not its taxable amount times its rate.', wrongTax),
];

/** EN 16931: the tax breakdown and its rows (BR-45 to BR-48, BR-CO-18, BR-DEC-19, BR-DEC-20). */
export const TAX_BREAKDOWN: readonly Rule[] = [
  {
    id: 'BR-CO-18',
    severity: 'fatal',
    message: 'There is no breakdown of the tax by category.',
    check: (facts) => (breakdown(facts).length > 0 ? [] : [{ path: facts.rootPath }]),
  },
  row('BR-45', 'A row of the tax breakdown has no taxable amount.', (each) => !each.taxable),
  row('BR-46', 'A row of the tax breakdown has no tax amount.', (each) => !each.amount),
  row('BR-47', 'A row of the tax breakdown has no VAT category.', (each) => !each.tax?.category),
  row('BR-48', 'A row of the tax breakdown has no rate.', (each) => {
    return each.tax?.percent === undefined && each.tax?.category !== 'O';
  }),
  row('BR-DEC-19', 'A taxable amount has more than two decimals.', (each) => hasTooManyDecimals(each.taxable)),
  row('BR-DEC-20', 'A tax amount has more than two decimals.', (each) => hasTooManyDecimals(each.amount)),
];
