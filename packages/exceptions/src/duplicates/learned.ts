import type { Facts } from '../facts.ts';
import type { Likeness } from './likeness.ts';

const MOST_LOWERED = 30;

/**
 * Lowers the confidence by what people said of this supplier: a pair that was dismissed is settled, and a way of being alike
 * that was dismissed twice or more counts the less the oftener. Never the same file or the same number: that
 * one supplier repeats them is no reason to stop asking.
 */
export function learnedFrom({ dismissed = [] }: Facts, one: Likeness): Likeness {
  if (one.sameFile || one.number === 'identical' || dismissed.length === 0) return one;
  const settled = dismissed.find(({ candidateIds }) => candidateIds?.includes(one.candidate.id));
  const usual = dismissed
    .filter(({ relation, times }) => relation === one.number && times >= 2)
    .reduce<{ reason: string; times: number } | undefined>((a, b) => (a && a.times >= b.times ? a : b), undefined);
  const said = settled ?? usual;
  if (!said) return one;
  const loweredPercent = settled ? one.confidencePercent : Math.min(MOST_LOWERED, 5 + 5 * said.times);
  return {
    ...one,
    confidencePercent: Math.max(0, one.confidencePercent - loweredPercent),
    learned: { reason: said.reason, times: said.times, loweredPercent },
  };
}

/** The same without what was learned, for a policy that takes no lesson from dismissals. */
export function unlearned(one: Likeness): Likeness {
  const { learned, ...rest } = one;
  return learned ? { ...rest, confidencePercent: one.confidencePercent + learned.loweredPercent } : one;
}
