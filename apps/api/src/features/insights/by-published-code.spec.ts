import { expect, test } from 'vitest';
import { byPublishedCode } from './by-published-code.ts';

const row = (
  code: string,
  amount: string,
  count: number,
  currency = 'EUR',
  oldestOpenedAt = '2026-03-02T08:00:00Z',
) => ({
  ...{ code, currency, amount, count, oldestOpenedAt },
});

test('child types count under the code that they refine, each currency for itself', () => {
  const rolled = byPublishedCode([
    row('AP.MATCH.PRICE', '10.00', 2),
    row('AP.MATCH.PRICE.FREIGHT', '5.50', 3, 'EUR', '2026-03-01T08:00:00Z'),
    row('AP.MATCH.PRICE.FREIGHT', '7.00', 1, 'NOK'),
    row('AP.DUP.EXACT', '1.00', 4),
  ]);
  expect(rolled).toEqual([
    row('AP.MATCH.PRICE', '15.50', 5, 'EUR', '2026-03-01T08:00:00Z'),
    row('AP.DUP.EXACT', '1.00', 4),
    row('AP.MATCH.PRICE', '7.00', 1, 'NOK'),
  ]);
});
