import { describe, expect, it } from 'vitest';
import { unverifiedBankChange } from '../playbooks/unverified-bank-change.ts';
import { composePlaybooks, type Shelf } from './compose.ts';
import type { Playbook } from './definition.ts';

const ask = {
  id: 'ask',
  title: 'Is it the same account?',
  kind: 'task',
  who: { role: 'analyst' },
  outcomes: [
    { key: 'same', label: 'Yes', closes: 'notDuplicate' },
    { key: 'other', label: 'No' },
  ],
};
const verify = { id: 'verify', kind: 'playbook', uses: 'unverified-bank-change', version: 1, needs: ['ask:other'] };
const whole = (...steps: object[]) => ({
  title: 'Ours',
  appliesTo: ['AP.TAX.AMOUNT'],
  overridable: false,
  clearsBy: ['revisedInvoice'],
  steps,
});
const made = (definition: object, steps: object = {}, shelf: Shelf = [unverifiedBankChange]) =>
  composePlaybooks(shelf, { definitions: { ours: definition }, steps: steps as Record<string, unknown> }).find(
    ({ key }) => key === 'ours',
  )!;
const stepOf = (playbook: Playbook | null, id: string) => playbook?.steps.find((step) => step.id === id);

describe('a playbook that runs the steps of another', () => {
  it('has them under the name of the use, begun when the use begins, and is judged as a whole', () => {
    const { playbook, refusals } = made(whole(ask, verify));
    expect(refusals).toEqual([]);
    expect(playbook?.steps.map(({ id }) => id)).toEqual([
      'ask',
      ...unverifiedBankChange.steps.map(({ id }) => `verify-${id}`),
    ]);
    expect(stepOf(playbook, 'verify-warn')?.needs).toEqual(['ask:other']);
    expect(stepOf(playbook, 'verify-approve')).toMatchObject({
      needs: ['verify-call-back:verified', 'verify-cooling-off'],
      sendBackTo: 'verify-call-back',
    });
    expect(stepOf(playbook, 'verify-reject')?.needs).toEqual({
      any: ['verify-call-back:notVerified', 'verify-approve:rejected', '@cleared:revisedInvoice'],
    });
    expect(stepOf(playbook, 'verify-confirm')).toMatchObject({ of: ['verify-release', 'verify-reject'] });
    const open = { ...ask, outcomes: [...ask.outcomes, { key: 'unsure', label: 'I cannot tell' }] };
    expect(made(whole(open, verify)).refusals).toMatchObject([{ code: 'DEAD_END' }]);
  });

  it('keeps the version that it names when a newer one is shipped, and is refused one that is not there', () => {
    const newer = { ...unverifiedBankChange, version: 2, steps: unverifiedBankChange.steps.slice(0, 1) };
    const shelf = Object.assign([newer], { older: [unverifiedBankChange] });
    expect(made(whole(ask, verify), {}, shelf).playbook?.steps).toHaveLength(1 + unverifiedBankChange.steps.length);
    expect(made(whole(ask, { ...verify, version: 7 })).refusals).toMatchObject([
      { code: 'USED_UNKNOWN', path: 'verify', hint: 'There is version 1.' },
    ]);
    expect(made(whole(ask, { ...verify, colour: 'red' })).refusals).toMatchObject([{ code: 'BAD_SHAPE' }]);
  });

  it('lets a level change one of the used steps, and put in a use of its own', () => {
    const call = { ...unverifiedBankChange.steps.find(({ id }) => id === 'call-back')!, title: 'Call twice' };
    const changed = made(whole(ask, verify), {
      'ours.verify-call-back': { ...call, outcomes: (call as { outcomes: object[] }).outcomes.slice(0, 2) },
    });
    expect(changed.refusals).toEqual([]);
    expect(stepOf(changed.playbook, 'verify-call-back')?.title).toBe('Call twice');
    const put = made(whole(ask), { 'ours.verify': verify });
    expect(put.refusals).toEqual([]);
    expect(stepOf(put.playbook, 'verify-release')).toBeDefined();
  });

  it('begins only where its condition holds, and what goes on without it says so', () => {
    const maybe = { ...verify, when: 'hold' };
    expect(made(whole(ask, maybe)).refusals).toMatchObject([{ code: 'DEAD_END', path: 'verify:passes' }]);
    const outcomes = [{ key: 'closed', label: 'Closed', closes: 'notDuplicate' }];
    const end = { id: 'end', title: 'End', kind: 'decide', needs: ['verify:passes'], outcomes };
    const { playbook, refusals } = made(whole(ask, maybe, end));
    expect(refusals).toEqual([]);
    expect(stepOf(playbook, 'verify')).toMatchObject({ kind: 'decide', needs: ['ask:other'] });
    expect(stepOf(playbook, 'verify-call-back')?.needs).toEqual(['verify:begins']);
  });
});
