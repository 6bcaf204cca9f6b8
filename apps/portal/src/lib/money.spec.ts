import { describe, expect, it } from 'vitest';
import { isNothing, sumByCurrency } from './money.ts';

describe('sums', () => {
  it('lose no cent that a float would lose', () => {
    const amounts = Array.from({ length: 10 }, () => ({ amount: '0.10', currency: 'EUR' }));
    expect(sumByCurrency([...amounts, { amount: '9007199254740993.01', currency: 'EUR' }])).toEqual([
      { amount: '9007199254740994.01', currency: 'EUR' },
    ]);
  });

  it('never add two currencies', () => {
    expect(
      sumByCurrency([
        { amount: '1.00', currency: 'EUR' },
        { amount: '2.00', currency: 'NOK' },
        { amount: '-0.25', currency: 'EUR' },
      ]),
    ).toEqual([
      { amount: '0.75', currency: 'EUR' },
      { amount: '2', currency: 'NOK' },
    ]);
  });

  it('tell nothing from something', () => {
    expect([null, '', '0.00', '0.01'].map(isNothing)).toEqual([true, true, true, false]);
  });
});
