import { expect, test } from 'vitest';
import { tenantWords, workerWords, workTime } from './words.ts';

test('worker time is told in the unit that fits', () => {
  expect([0, 850, 12_400, 186_000].map((ms) => workTime(ms, 'en'))).toEqual(['0 ms', '850 ms', '12.4 s', '3.1 min']);
  expect(workTime(12_400, 'de')).toBe('12,4 s');
});

test('a state that is not known is shown as it is', () => {
  expect(workerWords('ASLEEP').label).toBe('ASLEEP');
  expect(tenantWords('STOPPED').tone).toBe('waiting');
});
