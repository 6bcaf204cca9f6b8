import { onCalendar, type Priority, priorityOf, slaFor } from '@clearhold/cases';
import { withBases } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import { type BusinessCalendar, businessCalendar, countsFrom } from '@clearhold/kernel/calendar';
import type { EffectivePolicy } from '@clearhold/policy';

const calendars = new WeakMap<EffectivePolicy, BusinessCalendar>();

/** The business calendar that a policy describes; made once for each policy object. */
export function calendarOf(policy: EffectivePolicy): BusinessCalendar {
  const known = calendars.get(policy);
  if (known) return known;
  const [country = 'DE', region] = String(policy.get('calendar.region')).split('-');
  const calendar = businessCalendar({
    timeZone: policy.get('calendar.timeZone'),
    country,
    region,
    workingHours: policy.get('calendar.workingHours'),
  });
  calendars.set(policy, calendar);
  return calendar;
}

export const engineOptions = (policy: EffectivePolicy) => onCalendar(calendarOf(policy));

/** When a case of these codes is due, or null where policy names no service level. */
export function dueOf(codes: readonly string[], policy: EffectivePolicy, now: Date): string | null {
  const minutes = slaFor(codes, policy.get('sla.hours'));
  if (minutes === null) return null;
  const from = countsFrom(calendarOf(policy), policy.get('calendar.cutOff'), now.toISOString());
  return engineOptions(policy).dueAt?.(from, minutes) ?? null;
}

/** A case's place in the queue. */
export function placeOf(
  facts: {
    codes: readonly string[];
    amount: string;
    currency: string;
    dueAt: string | Date | null;
    critical?: boolean;
    discountUntil?: string | null;
  },
  now: Date,
  policy: EffectivePolicy,
): Priority {
  return priorityOf({
    amountAtRisk: money(facts.amount, facts.currency),
    dueAt: facts.dueAt ? new Date(facts.dueAt).toISOString() : undefined,
    now: now.toISOString(),
    discountDueDate: facts.discountUntil ?? undefined,
    criticalAmount: policy.get('queue.criticalAmount'),
    supplierCritical: facts.critical ?? false,
    fraud: withBases(facts.codes).some((code) => code.startsWith('MD.BANK.') || code === 'PAY.FRAUD'),
  });
}
