import { describe, expect, it } from 'vitest';
import { validatePlaybook } from '../playbook/validate.ts';
import { choosePlaybook, SHIPPED_PLAYBOOKS } from './choose-playbook.ts';

describe('the shipped playbooks', () => {
  it.each(SHIPPED_PLAYBOOKS.map((playbook) => [playbook.key, playbook] as const))('%s may run', (_key, playbook) => {
    expect(validatePlaybook(playbook)).toEqual([]);
  });

  it('the stricter control wins when a case has several codes', () => {
    expect(choosePlaybook(['AP.MATCH.PRICE', 'MD.BANK.CHANGED_UNVERIFIED'])?.key).toBe('unverified-bank-change');
    expect(choosePlaybook(['AP.REF.RECEIPT_MISSING'])?.key).toBe('missing-receipt');
    expect(choosePlaybook(['AP.TAX.AMOUNT'])?.key).toBe('general-review');
  });
});
