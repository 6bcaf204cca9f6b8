import { type Decimal, ZERO } from '@clearhold/kernel';
import type { LineMatch } from '../matching/match-lines.ts';
import type { DetectionPolicy } from '../policy.ts';
import { judge, type Verdict } from '../tolerance.ts';

/** Unit price billed against unit price ordered. */
export interface PriceJudgement extends Verdict {
  billed: Decimal;
  ordered: Decimal;
  /** Per unit; negative where less is billed than ordered. */
  difference: Decimal;
  quantity: Decimal;
  /** The difference over the whole quantity. */
  total: Decimal;
  orderLine: string;
  /** The order calls its price an estimate. */
  estimated: boolean;
}

/**
 * Judges the price of each order line that the line bills and returns the one that stands out most, with the
 * difference of all of them as `total`. Percent counts per unit, the absolute limit for the whole line. A lower price
 * than ordered always passes. A price that the order calls an estimate has a tolerance of its own.
 */
export function judgePrice(match: LineMatch, rules: DetectionPolicy['tolerances']): PriceJudgement | undefined {
  const billed = match.unitPrice;
  if (!billed) return undefined;
  let worst: PriceJudgement | undefined;
  let total: Decimal = ZERO;
  for (const { state, quantity, excessQuantity, counted } of match.portions) {
    if (!state.unitPrice || !counted) continue;
    const units = quantity.plus(excessQuantity);
    const difference = billed.minus(state.unitPrice);
    const whole = difference.times(units);
    const estimated = state.line.priceEstimated === true;
    const rule = estimated ? rules.priceEstimated : rules.price;
    total = total.plus(whole);
    const verdict = judge(difference.greaterThan(0) ? whole : ZERO, state.unitPrice.times(units), rule);
    if (worst && (verdict.within || worst.difference.greaterThanOrEqualTo(difference))) continue;
    const ordered = state.unitPrice;
    worst = {
      ...verdict,
      billed,
      ordered,
      difference,
      quantity: units,
      total: whole,
      orderLine: state.line.id,
      estimated,
    };
  }
  return worst && { ...worst, total };
}
