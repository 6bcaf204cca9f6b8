import { describe, expect, it } from 'vitest';
import { agingParts, healthOf, shortMoney, sumByCurrency } from './figures.ts';

describe('sumByCurrency', () => {
  it('adds exactly and never across currencies', () => {
    const sums = sumByCurrency([
      { amount: '0.1', currency: 'EUR' },
      { amount: '7', currency: 'NOK' },
      { amount: '0.2', currency: 'EUR' },
      { amount: 'n/a', currency: 'EUR' },
    ]);
    expect(sums).toEqual([
      { currency: 'EUR', amount: '0.3' },
      { currency: 'NOK', amount: '7' },
    ]);
  });
});

describe('agingParts', () => {
  it('has a part for each age, also where a count is missing', () => {
    expect(agingParts([3, 0, 1]).map(({ count }) => count)).toEqual([3, 0, 1, 0]);
  });
});

describe('shortMoney', () => {
  it('is exact below a million and says millions above', () => {
    expect(shortMoney('999999.99', 'EUR', 'en')).toBe('EUR\u00a0999,999.99');
    expect(shortMoney('76212760.24', 'EUR', 'en')).toBe('EUR\u00a076.2M');
  });
});

describe('healthOf', () => {
  it('shows an unknown health as something to watch', () => {
    expect(healthOf('ODD')).toEqual({ tone: 'waiting', word: 'odd' });
  });
});
