import { describe, expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, invoice, order, policy } from './builders.ts';

const NO_ORDER = { orderReference: undefined };
const found = (line: { accountingCost?: string; order?: string }, values: object, over: object = NO_ORDER) =>
  detect(
    facts({ invoice: invoice([line], over), orders: [order([['10', '9.50']])] }),
    policy({ 'order.required': false, ...values }),
  ).exceptions.filter(({ code }) => code === 'AP.CODING.ACCOUNT');
const required = { 'coding.required': true };
const blocked = { 'coding.blockedAccounts': ['4700', '66*'] };

describe('the account that a line is coded to', () => {
  it('must be there where policy requires it and the line names no order', () => {
    expect(found({}, required)).toMatchObject([
      { line: '1', summary: 'Line 1 has no order and no account', amountAtRisk: { amount: '95.00' } },
    ]);
    expect(found({ accountingCost: '  ' }, required)).toHaveLength(1);
    expect(found({ accountingCost: '4200' }, required)).toEqual([]);
    expect(found({}, {})).toEqual([]);
    expect(found({ order: 'PO-1' }, required)).toEqual([]);
    expect(found({}, required, {})).toEqual([]);
  });

  it('must not be one that policy blocks, order or not', () => {
    expect(found({ accountingCost: '4700' }, blocked)).toMatchObject([
      { summary: 'Line 1 is coded to 4700, which is not to be used', evidence: { blockedBy: '4700' } },
    ]);
    expect(found({ accountingCost: '47001' }, blocked)).toEqual([]);
    expect(found({ accountingCost: '6612', order: 'PO-1' }, blocked)).toMatchObject([
      { evidence: { blockedBy: '66*' } },
    ]);
    expect(found({ accountingCost: '6700' }, blocked)).toEqual([]);
  });
});
