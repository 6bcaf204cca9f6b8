import { Decimal, ZERO } from '@clearhold/kernel';
import type { Portion } from '../matching/bill-portions.ts';
import type { LineMatch } from '../matching/match-lines.ts';
import { addUp } from '../numbers.ts';
import type { ToleranceRule } from '../policy.ts';
import { judge, type Verdict } from '../tolerance.ts';

/** Quantity billed so far against a quantity ordered, received or consumed. */
export interface QuantityJudgement extends Verdict {
  /** Ordered, received or consumed. */
  limit: Decimal;
  billedBefore: Decimal;
  billedAfter: Decimal;
  /** Billed so far beyond the limit, zero if none. */
  over: Decimal;
  /** Of this line's units, those beyond the limit. */
  units: Decimal;
  orderLines: string[];
}

function judgeUnder(
  match: LineMatch,
  portions: readonly Portion[],
  limit: Decimal,
  rule: ToleranceRule,
): QuantityJudgement {
  // Later lines of the same document that give back are already in the order line's state.
  const billedAfter = addUp(portions.map((portion) => Decimal.min(portion.billedAfter, portion.state.billedQuantity)));
  const own = addUp(portions.flatMap(({ quantity, excessQuantity }) => [quantity, excessQuantity]));
  const over = Decimal.max(billedAfter.minus(limit), ZERO);
  return {
    ...judge(over, limit, rule),
    limit,
    billedBefore: Decimal.max(billedAfter.minus(own), ZERO),
    billedAfter,
    over,
    units: Decimal.min(over, match.quantity ?? ZERO),
    orderLines: portions.map(({ state }) => state.line.id),
  };
}

/** Billed so far against ordered; the tolerance counts once for the order line, not once for each invoice. */
export function judgeOrdered(match: LineMatch, rule: ToleranceRule): QuantityJudgement | undefined {
  const portions = match.portions.filter(({ counted }) => counted);
  if (portions.length === 0) return undefined;
  return judgeUnder(match, portions, addUp(portions.map(({ state }) => state.ordered ?? ZERO)), rule);
}

/** Billed so far against consumed, where the system of record says what was; goods on consignment are billed by that. */
export function judgeConsumed(match: LineMatch, rule: ToleranceRule): QuantityJudgement | undefined {
  const portions = match.portions.filter(({ counted, state }) => counted && state.consumed);
  if (portions.length === 0) return undefined;
  return judgeUnder(match, portions, addUp(portions.map(({ state }) => state.consumed!)), rule);
}

/** Billed so far against received. A line without a countable quantity is judged by whether anything was received. */
export function judgeReceived(match: LineMatch, rule: ToleranceRule): QuantityJudgement | undefined {
  const counted = match.portions.filter((portion) => portion.counted);
  if (counted.length > 0) {
    return judgeUnder(match, counted, addUp(counted.map(({ state }) => state.received)), rule);
  }
  const received = addUp(match.portions.map(({ state }) => state.received));
  if (match.portions.every(({ state }) => state.limitItem) || received.greaterThan(0) || match.net.isZero())
    return undefined;
  const one = new Decimal(1);
  return {
    ...judge(one, ZERO, rule),
    within: false,
    limit: ZERO,
    billedBefore: ZERO,
    billedAfter: match.quantity ?? one,
    over: match.quantity ?? one,
    units: match.quantity ?? one,
    orderLines: match.portions.map(({ state }) => state.line.id),
  };
}
