import { Decimal } from '@clearhold/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNIT_SIZES } from './unit-sizes.ts';
import { comparable, conversionOf, convertPrice, convertQuantity } from './units.ts';

const convert = (quantity: string, from: string, to: string) =>
  convertQuantity(new Decimal(quantity), conversionOf(from, to)!).toFixed();

describe('units of measure', () => {
  it('convert within a kind by what the units are defined as', () => {
    expect(convert('1.5', 'TNE', 'KGM')).toBe('1500');
    expect(convert('30', 'EA', 'DZN')).toBe('2.5');
    expect(convert('2', 'GRO', 'C62')).toBe('288');
    expect(convert('100', 'LBR', 'KGM')).toBe('45.359237');
    expect(convert('1', 'GLI', 'LTR')).toBe('4.54609');
    expect(convert('1', 'BLL', 'GLL')).toBe('42');
    expect(convert('90', 'min', 'HUR')).toBe('1.5');
    expect(convert('1', 'MWH', '3B')).toBe('3600');
  });

  it('do not convert across kinds, and neither packages nor working days convert at all', () => {
    for (const [from, to] of [
      ['KGM', 'LTR'],
      ['XBX', 'EA'],
      ['DAY', 'HUR'],
      ['ZZ', 'DZN'],
      ['KGM', 'no unit'],
    ] as const) {
      expect(conversionOf(from, to), `${from} to ${to}`).toBeUndefined();
      expect(comparable(from, to)).toBe(false);
    }
    expect(conversionOf('EA', 'C62')).toBeUndefined();
    expect(comparable('EA', 'C62')).toBe(true);
  });

  it('never make parts add up to more than their whole, and keep quantity times price', () => {
    const pairs = [...UNIT_SIZES].flatMap(([a, one]) =>
      [...UNIT_SIZES].flatMap(([b, other]) => (one.kind === other.kind && comparable(a, b) ? [[a, b] as const] : [])),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pairs.filter(([a, b]) => conversionOf(a, b))),
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 }),
        ([from, to], parts) => {
          const conversion = conversionOf(from, to)!;
          const total = parts.reduce(
            (sum, part) => sum.plus(convertQuantity(new Decimal(part), conversion)),
            new Decimal(0),
          );
          const whole = convertQuantity(new Decimal(parts.reduce((sum, part) => sum + part, 0)), conversion);
          expect(total.lessThanOrEqualTo(whole)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    const conversion = conversionOf('TNE', 'KGM')!;
    expect(convertPrice(new Decimal('2000'), conversion).toFixed()).toBe('2');
  });
});
