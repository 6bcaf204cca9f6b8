import { describe, expect, it } from 'vitest';
import { detect, withOwnQuantity } from '../src/index.ts';
import { facts, invoice, limit, order, policy } from './builders.ts';

describe('the compared lines', () => {
  it('keep who set each limit of a tolerance, not only of the one that counted', () => {
    const given = facts({ invoice: invoice([{ price: '9.75' }]) });
    const { exceptions, lines } = detect(given, policy({ 'match.price.tolerancePercent': limit('1') }));
    const tolerance = {
      scope: 'tenant Acme',
      percentSource: { scope: 'tenant Acme', settingKey: 'match.price.tolerancePercent' },
      absoluteSource: { scope: 'declared default', settingKey: 'match.price.toleranceAbsolute' },
      combine: 'lesser',
    };
    expect(exceptions[0]!.tolerance).toMatchObject(tolerance);
    expect(lines[0]!.cells.find(({ field }) => field === 'price')!.tolerance).toMatchObject(tolerance);
  });

  it('hold the invoice’s own quantity, and what is billed so far apart where earlier invoices billed too', () => {
    const compared = (quantity: string) => {
      const billed = { '1': { billed: { quantity, amount: '0' } } };
      return detect(facts({ orders: [order([['25', '9.50']], billed)] }), policy()).lines[0]!.cells;
    };
    const [ordered, received] = compared('18');
    expect(ordered).toMatchObject({ invoice: '10', billedSoFar: '28', order: '25', difference: '3', within: false });
    expect(received).toMatchObject({ field: 'received', invoice: '10', billedSoFar: '28' });
    expect(compared('0')[0]).not.toHaveProperty('billedSoFar');
  });

  it('reads a comparison saved with the sum as the invoice’s figure as the invoice’s own', () => {
    const saved = { field: 'quantity' as const, invoice: '28', order: '25', difference: '3', within: false };
    const now = withOwnQuantity(saved, '10');
    expect(now).toMatchObject({ invoice: '10', billedSoFar: '28', difference: '3' });
    expect([withOwnQuantity(now, '10'), withOwnQuantity(saved, undefined)]).toEqual([now, saved]);
    expect(withOwnQuantity({ ...saved, field: 'net' }, '10')).toMatchObject({ invoice: '28' });
  });
});
