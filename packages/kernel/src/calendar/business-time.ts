import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, OpenSpan } from './business-calendar.ts';

const MINUTE_MS = 60_000;
/** A calendar that stays closed this many days is taken for one that never opens. */
const MAX_CLOSED_DAYS = 400;
/** The longest stretch that is counted, in days. */
const MAX_DAYS = 40_000;

/** The next time the calendar opens or closes; `open` is what it is from then on. */
export interface CalendarChange {
  readonly at: string;
  readonly open: boolean;
}

/**
 * The instant at which so many business minutes have passed. Zero minutes is the instant itself; a count that ends with
 * a working span ends at its close, not at the next opening. Throws RangeError for a negative or fractional count, a bad
 * instant, or a calendar that stays closed for 400 days.
 */
export function addBusinessTime(calendar: BusinessCalendar, from: string, minutes: number): string {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new RangeError(`not a count of minutes: ${minutes}`);
  const start = millisecondsOf(from);
  let left = minutes * MINUTE_MS;
  if (left === 0) return new Date(start).toISOString();
  for (const span of spansFrom(calendar, start)) {
    const open = span.end - Math.max(span.start, start);
    if (open >= left) return new Date(Math.max(span.start, start) + left).toISOString();
    left -= open;
  }
  throw new RangeError('the calendar does not open often enough');
}

/**
 * From when work counts that comes in at `at`: the instant itself up to the cut-off (`HH:MM`, local time), the start of
 * the next local day after it.
 */
export function countsFrom(calendar: BusinessCalendar, cutOff: string, at: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(calendar.timeZone);
  if (Temporal.PlainTime.compare(local.toPlainTime(), Temporal.PlainTime.from(cutOff)) <= 0) return at;
  return local.add({ days: 1 }).startOfDay().toInstant().toString();
}

/** Whole business minutes from `a` to `b`, seconds dropped; negative when `b` is before `a`. */
export function businessMinutesBetween(calendar: BusinessCalendar, a: string, b: string): number {
  const [first, second] = [millisecondsOf(a), millisecondsOf(b)];
  const [from, to] = first <= second ? [first, second] : [second, first];
  if (to - from > MAX_DAYS * 24 * 60 * MINUTE_MS) throw new RangeError('the instants are too far apart');
  let open = 0;
  let date = dateOf(calendar, from);
  const last = dateOf(calendar, to);
  while (Temporal.PlainDate.compare(date, last) <= 0) {
    for (const span of calendar.spansOn(date)) {
      open += Math.max(0, Math.min(span.end, to) - Math.max(span.start, from));
    }
    date = date.add({ days: 1 });
  }
  const whole = Math.floor(open / MINUTE_MS);
  return first <= second || whole === 0 ? whole : -whole;
}

/** True while the calendar is open; it is open at an opening instant and closed at a closing one. */
export function isOpen(calendar: BusinessCalendar, at: string): boolean {
  const instant = millisecondsOf(at);
  return calendar.spansOn(dateOf(calendar, instant)).some((span) => span.start <= instant && instant < span.end);
}

/** When it next closes, if open, or opens, if closed: "pauses at 18:00". Spans that touch count as one. */
export function nextChange(calendar: BusinessCalendar, at: string): CalendarChange {
  const instant = millisecondsOf(at);
  let closes: number | null = null;
  for (const span of spansFrom(calendar, instant)) {
    if (closes === null) {
      if (span.start > instant) return { at: new Date(span.start).toISOString(), open: true };
      closes = span.end;
      continue;
    }
    if (span.start > closes) break;
    closes = span.end;
    if (closes - instant > MAX_CLOSED_DAYS * 24 * 60 * MINUTE_MS) throw new RangeError('the calendar never closes');
  }
  if (closes === null) throw new RangeError('the calendar does not open often enough');
  return { at: new Date(closes).toISOString(), open: false };
}

/** Open spans that end after an instant, in order, without end; stops when none comes for MAX_CLOSED_DAYS. */
function* spansFrom(calendar: BusinessCalendar, instant: number): Generator<OpenSpan> {
  let date = dateOf(calendar, instant);
  let closedDays = 0;
  for (let day = 0; day < MAX_DAYS && closedDays < MAX_CLOSED_DAYS; day += 1) {
    const spans = calendar.spansOn(date).filter((span) => span.end > instant);
    closedDays = spans.length === 0 ? closedDays + 1 : 0;
    yield* spans;
    date = date.add({ days: 1 });
  }
}

function dateOf(calendar: BusinessCalendar, instant: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
}

function millisecondsOf(instant: string): number {
  if (!/(Z|[+-]\d{2}:?\d{2})$/.test(instant)) throw new RangeError(`not an instant: ${instant.slice(0, 40)}`);
  const value = Date.parse(instant);
  if (Number.isNaN(value)) throw new RangeError(`not an instant: ${instant.slice(0, 40)}`);
  return value;
}
