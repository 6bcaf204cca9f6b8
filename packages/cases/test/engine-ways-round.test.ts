import { describe, expect, it } from 'vitest';
import { type Command, describePath, priceVariance, validatePlaybook } from '../src/index.ts';
import { wide } from './wide-playbook.ts';
import { analyst, approver, authorityOf, buyer, controller, facts, Play, receiver } from './world.ts';

const free = facts({ hold: false });
const changed = (id: string, more: object) => ({
  ...wide,
  steps: wide.steps.map((step) => (step.id === id ? { ...step, ...more } : step)),
});
const codes = (id: string, more: object) => validatePlaybook(changed(id, more)).map(({ code }) => code);
const of = <T extends Command['type']>(play: Play, type: T) =>
  play.commands.filter((command): command is Extract<Command, { type: T }> => command.type === type);
const leftOut = (stepId: string, by = buyer) => ({ type: 'stepLeftOut', stepId, by, reason: 'Known.' }) as const;
const back = (stepId: string) => ({ type: 'caseTakenBack', stepId, by: analyst, reason: 'Wrong line.' }) as const;
const pause = { type: 'casePaused', by: analyst, reason: 'They merge.' } as const;
const resume = { type: 'caseResumed', by: analyst } as const;

describe('so many of several', () => {
  it('begins with the second of three, whichever they are, and not with the first', () => {
    const play = new Play(wide, free);
    play.answer('ask-analyst', 'fine', analyst);
    expect(play.status('look')).toBe('waiting');
    play.answer('ask-buyer', 'fine', buyer);
    expect([play.status('look'), play.status('approve')]).toEqual(['done', 'active']);
  });

  it('is refused where it can never be enough, counts one twice, or lets a release slip through', () => {
    expect(codes('look', { needs: { count: 3, of: ['ask-buyer', 'ask-receiver'] } })).toContain('TOO_MANY_NEEDED');
    expect(codes('look', { needs: { count: 2, of: ['ask-buyer', 'ask-buyer:fine'] } })).toContain('DUPLICATE_NEED');
    const two = ['approve:approved', 'ask-buyer', 'ask-receiver'];
    expect(codes('release', { needs: { count: 2, of: two } })).toContain('RELEASE_WITHOUT_APPROVAL');
    expect(codes('release', { needs: { count: 3, of: two } })).not.toContain('RELEASE_WITHOUT_APPROVAL');
  });
});

describe('a loop', () => {
  it('goes round as often as it may, then leads on', () => {
    const play = new Play(wide);
    for (const round of [1, 2, 3]) {
      expect(play.state.steps['ask-buyer']?.attempt).toBe(round);
      play.answer('ask-buyer', 'fine', buyer);
      if (round === 1) play.answer('ask-receiver', 'fine', receiver);
    }
    expect(play.state.steps.look?.outcome).toBe('exhausted');
    expect(play.status('approve')).toBe('active');
  });

  it('without a bound is refused, and so is one whose bound leads nowhere', () => {
    const again = { key: 'again', label: 'Again', when: 'hold', goTo: 'ask-buyer' };
    const done = { key: 'done', label: 'Done' };
    expect(codes('look', { outcomes: [again, done] })).toContain('ENDLESS_LOOP');
    expect(codes('approve', { needs: ['look:done'] })).toContain('DEAD_END');
  });
});

describe('a step left out', () => {
  it('counts as done with its reason, and whoever left it out approves nothing', () => {
    const play = new Play(wide, free);
    const both = { personId: 'both-1', roles: ['buyer', 'approver'] };
    expect(play.refusal(leftOut('ask-buyer', receiver))).toBe('NOT_YOUR_STEP');
    expect(play.refusal({ ...leftOut('ask-buyer'), reason: ' ' })).toBe('REASON_REQUIRED');
    play.send(leftOut('ask-buyer', both));
    expect(play.state.steps['ask-buyer']).toMatchObject({ outcome: 'skipped', by: 'both-1', reason: 'Known.' });
    expect(describePath(wide, play.state)[0]?.outcomeLabel).toBe('Left out');
    play.answer('ask-receiver', 'fine', receiver);
    const approved = { type: 'approvalDecided', stepId: 'approve', decision: 'approved' } as const;
    expect(play.refusal({ ...approved, by: both, authority: authorityOf(both) })).toBe('PREPARER_CANNOT_APPROVE');
  });

  it('is never an approval, nor one whose playbook does not say so', () => {
    const play = new Play(wide, free);
    play.answer('ask-buyer', 'fine', buyer);
    play.answer('ask-receiver', 'fine', receiver);
    expect(play.refusal(leftOut('approve', approver))).toBe('NOT_SKIPPABLE');
    expect(new Play(priceVariance).refusal(leftOut('ask-buyer'))).toBe('NOT_SKIPPABLE');
    expect(codes('confirm', { skippable: true })).toContain('NOT_SKIPPABLE');
    expect(codes('approve', { skippable: true })).toEqual(['BAD_SHAPE']);
  });
});

