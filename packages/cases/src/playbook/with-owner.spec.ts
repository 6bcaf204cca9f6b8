import { describe, expect, it } from 'vitest';
import { choosePlaybook, SHIPPED_PLAYBOOKS } from '../playbooks/choose-playbook.ts';
import type { Step } from './definition.ts';
import { validatePlaybook } from './validate.ts';
import { withOwner } from './with-owner.ts';

const roleOf = (step: Step) => ('who' in step ? step.who.role : undefined);

describe('a playbook with another owner', () => {
  it.each(SHIPPED_PLAYBOOKS.map((one) => [one.key, one] as const))(
    '%s moves its owner’s tasks and nothing else',
    (_, one) => {
      const moved = withOwner(one, 'treasurer');
      const from = roleOf(one.steps.find((step) => step.kind === 'task')!);
      expect(validatePlaybook(moved)).toEqual([]);
      one.steps.forEach((step, index) => {
        const mine = step.kind === 'task' && roleOf(step) === from;
        expect(roleOf(moved.steps[index]!), step.id).toBe(mine ? 'treasurer' : roleOf(step));
      });
    },
  );

  it('stays itself without a role', () => {
    expect(withOwner(SHIPPED_PLAYBOOKS[0]!, undefined)).toBe(SHIPPED_PLAYBOOKS[0]);
  });

  it('a playbook chosen for a type follows unless another code of the case has one of its own', () => {
    expect(choosePlaybook([], SHIPPED_PLAYBOOKS, ['suspected-duplicate'])?.key).toBe('suspected-duplicate');
    expect(choosePlaybook([], SHIPPED_PLAYBOOKS, ['nobody-knows', 'missing-receipt'])?.key).toBe('missing-receipt');
    expect(choosePlaybook(['MD.BANK.CHANGED_UNVERIFIED'], SHIPPED_PLAYBOOKS, ['general-review'])?.key).toBe(
      'unverified-bank-change',
    );
    expect(choosePlaybook(['AR.DISPUTE'], SHIPPED_PLAYBOOKS, ['nobody-knows'])?.key).toBe('general-review');
  });
});
