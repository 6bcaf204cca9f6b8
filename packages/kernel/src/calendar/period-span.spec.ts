import { expect, test } from 'vitest';
import { periodAfter, periodBefore, periodOf, periodSpan } from './period-span.ts';

test('a month, a week and a stretch of days begin and end where the time zone says so', () => {
  expect(periodSpan('2026-03', 'Europe/Oslo')).toMatchObject({
    ...{ kind: 'month', firstDay: '2026-03-01', lastDay: '2026-03-31' },
    ...{ from: new Date('2026-02-28T23:00:00Z'), until: new Date('2026-03-31T22:00:00Z') },
  });
  expect(periodSpan('2026-W13', 'Europe/Oslo')).toMatchObject({
    ...{ kind: 'week', firstDay: '2026-03-23', lastDay: '2026-03-29' },
    ...{ from: new Date('2026-03-22T23:00:00Z'), until: new Date('2026-03-29T22:00:00Z') },
  });
  expect(periodSpan('2026-11-03/2026-11-03', 'UTC').until).toEqual(new Date('2026-11-04T00:00:00Z'));
});

test('weeks are ISO weeks, also over the turn of a year', () => {
  expect(periodOf(new Date('2027-01-03T12:00:00Z'), 'UTC', 'week')).toBe('2026-W53');
  expect(periodSpan('2026-W53', 'UTC').firstDay).toBe('2026-12-28');
  expect(periodBefore('2027-W01')).toBe('2026-W53');
  expect(periodAfter('2026-W53')).toBe('2027-W01');
});

test('what is compared with is as long', () => {
  expect(periodBefore('2026-01')).toBe('2025-12');
  expect(periodBefore('2026-11-03/2026-11-17')).toBe('2026-10-19/2026-11-02');
});

test.each([
  '',
  '2026',
  '2026-13',
  '2025-W53',
  '2026-W00',
  '2026-11-03',
  '2026-11-05/2026-11-03',
  '2024-01-01/2026-01-01',
])('%j is no period', (period) => {
  expect(() => periodSpan(period, 'UTC')).toThrow(RangeError);
});
