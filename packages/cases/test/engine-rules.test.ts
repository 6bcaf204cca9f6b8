import { describe, expect, it } from 'vitest';
import {
  advance,
  mayAct,
  type Playbook,
  priceVariance,
  type Step,
  startPlaybook,
  validatePlaybook,
} from '../src/index.ts';
import { analyst, approver, authorityOf, buyer, controller, facts, NOW, Play } from './world.ts';

const accepted = () => {
  const play = new Play(priceVariance);
  play.answer('ask-buyer', 'acceptPrice', buyer);
  return play;
};
const approval = { type: 'approvalDecided', stepId: 'approve', decision: 'approved' } as const;

describe('who may act', () => {
  it('whoever did a task on the case cannot approve it, whatever roles are held', () => {
    const everything = { personId: 'all-1', roles: ['buyer', 'approver', 'controller', 'tenant-admin'] };
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'acceptPrice', everything);
    expect(play.refusal({ ...approval, by: everything, authority: authorityOf(everything) })).toBe(
      'PREPARER_CANNOT_APPROVE',
    );
    const opened = play.commands.findLast((command) => command.type === 'openTask');
    expect(opened).toMatchObject({ stepId: 'approve', excludes: ['all-1'] });
  });

  it('whoever prepared it outside the case cannot approve or override it', () => {
    const play = new Play(priceVariance, facts({ preparers: ['approver-1', 'controller-1'] }));
    const authority = authorityOf(controller);
    expect(play.refusal({ type: 'caseOverridden', by: controller, reason: 'x', authority })).toBe(
      'PREPARER_CANNOT_APPROVE',
    );
    play.answer('ask-buyer', 'acceptPrice', buyer);
    expect(play.refusal({ ...approval, by: approver, authority: authorityOf(approver) })).toBe(
      'PREPARER_CANNOT_APPROVE',
    );
  });

  it('a step is for its role, and after escalation for that one too', () => {
    const play = new Play(priceVariance);
    const answer = { type: 'taskCompleted', stepId: 'ask-buyer', outcome: 'acceptPrice', by: controller } as const;
    expect(play.refusal({ ...answer, by: analyst })).toBe('NOT_YOUR_STEP');
    expect(play.refusal(answer)).toBe('NOT_YOUR_STEP');
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 });
    expect(play.commands.at(-1)).toMatchObject({ type: 'escalate', role: 'controller', key: 'case-1/ask-buyer/1' });
    expect(mayAct(priceVariance, play.state, 'ask-buyer', controller, play.facts).ok).toBe(true);
    expect(play.refusal(answer)).toBeNull();
  });

  it('an approval without the approver’s own authority is none', () => {
    const play = accepted();
    expect(play.refusal({ ...approval, by: approver })).toBe('AUTHORITY_REQUIRED');
    expect(play.refusal({ ...approval, by: approver, authority: authorityOf(controller) })).toBe('AUTHORITY_REQUIRED');
  });

  it('policy may ask for two persons at this amount', () => {
    const play = accepted();
    play.approve(approver, 2);
    expect(play.effects()).toEqual([]);
    play.approve(controller, 2);
    expect(play.effects()).toEqual(['releaseHold']);
  });
});

