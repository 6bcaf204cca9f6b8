import { type CaseFacts, type Playbook, personsAtLeast } from '@clearhold/cases';
import { type Money, money } from '@clearhold/kernel';
import { authorityFor, type EffectivePolicy, sourceName } from '@clearhold/policy';
import { rolesUnder } from '../../policies/index.ts';

/** What approving an amount takes: role, limit and persons, and which scope says so. Null where nobody may. */
export function neededAuthority(
  amount: Money,
  policy: EffectivePolicy,
  asked: AskedStep | undefined,
  facts: CaseFacts,
) {
  const { value, source } = policy.explain('approval.thresholds');
  const needed = authorityFor(value, amount);
  if (!needed) return null;
  return {
    role: rolesUnder(policy).book.titleOf(needed.own ?? needed.role),
    upTo: needed.upTo === null ? null : money(needed.upTo, amount.currency),
    persons: Math.max(needed.approvers, asked ? personsAtLeast(asked, facts) : 1),
    source: source === 'declared default' ? 'set by default' : `set by ${sourceName(source).replace(/^tenant /, '')}`,
  };
}

type AskedStep = Extract<Playbook['steps'][number], { kind: 'approval' }>;

/** The approval that a playbook asks for now, if it does. */
export function approvalAsked(playbook: Playbook, steps: Readonly<Record<string, { status: string }>>) {
  return playbook.steps.find(
    (step): step is AskedStep => step.kind === 'approval' && steps[step.id]?.status === 'active',
  );
}
