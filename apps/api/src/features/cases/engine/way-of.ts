import type { StepRole } from '@clearhold/cases';
import { effectiveTaxonomy, withBases } from '@clearhold/exceptions';
import type { EffectivePolicy } from '@clearhold/policy';

/** What the taxonomy says about the way of a case. */
export interface Way {
  /** Codes whose playbook is the one written for them, or for the code they refine. */
  readonly codes: readonly string[];
  /** Keys of playbooks chosen for the other codes, that of the primary code first. */
  readonly chosen: readonly string[];
  /** The role that the primary code's tasks go to, where a scope chose one. */
  readonly owner: StepRole | undefined;
}

/** The way of a case with these codes, the primary one first. A strictly controlled type keeps the roles of its playbook. */
export function wayOf(codes: readonly string[], policy: EffectivePolicy): Way {
  const types = codes.flatMap((code) => effectiveTaxonomy(policy).type(code) ?? []);
  const [primary] = types;
  const isOwned = primary?.ownerChosen && types.every((type) => type.controlSensitivity !== 'strict');
  return {
    codes: withBases(codes.filter((code) => !types.some((type) => type.code === code && type.playbook))),
    chosen: types.flatMap((type) => type.playbook ?? []),
    owner: isOwned ? (primary.ownerGroup as StepRole) : undefined,
  };
}
