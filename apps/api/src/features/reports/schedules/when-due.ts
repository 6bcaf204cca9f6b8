import { type BusinessCalendar, isOpen, nextChange, periodAfter, periodSpan } from '@clearhold/kernel/calendar';

/** When a period is reported: at the first business hour after it is over. */
export function dueAfter(period: string, timeZone: string, calendar: BusinessCalendar): Date {
  const over = periodSpan(period, timeZone).until.toISOString();
  return new Date(isOpen(calendar, over) ? over : nextChange(calendar, over).at);
}

/** The newest period that is due by now, from `period` on, and the one after it: what a standstill held up is sent once. */
export function newestDue(
  period: string,
  now: Date,
  dueOf: (period: string) => Date,
): { readonly due: string; readonly next: string } | undefined {
  if (dueOf(period) > now) return undefined;
  let due = period;
  for (let next = periodAfter(due); dueOf(next) <= now; next = periodAfter(next)) due = next;
  return { due, next: periodAfter(due) };
}
