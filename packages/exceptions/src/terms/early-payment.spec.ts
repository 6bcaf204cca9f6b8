import type { CanonicalInvoice } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { discountsIn } from './discounts-in.ts';
import { earlyPayment } from './early-payment.ts';
import { parseTerms } from './parse-terms.ts';

const invoice = (terms: string | undefined, more: Partial<CanonicalInvoice> = {}): CanonicalInvoice => ({
  kind: 'Invoice',
  number: 'A-1',
  issueDate: '2026-11-16',
  currency: 'EUR',
  supplier: {},
  customer: {},
  payment: { terms },
  lines: [],
  allowances: [],
  charges: [],
  taxes: [],
  totals: { gross: '1250.00', payable: '1250.00' },
  ...more,
});

describe('the discounts that terms offer', () => {
  it.each([
    ['2/10 net 30', [['2', 10]]],
    ['2% 10, net 30', []],
    ['2% 10 days, net 30', [['2', 10]]],
    ['2 % Skonto bei Zahlung innerhalb von 10 Tagen, 30 Tage netto', [['2', 10]]],
    ['10 Tage 2,5 % Skonto, 30 Tage netto', [['2.5', 10]]],
    [
      '3 % 7 Tage, 2 % 14 Tage, 30 Tage netto',
      [
        ['3', 7],
        ['2', 14],
      ],
    ],
    ['2 % sous 8 jours, 30 jours net', [['2', 8]]],
    ['#SKONTO#TAGE=14#PROZENT=2.25#\n30 Tage netto', [['2.25', 14]]],
    [
      '#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=800.00#',
      [
        ['3.00', 7],
        ['2.00', 14],
      ],
    ],
    ['Net 30', []],
    ['30 days', []],
    ['due 12/31/2026', []],
    ['30/60 days', []],
    ['payable within 30 days, 8 % interest after', []],
    [undefined, []],
  ])('%s', (text, wanted) => {
    expect(discountsIn(text).map(({ percent, days }) => [percent, days])).toEqual(wanted);
  });

  it('are not taken for the days until payment', () => {
    expect(parseTerms('2 % Skonto innerhalb von 10 Tagen, 30 Tage netto')).toEqual({
      discountPercent: '2',
      discountDays: 10,
      netDays: 30,
    });
    expect(parseTerms('#SKONTO#TAGE=14#PROZENT=2.00#')).toEqual({ discountPercent: '2.00', discountDays: 14 });
    expect(parseTerms('2/10 net 30')).toEqual({ discountPercent: '2', discountDays: 10, netDays: 30 });
  });
});

describe('what paying early saves', () => {
  it('is the percentage of what is to be paid, until the last day from the issue date', () => {
    expect(earlyPayment(invoice('2/10 net 30'), '2026-11-20')).toEqual({
      until: '2026-11-26',
      percent: '2',
      amount: '25.00',
    });
    const base = invoice('#SKONTO#TAGE=14#PROZENT=2.00#BASISBETRAG=800.00#');
    expect(earlyPayment(base, '2026-11-20')).toMatchObject({ until: '2026-11-30', amount: '16.00' });
  });

  it('is the next discount that can still be had, on its last day too', () => {
    const tiers = invoice('3 % 7 Tage, 2 % 14 Tage');
    expect(earlyPayment(tiers, '2026-11-23')).toMatchObject({ percent: '3', until: '2026-11-23' });
    expect(earlyPayment(tiers, '2026-11-24')).toMatchObject({ percent: '2', until: '2026-11-30' });
    expect(earlyPayment(tiers, '2026-12-01')).toBeUndefined();
  });

  it('is nothing for a credit note, and nothing that nobody can reckon', () => {
    expect(earlyPayment(invoice('2/10', { kind: 'CreditNote' }), '2026-11-20')).toBeUndefined();
    expect(earlyPayment(invoice('2/10', { issueDate: undefined }), '2026-11-20')).toBeUndefined();
    expect(earlyPayment(invoice('2/10', { totals: {} }), '2026-11-20')).toBeUndefined();
    expect(earlyPayment(invoice('2/10', { currency: 'JPY', totals: { payable: '1250' } }), '2026-11-20')).toMatchObject(
      {
        amount: '25',
      },
    );
  });
});
