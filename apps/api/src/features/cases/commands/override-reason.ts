import type { Refusal } from '@clearhold/kernel';
import type { EffectivePolicy } from '@clearhold/policy';

/** Why a reason does not carry an override under this policy; nothing where it does. */
export function reasonTooShort(reason: string, policy: EffectivePolicy): Refusal | undefined {
  const least = policy.get('override.reasonLength');
  const length = [...reason.trim()].length;
  if (length >= least) return undefined;
  return {
    code: 'REASON_TOO_SHORT',
    message: `The reason has ${length} of the ${least} characters that an override needs.`,
    hint: 'Say what speaks for it, so that somebody who reads it in a year understands.',
    path: 'reason',
  };
}
