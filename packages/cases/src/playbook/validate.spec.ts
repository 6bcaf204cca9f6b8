import { describe, expect, it } from 'vitest';
import { priceVariance } from '../playbooks/price-variance.ts';
import { validatePlaybook } from './validate.ts';

const ask = {
  id: 'ask',
  title: 'Ask',
  kind: 'task',
  who: { role: 'buyer' },
  outcomes: [
    { key: 'yes', label: 'Yes' },
    { key: 'no', label: 'No', closes: 'rejectedToSupplier' },
  ],
};
const approve = { id: 'approve', title: 'Approve', kind: 'approval', who: { role: 'approver' }, needs: ['ask:yes'] };
const release = {
  id: 'release',
  title: 'Release',
  kind: 'connectorAction',
  action: 'releaseHold',
  needs: ['approve:approved'],
};
const confirm = {
  id: 'confirm',
  title: 'Confirm',
  kind: 'waitForEvent',
  events: ['effectConfirmed'],
  of: ['release'],
  needs: ['release'],
  closes: 'asDecided',
};
const refuse = {
  id: 'refuse',
  title: 'Refuse',
  kind: 'decide',
  needs: ['approve:rejected'],
  outcomes: [{ key: 'closed', label: 'Closed', closes: 'rejectedToSupplier' }],
};
const sound = [ask, approve, release, confirm, refuse];
const codes = (steps: unknown[], more: object = {}) =>
  validatePlaybook({ key: 'test', version: 1, title: 'Test', appliesTo: ['*'], steps, ...more }).map((it) => it.code);
const without = (id: string) => sound.filter((step) => step.id !== id);
const changed = (id: string, more: object) => sound.map((step) => (step.id === id ? { ...step, ...more } : step));

describe('a playbook is checked before it is saved', () => {
  it('a sound one may run', () => {
    expect(codes(sound)).toEqual([]);
  });

  it.each([
    ['a step that nobody knows', changed('approve', { needs: ['nobody'] }), 'UNKNOWN_NEED'],
    ['an answer that is never given', changed('approve', { needs: ['ask:maybe'] }), 'UNKNOWN_OUTCOME'],
    ['a circle', changed('ask', { needs: ['approve:rejected'] }), 'CYCLE'],
    ['two steps of one name', [...sound, ask], 'DUPLICATE_STEP'],
    ['a task for nobody', changed('ask', { who: {} }), 'MISSING_ROLE'],
    ['a condition that cannot be read', changed('approve', { when: 'amountAtRisk >' }), 'CONDITION_SYNTAX'],
    ['a condition over an unknown fact', changed('approve', { when: 'weather == "fine"' }), 'CONDITION_UNKNOWN_NAME'],
    ['an answer that leads nowhere', without('refuse'), 'DEAD_END'],
    ['a condition that may skip the only way on', changed('refuse', { when: 'hold' }), 'DEAD_END'],
    ['needs that exclude each other', changed('refuse', { needs: ['ask:yes', 'ask:no'] }), 'UNREACHABLE'],
    ['a release nobody approved', changed('release', { needs: ['ask:yes'] }), 'RELEASE_WITHOUT_APPROVAL'],
    [
      'a release that a second way reaches without approval',
      changed('release', { needs: { any: ['approve:approved', 'ask:yes'] } }),
      'RELEASE_WITHOUT_APPROVAL',
    ],
    ['a release after a rejection', changed('release', { needs: ['approve'] }), 'RELEASE_WITHOUT_APPROVAL'],
    [
      'an end before the ERP confirmed',
      [...without('confirm'), { ...confirm, events: ['orderChanged'], of: undefined, closes: 'orderChanged' }],
      'UNCONFIRMED_EFFECT',
    ],
    [
      'a decision that the facts may leave open',
      changed('refuse', { outcomes: [{ key: 'closed', label: 'Closed', when: 'hold' }] }),
      'NO_DEFAULT',
    ],
    ['a limit without time', changed('ask', { onTimeout: { escalateTo: 'controller' } }), 'NO_LIMIT'],
    ['a wait for nobody’s word', changed('confirm', { of: undefined }), 'NO_SOURCE'],
    ['going back to what comes later', changed('approve', { sendBackTo: 'confirm' }), 'BAD_GO_TO'],
    [
      'giving up on an effect that may still happen',
      changed('release', { within: 5, onTimeout: { fail: true } }),
      'BAD_GO_TO',
    ],
    ['a kind that does not exist', changed('ask', { kind: 'shell' }), 'BAD_SHAPE'],
    ['an action that edits the price', changed('release', { action: 'editPrice' }), 'BAD_SHAPE'],
  ])('refuses %s', (_name, steps, code) => {
    expect(codes(steps)).toContain(code);
  });

  it('a playbook that no one may override cannot release on an override or on changed facts', () => {
    const steps = changed('release', { needs: { any: ['approve:approved', '@cleared'] } });
    expect(codes(steps)).toEqual([]);
    expect(codes(steps, { overridable: false })).toContain('RELEASE_WITHOUT_APPROVAL');
  });

  it.each([
    ['steps.0.title', { title: '' }, 'Step “ask”, title: at least one letter is needed.'],
    ['steps.0.kind', { kind: 'shell' }, 'Step “Ask”, kind: one of enrich, task,'],
    ['steps.0.outcomes.0.label', { outcomes: [{ key: 'yes' }] }, 'Step “Ask”, answer 1, label: this is missing.'],
    ['steps.0.needs.0', { needs: ['Not so'] }, 'Step “Ask”, what must be done first'],
    ['steps.0', { colour: 'red' }, 'Step “Ask”: there is no field colour here.'],
    ['steps.0.within', { within: 0 }, 'Step “Ask”, time limit: '],
  ])('says in words what is wrong at %s', (path, more, words) => {
    const steps = changed('ask', more);
    const found = validatePlaybook({ key: 'test', version: 1, title: 'Test', appliesTo: ['*'], steps });
    expect(found.map(({ message }) => message).join('\n')).toContain(words);
    expect(found.map((one) => `${one.path}.`).join(' ')).toContain(path.replace(/\.0$/, ''));
    expect(found.map(({ message }) => message).join()).not.toMatch(
      /Invalid|Too |Unrecognized|expected (string|number)/,
    );
  });

  it('refuses what is no playbook at all, with the place', () => {
    expect(validatePlaybook(null)[0]?.code).toBe('BAD_SHAPE');
    expect(validatePlaybook({ ...priceVariance, version: 'x' })[0]).toMatchObject({
      code: 'BAD_SHAPE',
      path: 'version',
    });
  });
});
