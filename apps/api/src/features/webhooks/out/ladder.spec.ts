import { expect, test } from 'vitest';
import { restAfter, TRIES, waitAfter } from './ladder.ts';

const HOUR = 3_600_000;
const waits = (id: string) => Array.from({ length: TRIES - 1 }, (_, at) => waitAfter(at + 1, id)!);

test('ten tries take about 76 hours, and then it is over', () => {
  expect(TRIES).toBe(10);
  for (const id of ['0000', '8000', 'ffff']) {
    const hours = waits(id).reduce((sum, wait) => sum + wait, 0) / HOUR;
    expect(hours).toBeGreaterThan(75.5);
    expect(hours).toBeLessThan(76.5);
    expect(waits(id)).toEqual([...waits(id)].sort((a, b) => a - b));
  }
  expect(waitAfter(TRIES, 'ffff')).toBeUndefined();
});

test('an address that fails is left alone for ever longer, an hour at most, and never longer than its delivery waits', () => {
  expect([1, 2, 3].map(restAfter)).toEqual([5_000, 20_000, 80_000]);
  expect(restAfter(40)).toBe(HOUR);
  for (const [at, wait] of waits('0000').entries()) expect(restAfter(at + 1)).toBeLessThanOrEqual(wait);
});
