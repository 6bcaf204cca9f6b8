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

describe('tolerances as Dynamics 365 Finance defines them (invoice matching)', () => {
  // Net unit price: a percentage alone, and the company's parameter is zero until someone enters one.
  it('holds a unit price above its percentage, and any variance at zero', () => {
    expect(codes({ price: '11.00' }, price(limit('10'), UNSET))).toEqual([]);
    expect(codes({ price: '11.01' }, price(limit('10'), UNSET))).toEqual(['AP.MATCH.PRICE']);
    expect(codes({ price: '10.01' }, price(ZERO_LIMIT, UNSET))).toEqual(['AP.MATCH.PRICE']);
  });

  it('holds a price total beyond either of percentage and the amount not to exceed', () => {
    const both = price(limit('10'), limit('5'), { 'match.combine': 'lesser' });
    expect(codes({ price: '10.50' }, both)).toEqual([]);
    expect(codes({ price: '10.51' }, both)).toEqual(['AP.MATCH.PRICE']);
    const amount = price(UNSET, limit('5'));
    expect(codes({ price: '10.50' }, amount)).toEqual([]);
    expect(codes({ price: '10.51' }, amount)).toEqual(['AP.MATCH.PRICE']);
  });
});

describe('tolerances as NetSuite defines them (3 Way Match Vendor Bill Approval)', () => {
  // A tolerance is a percentage, a difference an absolute quantity; a criterion that is left blank is not executed.
  const netsuite = (ordered: [unknown, unknown], received: [unknown, unknown], amount: unknown = UNSET) => ({
    ...price(amount, UNSET, { 'match.unsetMeans': 'infinite', 'match.combine': 'lesser' }),
    'match.quantity.orderedPercent': ordered[0],
    'match.quantity.orderedAbsolute': ordered[1],
    'match.quantity.receivedPercent': received[0],
    'match.quantity.receivedAbsolute': received[1],
  });

  it('does not execute a criterion that is left blank', () => {
    expect(codes({ quantity: '500', price: '90.00' }, netsuite([UNSET, UNSET], [UNSET, UNSET]))).toEqual([]);
  });

  it('holds beyond the quantity difference to the order, and to the receipt', () => {
    const toOrder = netsuite([UNSET, limit('2')], [UNSET, UNSET]);
    expect(codes({ quantity: '12' }, toOrder)).toEqual([]);
    expect(codes({ quantity: '12.5' }, toOrder)).toEqual(['AP.MATCH.QTY_OVER_ORDERED']);
    const toReceipt = netsuite([UNSET, UNSET], [limit('10'), UNSET]);
    expect(codes({ quantity: '11' }, toReceipt)).toEqual([]);
    expect(codes({ quantity: '11.1' }, toReceipt)).toEqual(['AP.MATCH.QTY_OVER_RECEIVED']);
  });

  it('holds beyond the amount tolerance', () => {
    const tenth = netsuite([UNSET, UNSET], [UNSET, UNSET], limit('10'));
    expect(codes({ price: '11.00' }, tenth)).toEqual([]);
    expect(codes({ price: '11.01' }, tenth)).toEqual(['AP.MATCH.PRICE']);
  });
});

describe('tolerances as Coupa defines them (invoice tolerances)', () => {
  // Each tolerance is enabled for itself, as percentage or amount; an invoice outside any enabled one is held.
  const coupa = (percent: unknown, amount: unknown) =>
    price(percent, amount, { 'match.unsetMeans': 'infinite', 'match.combine': 'lesser' });

  it('checks nothing where neither is enabled', () => {
    expect(codes({ price: '90.00' }, coupa(UNSET, UNSET))).toEqual([]);
  });

  it('holds outside either where both are enabled', () => {
    expect(codes({ price: '10.30' }, coupa(limit('5'), limit('3')))).toEqual([]);
    expect(codes({ price: '10.31' }, coupa(limit('5'), limit('3')))).toEqual(['AP.MATCH.PRICE']);
    expect(codes({ price: '10.51' }, coupa(limit('5'), limit('30')))).toEqual(['AP.MATCH.PRICE']);
  });
});
