import { decimal, sum } from '@clearhold/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InvoiceFacts, TotalsFacts } from '../ubl/facts.ts';
import { UBL_PLACES } from '../ubl/places.ts';
import { cents } from './figures.ts';
import { TAX_ARITHMETIC } from './tax.ts';
import { TOTALS_ARITHMETIC } from './totals.ts';

const amount = (value: { toFixed(digits: number): string }) => ({ text: value.toFixed(2), currency: 'EUR' });
const minor = (value: number) => decimal(String(value)).div(100);

/** An invoice whose totals follow from random lines, allowances, charges and a payment in advance. */
function consistent(lines: number[], allowance: number, charge: number, prepaid: number): InvoiceFacts {
  const net = sum(lines.map(minor));
  const taxable = net.minus(minor(allowance)).plus(minor(charge));
  const tax = cents(taxable.times('0.19'));
  const gross = taxable.plus(tax);
  const totals: TotalsFacts = {
    lines: amount(net),
    allowances: amount(minor(allowance)),
    charges: amount(minor(charge)),
    net: amount(taxable),
    gross: amount(gross),
    prepaid: amount(minor(prepaid)),
    payable: amount(gross.minus(minor(prepaid))),
  };
  return {
    kind: 'Invoice',
    rootPath: '/Invoice',
    places: UBL_PLACES.Invoice,
    blanks: [],
    currency: 'EUR',
    lines: lines.map((line) => ({ net: amount(minor(line)) })),
    allowanceCharges: [
      { indicator: 'false', amount: amount(minor(allowance)) },
      { indicator: 'true', amount: amount(minor(charge)) },
    ],
    taxTotals: [{ amount: amount(tax), subtotals: [{ taxable: amount(taxable), amount: amount(tax), percent: '19' }] }],
    totals,
  };
}

const broken = (facts: InvoiceFacts) =>
  [...TOTALS_ARITHMETIC, ...TAX_ARITHMETIC].filter((rule) => rule.check(facts).length > 0).map((rule) => rule.id);

const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const invoices = fc.tuple(fc.array(money, { maxLength: 30 }), money, money, money);

// Which rules a cent too much in one total must break.
const CONSEQUENCES: Record<string, string[]> = {
  lines: ['BR-CO-10', 'BR-CO-13'],
  allowances: ['BR-CO-11', 'BR-CO-13'],
  charges: ['BR-CO-12', 'BR-CO-13'],
  net: ['BR-CO-13', 'BR-CO-15'],
  gross: ['BR-CO-15', 'BR-CO-16'],
  prepaid: ['BR-CO-16'],
  payable: ['BR-CO-16'],
};

describe('arithmetic of the totals', () => {
  it('holds for every invoice that adds up, negative ones too', () => {
    fc.assert(
      fc.property(invoices, (figures) => {
        expect(broken(consistent(...figures))).toEqual([]);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('finds one cent too much in any total, and breaks just the rules that total is part of', () => {
    fc.assert(
      fc.property(invoices, fc.constantFrom(...Object.keys(CONSEQUENCES)), (figures, key) => {
        const facts = consistent(...figures);
        const totals = facts.totals as Record<string, { text: string }>;
        totals[key] = amount(decimal(totals[key]?.text ?? '0').plus('0.01'));
        expect(broken(facts)).toEqual(CONSEQUENCES[key]);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('rounds halves upwards, as XPath does', () => {
    expect(['2.345', '-2.345', '2.3449', '-2.3451'].map((text) => cents(decimal(text)).toFixed(2))).toEqual([
      '2.35',
      '-2.34',
      '2.34',
      '-2.35',
    ]);
  });
});
