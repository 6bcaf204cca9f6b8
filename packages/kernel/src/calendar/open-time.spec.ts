import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessTime, businessCalendar, businessMinutesBetween } from './index.ts';
import { addMonths, monthOf, monthSpan } from './month-span.ts';
import { openTime } from './open-time.ts';

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '17:00' },
];
const calendar = businessCalendar({
  timeZone: 'Europe/Oslo',
  country: 'NO',
  workingHours: { mon: day, tue: day, wed: day, thu: day, fri: day },
});
const from = Date.parse('2026-02-01T00:00:00Z');
const until = Date.parse('2026-06-01T00:00:00Z');
const laid = openTime(calendar, from, until);
const minute = 60_000;
const instants = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => from + minutes * minute);

describe('open time laid out', () => {
  it('counts what the calendar counts, over holidays and the change of the clocks', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const counted = businessMinutesBetween(calendar, new Date(a).toISOString(), new Date(b).toISOString());
        expect(laid.between(a, b) / minute).toBe(Math.max(0, counted));
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('finds the instant that the calendar finds, and the way back', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 6000 }), (at, minutes) => {
        const later = laid.shift(at, minutes * minute);
        expect(new Date(later).toISOString()).toBe(addBusinessTime(calendar, new Date(at).toISOString(), minutes));
        expect(laid.between(laid.shift(later, -minutes * minute), later) / minute).toBe(minutes);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe('a month', () => {
  it('begins and ends where its time zone says so', () => {
    expect(monthSpan('2026-03', 'Europe/Oslo')).toEqual({
      month: '2026-03',
      from: new Date('2026-02-28T23:00:00Z'),
      until: new Date('2026-03-31T22:00:00Z'),
    });
    expect(monthOf(new Date('2026-03-31T22:30:00Z'), 'Europe/Oslo')).toBe('2026-04');
    expect(monthOf(new Date('2026-03-31T22:30:00Z'), 'UTC')).toBe('2026-03');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(() => monthSpan('2026-13', 'UTC')).toThrow(RangeError);
  });
});
