import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, migrateCase, type Playbook, priceVariance, type Step, validatePlaybook } from '../src/index.ts';
import { analyst, approver, authorityOf, buyer, facts, NOW, Play } from './world.ts';

const changed = (id: string, more: object): Playbook => ({
  ...priceVariance,
  version: 3,
  steps: priceVariance.steps.map((step) => (step.id === id ? ({ ...step, ...more } as Step) : step)),
});
const legal = { id: 'legal', title: 'May we?', kind: 'task' as const, needs: ['ask-buyer:acceptPrice'] };
const withLegal: Playbook = {
  ...changed('approve', { needs: ['legal:yes'] }),
  steps: [
    ...changed('approve', { needs: { any: ['legal:yes', 'review-answer:acceptPrice'] } }).steps,
    { ...legal, who: { role: 'controller' }, outcomes: [{ key: 'yes', label: 'Yes' }] },
  ],
};
const move = (play: Play, to: Playbook, from: Playbook = priceVariance) =>
  migrateCase(from, to, play.state, play.facts, NOW);
const codes = (play: Play, to: Playbook) => {
  const moved = move(play, to);
  return moved.ok ? [] : moved.error.map(({ code }) => code);
};
const answered = () => {
  const play = new Play(priceVariance);
  play.answer('ask-buyer', 'acceptPrice', buyer);
  return play;
};

describe('a running case and another version of its playbook', () => {
  it('keeps what was done and what is open where nothing of it changed', () => {
    const play = answered();
    const moved = move(play, changed('ask-supplier', { within: 99 }));
    expect(moved).toMatchObject({ ok: true, value: { commands: [], state: { playbook: { version: 3 } } } });
    expect(moved.ok && moved.value.state.steps.approve).toEqual(play.state.steps.approve);
  });

  it('asks an open step anew where it asks something else, and first what is to come before it now', () => {
    const retitled = move(new Play(priceVariance), changed('ask-buyer', { title: 'Is it right?' }));
    expect(retitled.ok && retitled.value.commands.map(({ type, key }) => `${type} ${key}`)).toEqual(
      expect.arrayContaining(['closeTask case-1/ask-buyer/1', 'openTask case-1/ask-buyer/2']),
    );
    const inserted = move(answered(), withLegal);
    expect(
      inserted.ok && [inserted.value.state.steps.legal?.status, inserted.value.state.steps.approve?.status],
    ).toEqual(['active', 'waiting']);
  });

  it('stays where its step is gone, another kind, or answered in other words', () => {
    const gone = { ...priceVariance, version: 3, steps: priceVariance.steps.filter(({ id }) => id !== 'ask-buyer') };
    expect(codes(answered(), gone)).toContain('STEP_GONE');
    expect(codes(answered(), changed('ask-buyer', { kind: 'supplierRequest' }))).toEqual(['KIND_CHANGED']);
    const outcomes = [{ key: 'acceptPrice', label: 'The ordered price is right' }];
    expect(codes(answered(), changed('ask-buyer', { outcomes }))).toEqual(['ANSWER_CHANGED']);
    expect(codes(new Play(priceVariance), changed('ask-buyer', { outcomes }))).toEqual([]);
  });

  it('stays where it was approved under other terms, the ERP was asked, or it was settled', () => {
    const play = answered();
    play.approve(approver, 2);
    expect(codes(play, changed('approve', { persons: 3 }))).toEqual(['APPROVAL_CHANGED']);
    expect(codes(play, withLegal)).toEqual([]);
    const asked = answered();
    asked.approve(approver);
    expect(codes(asked, withLegal)).toEqual(['EFFECT_IN_FLIGHT']);
    const settled = new Play(priceVariance, facts({ openExceptions: [] }));
    settled.send({ type: 'factsChanged', cause: 'orderChanged' });
    expect(codes(settled, withLegal)).toEqual(['SETTLED_ALREADY']);
  });

  it('stays where something done comes after what was not', () => {
    const play = new Play(priceVariance);
    play.answer('ask-buyer', 'disputePrice', buyer);
    play.send({ type: 'supplierAnswered', stepId: 'ask-supplier', outcome: 'maintain', contact: 's', reason: 'r' });
    const first = { ...legal, needs: ['ask-buyer:disputePrice'], who: { role: 'controller' } } as object;
    const to = changed('ask-supplier', { needs: ['legal'] });
    to.steps.push({ ...first, outcomes: [{ key: 'yes', label: 'Yes' }] } as Step);
    expect(validatePlaybook(to)).toEqual([]);
    expect(codes(play, to)).toEqual(['ORDER_CHANGED']);
  });

  it('wherever it stands: after it is moved nothing is released that nobody approved, and it goes on', () => {
    const people = { ...analyst, roles: ['buyer', 'analyst', 'controller'] };
    const ends = ['acceptPrice', 'disputePrice', 'changeOrder', 'maintain', 'reject', 'yes'];
    const drawn = fc.array(fc.tuple(fc.constantFrom(...withLegal.steps), fc.constantFrom(...ends), fc.boolean()), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(drawn, fc.nat(25), (acts, at) => {
        let playbook = priceVariance;
        let { state } = new Play(priceVariance);
        for (const [index, [step, outcome, late]] of acts.entries()) {
          if (index === at) {
            const moved = migrateCase(playbook, withLegal, state, facts(), NOW);
            if (moved.ok) [playbook, state] = [withLegal, moved.value.state];
          }
          const of = { id: `${index}`, stepId: step.id };
          const event = late
            ? { ...of, type: 'timerFired' as const, attempt: 1 }
            : step.kind === 'approval'
              ? {
                  ...of,
                  type: 'approvalDecided' as const,
                  decision: 'approved' as const,
                  by: approver,
                  authority: authorityOf(approver),
                }
              : step.kind === 'supplierRequest'
                ? { ...of, type: 'supplierAnswered' as const, outcome, contact: 's', reason: 'r' }
                : { ...of, type: 'taskCompleted' as const, outcome, by: people, reason: 'r' };
          const taken = advance(playbook, state, event, facts(), NOW);
          if (!taken.ok) continue;
          state = taken.value.state;
          const releases = taken.value.commands.some(
            (one) => one.type === 'performEffect' && one.action === 'releaseHold',
          );
          if (!releases) continue;
          expect(state.steps.approve?.outcome).toBe('approved');
          const byBuyer = state.steps['ask-buyer']?.outcome === 'acceptPrice';
          if (playbook === withLegal && byBuyer) expect(state.steps.legal?.outcome).toBe('yes');
        }
        const statuses = Object.values(state.steps).map(({ status }) => status);
        expect(statuses).toContain('active');
      }),
      { seed: 42, numRuns: 300 },
    );
  });
});
