import { describe, expect, it } from 'vitest';
import { businessCalendar, type WorkingSpan } from './business-calendar.ts';
import { monthClose } from './month-close.ts';

const day: readonly WorkingSpan[] = [['09:00', '17:00']];
const workingHours = { mon: day, tue: day, wed: day, thu: day, fri: day };
const berlin = businessCalendar({ timeZone: 'Europe/Berlin', country: 'DE', workingHours });

describe('the close of a month', () => {
  it('is its last business days, weekends and holidays not counted', () => {
    expect(monthClose(berlin, '2026-11-22T12:00:00Z', 5)).toEqual({
      today: '2026-11-22',
      from: '2026-11-24',
      end: '2026-11-30',
    });
    // 25 and 26 December are holidays, 26 and 27 a weekend.
    expect(monthClose(berlin, '2026-12-01T12:00:00Z', 5).from).toBe('2026-12-24');
  });

  it('is of the month on the calendar’s own clock', () => {
    expect(monthClose(berlin, '2026-11-30T22:59:00Z', 1)).toMatchObject({ today: '2026-11-30', end: '2026-11-30' });
    expect(monthClose(berlin, '2026-11-30T23:00:00Z', 1)).toMatchObject({ today: '2026-12-01', end: '2026-12-31' });
  });

  it('is the whole month where it has fewer business days', () => {
    expect(monthClose(berlin, '2026-02-10T12:00:00Z', 40)).toMatchObject({ from: '2026-02-01', end: '2026-02-28' });
    expect(() => monthClose(berlin, '2026-02-10T12:00:00Z', 0)).toThrow(RangeError);
  });
});
