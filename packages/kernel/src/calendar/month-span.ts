import { Temporal } from 'temporal-polyfill';

/** A calendar month in some time zone: its first instant, and the first of the month after it. */
export interface MonthSpan {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly from: Date;
  readonly until: Date;
}

/** A month named `YYYY-MM`, as it begins and ends in a time zone. Throws RangeError for no such month or zone. */
export function monthSpan(month: string, timeZone: string): MonthSpan {
  const named = Temporal.PlainYearMonth.from(month);
  const startOf = (each: Temporal.PlainYearMonth) =>
    new Date(each.toPlainDate({ day: 1 }).toZonedDateTime(timeZone).epochMilliseconds);
  return { month: named.toString(), from: startOf(named), until: startOf(named.add({ months: 1 })) };
}

/** The month in which an instant lies in a time zone, `YYYY-MM`. */
export function monthOf(at: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString();
}

/** The month so many months later, or earlier where `months` is negative. */
export function addMonths(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}
