import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, OpenSpan } from './business-calendar.ts';

/** Open time between two instants, reckoned once and then looked up: for many thousand questions about one stretch. */
export interface OpenTime {
  /** Open milliseconds from `a` to `b`, epoch milliseconds; 0 where `b` is not later. What lies outside counts as closed. */
  between(a: number, b: number): number;
  /** The instant at which so many open milliseconds have passed since `at`, or are still to pass where negative. */
  shift(at: number, open: number): number;
}

/** Lays out a calendar's open time from one instant to another, in epoch milliseconds. */
export function openTime(calendar: BusinessCalendar, from: number, until: number): OpenTime {
  const spans = spansWithin(calendar, from, until);
  const before: number[] = [];
  let sum = 0;
  for (const { start, end } of spans) {
    before.push(sum);
    sum += end - start;
  }
  const passedAt = (at: number): number => {
    const index = lastAtOrBefore(spans.length, (one) => spans[one]!.start <= at);
    if (index < 0) return 0;
    const { start, end } = spans[index]!;
    return before[index]! + Math.min(at, end) - start;
  };
  const instantOf = (passed: number): number => {
    if (passed <= 0) return from;
    if (passed > sum) return until;
    const index = lastAtOrBefore(spans.length, (one) => before[one]! < passed);
    return spans[index]!.start + passed - before[index]!;
  };
  return {
    between: (a, b) => Math.max(0, passedAt(b) - passedAt(a)),
    shift: (at, open) => (open === 0 ? at : instantOf(passedAt(at) + open)),
  };
}

function spansWithin(calendar: BusinessCalendar, from: number, until: number): OpenSpan[] {
  const spans: OpenSpan[] = [];
  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.timeZone).toPlainDate();
  const last = dayOf(until);
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 }))
    for (const { start, end } of calendar.spansOn(day)) {
      const cut = { start: Math.max(start, from), end: Math.min(end, until) };
      if (cut.start < cut.end) spans.push(cut);
    }
  return spans;
}

/** The last index below `count` that holds, where all that hold come first; -1 for none. */
function lastAtOrBefore(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
