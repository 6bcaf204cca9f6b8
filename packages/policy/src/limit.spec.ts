import { describe, expect, it } from 'vitest';
import { compareLimits, limit, limitSchema, UNSET, ZERO_LIMIT } from './limit.ts';

describe('limits', () => {
  it('keep unset, zero and a limit apart', () => {
    expect(limit('0.00')).toBe(ZERO_LIMIT);
    expect(limit('2.50')).toEqual({ kind: 'limit', value: '2.5' });
    expect(UNSET).not.toEqual(ZERO_LIMIT);
    expect([UNSET, limit('10'), ZERO_LIMIT, limit('9')].sort(compareLimits)).toEqual([
      ZERO_LIMIT,
      limit('9'),
      limit('10'),
      UNSET,
    ]);
  });

  it('refuse what is negative, zero under the name of a limit, a float, or no number', () => {
    expect(() => limit('-1')).toThrow(RangeError);
    for (const value of ['0', '-3', '1e3', 'x', 2]) {
      expect(limitSchema.safeParse({ kind: 'limit', value }).success, String(value)).toBe(false);
    }
    expect(limitSchema.safeParse({ kind: 'zero', value: '1' }).success).toBe(false);
  });
});
