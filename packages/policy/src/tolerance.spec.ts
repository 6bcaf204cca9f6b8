import { describe, expect, it } from 'vitest';
import { resolvePolicy } from './effective-policy.ts';
import { limit, UNSET, ZERO_LIMIT } from './limit.ts';
import { type ToleranceQuestion, tolerance, withinTolerance } from './tolerance.ts';

const ask = (more: Partial<ToleranceQuestion>) => {
  const base = { expected: '100', actual: '102', percent: limit('2'), absolute: limit('1') };
  const { within, allowed, by } = withinTolerance({ ...base, combine: 'lesser', unsetMeans: 'zero', ...more });
  return [within, allowed?.toFixed() ?? null, by];
};

describe('tolerance', () => {
  it('takes the lesser or the greater of percent and amount', () => {
    expect(ask({})).toEqual([false, '1', 'absolute']);
    expect(ask({ combine: 'greater' })).toEqual([true, '2', 'percent']);
  });

  it('passes the limit itself and holds the smallest step beyond it, both ways, exactly', () => {
    const percent = { absolute: UNSET, expected: '0.3', percent: limit('10') };
    expect(ask({ ...percent, actual: '0.33' })).toEqual([true, '0.03', 'percent']);
    expect(ask({ ...percent, actual: '0.330000000000000001' })[0]).toBe(false);
    expect(ask({ ...percent, actual: '0.27' })[0]).toBe(true);
    expect(ask({ ...percent, actual: '0.269999999999999999' })[0]).toBe(false);
  });

  it('reads a pair that nobody maintains as zero or as infinite, as the policy says', () => {
    const open = { percent: UNSET, absolute: UNSET };
    expect(ask(open)).toEqual([false, '0', 'none']);
    expect(ask({ ...open, actual: '100' })).toEqual([true, '0', 'none']);
    expect(ask({ ...open, unsetMeans: 'infinite', actual: '999999' })).toEqual([true, null, 'none']);
  });

  it('lets the one that is maintained decide alone, under either meaning', () => {
    for (const unsetMeans of ['zero', 'infinite'] as const) {
      expect(ask({ percent: UNSET, unsetMeans })).toEqual([false, '1', 'absolute']);
      expect(ask({ absolute: UNSET, unsetMeans })).toEqual([true, '2', 'percent']);
    }
  });

  it('keeps zero apart from unset: zero holds every difference', () => {
    expect(ask({ percent: ZERO_LIMIT, absolute: UNSET, unsetMeans: 'infinite' })).toEqual([false, '0', 'percent']);
  });

  it('takes percent of the size of a negative figure, as credit notes have', () => {
    expect(ask({ expected: '-100', actual: '-102', absolute: UNSET })).toEqual([true, '2', 'percent']);
  });

  it('names the setting that decided', () => {
    const answer = tolerance(resolvePolicy([]), 'price', '10000', '10010.01');
    expect(answer).toMatchObject({ within: false, by: 'absolute', setting: 'match.price.toleranceAbsolute' });
  });
});
