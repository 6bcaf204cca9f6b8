import { businessCalendar } from '@clearhold/kernel/calendar';
import { expect, test } from 'vitest';
import { dueAfter, newestDue } from './when-due.ts';

const day = [{ from: '09:00', to: '17:00' }];
const calendar = businessCalendar({
  timeZone: 'Europe/Berlin',
  country: 'DE',
  workingHours: { mon: day, tue: day, wed: day, thu: day, fri: day },
});
const due = (period: string) => dueAfter(period, 'Europe/Berlin', calendar);

test('a report is due at the first business hour after its period, over weekends and holidays', () => {
  expect(due('2026-W47')).toEqual(new Date('2026-11-23T08:00:00Z'));
  expect(due('2026-10')).toEqual(new Date('2026-11-02T08:00:00Z'));
  expect(due('2026-12')).toEqual(new Date('2027-01-04T08:00:00Z'));
});

test('after a standstill the newest that is due is sent, and none of them twice', () => {
  const now = new Date('2026-11-23T08:00:00Z');
  expect(newestDue('2026-W44', now, due)).toEqual({ due: '2026-W47', next: '2026-W48' });
  expect(newestDue('2026-W47', now, due)).toEqual({ due: '2026-W47', next: '2026-W48' });
  expect(newestDue('2026-W48', now, due)).toBeUndefined();
});
