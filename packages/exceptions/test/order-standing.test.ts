import { describe, expect, it } from 'vitest';
import { detect, type OrderFacts } from '../src/index.ts';
import { facts, invoice, order, policy } from './builders.ts';

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

  it('is that of the company that the invoice is made out to, as far as both say which', () => {
    const between = (billed: string | undefined, ordered: string | undefined) => {
      const known = order([['10', '9.50']]);
      known.order.customer = { name: 'Acme Berlin GmbH', taxId: ordered };
      const made = invoice([{}], { customer: { name: 'Acme Gdańsk sp. z o.o.', taxId: billed } });
      return detect(facts({ invoice: made, orders: [known] }), policy()).exceptions;
    };
    expect(between('PL5260250274', 'DE123456789')).toMatchObject([
      {
        code: 'AP.MATCH.LOCATION_ENTITY',
        summary: "Made out to Acme Gdańsk sp. z o.o. (PL5260250274), order PO-1 is Acme Berlin GmbH (DE123456789)'s",
        evidence: { orderNumber: 'PO-1', billedTaxId: 'PL5260250274', orderedTaxId: 'DE123456789' },
      },
    ]);
    for (const [billed, ordered] of [
      ['DE 123 456 789', 'DE123456789'],
      ['123456789', 'DE123456789'],
      [undefined, 'DE123456789'],
      ['PL5260250274', undefined],
    ] as const)
      expect(between(billed, ordered)).toEqual([]);
  });
});
