import { type DecimalText, decimal, type Money } from '@clearhold/kernel';
import { formatMoney } from '../authority/format-money.ts';

/** What the queue's order is made from. Instants are ISO 8601 in UTC, dates ISO. */
export interface PriorityFacts {
  readonly amountAtRisk: Money;
  /** The amount in the tenant's own currency, when it differs; only its size counts. */
  readonly amountInTenantCurrency?: Money;
  /** The effective `queue.criticalAmount`, in the currency of the amount that counts. */
  readonly criticalAmount?: DecimalText;
  readonly dueAt?: string;
  /** The last day of an early-payment discount. */
  readonly discountDueDate?: string;
  readonly now: string;
  readonly supplierCritical?: boolean;
  /** Bank details changed or another sign of fraud. */
  readonly fraud?: boolean;
  /** The accounting period closes within days. */
  readonly periodEnd?: boolean;
}

/** A place in the queue: higher comes first. `score` is an integer from 0 to 10899; `reason` is its largest part in words. */
export interface Priority {
  readonly score: number;
  readonly reason: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Orders work by money and deadline. More money never lowers the score, nor does less time. Parts: fraud 4000, deadline
 * up to 2500 (all of it when overdue, falling to none at ten days), money up to 2000 (125 for each doubling from 100 on)
 * and 900 more from the critical amount, discount up to 800, critical supplier 400, period end 299. The reason names the largest part.
 */
export function priorityOf(facts: PriorityFacts): Priority {
  const now = Date.parse(facts.now);
  const parts: { points: number; reason: string }[] = [
    { points: facts.fraud ? 4000 : 0, reason: 'Bank details changed' },
    deadlinePart(facts.dueAt, now),
    discountPart(facts.discountDueDate, now),
    { points: moneyPoints(facts), reason: atRisk(facts.amountAtRisk) },
    { points: facts.supplierCritical ? 400 : 0, reason: 'Critical supplier' },
    { points: facts.periodEnd ? 299 : 0, reason: 'Period closes soon' },
  ];
  const score = parts.reduce((total, part) => total + part.points, 0);
  const top = parts.reduce((best, part) => (part.points > best.points ? part : best));
  return { score, reason: top.points > 0 ? top.reason : atRisk(facts.amountAtRisk) };
}

const atRisk = (amount: Money): string =>
  decimal(amount.amount).isZero() ? 'Nothing at risk yet' : `${formatMoney(amount)} at risk`;

function deadlinePart(dueAt: string | undefined, now: number): { points: number; reason: string } {
  if (dueAt === undefined) return { points: 0, reason: '' };
  const left = Date.parse(dueAt) - now;
  const reason = left < 0 ? `Overdue by ${span(-left)}` : `Due in ${span(left)}`;
  if (left <= 0) return { points: 2500, reason };
  // The last day weighs 1300 to 2400, the nine days before it 0 to 1300.
  const points =
    left <= DAY_MS
      ? 2400 - Math.floor((left * 1100) / DAY_MS)
      : 1300 - Math.floor(((left - DAY_MS) * 1300) / (9 * DAY_MS));
  return { points: Math.max(0, points), reason };
}

function discountPart(date: string | undefined, now: number): { points: number; reason: string } {
  if (date === undefined) return { points: 0, reason: '' };
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Math.floor(now / DAY_MS) * DAY_MS) / DAY_MS);
  if (days < 0 || days > 7) return { points: 0, reason: '' };
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return { points: 800 - days * 100, reason: `Discount ends ${when}` };
}

function moneyPoints(facts: PriorityFacts): number {
  const size = decimal((facts.amountInTenantCurrency ?? facts.amountAtRisk).amount).abs();
  const critical = facts.criticalAmount !== undefined && size.gte(decimal(facts.criticalAmount)) ? 900 : 0;
  let [lower, upper, doublings] = [decimal('0'), decimal('100'), 0];
  while (doublings < 16 && size.gte(upper)) {
    lower = upper;
    upper = upper.times('2');
    doublings += 1;
  }
  // Between two bounds the points rise with the amount.
  const share =
    doublings === 16 ? 0 : Number(size.minus(lower).times('125').div(upper.minus(lower)).floor().toFixed(0));
  return critical + doublings * 125 + share;
}

function span(milliseconds: number): string {
  if (milliseconds < HOUR_MS) return `${Math.max(1, Math.floor(milliseconds / 60_000))} min`;
  if (milliseconds < 2 * DAY_MS) return `${Math.floor(milliseconds / HOUR_MS)} h`;
  return `${Math.floor(milliseconds / DAY_MS)} days`;
}
