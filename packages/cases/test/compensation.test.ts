import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBpmn, toBpmn } from '../src/bpmn/index.ts';
import {
  advance,
  type CaseEventDraft,
  type Playbook,
  type PlaybookEvent,
  startPlaybook,
  validatePlaybook,
} from '../src/index.ts';
import { approver, authorityOf, buyer, controller, facts, NOW } from './world.ts';

const told = (message: string) => ({ compensate: { who: { role: 'analyst' }, message } });
const playbook: Playbook = {
  ...{ key: 'taken-back', version: 1, title: 'Taken back', appliesTo: ['*'] },
  steps: [
    {
      ...{ id: 'ask', title: 'Which price?', kind: 'task', who: { role: 'buyer' }, skippable: true },
      outcomes: [{ key: 'dispute', label: 'The ordered one' }],
      ...told('The buyer is asked again.'),
    },
    {
      ...{ id: 'tell', title: 'Tell the analyst', kind: 'notify', needs: ['ask:dispute'], who: { role: 'analyst' } },
      message: 'The price is disputed.',
      ...told('It is not disputed any more.'),
    },
    {
      ...{ id: 'supplier', title: 'Ask the supplier', kind: 'supplierRequest', needs: ['ask'] },
      outcomes: [
        { key: 'yes', label: 'Yes' },
        { key: 'no', label: 'No' },
      ],
      ...told('The supplier’s answer does not count any more.'),
    },
    {
      ...{ id: 'approve', title: 'Approve', kind: 'approval', needs: ['supplier'], who: { role: 'approver' } },
      ...{ sendBackTo: 'ask', approvedResolution: 'acceptedUnderAuthority', rejectedResolution: 'rejectedToSupplier' },
      closes: 'asDecided',
    },
  ],
};
const COMPENSATED = ['ask', 'tell', 'supplier'];

const by = fc.constantFrom(buyer, approver, controller);
const anyEvent: fc.Arbitrary<PlaybookEvent> = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }).map((n) => `e${n}`),
    by,
    fc.nat(11),
    fc.constantFrom('yes', 'no'),
  )
  .map(([id, by, kind, outcome]): PlaybookEvent => {
    const [reason, authority] = ['r', authorityOf(by)];
    if (kind < 3) return { id, type: 'taskCompleted', stepId: 'ask', outcome: 'dispute', by, reason };
    if (kind < 5) return { id, type: 'supplierAnswered', stepId: 'supplier', outcome, contact: 's', reason };
    if (kind < 7)
      return { id, type: 'approvalDecided', stepId: 'approve', decision: 'sentBack', by, reason, authority };
    if (kind === 7) return { id, type: 'stepLeftOut', stepId: 'ask', by, reason };
    if (kind === 8) return { id, type: 'caseTakenBack', stepId: 'ask', by, reason };
    if (kind === 9) return { id, type: 'factsChanged', cause: 'orderChanged', moreAtRisk: outcome === 'yes' };
    if (kind === 10) return { id, type: outcome === 'yes' ? 'casePaused' : 'caseResumed', by, reason };
    return { id, type: outcome === 'yes' ? 'caseWithdrawn' : 'approvalDecided', ...rest(by) } as PlaybookEvent;
  });
const rest = (who: typeof buyer) => ({
  ...{ by: who, reason: 'r', stepId: 'approve', decision: 'approved', authority: authorityOf(who) },
});

/** What a course of events leads to: everything that was recorded, and where the case stands. */
function play(events: readonly PlaybookEvent[]) {
  let { state } = startPlaybook(playbook, facts(), NOW);
  const turns: CaseEventDraft[][] = [];
  const keys: string[] = [];
  for (const [place, event] of events.entries()) {
    const now = new Date(Date.parse(NOW) + place * 60_000).toISOString();
    const next = advance(playbook, state, event, facts(), now);
    if (!next.ok) continue;
    state = next.value.state;
    turns.push([...next.value.events]);
    keys.push(...next.value.commands.flatMap(({ type, key }) => (type === 'notify' ? [key] : [])));
  }
  return { state, turns, keys };
}

describe('what a step did and is taken back', () => {
  it('is sound, and comes back from BPMN as it went, with what undoes it beside it', async () => {
    expect(validatePlaybook(playbook)).toEqual([]);
    const xml = await toBpmn(playbook);
    expect(xml).toContain('isForCompensation="true"');
    expect(xml).toContain('<bpmn:compensateEventDefinition');
    expect(xml).toContain('<bpmn:association id="undoes-tell"');
    expect(await fromBpmn(xml)).toEqual({ ok: true, value: playbook });
  });

  it('whatever happens, stands or was taken back once; the last first', () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 30 }), (events) => {
        const { state, turns, keys } = play(events);
        const all = turns.flat();
        for (const id of COMPENSATED) {
          const of = (type: string) => all.filter((one) => one.type === type && one.stepId === id);
          const done = of('stepCompleted').filter(({ outcome }) => outcome !== 'skipped').length;
          const { status, outcome } = state.steps[id]!;
          const stands = status === 'done' && outcome !== 'skipped' && state.caseState !== 'withdrawn' ? 1 : 0;
          expect([id, of('stepCompensated').length + stands]).toEqual([id, done]);
          taken += of('stepCompensated').length;
        }
        expect(new Set(keys).size).toBe(keys.length);
        for (const turn of turns) {
          const order = turn.flatMap(({ type, stepId }) =>
            type === 'stepCompensated' ? [COMPENSATED.indexOf(stepId!)] : [],
          );
          expect(order).toEqual([...order].sort((a, b) => b - a));
        }
      }),
      { numRuns: 3_000, seed: 59 },
    );
    expect(taken).toBeGreaterThan(1_000);
  });

  it('tells those whom the playbook names', () => {
    const reason = 'r';
    const { keys, turns } = play([
      { id: '1', type: 'taskCompleted', stepId: 'ask', outcome: 'dispute', by: buyer, reason },
      { id: '2', type: 'caseTakenBack', stepId: 'ask', by: controller, reason: 'Asked the wrong one.' },
    ]);
    expect(keys).toEqual(['case-1/tell/1', 'case-1/tell/1~undone', 'case-1/ask/1~undone']);
    expect(turns[1]?.find(({ type }) => type === 'stepCompensated')).toMatchObject({ reason: 'Asked the wrong one.' });
  });
});