describe('events', () => {
  it('the same event id changes nothing, and a refusal leaves the state as it was', () => {
    const play = new Play(priceVariance);
    const event = { id: 'e1', type: 'taskCompleted', stepId: 'ask-buyer', outcome: 'acceptPrice', by: buyer } as const;
    const once = advance(priceVariance, play.state, event, play.facts, NOW);
    if (!once.ok) throw new Error('refused');
    const twice = advance(priceVariance, once.value.state, event, play.facts, NOW);
    expect(twice).toEqual({ ok: true, value: { state: once.value.state, commands: [], events: [] } });
    const other = advance(priceVariance, once.value.state, { ...event, id: 'e2' }, play.facts, NOW);
    expect(other).toMatchObject({ ok: false, error: { code: 'STEP_NOT_OPEN' } });
  });

  it('a timer or reply of an earlier attempt changes nothing', () => {
    const play = accepted();
    play.send({ type: 'approvalDecided', stepId: 'approve', decision: 'sentBack', by: approver, reason: 'Why?' });
    const before = play.commands.length;
    play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 });
    play.send({ type: 'effectSucceeded', stepId: 'release', attempt: 3 });
    expect(play.commands.length).toBe(before);
    expect(play.state.steps['ask-buyer']?.escalatedTo).toBeUndefined();
  });

  it('unknown steps, answers and playbook versions do not pass', () => {
    const play = new Play(priceVariance);
    const answer = { type: 'taskCompleted', stepId: 'nowhere', outcome: 'x', by: buyer } as const;
    expect(play.refusal(answer)).toBe('UNKNOWN_STEP');
    expect(play.refusal({ ...answer, stepId: 'ask-buyer' })).toBe('UNKNOWN_OUTCOME');
    expect(play.refusal({ type: 'timerFired', stepId: 'nowhere', attempt: 1 })).toBe('UNKNOWN_STEP');
    const newer = { ...priceVariance, version: priceVariance.version + 1 };
    expect(() => advance(newer, play.state, { id: 'x', ...answer }, play.facts, NOW)).toThrow(
      /runs price-variance version/,
    );
  });
});

describe('the ERP', () => {
  it('a lost reply raises an integration exception, and a late confirmation still closes the case', () => {
    const play = accepted();
    play.approve(approver);
    play.send({ type: 'effectUnknown', stepId: 'release', attempt: 1, detail: 'Timeout' });
    expect(play.commands.at(-1)).toMatchObject({ type: 'raiseException', code: 'INT.WRITEBACK_UNCONFIRMED' });
    play.send({ type: 'effectConfirmed', stepId: 'release', attempt: 1 });
    expect(play.state.caseState).toBe('resolved');
    expect(play.effects()).toEqual(['releaseHold']);
  });

  it('no confirmation in time raises the exception and keeps waiting', () => {
    const play = accepted();
    play.approve(approver);
    play.send({ type: 'effectSucceeded', stepId: 'release', attempt: 1 });
    play.send({ type: 'timerFired', stepId: 'confirm', attempt: 1 });
    const raised = play.commands.find((command) => command.type === 'raiseException');
    expect(raised).toMatchObject({ code: 'INT.WRITEBACK_UNCONFIRMED', key: 'case-1/confirm/1' });
    expect(play.state.caseState).toBe('waitingErp');
    play.send({ type: 'effectConfirmed', stepId: 'release', attempt: 1 });
    expect(play.state.caseState).toBe('resolved');
  });

  it('a refused effect calls a person, who may try again under a new key', () => {
    const play = accepted();
    play.approve(approver);
    play.send({ type: 'effectFailed', stepId: 'release', attempt: 1, detail: 'Period closed' });
    expect(play.commands.at(-1)).toMatchObject({ type: 'escalate', reason: 'Period closed' });
    play.send({ type: 'stepRetried', stepId: 'release', by: controller });
    const keys = play.commands.flatMap((command) => (command.type === 'performEffect' ? [command.key] : []));
    expect(keys).toEqual(['case-1/release/1', 'case-1/release/2']);
    play.effect('release');
    expect(play.state.caseState).toBe('resolved');
  });

  it('nobody withdraws, overrides or clears a case while the ERP is acting', () => {
    const play = accepted();
    play.approve(approver);
    const authority = authorityOf(controller);
    expect(play.refusal({ type: 'caseWithdrawn', by: analyst, reason: 'x' })).toBe('EFFECT_IN_FLIGHT');
    expect(play.refusal({ type: 'caseOverridden', by: controller, reason: 'x', authority })).toBe('EFFECT_IN_FLIGHT');
    play.facts = facts({ openExceptions: [] });
    play.send({ type: 'factsChanged', cause: 'orderChanged' });
    expect(play.effects()).toEqual(['releaseHold']);
    play.effect('release');
    expect(play.state.resolution).toBe('acceptedUnderAuthority');
  });
});

