import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar } from './business-calendar.ts';

/** How a month closes, in ISO dates of the calendar's own time zone. */
export interface MonthClose {
  readonly today: string;
  /** The first of the month's last business days that count as its close; the month's first day where it has fewer. */
  readonly from: string;
  /** The month's last day. */
  readonly end: string;
}

/**
 * The close of the month in which an instant lies: its last `businessDays` open days. Throws RangeError for a bad instant
 * or a count below 1.
 */
export function monthClose(calendar: BusinessCalendar, at: string, businessDays: number): MonthClose {
  if (!Number.isSafeInteger(businessDays) || businessDays < 1)
    throw new RangeError(`not a count of business days: ${businessDays}`);
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const end = today.with({ day: today.daysInMonth });
  let from = end;
  let left = businessDays;
  for (let day = end; day.month === end.month; day = day.subtract({ days: 1 })) {
    from = day;
    if (calendar.spansOn(day).length > 0) left -= 1;
    if (left === 0) break;
  }
  return { today: today.toString(), from: from.toString(), end: end.toString() };
}
