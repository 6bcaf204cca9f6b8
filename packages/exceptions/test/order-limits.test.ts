import type { CanonicalOrder, CanonicalReceipt, OrderLine } from '@clearhold/documents';
import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, limit, order, policy, receipt } from './builders.ts';

interface Given {
  /** What the order says beyond ten of an item at 9.50, all received. */
  order?: Partial<CanonicalOrder>;
  line?: Partial<OrderLine>;
  billedBefore?: string;
  price?: string;
  quantity?: string;
  receipts?: CanonicalReceipt[];
}

function found(given: Given, values = {}) {
  const billed = given.billedBefore && { quantity: '0', amount: given.billedBefore };
  const known = order([['10', '9.50', given.line]], billed ? { '1': { billed } } : {});
  Object.assign(known.order, given.order);
  const made = invoice([{ price: given.price ?? '9.50', quantity: given.quantity ?? '10' }]);
  return detect(facts({ invoice: made, orders: [known], receipts: given.receipts ?? [] }), policy(values)).exceptions;
}
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code }) => code);

// Promise: a blanket order is billed up to its value and within its dates, whoever bills it in how many parts.
describe('a blanket order', () => {
  // No quantity is agreed: only the limit bounds it, and nothing is received.
  const bounded = (amount: string) => ({
    order: { limit: { amount } },
    line: { quantity: '0', price: undefined, net: undefined },
    billedBefore: '900.00',
  });

  it('may be billed up to its value, earlier invoices included', () => {
    expect(codes(bounded('995.00'))).toEqual([]);
    expect(found(bounded('994.99'))).toMatchObject([
      {
        code: 'AP.MATCH.BLANKET_LIMIT',
        summary: 'Billed so far 995.00, order PO-1 is limited to 994.99',
        amountAtRisk: { amount: '0.01' },
        evidence: { limit: '994.99', billedHere: '95', billedSoFar: '995' },
        tolerance: { allowed: '0' },
      },
    ]);
    const tolerant = { 'match.blanket.percent': limit('1'), 'match.blanket.absolute': limit('5') };
    expect(codes(bounded('990.00'), tolerant)).toEqual([]);
    expect(codes(bounded('989.99'), tolerant)).toEqual(['AP.MATCH.BLANKET_LIMIT']);
  });

  it('may be billed from its first day to its last', () => {
    const dated = (from: string, until: string) => ({ order: { limit: { from, until } } });
    expect(codes(dated('2026-03-02', '2026-03-02'))).toEqual([]);
    expect(found(dated('2026-03-03', '2026-12-31'))[0]!.summary).toBe(
      'Billed on 2026-03-02, order PO-1 only begins on 2026-03-03',
    );
    expect(found(dated('2025-01-01', '2026-03-01'))[0]!.summary).toBe(
      'Billed on 2026-03-02, order PO-1 ended on 2026-03-01',
    );
    expect(codes(dated('2025-01-01', '2026-03-01'), { 'match.blanket.daysMax': 1 })).toEqual([]);
  });
});

// Promise: what an order or its receipts tell beside price and quantity stops an invoice that goes beyond it.
describe('what an order tells of its lines', () => {
  it('a budget bounds all bills of it', () => {
    const budget = (available: string) => ({ order: { budget: { name: 'P-7', available } }, billedBefore: '5.00' });
    expect(codes({ ...budget('100.00'), line: { quantity: '20', net: '190.00' } })).toEqual([]);
    expect(found({ ...budget('99.00'), line: { quantity: '20', net: '190.00' } })).toMatchObject([
      {
        code: 'AP.MATCH.BUDGET',
        summary: 'Billed so far 100.00 of order PO-1, budget P-7 has 99.00 for it',
        amountAtRisk: { amount: '1.00' },
      },
    ]);
  });

  it('an estimated price has a tolerance of its own', () => {
    expect(codes({ line: { priceEstimated: true }, price: '10.45' })).toEqual([]);
    expect(found({ line: { priceEstimated: true }, price: '10.46' })).toMatchObject([
      { code: 'AP.MATCH.PRICE_ESTIMATED', summary: 'Billed 10.46, estimated 9.50 per unit' },
    ]);
    expect(codes({ price: '10.45' })).toEqual(['AP.MATCH.PRICE']);
  });

  it('goods on consignment are billed as they are consumed', () => {
    expect(codes({ line: { consumedQuantity: '10' } })).toEqual([]);
    expect(found({ line: { consumedQuantity: '9.5' } })).toMatchObject([
      {
        code: 'AP.MATCH.QTY_OVER_CONSUMED',
        summary: 'Billed 10, consumed 9.5',
        amountAtRisk: { amount: '4.75' },
        evidence: { consumed: '9.5', over: '0.5' },
      },
    ]);
    expect(codes({ line: { consumedQuantity: '9.5' } }, { 'match.quantityConsumed.absolute': limit('1') })).toEqual([
      'AP.MATCH.QTY_OVER_CONSUMED',
    ]);
    const both = { 'match.quantityConsumed.absolute': limit('1'), 'match.combine': 'greater' };
    expect(codes({ line: { consumedQuantity: '9.5' } }, both)).toEqual([]);
  });

  it('a price may not move the average price far, up or down', () => {
    const stock = (quantity: string) => ({ line: { stock: { quantity, averagePrice: '10.00' } } });
    const wide = { 'match.price.tolerancePercent': limit('90'), 'match.price.toleranceAbsolute': limit('99') };
    const more = { ...wide, 'match.amount.linePercent': limit('90'), 'match.amount.lineAbsolute': limit('99') };
    expect(codes({ ...stock('20'), price: '11.50' }, more)).toEqual([]);
    expect(found({ ...stock('19'), price: '11.50' }, more)).toMatchObject([
      {
        code: 'AP.MATCH.PRICE_MOVING_AVG',
        summary: 'Would move the average price from 10.00 to 11.052632',
        amountAtRisk: { amount: '20.00' },
        evidence: { percent: '10.53', stock: '19' },
      },
    ]);
    expect(codes({ ...stock('10'), price: '8.00' }, more)).toEqual(['AP.MATCH.PRICE_MOVING_AVG']);
  });

  it('a receiver who recorded that something was wrong stops the lines that bill those goods', () => {
    const damaged = receipt('PO-1', [['1', '10']]);
    damaged.lines[0]!.exception = 'Two crates were wet';
    expect(found({ receipts: [damaged] })).toMatchObject([
      {
        code: 'AP.MATCH.RECEIPT_EXCEPTION_FLAG',
        line: '1',
        summary: 'Receipt GR-1 says of these goods: Two crates were wet',
        amountAtRisk: { amount: '95.00' },
      },
    ]);
    const [line] = damaged.lines;
    expect(codes({ receipts: [{ ...damaged, lines: [{ ...line!, orderLineReference: '2' }] }] })).toEqual([]);
    expect(codes({ receipts: [{ ...damaged, lines: [{ ...line!, exception: undefined }] }] })).toEqual([]);
    expect(codes({ receipts: [{ ...receipt('PO-1', [['1', '10']]), exception: 'Seal broken' }] })).toHaveLength(1);
  });
});
