import type { Playbook } from '../playbook/definition.ts';
import { FAMILY_PLAYBOOKS } from './families/index.ts';
import { generalReview } from './general-review.ts';
import { missingReceipt } from './missing-receipt.ts';
import { priceVariance } from './price-variance.ts';
import { suspectedDuplicate } from './suspected-duplicate.ts';
import { unverifiedBankChange } from './unverified-bank-change.ts';

/** The shipped playbooks, the one with the stricter control first; the last takes everything else. */
export const SHIPPED_PLAYBOOKS: readonly Playbook[] = [
  unverifiedBankChange,
  suspectedDuplicate,
  priceVariance,
  missingReceipt,
  ...FAMILY_PLAYBOOKS,
  generalReview,
];

/**
 * The playbook for a case with these exception codes: the first that applies to any of them, else the first of `chosen`
 * (keys that policy names for other codes of the case) that is there, else the first for all types (`*`). Null when none
 * applies. AP.APPR.* joins a case that waits for its approval, and chooses the way only where nothing else is wrong.
 */
export function choosePlaybook(
  codes: readonly string[],
  playbooks: readonly Playbook[] = SHIPPED_PLAYBOOKS,
  chosen: readonly string[] = [],
): Playbook | null {
  const wrong = codes.filter((code) => !code.startsWith('AP.APPR.'));
  const deciding = wrong.length > 0 ? wrong : codes;
  const special = playbooks.find((playbook) => playbook.appliesTo.some((code) => deciding.includes(code)));
  const named = chosen.flatMap((key) => playbooks.find((playbook) => playbook.key === key) ?? []);
  return special ?? named[0] ?? playbooks.find((playbook) => playbook.appliesTo.includes('*')) ?? null;
}
