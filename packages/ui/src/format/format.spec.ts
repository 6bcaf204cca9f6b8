import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatDate,
  formatMoney,
  formatPercent,
  formatQuantity,
  formatRelative,
  formatSentence,
  formatSpan,
  fuzzyScore,
  isNegative,
  isZero,
} from './index.ts';

describe('money', () => {
  it('keeps every digit of amounts no float can hold', () => {
    expect(formatMoney('90071992547409931234.01', 'EUR', 'en')).toBe('90,071,992,547,409,931,234.01');
    expect(formatMoney('-1234.5', 'EUR', 'de')).toBe('\u22121.234,50');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 24n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(formatMoney(text, 'EUR', 'en').replaceAll(',', '')).toBe(text);
      }),
      { seed: 42, numRuns: 100 },
    );
  });

  it('shows the minor digits of the currency, more only for finer prices', () => {
    expect(formatMoney('1500', 'JPY', 'en')).toBe('1,500');
    expect(formatMoney('1.5', 'KWD', 'en')).toBe('1.500');
    expect(formatMoney('9.7525', 'EUR', 'en')).toBe('9.7525');
    expect(formatMoney('12', 'EUR', 'en', 'code')).toBe('EUR\u00a012.00');
  });

  it('tells zero and minus in any spelling', () => {
    expect(['0', '-0', '0.00', '+0'].every(isZero)).toBe(true);
    expect([isZero(''), isZero('0.01'), isNegative('-0.00'), isNegative('-0.01')]).toEqual([false, false, false, true]);
  });

  it('gives text back that is not a number', () => {
    expect(formatMoney('n/a', 'EUR', 'en')).toBe('n/a');
  });
});

describe('other figures', () => {
  it('writes quantities with their own digits and percent from percent', () => {
    expect(formatQuantity('12.50', 'de', 'kg')).toBe('12,5\u00a0kg');
    expect(formatPercent('2.63', 'en')).toBe('2.6%');
    expect(formatPercent('2.63', 'en', 2, true)).toBe('+2.63%');
  });

  it('speaks of time against now and never shifts a calendar date', () => {
    const now = new Date('2026-03-14T12:00:00Z');
    expect(formatRelative(new Date('2026-03-14T09:00:00Z'), now, 'en')).toBe('3 hr. ago');
    expect(formatSpan(2.5 * 3_600_000, 'en')).toBe('2 hr');
    expect(formatDate('2026-03-14', 'en-GB', 'Pacific/Honolulu')).toBe('14 Mar 2026');
  });
});

describe('sentences of the API', () => {
  const german = (text: string) => formatSentence(text, 'de-DE');

  it('carry their figures as the reader writes them, digit for digit', () => {
    expect(german('Billed 9.75, ordered 9.50 per unit, and 2 more lines')).toBe(
      'Billed 9,75, ordered 9,50 per unit, and 2 more lines',
    );
    expect(german('States 90071992547409931.07 as net, its parts make -1250.00')).toBe(
      'States 90.071.992.547.409.931,07 as net, its parts make \u22121.250,00',
    );
    expect(german('1.5 % (set by Acme) and EUR 1000.00 (by default)')).toBe(
      '1,5 % (set by Acme) and EUR 1.000,00 (by default)',
    );
    expect(formatSentence('Billed 9.75.', 'en')).toBe('Billed 9.75.');
  });

  it('leave alone what names something, dates, codes and addresses', () => {
    for (const text of [
      'Order 4500.10 is closed',
      'Same as invoice 2026.03',
      'Breaks BR-CO-15, PEPPOL-R001 and v1.2.3 at 10.0.0.1',
      'Dated 12.03.2026, file a9.75.xml, line 1.2',
      'INV-9.75 and 9.75-A',
    ])
      expect(german(text)).toBe(text);
  });
});

describe('fuzzyScore', () => {
  it('finds letters in order and prefers starts of words', () => {
    expect(fuzzyScore('rlx', 'Release invoice')).toBe(0);
    expect(fuzzyScore('ri', 'Release invoice')).toBeGreaterThan(fuzzyScore('ri', 'Prior case'));
    expect(fuzzyScore('muller', 'Müller GmbH')).toBeGreaterThan(0);
  });
});
