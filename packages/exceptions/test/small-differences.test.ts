import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, order, policy } from './builders.ts';

// Ten pieces each at 10.00; a price of 10.50 is 5.00 a line beyond the tolerance of 2 percent.
function found(lines: { price: string; quantity?: string }[], floor: string, received = '10') {
  const known = order(
    lines.map(() => ['10', '10.00']),
    Object.fromEntries(lines.map((_, at) => [String(at + 1), { receivedQuantity: received }])),
  );
  const given = facts({ invoice: invoice(lines), orders: [known] });
  return detect(given, policy({ 'match.floor': floor })).exceptions.map(({ code }) => code);
}

// Promise: a difference that costs less than its handling is not held, and small ones are not a way around the tolerance.
describe('differences beyond their tolerance', () => {
  it('are held from above the floor on', () => {
    expect(found([{ price: '10.50' }], '0')).toEqual(['AP.MATCH.PRICE']);
    expect(found([{ price: '10.50' }], '5')).toEqual([]);
    expect(found([{ price: '10.50' }], '4.99')).toEqual(['AP.MATCH.PRICE']);
    expect(found([{ price: '10.00', quantity: '10.5' }], '10')).toEqual([]);
  });

  it('count together over the invoice', () => {
    expect(found([{ price: '10.50' }, { price: '10.50' }], '9.99')).toEqual(['AP.MATCH.PRICE', 'AP.MATCH.PRICE']);
    expect(found([{ price: '10.50' }, { price: '10.50' }], '10')).toEqual([]);
  });

  it('leave what is no difference held', () => {
    expect(found([{ price: '10.50' }], '1000', '0')).toEqual(['AP.REF.RECEIPT_MISSING']);
  });
});
