import { describe, expect, it } from 'vitest';
import { SHIPPED_PLAYBOOKS } from '../playbooks/choose-playbook.ts';
import { priceVariance } from '../playbooks/price-variance.ts';
import { unverifiedBankChange } from '../playbooks/unverified-bank-change.ts';
import { whatFollows } from './what-follows.ts';

const answers = SHIPPED_PLAYBOOKS.flatMap((playbook) =>
  playbook.steps.flatMap((step) =>
    step.kind === 'task' ? step.outcomes.map(({ key }) => ({ playbook, step: step.id, key })) : [],
  ),
);

describe('what an answer leads to', () => {
  it.each(answers)('is said before it is chosen: $playbook.key $step $key', ({ playbook, step, key }) => {
    expect(whatFollows(playbook, step, key).words).toMatch(/^[A-Z].*[.?”]$/);
  });

  it('tells the dearer price from the way that pays nothing', () => {
    const of = (key: string) => whatFollows(priceVariance, 'ask-buyer', key);
    expect(of('acceptPrice')).toEqual({
      words: 'Goes to approval; once approved, the invoice is released for payment.',
      releases: true,
    });
    expect(of('disputePrice')).toEqual({
      words: 'The analyst is told. The supplier is asked; the case waits for the answer.',
      releases: false,
    });
    expect(of('changeOrder')).toEqual({ words: 'Next: “Wait for the changed order”.', releases: false });
  });

  it('knows which answer on new bank details lets money out', () => {
    const of = (key: string) => whatFollows(unverifiedBankChange, 'call-back', key);
    expect([of('verified').releases, of('notVerified').releases]).toEqual([true, false]);
    expect(of('notVerified').words).toBe('The invoice is rejected to the supplier and not paid.');
    expect(of('notReached').words).toBe('The question stays open.');
  });

  it('says nothing of what it does not know', () => {
    expect(whatFollows(priceVariance, 'ask-buyer', 'other')).toEqual({ words: null, releases: false });
    expect(whatFollows(priceVariance, 'nowhere', 'acceptPrice').words).toBeNull();
  });
});
