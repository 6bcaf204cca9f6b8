import { type Decimal, decimal, sum } from '@clearhold/kernel';
import type { CanonicalInvoice, InvoiceTotals, Problem, TaxSubtotal } from '../canonical.ts';

/** The invoice with the sums that its rows leave out and its lines give; what is said is never changed. */
export function sumUp(invoice: CanonicalInvoice): CanonicalInvoice {
  const { lines, totals: said } = invoice;
  const totals: InvoiceTotals = { ...said };
  if (lines.length > 0) totals.lines = text(sum(lines.map(({ net }) => net)));
  const taxes = taxesOf(invoice);
  totals.net ??= difference(said.gross ?? said.payable, said.tax) ?? totals.lines;
  totals.tax ??= taxes.length > 0 ? text(sum(taxes.map(({ amount }) => amount))) : difference(said.gross, totals.net);
  totals.gross ??= said.payable ?? together(totals.net, totals.tax);
  totals.payable ??= totals.gross;
  return { ...invoice, taxes, totals: present(totals) };
}

/** The rules of EN 16931 over sums that a table can say; of each invoice by itself. */
export function checkSums({ lines, totals }: CanonicalInvoice): Problem[] {
  const { net, tax, gross } = totals;
  const problems: Problem[] = [];
  if (totals.payable === undefined)
    problems.push(
      broken('BR-14', 'The rows give no total: neither themselves nor by the tax of each line.', 'totals.gross'),
    );
  if (lines.length > 0 && net !== undefined && totals.lines !== undefined && !isSame(net, totals.lines))
    problems.push(
      broken('BR-CO-13', `The lines come to ${totals.lines}, the total without tax is ${net}.`, 'totals.net'),
    );
  if (net !== undefined && tax !== undefined && gross !== undefined && !isSame(together(net, tax)!, gross))
    problems.push(
      broken('BR-CO-15', `Net ${net} and tax ${tax} do not come to the total of ${gross}.`, 'totals.gross'),
    );
  return problems;
}

const broken = (code: string, message: string, path: string): Problem => ({ code, severity: 'fatal', message, path });

const isSame = (one: string, other: string): boolean => decimal(one).equals(decimal(other));

function taxesOf({ lines }: CanonicalInvoice): TaxSubtotal[] {
  if (lines.length === 0 || lines.some(({ tax }) => tax?.percent === undefined)) return [];
  const byRate = new Map<string, { category?: string; percent: string; taxable: Decimal }>();
  for (const { tax, net } of lines) {
    const key = JSON.stringify([tax!.category, text(decimal(tax!.percent!))]);
    const known = byRate.get(key);
    const taxable = decimal(net).plus(known?.taxable ?? decimal('0'));
    byRate.set(key, { ...(tax!.category ? { category: tax!.category } : {}), percent: tax!.percent!, taxable });
  }
  return [...byRate.values()].map(({ taxable, percent, ...rest }) => ({
    ...rest,
    percent,
    taxable: text(taxable),
    amount: taxable.times(decimal(percent)).dividedBy(100).toDecimalPlaces(2).toFixed(2),
  }));
}

const text = (value: Decimal): string => value.toFixed(Math.max(2, value.decimalPlaces()));

const together = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : text(sum([one, other]));

const difference = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || other === undefined ? undefined : text(decimal(one).minus(decimal(other)));

const present = (totals: InvoiceTotals): InvoiceTotals =>
  Object.fromEntries(Object.entries(totals).filter(([, value]) => value !== undefined));
