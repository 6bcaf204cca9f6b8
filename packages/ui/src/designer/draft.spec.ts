import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { type Playbook, validatePlaybook } from '@clearhold/cases/playbook';
import { describe, expect, it } from 'vitest';
import { addStep, connect, disconnect, rawRefs, removeStep, withStep } from './draft.ts';

const price = SHIPPED_PLAYBOOKS.find(({ key }) => key === 'price-variance') as Playbook;
const stepOf = (playbook: Playbook, id: string) => playbook.steps.find((step) => step.id === id)!;

describe('writing a playbook', () => {
  it('puts a new step behind another and lets it need that one’s first answer', () => {
    const [made, id] = addStep(price, 'task', 'ask-buyer');
    expect(made.steps[1]).toMatchObject({ id: 'task', kind: 'task', needs: ['ask-buyer:acceptPrice'] });
    expect(addStep(made, 'task', id)[1]).toBe('task-2');
    const [notified] = addStep(price, 'notify', 'tell-analyst');
    expect(stepOf(notified, 'notify')).toMatchObject({ needs: ['tell-analyst'], who: { role: 'analyst' } });
  });

  it('heals the way where a step is taken out', () => {
    const [made] = addStep(price, 'notify', 'ask-supplier');
    const between = connect(disconnect(made, 'ask-supplier', 'await-correction'), 'notify', 'await-correction');
    expect(rawRefs(stepOf(between, 'await-correction'))).toEqual(['notify']);
    expect(rawRefs(stepOf(removeStep(between, 'notify'), 'await-correction'))).toEqual(['ask-supplier:willCorrect']);
  });

  it('lets all that names a step follow its new name', () => {
    const other = withStep(price, 'ask-buyer', { ...stepOf(price, 'ask-buyer'), id: 'which-price' });
    expect(validatePlaybook(other)).toEqual([]);
    expect(stepOf(other, 'approve')).toMatchObject({ sendBackTo: 'which-price' });
    expect(rawRefs(stepOf(other, 'approve'))).toContain('which-price:acceptPrice');
  });

  it('keeps how many needs must be met when one more is drawn', () => {
    const more = connect(price, 'tell-analyst', 'review-answer');
    expect(stepOf(more, 'review-answer').needs).toEqual({
      any: ['ask-supplier:maintain', 'ask-supplier:answered', 'tell-analyst'],
    });
    expect(connect(more, 'tell-analyst', 'review-answer')).toBe(more);
  });
});
