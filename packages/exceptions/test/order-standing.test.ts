import { describe, expect, it } from 'vitest';
import { detect, type OrderFacts } from '../src/index.ts';
import { facts, order, policy } from './builders.ts';

const under = (status: OrderFacts['status']) =>
  detect(facts({ orders: [order([['10', '9.50']], {}, { status })] }), policy()).exceptions;

describe('an order that is billed', () => {
  it('is approved: where nobody has, the invoice waits for that and for nothing else', () => {
    expect(under('open')).toEqual([]);
    expect(under('unapproved')).toMatchObject([
      {
        code: 'AP.REF.PO_NOT_APPROVED',
        summary: 'Order PO-1 is not approved yet',
        amountAtRisk: { amount: '118.75' },
        evidence: { orderNumber: 'PO-1', status: 'unapproved', lines: ['1'] },
      },
    ]);
  });

  it('is neither closed nor cancelled', () => {
    expect(under('closed')).toMatchObject([{ code: 'AP.REF.PO_CLOSED', summary: 'Order PO-1 is closed' }]);
    expect(under('cancelled')).toMatchObject([{ code: 'AP.REF.PO_CLOSED', summary: 'Order PO-1 is cancelled' }]);
  });
});
