import { playbookFor, TAXONOMY } from '@clearhold/exceptions';
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
    expect(choosePlaybook(['AR.DISPUTE'])?.key).toBe('general-review');
  });

  it('are for every type of payables and of master data, and the taxonomy names the same one', () => {
    const asked = TAXONOMY.filter(({ code }) => /^(AP|MD)\./.test(code));
    expect(asked.filter(({ code }) => playbookFor(code) === 'general-review')).toEqual([]);
    for (const { code } of TAXONOMY) expect([code, choosePlaybook([code])?.key]).toEqual([code, playbookFor(code)]);
  });

  it('ask first whose work the type is, or let him answer as well', () => {
    const others = TAXONOMY.filter(({ code }) => /^(AP|MD)\./.test(code)).filter(({ code, ownerGroup }) => {
      const who = choosePlaybook([code])?.steps.flatMap((step) => ('who' in step ? [step.who] : [])) ?? [];
      return !who.some(({ role, also }) => role === ownerGroup || also?.includes(ownerGroup));
    });
    expect(others.map(({ code }) => code)).toEqual([]);
  });

  it('an approval that is late does not change the way of the case that it joins', () => {
    expect(choosePlaybook(['AP.MATCH.PRICE', 'AP.APPR.SOD_CONFLICT'])?.key).toBe('price-variance');
    expect(choosePlaybook(['AP.APPR.SOD_CONFLICT'])?.key).toBe('approval-kept');
  });
});
