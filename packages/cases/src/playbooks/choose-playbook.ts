import type { Playbook } from '../playbook/definition.ts';
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
  generalReview,
];

/**
 * The playbook for a case with these exception codes: the first that applies to any of them, else the first for all
 * types (`*`). Null when none applies.
 */
export function choosePlaybook(
  codes: readonly string[],
  playbooks: readonly Playbook[] = SHIPPED_PLAYBOOKS,
): Playbook | null {
  const special = playbooks.find((playbook) => playbook.appliesTo.some((code) => codes.includes(code)));
  return special ?? playbooks.find((playbook) => playbook.appliesTo.includes('*')) ?? null;
}
