import { describe, expect, it } from 'vitest';
import type { AppliedTolerance } from './detection.ts';
import { toleranceInWords } from './tolerance-words.ts';

const acme = { scope: 'tenant Acme', settingKey: 'match.price.tolerancePercent' };
const meridian = { scope: 'partner Meridian', settingKey: 'match.price.toleranceAbsolute' };

const both: AppliedTolerance = {
  ...meridian,
  percent: '1',
  absolute: '5',
  allowed: '5',
  percentSource: acme,
  absoluteSource: meridian,
  combine: 'lesser',
};

describe('a tolerance in words', () => {
  it('says of each limit who set it, in what it is counted, and which counts', () => {
    expect(toleranceInWords(both, 'EUR')).toBe(
      '1 % (set by Acme) and EUR 5.00 (set by partner Meridian); the lesser counts',
    );
    expect(toleranceInWords({ ...both, combine: 'greater' }, undefined)).toBe(
      '1 % (set by Acme) and 5 (set by partner Meridian); the greater counts',
    );
    expect(toleranceInWords({ ...both, absolute: '0.125' }, 'JPY')).toContain('JPY 0.125 (');
  });

  it('credits the limit that counted alone where an older tolerance kept one scope', () => {
    const older = { percent: '1', absolute: '5', allowed: '5' };
    expect(toleranceInWords({ ...older, ...meridian }, 'EUR')).toBe('1 % and EUR 5.00 (set by partner Meridian)');
    expect(toleranceInWords({ ...older, ...acme }, 'EUR')).toBe('1 % (set by Acme) and EUR 5.00');
  });

  it('says one limit, none, and no allowance at all', () => {
    const byDefault = { scope: 'declared default', settingKey: 'match.total.percent' };
    expect(toleranceInWords({ ...byDefault, percent: '2', allowed: '3', percentSource: byDefault }, 'EUR')).toBe(
      '2 % (by default)',
    );
    expect(toleranceInWords(acme, 'EUR')).toBe('no limit is set (set by Acme)');
    expect(toleranceInWords({ ...acme, percent: '0', allowed: '0' }, 'EUR')).toBe(
      'no difference is allowed (set by Acme)',
    );
  });
});
