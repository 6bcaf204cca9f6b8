import { expect, it } from 'vitest';
import { detect } from '../src/index.ts';
import { facts, order, policy, receipt } from './builders.ts';

// Promise: once a receipt of an order's line states an inspection, only what was accepted may be billed of that line.
it('counts what the receipts say that inspection accepted', () => {
  const under = (...accepted: (string | undefined)[]) => {
    const open = order([['10', '9.50']], { '1': { receivedQuantity: undefined } });
    const receipts = accepted.map((acceptedQuantity) => {
      const arrived = receipt('PO-1', [['1', String(10 / accepted.length)]]);
      return { ...arrived, lines: arrived.lines.map((line) => ({ ...line, acceptedQuantity })) };
    });
    return detect(facts({ orders: [open], receipts }), policy()).exceptions;
  };
  expect(under(undefined)).toEqual([]);
  expect(under('10')).toEqual([]);
  expect(under('5', '5')).toEqual([]);
  expect(under('9.5')).toMatchObject([
    { code: 'AP.MATCH.QTY_NOT_ACCEPTED', summary: 'Billed 10, accepted 9.5 of 10 received' },
  ]);
  expect(under('5', undefined)).toMatchObject([
    { code: 'AP.MATCH.QTY_NOT_ACCEPTED', summary: 'Billed 10, accepted 5 of 10 received' },
  ]);
});
