import { Decimal, decimal, ZERO } from '@clearhold/kernel';
import type { AppliedTolerance, LimitSource } from './detection.ts';
import { exact } from './numbers.ts';
import type { SourcedLimit, ToleranceRule } from './policy.ts';

/** What a tolerance says of a difference. */
export interface Verdict {
  within: boolean;
  /** What was applied; absent where there is no difference to judge. */
  tolerance?: AppliedTolerance;
}

const AGREED: Verdict = Object.freeze({ within: true });

function allowanceOf({ limit }: SourcedLimit): Decimal | undefined {
  if (limit.kind === 'unset') return undefined;
  return limit.kind === 'zero' ? ZERO : decimal(limit.value);
}

const sourceOf = ({ scope, settingKey }: SourcedLimit): LimitSource => ({ scope, settingKey });

/**
 * Judges a difference from an expected value. Only the size of the difference counts; a difference equal to the limit
 * passes. A percent limit of an expected value of zero allows nothing.
 */
export function judge(difference: Decimal, expected: Decimal, rule: ToleranceRule): Verdict {
  if (difference.isZero()) return AGREED;
  const percent = allowanceOf(rule.percent);
  const absolute = allowanceOf(rule.absolute);
  const byPercent = percent?.times(expected.abs()).div(100);
  const { allowed, source } = combine(byPercent, absolute, rule);
  const tolerance: AppliedTolerance = sourceOf(source);
  if (percent) Object.assign(tolerance, { percent: exact(percent), percentSource: sourceOf(rule.percent) });
  if (absolute) Object.assign(tolerance, { absolute: exact(absolute), absoluteSource: sourceOf(rule.absolute) });
  if (percent && absolute) tolerance.combine = rule.combine;
  if (allowed) tolerance.allowed = exact(allowed);
  return { within: allowed === undefined || difference.abs().lessThanOrEqualTo(allowed), tolerance };
}

function combine(
  byPercent: Decimal | undefined,
  absolute: Decimal | undefined,
  rule: ToleranceRule,
): { allowed?: Decimal; source: SourcedLimit } {
  if (byPercent && absolute) {
    const percentCounts = byPercent.lessThanOrEqualTo(absolute) === (rule.combine === 'lesser');
    return percentCounts ? { allowed: byPercent, source: rule.percent } : { allowed: absolute, source: rule.absolute };
  }
  if (byPercent) return { allowed: byPercent, source: rule.percent };
  if (absolute) return { allowed: absolute, source: rule.absolute };
  return { allowed: rule.unsetMeans === 'zero' ? ZERO : undefined, source: rule.percent };
}
