import { expect, test } from 'vitest';
import { monthsTo, periodName, todayIn, weekOf, weeksTo } from './periods.ts';

test('weeks are ISO weeks, over the turn of a year too', () => {
  expect(weekOf('2026-11-22')).toBe('2026-W47');
  expect(weekOf('2027-01-03')).toBe('2026-W53');
  expect(weekOf('2027-01-04')).toBe('2027-W01');
  expect(weeksTo('2027-01-10').slice(0, 3)).toEqual(['2027-W01', '2026-W53', '2026-W52']);
});

test('months run back a year, from the day as it is in the time zone', () => {
  expect(monthsTo(todayIn(new Date('2026-12-31T23:30:00Z'), 'Europe/Oslo')).slice(0, 2)).toEqual([
    '2027-01',
    '2026-12',
  ]);
  expect(monthsTo('2026-11-22').at(-1)).toBe('2025-11');
});

test('a period has a name', () => {
  expect(periodName('2026-11', 'en-GB')).toBe('November 2026');
  expect(periodName('2026-W07', 'en-GB')).toBe('Week 7 of 2026');
  expect(periodName('2026-11-03/2026-11-17', 'en-GB')).toMatch(/^3.{1,3}17 Nov 2026$/);
});
