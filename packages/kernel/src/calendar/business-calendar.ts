import { Temporal } from 'temporal-polyfill';
import { publicHolidays } from './holidays.ts';

/** The days of a week as working hours name them, Monday first. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A span of local time `HH:MM`, from before to; `24:00` ends the day. As a pair, or as policy writes it. */
export type WorkingSpan = readonly [string, string] | { readonly from: string; readonly to: string };
export type WorkingHours = Readonly<Partial<Record<Weekday, readonly WorkingSpan[]>>>;

/** What a business calendar is made of. */
export interface CalendarRules {
  /** IANA time zone. */
  readonly timeZone: string;
  /** ISO 3166-1 country, or with its part as in `DE-BY`; its public holidays are closed. Absent: no holidays. */
  readonly country?: string;
  /** The ISO 3166-2 part, when `country` does not hold it. */
  readonly region?: string;
  readonly workingHours: WorkingHours;
  /** Further closed days, ISO dates. */
  readonly extraHolidays?: readonly string[];
}

/** A stretch of open time in epoch milliseconds, end excluded. */
export interface OpenSpan {
  readonly start: number;
  readonly end: number;
}

/** When service-level clocks run. Made by `businessCalendar`; read through the functions of this module. */
export interface BusinessCalendar {
  readonly timeZone: string;
  /** The open spans of one local date, in order, none overlapping. */
  spansOn(date: Temporal.PlainDate): readonly OpenSpan[];
}

const MAX_DAYS_KEPT = 4000;

/**
 * Builds a calendar. Throws RangeError for an unknown zone, country or region, a time that is no `HH:MM`, spans that
 * overlap or run backwards, and working hours with no open time at all.
 */
export function businessCalendar(rules: CalendarRules): BusinessCalendar {
  const { timeZone } = rules;
  Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  const week = WEEKDAYS.map((day) => readSpans(day, rules.workingHours[day] ?? []));
  if (week.every((spans) => spans.length === 0)) throw new RangeError('working hours: no day is ever open');
  const [country, part] = rules.country?.split('-', 2) ?? [];
  const region = rules.region ?? part;
  if (country) publicHolidays(country, region, 2026);
  const closed = new Set((rules.extraHolidays ?? []).map((date) => Temporal.PlainDate.from(date).toString()));
  const days = new Map<string, readonly OpenSpan[]>();
  const reckon = (date: Temporal.PlainDate, text: string): readonly OpenSpan[] => {
    if (closed.has(text) || (country && publicHolidays(country, region, date.year).has(text))) return [];
    return (week[date.dayOfWeek - 1] ?? [])
      .map(([from, to]) => ({ start: instantOf(date, from, timeZone), end: instantOf(date, to, timeZone) }))
      .filter((span) => span.start < span.end);
  };
  return {
    timeZone,
    spansOn(date) {
      const text = date.toString();
      const known = days.get(text);
      if (known) return known;
      const spans = reckon(date, text);
      if (days.size >= MAX_DAYS_KEPT) days.clear();
      days.set(text, spans);
      return spans;
    },
  };
}

type Minutes = readonly [number, number];

function readSpans(day: Weekday, spans: readonly WorkingSpan[]): Minutes[] {
  const read = spans.map((span): Minutes => {
    const [from, to] = 'from' in span ? [span.from, span.to] : span;
    return [readTime(from), readTime(to)];
  });
  read.sort((a, b) => a[0] - b[0]);
  read.forEach(([from, to], index) => {
    const before = read[index - 1];
    if (from >= to || (before && before[1] > from)) {
      throw new RangeError(`working hours of ${day} must run forwards and not overlap`);
    }
  });
  return read;
}

function readTime(text: string): number {
  const parts = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/.exec(text);
  if (!parts) throw new RangeError(`not a time of day: ${text.slice(0, 10)}`);
  return parts[1] === undefined ? 1440 : Number(parts[1]) * 60 + Number(parts[2]);
}

/**
 * The instant of a local time. A time that the clock skips in spring is the moment of the skip; one that comes twice in
 * autumn is the first: so neighbouring spans neither overlap nor leave a gap, and open time is counted as it passes.
 */
function instantOf(date: Temporal.PlainDate, minutes: number, timeZone: string): number {
  const day = minutes === 1440 ? date.add({ days: 1 }) : date;
  const time = minutes === 1440 ? 0 : minutes;
  const local = day.toPlainDateTime({ hour: Math.floor(time / 60), minute: time % 60 });
  const zoned = local.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(local)) return zoned.epochMilliseconds;
  return zoned.getTimeZoneTransition('next')?.epochMilliseconds ?? zoned.epochMilliseconds;
}
