import { money } from '@clearhold/kernel';
import { describe, expect, it } from 'vitest';
import { formatMoney } from './format-money.ts';

describe('an amount in a reason', () => {
  it('is grouped by thousands from the right, its sign apart', () => {
    const written = ['0', '999', '1000', '-123', '-1234567.5', `1${'0'.repeat(12)}`].map((amount) =>
      formatMoney(money(amount, 'EUR')),
    );
    expect(written).toEqual([
      '0.00 EUR',
      '999.00 EUR',
      '1,000.00 EUR',
      '-123.00 EUR',
      '-1,234,567.50 EUR',
      '1,000,000,000,000.00 EUR',
    ]);
  });
});
