import type { OrderRate } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, limit, order, policy } from './builders.ts';

const RATES: OrderRate[] = [
  { currency: 'USD', rate: '1.05', from: '2026-02-01', source: 'ECB' },
  { currency: 'USD', rate: '1.10', from: '2026-03-01', source: 'ECB' },
  { currency: 'USD', rate: '1.20', from: '2026-03-03', source: 'ECB' },
];

/** Ten pieces at 100.00 EUR are ordered and received; they are billed on 2 March at a price in dollars. */
function found(price: string, { rates = RATES, values = {}, more = {}, charge = '0', at = {} } = {}) {
  const known = order([['10', '100.00']]);
  known.order = { ...known.order, exchangeRates: rates, ...more };
  const made = invoice([{ price }], { currency: 'USD', ...at });
  const net = String(Number(price) * 10 + Number(charge));
  made.totals.net = net;
  return detect(facts({ invoice: made, orders: [known] }), policy(values)).exceptions.filter(({ code }) =>
    /CURRENCY|FX_RATE/.test(code),
  );
}

// Promise: an invoice in another currency than its order is compared at the rate that was in force on its date.
describe('an invoice in another currency than its order', () => {
  it('passes up to the tolerance above the rate of its date, and below it', () => {
    expect(found('110.00')).toEqual([]);
    expect(found('111.10')).toEqual([]);
    expect(found('104.00')).toEqual([]);
    expect(found('111.11')).toMatchObject([
      {
        code: 'AP.MATCH.FX_RATE',
        summary:
          'Billed 1111.10 USD for 1000.00 EUR, which comes to 1100.00 USD at the rate 1.10 since 2026-03-01 (ECB)',
        amountAtRisk: { amount: '11.10', currency: 'USD' },
        evidence: { rateBilled: '1.1111', over: '11.1' },
        tolerance: { allowed: '11' },
      },
    ]);
  });

  it('is judged by the tolerance that the policy sets', () => {
    const wide = { 'match.exchangeRate.percent': limit('2') };
    expect(found('112.20', { values: wide })).toEqual([]);
    expect(found('112.21', { values: wide })).toHaveLength(1);
  });

  it('counts what is charged beside its lines', () => {
    expect(found('110.00', { charge: '11' })).toEqual([]);
    expect(found('110.00', { charge: '12' })).toMatchObject([{ code: 'AP.MATCH.FX_RATE' }]);
  });

  it('waits for a person where no rate was in force', () => {
    const missing = {
      code: 'AP.MATCH.CURRENCY',
      summary: 'Billed in USD, order PO-1 is in EUR, which states no exchange rate of 2026-03-02 for it',
    };
    expect(found('110.00', { rates: [] })).toMatchObject([missing]);
    expect(found('110.00', { rates: RATES.slice(2) })).toMatchObject([missing]);
    expect(found('110.00', { rates: [{ ...RATES[1]!, currency: 'CHF' }] })).toMatchObject([missing]);
  });

  it('waits for a person where the order sets limits in its own currency, and for a credit note', () => {
    for (const more of [
      { limit: { amount: '5000.00' } },
      { budget: { available: '5000.00' } },
      { charges: [{ amount: '10.00' }] },
    ])
      expect(found('110.00', { more })).toMatchObject([
        { code: 'AP.MATCH.CURRENCY', summary: 'Billed in USD, order PO-1 is in EUR' },
      ]);
    expect(found('110.00', { at: { kind: 'CreditNote' } })).toMatchObject([{ code: 'AP.MATCH.CURRENCY' }]);
  });
});
