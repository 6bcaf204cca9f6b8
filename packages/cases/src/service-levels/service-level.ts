import {
  addBusinessTime,
  type BusinessCalendar,
  businessMinutesBetween,
  isOpen,
  nextChange,
} from '@clearhold/kernel/calendar';
import { entryFor } from '@clearhold/policy';
import type { EngineOptions } from '../engine/turn.ts';

/**
 * Business minutes a case of these exception codes may take: the tightest of them, by the effective `sla.hours` (its own
 * entry, its branch, `default`). Null where policy names none.
 */
export function slaFor(codes: readonly string[], slaHours: Readonly<Record<string, number>>): number | null {
  const hours = codes.map((code) => entryFor(slaHours, code)).filter((value) => value !== undefined);
  return hours.length === 0 ? null : Math.min(...hours) * 60;
}

/** The instant a limit of business minutes ends, counted from `from`. */
export function dueAt(calendar: BusinessCalendar, from: string, minutes: number): string {
  return addBusinessTime(calendar, from, minutes);
}

/** The calendar as the engine takes it (`EngineOptions`). */
export function onCalendar(calendar: BusinessCalendar): Required<EngineOptions> {
  return {
    dueAt: (from, minutes) => addBusinessTime(calendar, from, minutes),
    minutesBetween: (from, to) => businessMinutesBetween(calendar, from, to),
  };
}

/** A clock at one moment, for "Due in 3 h, pauses at 18:00". */
export interface ClockReading {
  /** Business minutes left; negative when overdue. */
  readonly minutesLeft: number;
  readonly overdue: boolean;
  /** True while the calendar is closed and the clock stands still. */
  readonly paused: boolean;
  /** When it pauses next, if running and that comes before it is due; when it goes on, if paused. */
  readonly changesAt?: string;
}

/** Reads a service-level clock. */
export function readClock(calendar: BusinessCalendar, due: string, now: string): ClockReading {
  const overdue = Date.parse(now) > Date.parse(due);
  const paused = !isOpen(calendar, now);
  const change = nextChange(calendar, now).at;
  const matters = paused || (!overdue && Date.parse(change) < Date.parse(due));
  const minutesLeft = businessMinutesBetween(calendar, now, due);
  return { minutesLeft, overdue, paused, ...(matters ? { changesAt: change } : {}) };
}

/**
 * The deadline after a pause: the time the clock stood still for another's sake (the supplier's, say) is given back in
 * business minutes.
 */
export function dueAfterPause(calendar: BusinessCalendar, due: string, pausedAt: string, resumedAt: string): string {
  const left = businessMinutesBetween(calendar, pausedAt, due);
  return left <= 0 ? due : addBusinessTime(calendar, resumedAt, left);
}

/** How a deadline stands: `fine`, `soon` in the last quarter of its time, `overdue` after it. */
export type Urgency = 'fine' | 'soon' | 'overdue';

/** Whether to warn or to escalate, from the time left of the time given, both in business minutes. */
export function urgencyOf(minutesLeft: number, minutesGiven: number): Urgency {
  if (minutesLeft < 0) return 'overdue';
  return minutesLeft * 4 <= minutesGiven ? 'soon' : 'fine';
}
