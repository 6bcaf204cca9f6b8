import { type DecimalText, decimal } from '@clearhold/kernel';
import type { TaxTotalFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';
import type { CxmlInvoiceFacts, CxmlTaxFacts, TaxDetailFacts } from './facts.ts';

/** An amount with another added and one taken off, in its currency. */
export function plus(amount: Amount, added: DecimalText = '0', taken: DecimalText = '0'): Amount {
  return { ...amount, text: decimal(amount.text).plus(added).minus(taken).toFixed() };
}

/** The tax by category and rate: as the summary tells it, else as the lines do. */
export function taxTotals(invoice: CxmlInvoiceFacts): TaxTotalFacts[] | undefined {
  const tax = invoice.summary?.tax;
  if (!tax) return undefined;
  const own = tax.details?.filter((detail) => detail.amount);
  const details = own?.length ? own : ofLines(invoice);
  return [{ amount: tax.amount, subtotals: details.length > 0 ? details.map(subtotal) : undefined }];
}

function ofLines(invoice: CxmlInvoiceFacts): TaxDetailFacts[] {
  const byRate = new Map<string, TaxDetailFacts>();
  const lines = invoice.orders?.flatMap((order) => [...(order.lines ?? []), ...(order.services ?? [])]) ?? [];
  for (const detail of lines.flatMap((line) => line.tax?.details ?? [])) {
    const key = `${detail.category} ${detail.percent}`;
    const known = byRate.get(key);
    byRate.set(
      key,
      known
        ? { ...known, taxable: added(known.taxable, detail.taxable), amount: added(known.amount, detail.amount) }
        : detail,
    );
  }
  return [...byRate.values()];
}

function added(one: Amount | undefined, other: Amount | undefined): Amount | undefined {
  return one && other ? plus(one, other.text) : (one ?? other);
}

function subtotal(detail: TaxDetailFacts): NonNullable<TaxTotalFacts['subtotals']>[number] {
  return { taxable: detail.taxable, amount: detail.amount, tax: taxCategory(detail) };
}

/** The category of UNCL 5305 that value added tax of cXML stands for; other taxes have none. */
export function taxCategory(detail: TaxDetailFacts): { category?: string; percent?: string; scheme?: string } {
  const { percent } = detail;
  if (detail.exempt === 'exempt') return { category: 'E', percent, scheme: 'VAT' };
  if (detail.exempt === 'zeroRated') return { category: 'Z', percent, scheme: 'VAT' };
  if (detail.category?.toLowerCase() !== 'vat') return { percent };
  return { category: percent !== undefined && decimal(percent).isZero() ? 'Z' : 'S', percent, scheme: 'VAT' };
}

/** The one tax of a line; several are not told apart. */
export function lineTax(tax: CxmlTaxFacts | undefined) {
  const detail = tax?.details?.[0];
  return detail ? [taxCategory(detail)] : undefined;
}
