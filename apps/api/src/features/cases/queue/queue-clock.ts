import { monthClose } from '@clearhold/kernel/calendar';
import type { EffectivePolicy } from '@clearhold/policy';
import { calendarOf } from '../engine/case-clock.ts';

/** The days that the queue's views go by, on the tenant's calendar; ISO dates. */
export interface QueueClock {
  readonly now: Date;
  readonly timeZone: string;
  readonly today: string;
  /** The last day of a discount that is in sight. */
  readonly discountBy: string;
  /** The day from which the month's close is in sight. */
  readonly closeFrom: string;
  readonly monthEnd: string;
  /** The month's last day while its close is in sight, else null. */
  readonly periodEnd: string | null;
}

const DAY_MS = 86_400_000;

/** What the tenant's policy makes of an instant. */
export function queueClock(policy: EffectivePolicy, now: Date): QueueClock {
  const calendar = calendarOf(policy);
  const { today, from, end } = monthClose(calendar, now.toISOString(), policy.get('queue.periodCloseDays'));
  const horizonMs = policy.get('queue.discountHorizonDays') * DAY_MS;
  return {
    now,
    timeZone: calendar.timeZone,
    today,
    discountBy: new Date(Date.parse(today) + horizonMs).toISOString().slice(0, 10),
    closeFrom: from,
    monthEnd: end,
    periodEnd: today >= from ? end : null,
  };
}