describe('the case as a whole', () => {
  it('is not ended by less billing elsewhere under a playbook that releases by other causes alone', () => {
    const named = (step: Step): Step =>
      step.needs && 'any' in step.needs
        ? { ...step, needs: { any: step.needs.any.filter((need) => need !== '@cleared:billingChanged') } }
        : step;
    const older = { ...priceVariance, steps: priceVariance.steps.map(named) };
    for (const [playbook, effects] of [
      [older, []],
      [priceVariance, ['releaseHold']],
    ] as const) {
      const play = new Play(playbook);
      play.facts = facts({ openExceptions: [] });
      play.send({ type: 'factsChanged', cause: 'billingChanged' });
      expect(play.effects()).toEqual(effects);
      expect(play.state.caseState).not.toBe('resolved');
    }
  });

  it('starts over when what cleared it is taken back before the ERP acted', () => {
    const play = new Play(priceVariance);
    play.facts = facts({ openExceptions: [] });
    play.send({ type: 'factsChanged', cause: 'orderChanged' });
    play.send({ type: 'effectFailed', stepId: 'release', attempt: 1, detail: 'Period closed' });
    play.facts = facts();
    play.send({ type: 'factsChanged', cause: 'orderChanged' });
    expect(play.refusal({ type: 'stepRetried', stepId: 'release', by: controller })).toBe('STEP_NOT_FAILED');
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 2 });
    expect(play.effects()).toEqual(['releaseHold']);
  });

  it('asks again what was answered when more is at risk than before, and only then', () => {
    const play = accepted();
    play.send({ type: 'factsChanged', cause: 'orderChanged' });
    expect(play.state.steps.approve).toMatchObject({ status: 'active' });
    play.send({ type: 'factsChanged', cause: 'orderChanged', moreAtRisk: true });
    expect(play.state.steps.approve).toMatchObject({ status: 'waiting' });
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 2 });
    play.send({ type: 'factsChanged', cause: 'orderChanged', moreAtRisk: true });
    expect(play.state.steps['ask-buyer']).toMatchObject({ status: 'active', attempt: 2 });
  });

  it('an override with authority and reason releases and is told in the history', () => {
    const play = new Play(priceVariance);
    const authority = authorityOf(controller);
    const override = { type: 'caseOverridden', by: controller, reason: 'Line is down', authority } as const;
    expect(play.refusal({ ...override, reason: ' ' })).toBe('REASON_REQUIRED');
    expect(play.refusal({ ...override, authority: { ...authority, personsRequired: 2 } })).toBe('AUTHORITY_REQUIRED');
    const { events } = play.send(override);
    expect(events.map((event) => event.type)).toContain('caseOverridden');
    expect(play.commands.findLast((command) => command.type === 'performEffect')).toMatchObject({
      payload: { because: 'overridden', approvedBy: ['controller-1'] },
    });
    play.effect('release');
    expect(play.state.resolution).toBe('acceptedUnderAuthority');
  });

  it('a withdrawn case closes its tasks, stops its clocks and takes no more from people', () => {
    const play = new Play(priceVariance);
    const { commands } = play.send({ type: 'caseWithdrawn', by: analyst, reason: 'Sent by mistake' });
    expect(commands.map((command) => command.type).sort()).toEqual(['cancelTimer', 'closeCase', 'closeTask']);
    expect(play.state).toMatchObject({ caseState: 'withdrawn', resolution: 'withdrawn' });
    const answer = { type: 'taskCompleted', stepId: 'ask-buyer', outcome: 'acceptPrice', by: buyer } as const;
    expect(play.refusal(answer)).toBe('CASE_CLOSED');
    expect(play.send({ type: 'timerFired', stepId: 'ask-buyer', attempt: 1 }).commands).toEqual([]);
  });

  it('time limits follow the calendar given, and policy where the step names a setting', () => {
    const dueAt = (from: string, minutes: number) => `${from}+${minutes}`;
    const started = startPlaybook(priceVariance, facts(), NOW, { dueAt });
    expect(started.state.steps['ask-buyer']?.dueAt).toBe(`${NOW}+480`);
    const timer = started.commands.find((command) => command.type === 'startTimer');
    expect(timer).toMatchObject({ minutes: 480, clock: 'business', event: { type: 'timerFired', attempt: 1 } });
    const play = new Play(priceVariance, facts({ settings: { 'writeback.confirmWithinMinutes': 7 } }));
    play.answer('ask-buyer', 'acceptPrice', buyer);
    play.approve(approver);
    play.send({ type: 'effectSucceeded', stepId: 'release', attempt: 1 });
    expect(play.commands.at(-1)).toMatchObject({ type: 'startTimer', minutes: 7, clock: 'wall' });
  });
});

