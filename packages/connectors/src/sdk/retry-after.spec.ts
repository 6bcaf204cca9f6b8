import { expect, it } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

const now = new Date('2026-03-02T09:00:00.000Z');

it.each([
  [undefined, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['0', 0],
  [' 12 ', 12_000],
  ['999999999', 86_400_000],
  ['Mon, 02 Mar 2026 09:00:10 GMT', 10_000],
  ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
  ['Fri, 02 Mar 2029 08:00:00 GMT', 86_400_000],
])('reads Retry-After %j as %j milliseconds', (header, wanted) => {
  expect(retryAfterMs(header, now)).toBe(wanted);
});
