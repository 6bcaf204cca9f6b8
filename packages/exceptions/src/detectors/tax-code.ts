import type { TaxSubtotal } from '@clearhold/documents';
import { type Decimal, sum, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import { exact, read } from '../numbers.ts';
import { UNTAXED } from '../tax/categories.ts';
import { inUnion, ratesOn, vatCountry } from '../tax/rates.ts';

interface Defect {
  readonly defect: string;
  readonly summary: string;
  readonly row: TaxSubtotal;
  /** What may not be deductible, or may have to be paid by the buyer. */
  readonly tax: Decimal;
  readonly country?: string;
  readonly rates?: readonly string[];
}

/**
 * AP.TAX.CODE: a row of the tax breakdown (EN 16931 BG-23) is taxed at a rate that the supplier's country does not have on that day, or
 * claims an exemption without its reason, from what does not qualify for it, or together with tax. Where the country or a row says too
 * little to judge by, nothing is held against it.
 */
export const detectTaxCode: Detector = (context) => {
  if (!context.policy.taxCodeChecked) return [];
  const defects = context.invoice.taxes.flatMap((row) => defectIn(row, context) ?? []);
  const [first] = defects;
  if (!first) return [];
  return [
    report(context, 'AP.TAX.CODE', {
      summary: first.summary,
      amount: sum(defects.map(({ tax }) => tax)),
      exposure: { on: 'part' },
      evidence: {
        taxCodes: defects.map(({ defect, row, country, rates }) => ({
          defect,
          category: row.category,
          percent: row.percent,
          taxable: row.taxable,
          tax: row.amount,
          country,
          ratesInForce: rates,
        })),
        onDay: dayOf(context),
      },
      causeKey: 'tax-code',
    }),
  ];
};

const dayOf = ({ invoice, facts }: DetectionContext) => invoice.taxPointDate ?? invoice.issueDate ?? facts.today;

function defectIn(row: TaxSubtotal, context: DetectionContext): Defect | undefined {
  const tax = (read(row.amount) ?? ZERO).abs();
  const untaxed = UNTAXED[row.category ?? ''];
  if (untaxed) return wrongExemption(row, tax, context);
  const rate = read(row.percent);
  const standard = row.category === 'S' || (row.category === undefined && !tax.isZero());
  if (!standard || !rate) return undefined;
  return wrongRate(row, rate, tax, context);
}

function wrongRate(row: TaxSubtotal, rate: Decimal, tax: Decimal, context: DetectionContext): Defect | undefined {
  const { invoice } = context;
  const countries = countriesOf(context);
  const credit = invoice.kind === 'CreditNote';
  const known = countries.map((country) => ratesOn(country, dayOf(context), credit));
  if (known.length === 0 || known.includes(undefined)) return undefined;
  const rates = known.flatMap((each) => each ?? []);
  if (rates.some((each) => each.eq(rate))) return undefined;
  const named = [...new Set(rates.map(exact))];
  return {
    defect: 'no-such-rate',
    summary: `Taxed at ${exact(rate)} %, ${countries.join(' and ')} on ${dayOf(context)} has ${named.map((each) => `${each} %`).join(', ')}`,
    row,
    tax,
    country: countries.join(' '),
    rates: named,
  };
}

// A supplier may bill from where it is and from where it is registered.
function countriesOf({ invoice: { supplier } }: DetectionContext): string[] {
  const prefix = /^[A-Za-z]{2}/.test(supplier.taxId?.trim() ?? '') ? vatCountry(supplier.taxId) : undefined;
  return [...new Set([prefix, vatCountry(supplier.country)].flatMap((country) => country ?? []))];
}

function wrongExemption(row: TaxSubtotal, tax: Decimal, context: DetectionContext): Defect | undefined {
  const { name, reasonNeeded } = UNTAXED[row.category!]!;
  const found = (defect: string, summary: string): Defect => ({ defect, summary, row, tax });
  if (!tax.isZero())
    return found('taxed', `Tax of ${exact(tax)} is billed on what is ${name} (category ${row.category})`);
  const reason = row.exemptionReason?.trim() || row.exemptionReasonCode?.trim();
  if (reasonNeeded && !reason) return found('no-reason', `No tax is billed as ${name}, and no reason is given`);
  const unfit = unfitFor(row.category!, context.invoice);
  return unfit ? found('not-qualified', `No tax is billed as ${name}, but ${unfit}`) : undefined;
}

function unfitFor(category: string, { supplier, customer }: DetectionContext['invoice']): string | undefined {
  const [from, to] = [vatCountry(supplier.country), vatCountry(customer.country)];
  if (['AE', 'K'].includes(category) && !customer.taxId?.trim()) return "the buyer's tax number is missing";
  if (!from || !to) return undefined;
  if (category === 'K' && from === to) return `supplier and buyer are both in ${from}`;
  if (category === 'K' && !(inUnion(from) && inUnion(to))) return `${inUnion(from) ? to : from} is not in the EU`;
  if (category === 'G' && from === to) return `supplier and buyer are both in ${from}`;
  if (category === 'G' && inUnion(from) && inUnion(to)) return `${from} and ${to} are both in the EU`;
  return undefined;
}
