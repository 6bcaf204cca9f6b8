import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar, type WorkingSpan } from './business-calendar.ts';
import { addBusinessTime, businessMinutesBetween, isOpen, nextChange } from './business-time.ts';

const nineToSix: readonly WorkingSpan[] = [['09:00', '18:00']];
const week = { mon: nineToSix, tue: nineToSix, wed: nineToSix, thu: nineToSix, fri: nineToSix };
const oslo = businessCalendar({ timeZone: 'Europe/Oslo', country: 'NO', workingHours: week });
const always: readonly WorkingSpan[] = [{ from: '00:00', to: '24:00' }];
const alwaysOpen = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always };

describe('business time', () => {
  it('runs on within a day and ends at the close when the count ends with it', () => {
    expect(addBusinessTime(oslo, '2026-06-01T08:00:00Z', 90)).toBe('2026-06-01T09:30:00.000Z');
    expect(addBusinessTime(oslo, '2026-06-01T15:00:00Z', 60)).toBe('2026-06-01T16:00:00.000Z');
    expect(addBusinessTime(oslo, '2026-06-01T15:00:00Z', 61)).toBe('2026-06-02T07:01:00.000Z');
  });

  it('stands still over nights, weekends and public holidays', () => {
    // Friday 17:30 in Oslo, two hours: half an hour on Friday, the rest on Monday.
    expect(addBusinessTime(oslo, '2026-06-05T15:30:00Z', 120)).toBe('2026-06-08T08:30:00.000Z');
    // 17 May 2027 is a Monday and Norway's Constitution Day.
    expect(addBusinessTime(oslo, '2027-05-14T15:30:00Z', 60)).toBe('2027-05-18T07:30:00.000Z');
    expect(businessMinutesBetween(oslo, '2026-12-24T17:00:00Z', '2026-12-28T08:00:00Z')).toBe(0);
  });

  it('counts the time that passes over daylight saving', () => {
    const calendar = businessCalendar({ timeZone: 'Europe/Berlin', workingHours: alwaysOpen });
    // 29 March 2026 has 23 hours in Berlin, 25 October 2026 has 25.
    expect(businessMinutesBetween(calendar, '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toBe(23 * 60);
    expect(businessMinutesBetween(calendar, '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toBe(25 * 60);
    // 09:00 on the wall stays 09:00 on both sides of the change.
    expect(nextChange(oslo, '2026-03-27T17:00:00Z')).toEqual({ at: '2026-03-30T07:00:00.000Z', open: true });
    expect(nextChange(oslo, '2026-03-20T17:00:00Z')).toEqual({ at: '2026-03-23T08:00:00.000Z', open: true });
  });

  it('a time that the clock skips neither overlaps nor leaves a gap', () => {
    const spans: readonly WorkingSpan[] = [
      ['00:00', '02:30'],
      ['02:30', '03:15'],
      ['03:15', '24:00'],
    ];
    const calendar = businessCalendar({ timeZone: 'Europe/Berlin', workingHours: { sun: spans } });
    expect(businessMinutesBetween(calendar, '2026-03-28T12:00:00Z', '2026-03-30T12:00:00Z')).toBe(23 * 60);
    expect(businessMinutesBetween(calendar, '2026-10-24T12:00:00Z', '2026-10-26T12:00:00Z')).toBe(25 * 60);
  });

  it('says when it pauses and when it goes on', () => {
    expect(isOpen(oslo, '2026-06-01T07:00:00Z')).toBe(true);
    expect(isOpen(oslo, '2026-06-01T16:00:00Z')).toBe(false);
    expect(nextChange(oslo, '2026-06-01T08:00:00Z')).toEqual({ at: '2026-06-01T16:00:00.000Z', open: false });
    expect(nextChange(oslo, '2026-06-01T16:00:00Z')).toEqual({ at: '2026-06-02T07:00:00.000Z', open: true });
  });

  it('midnight joins two open days', () => {
    const late: readonly WorkingSpan[] = [['20:00', '24:00']];
    const early: readonly WorkingSpan[] = [['00:00', '04:00']];
    const calendar = businessCalendar({ timeZone: 'UTC', workingHours: { mon: late, tue: early } });
    expect(nextChange(calendar, '2026-06-01T21:00:00Z')).toEqual({ at: '2026-06-02T04:00:00.000Z', open: false });
    expect(addBusinessTime(calendar, '2026-06-01T23:00:00Z', 120)).toBe('2026-06-02T01:00:00.000Z');
  });

  it('knows the holidays of a part of a country and days of its own', () => {
    const rules = { timeZone: 'Europe/Berlin', workingHours: week };
    const bavaria = businessCalendar({ ...rules, country: 'DE-BY' });
    const germany = businessCalendar({ ...rules, country: 'DE', extraHolidays: ['2026-06-02'] });
    // 6 January 2026, Epiphany: closed in Bavaria only.
    expect(isOpen(bavaria, '2026-01-06T10:00:00Z')).toBe(false);
    expect(isOpen(germany, '2026-01-06T10:00:00Z')).toBe(true);
    expect(isOpen(germany, '2026-06-02T10:00:00Z')).toBe(false);
  });

  it('refuses what cannot be a calendar', () => {
    const rules = { timeZone: 'Europe/Berlin', workingHours: week };
    expect(() => businessCalendar({ ...rules, timeZone: 'Mars/Base' })).toThrow(RangeError);
    expect(() => businessCalendar({ ...rules, country: 'ZZ' })).toThrow(/country ZZ/);
    expect(() => businessCalendar({ ...rules, country: 'DE', region: 'QQ' })).toThrow(/DE-QQ/);
    expect(() => businessCalendar({ ...rules, workingHours: {} })).toThrow(/no day is ever open/);
    expect(() => businessCalendar({ ...rules, workingHours: { mon: [['18:00', '09:00']] } })).toThrow(/run forwards/);
    expect(() => addBusinessTime(oslo, '2026-06-01T08:00:00', 5)).toThrow(/not an instant/);
    expect(() => addBusinessTime(oslo, '2026-06-01T08:00:00Z', -1)).toThrow(/count of minutes/);
  });
});

describe('properties', () => {
  const zones = ['Europe/Oslo', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
  const time = fc.integer({ min: 0, max: 47 });
  const text = (half: number) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
  const day = fc.uniqueArray(time, { minLength: 2, maxLength: 4 }).map((halves): WorkingSpan[] => {
    const sorted = [...halves].sort((a, b) => a - b);
    const spans: WorkingSpan[] = [];
    for (let i = 0; i + 1 < sorted.length; i += 2) spans.push([text(sorted[i] ?? 0), text(sorted[i + 1] ?? 0)]);
    return spans;
  });
  const calendars = fc
    .record({ timeZone: fc.constantFrom(...zones), mon: day, wed: day, sun: day, country: fc.constantFrom('NO', 'US') })
    .map(({ timeZone, mon, wed, sun, country }) =>
      businessCalendar({ timeZone, country, workingHours: { mon, wed, sun, thu: mon } }),
    );
  const instants = fc
    .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2029, 0, 1) })
    .map((ms) => new Date(ms).toISOString());

  it('counting back what was added gives it again', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 6000 }), (calendar, from, minutes) => {
        const to = addBusinessTime(calendar, from, minutes);
        expect(businessMinutesBetween(calendar, from, to)).toBe(minutes);
        expect(businessMinutesBetween(calendar, to, from)).toBe(minutes === 0 ? 0 : -minutes);
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  it('adding in two steps is adding at once, and more is never earlier', () => {
    const count = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(calendars, instants, count, count, (calendar, from, a, b) => {
        const inTwo = addBusinessTime(calendar, addBusinessTime(calendar, from, a), b);
        const atOnce = addBusinessTime(calendar, from, a + b);
        expect(inTwo).toBe(atOnce);
        expect(atOnce >= addBusinessTime(calendar, from, a)).toBe(true);
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  it('a change is a change: just before it is one thing, from it on the other', () => {
    fc.assert(
      fc.property(calendars, instants, (calendar, at) => {
        const change = nextChange(calendar, at);
        const before = new Date(Date.parse(change.at) - 1).toISOString();
        expect(isOpen(calendar, at)).toBe(!change.open);
        expect(isOpen(calendar, before)).toBe(!change.open);
        expect(isOpen(calendar, change.at)).toBe(change.open);
      }),
      { seed: 42, numRuns: 60 },
    );
  });
});
