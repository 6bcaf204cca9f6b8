import { Decimal, type DecimalText, decimal, ZERO } from '@clearhold/kernel';
import type { EffectivePolicy } from './effective-policy.ts';
import type { Limit } from './limit.ts';
import type { UnsetMeaning } from './resolve-value.ts';

/** Two figures to compare, and the tolerance to compare them under. `percent` is of the absolute value of `expected`. */
export interface ToleranceQuestion {
  readonly expected: DecimalText | Decimal;
  readonly actual: DecimalText | Decimal;
  readonly percent: Limit;
  readonly absolute: Limit;
  readonly combine: 'lesser' | 'greater';
  readonly unsetMeans: UnsetMeaning;
}

/** `allowed` is the largest difference that passes, null for any; `by` says which of the two limits decided it. */
export interface ToleranceAnswer {
  readonly within: boolean;
  readonly allowed: Decimal | null;
  readonly by: 'percent' | 'absolute' | 'none';
}

/**
 * Whether the difference between two figures is tolerated, in either direction and exactly; the limit itself passes.
 * Where only one of the two limits is maintained it alone decides; where neither is, `unsetMeans` does.
 */
export function withinTolerance(question: ToleranceQuestion): ToleranceAnswer {
  const expected = decimal(question.expected);
  const difference = decimal(question.actual).minus(expected).abs();
  const { allowed, by } = allowance(question, expected.abs());
  return { within: allowed === null || difference.lte(allowed), allowed, by };
}

function allowance(question: ToleranceQuestion, size: Decimal): Pick<ToleranceAnswer, 'allowed' | 'by'> {
  const percent = amountOf(question.percent)?.times(size).div(100) ?? null;
  const absolute = amountOf(question.absolute);
  if (percent === null && absolute === null) {
    return { allowed: question.unsetMeans === 'zero' ? ZERO : null, by: 'none' };
  }
  if (absolute === null) return { allowed: percent, by: 'percent' };
  if (percent === null) return { allowed: absolute, by: 'absolute' };
  const takePercent = question.combine === 'lesser' ? percent.lte(absolute) : percent.gte(absolute);
  return takePercent ? { allowed: percent, by: 'percent' } : { allowed: absolute, by: 'absolute' };
}

function amountOf(limit: Limit): Decimal | null {
  if (limit.kind === 'unset') return null;
  return limit.kind === 'zero' ? ZERO : decimal(limit.value);
}

/** The tolerances that a policy maintains in pairs, and the settings of each. */
export const TOLERANCES = {
  price: ['match.price.tolerancePercent', 'match.price.toleranceAbsolute'],
  quantityOrdered: ['match.quantity.orderedPercent', 'match.quantity.orderedAbsolute'],
  quantityReceived: ['match.quantity.receivedPercent', 'match.quantity.receivedAbsolute'],
  amountLine: ['match.amount.linePercent', 'match.amount.lineAbsolute'],
  total: ['match.total.percent', 'match.total.absolute'],
  charges: ['match.charges.percent', 'match.charges.absolute'],
  priceEstimated: ['match.priceEstimated.percent', 'match.priceEstimated.absolute'],
  movingAverage: ['match.movingAverage.percent', 'match.movingAverage.absolute'],
  quantityConsumed: ['match.quantityConsumed.percent', 'match.quantityConsumed.absolute'],
  blanket: ['match.blanket.percent', 'match.blanket.absolute'],
  budget: ['match.budget.percent', 'match.budget.absolute'],
  exchangeRate: ['match.exchangeRate.percent', 'match.exchangeRate.absolute'],
  tax: ['tax.tolerancePercent', 'tax.toleranceAbsolute'],
} as const;
export type ToleranceName = keyof typeof TOLERANCES;

/** An answer and the setting that gave it; `explain(setting)` then names the scope. */
export interface PolicyToleranceAnswer extends ToleranceAnswer {
  readonly setting: (typeof TOLERANCES)[ToleranceName][number] | 'match.unsetMeans';
}

/** `withinTolerance` under a policy: one of its pairs, its rule for both together and its meaning of UNSET. */
export function tolerance(
  policy: EffectivePolicy,
  name: ToleranceName,
  expected: DecimalText | Decimal,
  actual: DecimalText | Decimal,
): PolicyToleranceAnswer {
  const [percentKey, absoluteKey] = TOLERANCES[name];
  const answer = withinTolerance({
    expected,
    actual,
    percent: policy.get(percentKey),
    absolute: policy.get(absoluteKey),
    combine: policy.get('match.combine'),
    unsetMeans: policy.get('match.unsetMeans'),
  });
  const setting = { percent: percentKey, absolute: absoluteKey, none: 'match.unsetMeans' as const }[answer.by];
  return { ...answer, setting };
}
