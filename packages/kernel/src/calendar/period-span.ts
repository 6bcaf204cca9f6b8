import { Temporal } from 'temporal-polyfill';

/** A stretch of whole local days that is reported on: its first instant, and the first after it. */
export interface PeriodSpan {
  /** `2026-11`, the ISO week `2026-W47`, or the days `2026-11-03/2026-11-17`, both counted. */
  readonly period: string;
  readonly kind: PeriodKind;
  readonly from: Date;
  readonly until: Date;
  /** ISO dates. */
  readonly firstDay: string;
  readonly lastDay: string;
}
export type PeriodKind = 'month' | 'week' | 'days';

interface Days {
  readonly kind: PeriodKind;
  readonly first: Temporal.PlainDate;
  /** The day after the last. */
  readonly end: Temporal.PlainDate;
}

const MAX_DAYS = 400;

/** A period as it begins and ends in a time zone. Throws RangeError for no such period or zone, or more than 400 days. */
export function periodSpan(period: string, timeZone: string): PeriodSpan {
  const { kind, first, end } = daysOf(period);
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  return {
    ...{ period, kind, from: startOf(first), until: startOf(end) },
    ...{ firstDay: first.toString(), lastDay: end.subtract({ days: 1 }).toString() },
  };
}

/** The period of the same length right before. */
export function periodBefore(period: string): string {
  const { kind, first, end } = daysOf(period);
  const last = first.subtract({ days: 1 });
  if (kind !== 'days') return periodWith(last, kind);
  const length = first.until(end, { largestUnit: 'days' }).days;
  return `${first.subtract({ days: length })}/${last}`;
}

/** The month or week right after. */
export function periodAfter(period: string): string {
  const { kind, end } = daysOf(period);
  if (kind === 'days') throw new RangeError('a stretch of days has none after it');
  return periodWith(end, kind);
}

/** The month or ISO week in which an instant lies in a time zone. */
export function periodOf(at: Date, timeZone: string, kind: 'month' | 'week'): string {
  return periodWith(
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate(),
    kind,
  );
}

function periodWith(day: Temporal.PlainDate, kind: 'month' | 'week'): string {
  if (kind === 'month') return day.toPlainYearMonth().toString();
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
}

function daysOf(period: string): Days {
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  if (week) return weekOf(period, Number(week[1]), Number(week[2]));
  if (/^\d{4}-\d{2}$/.test(period)) {
    const month = Temporal.PlainYearMonth.from(period);
    return {
      kind: 'month',
      first: month.toPlainDate({ day: 1 }),
      end: month.add({ months: 1 }).toPlainDate({ day: 1 }),
    };
  }
  const days = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(period);
  if (!days) throw new RangeError(`not a period: ${period.slice(0, 30)}`);
  const first = Temporal.PlainDate.from(days[1]!);
  const end = Temporal.PlainDate.from(days[2]!).add({ days: 1 });
  const length = first.until(end, { largestUnit: 'days' }).days;
  if (length < 1 || length > MAX_DAYS) throw new RangeError(`a period has 1 to ${MAX_DAYS} days`);
  return { kind: 'days', first, end };
}

// The first ISO week is that of 4 January.
function weekOf(period: string, year: number, number: number): Days {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const first = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 });
  if (periodWith(first, 'week') !== period) throw new RangeError(`no such week: ${period}`);
  return { kind: 'week', first, end: first.add({ weeks: 1 }) };
}
