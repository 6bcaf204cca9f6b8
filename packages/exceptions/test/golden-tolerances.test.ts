import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, limit, order, policy, UNSET, ZERO_LIMIT } from './builders.ts';

const TEN = () => order([['10', '10.00']], { '1': { receivedQuantity: '10' } });

function codes(billed: { price?: string; quantity?: string }, values: Record<string, unknown>) {
  const made = invoice([{ price: billed.price ?? '10.00', quantity: billed.quantity ?? '10' }]);
  return detect(facts({ invoice: made, orders: [TEN()] }), policy(values)).exceptions.map(({ code }) => code);
}
const price = (percent: unknown, absolute: unknown, more = {}) => ({
  'match.price.tolerancePercent': percent,
  'match.price.toleranceAbsolute': absolute,
  ...more,
});

// Promise: a tolerance taken over from an ERP gives the verdict that its documentation gives. Ten pieces at 10.00 are ordered and received.
describe('tolerances as SAP defines them (set tolerance limits, keys PP and DQ)', () => {
  // Upper limits of the key PP: 5 percent and 25.00, each checked for itself, on the value of the item.
  const PP = price(limit('5'), limit('25'), { 'match.combine': 'lesser' });

  it.each([
    ['10.50', []],
    ['10.51', ['AP.MATCH.PRICE']],
  ])('a price of %s under 5 percent and 25.00', (billed, expected) =>
    expect(codes({ price: billed }, PP)).toEqual(expected),
  );

  it('checks both limits: 3.00 holds what 5 percent lets pass', () => {
    const both = price(limit('5'), limit('3'), { 'match.combine': 'lesser' });
    expect(codes({ price: '10.30' }, both)).toEqual([]);
    expect(codes({ price: '10.31' }, both)).toEqual(['AP.MATCH.PRICE']);
  });

  it('reads a checked limit that is left blank as zero', () => {
    const blank = price(UNSET, UNSET, { 'match.unsetMeans': 'zero' });
    expect(codes({ price: '10.00' }, blank)).toEqual([]);
    expect(codes({ price: '10.01' }, blank)).toEqual(['AP.MATCH.PRICE']);
  });
});

describe('tolerances as Oracle Payables defines them (invoice tolerances)', () => {
  const infinite = { 'match.unsetMeans': 'infinite', 'match.combine': 'lesser' };
  const quantity = (percent: unknown, absolute: unknown) => ({
    'match.quantity.orderedPercent': percent,
    'match.quantity.orderedAbsolute': absolute,
    'match.quantity.receivedPercent': UNSET,
    'match.quantity.receivedAbsolute': UNSET,
    ...infinite,
  });

  it('lets any variance pass where an active tolerance has no value', () => {
    expect(codes({ quantity: '1000' }, quantity(UNSET, UNSET))).toEqual([]);
    expect(codes({ price: '900.00' }, price(UNSET, UNSET, infinite))).toEqual([]);
  });

  it('allows no variance where the percentage is zero', () => {
    expect(codes({ quantity: '10.01' }, quantity(ZERO_LIMIT, UNSET))).toEqual(['AP.MATCH.QTY_OVER_ORDERED']);
    expect(codes({ quantity: '10' }, quantity(ZERO_LIMIT, UNSET))).toEqual([]);
  });

  it('holds for either of ordered percentage and maximum ordered', () => {
    const either = quantity(limit('20'), limit('1'));
    expect(codes({ quantity: '11' }, either)).toEqual([]);
    expect(codes({ quantity: '11.01' }, either)).toEqual(['AP.MATCH.QTY_OVER_ORDERED']);
    expect(codes({ quantity: '12' }, quantity(limit('20'), limit('5')))).toEqual([]);
    expect(codes({ quantity: '12.01' }, quantity(limit('20'), limit('5')))).toEqual(['AP.MATCH.QTY_OVER_ORDERED']);
  });
});
