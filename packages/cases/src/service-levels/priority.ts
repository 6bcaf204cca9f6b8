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

/**
 * A place in the queue: higher comes first. `score` is an integer from 0 to 10899; `reason` says in words what lifts the
 * case above others: its largest part, of a deadline only what it weighs more than the one most cases have.
 */
export interface Priority {
  readonly score: number;
  readonly reason: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
// A deadline so far off lifts no case above the others.
const COMMON_DAYS = 3;

/**
 * Orders work by money and deadline. More money never lowers the score, nor does less time. Parts: fraud 4000, deadline
 * up to 2500 (all of it when overdue, falling to none at ten days), money up to 2000 (125 for each doubling from 100 on)
 * and 900 more from the critical amount, discount up to 800, critical supplier 400, period end 299. The reason names the largest part,
 * where a deadline counts for what it weighs more than one three days off; without another part it is named all the same.
 */
export function priorityOf(facts: PriorityFacts): Priority {
  const now = Date.parse(facts.now);
  const parts: Part[] = [
    { points: facts.fraud ? 4000 : 0, reason: 'Bank details changed' },
    deadlinePart(facts.dueAt, now),
    discountPart(facts.discountDueDate, now),
    { points: moneyPoints(facts), reason: atRisk(facts.amountAtRisk) },
    { points: facts.supplierCritical ? 400 : 0, reason: 'Critical supplier' },
    { points: facts.periodEnd ? 299 : 0, reason: 'Period closes soon' },
  ];
  const score = parts.reduce((total, part) => total + part.points, 0);
  return { score, reason: reasonOf(parts) ?? atRisk(facts.amountAtRisk) };
}

interface Part {
  readonly points: number;
  readonly reason: string;
  /** Of the points, those that lift the case above others; all of them unless told. */
  readonly lifts?: number;
}

function reasonOf(parts: readonly Part[]): string | undefined {
  const weight = (part: Part) => part.lifts ?? part.points;
  const top = parts.reduce((best, part) => (weight(part) > weight(best) ? part : best));
  return weight(top) > 0 ? top.reason : parts.find((part) => part.points > 0)?.reason;
}

const atRisk = (amount: Money): string =>
  decimal(amount.amount).isZero() ? 'Nothing at risk yet' : `${formatMoney(amount)} at risk`;

function deadlinePart(dueAt: string | undefined, now: number): Part {
  if (dueAt === undefined) return { points: 0, reason: '' };
  const left = Date.parse(dueAt) - now;
  const points = deadlinePoints(left);
  const reason = left < 0 ? `Overdue by ${span(-left)}` : `Due in ${span(left)}`;
  return { points, reason, lifts: Math.max(0, points - deadlinePoints(COMMON_DAYS * DAY_MS)) };
}

// The last day weighs 1300 to 2400, the nine days before it 0 to 1300.
function deadlinePoints(left: number): number {
  if (left <= 0) return 2500;
  if (left <= DAY_MS) return 2400 - Math.floor((left * 1100) / DAY_MS);
  return Math.max(0, 1300 - Math.floor(((left - DAY_MS) * 1300) / (9 * DAY_MS)));
}

function discountPart(date: string | undefined, now: number): Part {
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

const MINUTE = [60_000, 'minute'] as const;
const UNITS = [[365 * DAY_MS, 'year'], [30 * DAY_MS, 'month'], [DAY_MS, 'day'], [HOUR_MS, 'hour'], MINUTE] as const;

// As a deadline's column has it: the greatest unit and a whole count of it, in the same short words.
function span(milliseconds: number): string {
  const [length, unit] = UNITS.find(([size]) => milliseconds >= size) ?? MINUTE;
  const words = new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'short' });
  return words.format(Math.floor(milliseconds / length));
}
