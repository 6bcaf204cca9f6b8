import type { TaxSubtotalFacts, TotalsFacts } from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';

// What each total may be said by (code list 5025), the plainest first.
const QUALIFIERS: Readonly<Record<keyof TotalsFacts, readonly string[]>> = {
  lines: ['79'],
  allowances: ['260'],
  charges: ['259'],
  net: ['389', '125'],
  gross: ['388', '39', '77', '128', '86'],
  prepaid: ['113'],
  rounding: ['366', '165'],
  payable: ['9', '86', '388', '39', '77', '128'],
};

/** The totals of an INVOIC out of the amounts of its summary, by qualifier. */
export function totalsOf(amounts: ReadonlyMap<string, Amount>): TotalsFacts {
  const totals: TotalsFacts = {};
  for (const [key, qualifiers] of Object.entries(QUALIFIERS) as [keyof TotalsFacts, readonly string[]][]) {
    const found = qualifiers.find((qualifier) => amounts.has(qualifier));
    if (found) totals[key] = amounts.get(found);
  }
  return totals;
}

/** The tax: its total as stated (176, 150, 124), else the sum's only part. */
export function taxTotalOf(
  amounts: ReadonlyMap<string, Amount>,
  rows: readonly TaxSubtotalFacts[],
): { amount?: Amount; subtotals?: TaxSubtotalFacts[] } | undefined {
  const subtotals = rows.filter((row) => row.amount || row.taxable);
  const stated = amounts.get('176') ?? amounts.get('150') ?? amounts.get('124');
  const amount = stated ?? (subtotals.length === 1 ? subtotals[0]?.amount : undefined);
  if (!amount && subtotals.length === 0) return undefined;
  return { amount, ...(subtotals.length > 0 ? { subtotals: [...subtotals] } : {}) };
}