describe('conditions, facts and decisions', () => {
  const playbook = (when: string): Playbook => ({
    key: 'gate',
    version: 1,
    title: 'Gate',
    appliesTo: ['*'],
    steps: [
      { id: 'gather', title: 'Gather', kind: 'enrich', facts: ['contract'] },
      {
        id: 'gate',
        title: 'Gate',
        kind: 'decide',
        needs: ['gather'],
        outcomes: [
          { key: 'small', label: 'Small', when: 'amountAtRisk < 100' },
          { key: 'large', label: 'Large' },
        ],
      },
      {
        id: 'look',
        title: 'Look',
        kind: 'task',
        needs: ['gate:large'],
        when,
        who: { role: 'analyst' },
        outcomes: [{ key: 'ok', label: 'Fine', closes: 'acceptedUnderAuthority' }],
      },
      {
        id: 'end',
        title: 'End',
        kind: 'decide',
        needs: { any: ['gate:small', 'look'] },
        outcomes: [{ key: 'ended', label: 'Ended', closes: 'acceptedUnderAuthority' }],
      },
    ],
  });

  it('a decision is taken by the facts alone, exactly', () => {
    const play = new Play(playbook('true'), facts({ amountAtRisk: { amount: '99.99', currency: 'EUR' } }));
    expect(play.commands.at(-1)).toMatchObject({ type: 'enrich', facts: ['contract'] });
    play.send({ type: 'enriched', stepId: 'gather' });
    expect(play.state.steps.gate?.outcome).toBe('small');
    expect(play.state.caseState).toBe('resolved');
  });

  it('a condition that cannot be told asks the person', () => {
    const play = new Play(playbook('facts.rating == "high"'));
    play.send({ type: 'enriched', stepId: 'gather' });
    expect(play.status('look')).toBe('active');
  });

  it('a playbook that gets stuck after all calls the controller', () => {
    const play = new Play(playbook('hold'), facts({ hold: false }));
    expect(validatePlaybook(play.playbook).map((refusal) => refusal.code)).toEqual(['DEAD_END']);
    play.send({ type: 'enriched', stepId: 'gather' });
    expect(play.commands.at(-1)).toMatchObject({ type: 'escalate', role: 'controller' });
    expect(play.state.caseState).toBe('open');
  });
});

describe('a question to the supplier outside the steps', () => {
  const asked = () => {
    const play = new Play(priceVariance);
    play.send({ type: 'supplierAsked', by: analyst });
    return play;
  };

  it('has the case wait for the supplier, with its tasks open; the answer brings it back', () => {
    const play = asked();
    expect([play.state.caseState, play.status('ask-buyer')]).toEqual(['waitingSupplier', 'active']);
    play.send({ type: 'questionEnded', because: 'answered' });
    expect(play.state).toMatchObject({ caseState: 'waitingInternal' });
    expect(play.state.asked).toBeUndefined();
  });

  it('is waited for no more once a person goes on without the answer', () => {
    const play = asked();
    play.answer('ask-buyer', 'acceptPrice', buyer);
    expect(play.state.caseState).toBe('waitingInternal');
    play.send({ type: 'supplierAsked', by: analyst });
    play.approve(approver);
    expect(play.state.caseState).toBe('waitingErp');
  });

  it('does not hide that the ERP is waited for, and cannot be asked of an ended case', () => {
    const play = accepted();
    play.approve(approver);
    play.send({ type: 'supplierAsked', by: analyst });
    expect(play.state.caseState).toBe('waitingErp');
    play.effect('release');
    expect(play.refusal({ type: 'supplierAsked', by: analyst })).toBe('CASE_CLOSED');
  });
});