describe('going back', () => {
  it('asks the step and all that followed anew, an approval too', () => {
    const play = new Play(priceVariance);
    expect(play.refusal(back('ask-buyer'))).toBe('STEP_NOT_DONE');
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.approve(approver, 2);
    const { events } = play.send(back('ask-buyer'));
    expect(events.map(({ type }) => type)).toContain('stepReworked');
    expect(play.state.steps.approve).toEqual({ status: 'waiting', attempt: 1 });
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 2 });
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.approve(approver);
    expect(play.refusal(back('ask-buyer'))).toBe('EFFECT_IN_FLIGHT');
  });
});

describe('a pause', () => {
  it('stops the clocks, which have as much left afterwards as before', () => {
    const calendar = { minutesBetween: () => 25, dueAt: (from: string, minutes: number) => `${from} + ${minutes}` };
    const play = new Play(wide, free, calendar);
    play.send(pause);
    expect(of(play, 'cancelTimer').map(({ key }) => key)).toContain('case-1/ask-buyer/1');
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 });
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 1, left: 25 });
    play.send(resume);
    expect(of(play, 'startTimer').at(-1)).toMatchObject({ key: 'case-1/ask-analyst/1~2', minutes: 25 });
    expect(of(play, 'moveTask')).toHaveLength(3);
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 });
    expect(play.state.steps['ask-buyer']?.attempt).toBe(1);
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1, clock: 2 });
    expect(play.state.steps['ask-buyer']?.attempt).toBe(2);
  });

  it('holds people and new steps up, and hears what comes from outside', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'disputePrice', buyer);
    play.send(pause);
    const override = {
      type: 'caseOverridden',
      by: controller,
      reason: 'x',
      authority: authorityOf(controller),
    } as const;
    for (const event of [pause, override, back('ask-buyer')]) expect(play.refusal(event)).toBe('CASE_PAUSED');
    play.send({ type: 'supplierAnswered', stepId: 'ask-supplier', outcome: 'maintain', contact: 's', reason: 'r' });
    expect([play.status('ask-supplier'), play.status('review-answer')]).toEqual(['done', 'waiting']);
    play.send(resume);
    expect(play.status('review-answer')).toBe('active');
    expect(play.refusal(resume)).toBe('NOT_PAUSED');
  });
});

describe('trying again', () => {
  const approved = () => {
    const play = new Play(wide, free);
    play.answer('ask-buyer', 'fine', buyer);
    play.answer('ask-receiver', 'fine', receiver);
    play.approve(approver);
    return play;
  };
  const refuse = (play: Play, attempt: number) => play.send({ type: 'effectFailed', stepId: 'release', attempt });

  it('what the ERP refused is tried later and later, then a person is asked', () => {
    const play = approved();
    refuse(play, 1);
    expect(of(play, 'startTimer').at(-1)).toMatchObject({ stepId: 'release', minutes: 10, clock: 'wall' });
    play.send({ type: 'timerFired', stepId: 'release', attempt: 1, clock: 2 });
    refuse(play, 2);
    expect(of(play, 'startTimer').at(-1)).toMatchObject({ minutes: 20 });
    expect(of(play, 'escalate')).toEqual([]);
    play.send({ type: 'timerFired', stepId: 'release', attempt: 2, clock: 2 });
    refuse(play, 3);
    expect(play.effects()).toEqual(['releaseHold', 'releaseHold', 'releaseHold']);
    expect(of(play, 'escalate')).toMatchObject([{ stepId: 'release', role: 'controller' }]);
  });

  it('a late word that it happened after all ends the tries', () => {
    const play = approved();
    refuse(play, 1);
    play.send({ type: 'effectConfirmed', stepId: 'release', attempt: 1 });
    play.send({ type: 'timerFired', stepId: 'release', attempt: 1, clock: 2 });
    expect(play.effects()).toEqual(['releaseHold']);
    expect(play.state.caseState).toBe('resolved');
  });

  it('who did not answer in time is asked once more, then it is escalated', () => {
    const play = new Play(wide, free);
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 });
    expect(of(play, 'openTask').at(-1)).toMatchObject({ key: 'case-1/ask-buyer/2' });
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 2 });
    expect(of(play, 'escalate')).toMatchObject([{ stepId: 'ask-buyer', role: 'controller' }]);
  });
});
