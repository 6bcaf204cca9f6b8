import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type CaseFacts,
  CHANGE_CAUSES,
  type Command,
  isClosed,
  type Playbook,
  type PlaybookEvent,
  type PlaybookState,
  preparersOf,
  SHIPPED_PLAYBOOKS,
  type StepOf,
  startPlaybook,
} from '../src/index.ts';
import { wide } from './wide-playbook.ts';
import { analyst, approver, authorityOf, buyer, controller, facts, NOW, receiver } from './world.ts';

const everyone = { personId: 'all-1', roles: ['buyer', 'receiver', 'analyst', 'approver', 'controller'] };
const people = [buyer, receiver, analyst, approver, controller, everyone];
const call = {
  calledPerson: 'K',
  calledNumber: '4722001122',
  numberSource: 'contract',
  calledAt: '2026-06-01T09:15Z',
  ownerCheck: 'nameCheck',
};

/** One thing that might happen to a case of this playbook, possible or not. */
function anyEvent(playbook: Playbook): fc.Arbitrary<PlaybookEvent> {
  const id = fc.integer({ min: 1, max: 200 }).map((n) => `e${n}`);
  const by = fc.constantFrom(...people);
  const attempt = fc.integer({ min: 1, max: 3 });
  const step = fc.constantFrom(...playbook.steps);
  const tasks = fc.tuple(id, by, step, fc.nat(5)).map(([id, by, step, pick]): PlaybookEvent => {
    const keys = 'outcomes' in step ? step.outcomes.map((outcome) => outcome.key) : ['approved'];
    const outcome = keys[pick % keys.length] ?? '';
    const values = step.id === 'call-back' ? call : {};
    if (step.kind === 'supplierRequest') {
      return { id, type: 'supplierAnswered', stepId: step.id, outcome, contact: 's', reason: 'r' };
    }
    return { id, type: 'taskCompleted', stepId: step.id, outcome, by, reason: 'r', values };
  });
  const decision = fc.constantFrom('approved', 'approved', 'rejected', 'sentBack' as const);
  const approvals = fc.record({ id, by, decision, persons: fc.constantFrom(1, 1, 2) }).map((drawn): PlaybookEvent => {
    const { id, by, decision, persons } = drawn;
    const authority = authorityOf(by, persons);
    return {
      id,
      type: 'approvalDecided',
      stepId: 'approve',
      decision: decision as 'approved',
      by,
      reason: 'r',
      authority,
    };
  });
  const words = fc.constantFrom(
    'effectSucceeded',
    'effectFailed',
    'effectUnknown',
    'effectConfirmed',
    'timerFired' as const,
  );
  const clock = fc.constantFrom(undefined, 2);
  const system = fc
    .tuple(id, words, step, attempt, clock)
    .map(([id, type, { id: stepId }, attempt, clock]) => ({ id, type, stepId, attempt, clock }) as PlaybookEvent);
  const whole = fc.oneof(
    fc
      .tuple(id, fc.constantFrom(...CHANGE_CAUSES))
      .map(([id, cause]): PlaybookEvent => ({ id, type: 'factsChanged', cause })),
    fc.tuple(id, by).map(([id, by]): PlaybookEvent => ({ id, type: 'supplierAsked', by })),
    fc.tuple(id).map(([id]): PlaybookEvent => ({ id, type: 'questionEnded', because: 'answered' })),
    fc.tuple(id, by).map(([id, by]): PlaybookEvent => ({ id, type: 'caseWithdrawn', by, reason: 'r' })),
    fc
      .tuple(id, by)
      .map(([id, by]): PlaybookEvent => ({ id, type: 'caseOverridden', by, reason: 'r', authority: authorityOf(by) })),
    fc.tuple(id, by, step).map(([id, by, step]): PlaybookEvent => ({ id, type: 'stepRetried', stepId: step.id, by })),
  );
  const course = fc
    .tuple(id, by, step, fc.constantFrom('stepLeftOut', 'caseTakenBack', 'casePaused', 'caseResumed', 'caseResumed'))
    .map(([id, by, { id: stepId }, type]) => ({ id, type, by, stepId, reason: 'r' }) as PlaybookEvent);
  return fc.oneof(
    { weight: 8, arbitrary: tasks },
    { weight: 4, arbitrary: approvals },
    { weight: 6, arbitrary: system },
    { weight: 1, arbitrary: whole },
    { weight: 2, arbitrary: course },
  );
}

const isDone = (state: PlaybookState, id: string) => state.steps[id]?.outcome === 'approved';

function checkCommands(playbook: Playbook, state: PlaybookState, given: CaseFacts, commands: readonly Command[]): void {
  for (const command of commands) {
    if (command.type !== 'performEffect' || command.action !== 'releaseHold') continue;
    const allowed = isDone(state, 'approve') || state.cleared !== undefined || state.overridden !== undefined;
    expect(allowed).toBe(true);
    if (command.payload.because !== 'approved') continue;
    const by = command.payload.approvedBy ?? [];
    expect(new Set(by).size).toBe(by.length);
    expect(by.length).toBeGreaterThanOrEqual(playbook.key === 'unverified-bank-change' ? 2 : 1);
    for (const person of by) expect(preparersOf(state, given)).not.toContain(person);
  }
}

describe.each([...SHIPPED_PLAYBOOKS, wide].map((playbook) => [playbook.key, playbook] as const))(
  '%s',
  (_key, playbook) => {
    const walk = fc.tuple(fc.array(anyEvent(playbook), { minLength: 5, maxLength: 80 }), fc.boolean());

    it('whatever happens: no release without authority, no key twice, no dead case, nothing open after the end', () => {
      fc.assert(
        fc.property(walk, ([events, clears]) => {
          const given = facts({ requestedBy: 'requester-1', preparers: ['keyed-1'] });
          const cleared = { ...given, openExceptions: [] };
          const first = startPlaybook(playbook, given, NOW);
          let state = first.state;
          const commands: Command[] = [...first.commands];
          for (const event of events) {
            const facts = event.type === 'factsChanged' && clears ? cleared : given;
            const before = JSON.stringify(state);
            const result = advance(playbook, state, event, facts, NOW);
            expect(JSON.stringify(state)).toBe(before);
            if (!result.ok) continue;
            checkCommands(playbook, result.value.state, facts, result.value.commands);
            expect(JSON.parse(JSON.stringify(result.value.state))).toEqual(result.value.state);
            state = result.value.state;
            commands.push(...result.value.commands);
            const again = advance(playbook, state, event, facts, NOW);
            expect(again).toEqual({ ok: true, value: { state, commands: [], events: [] } });
            const statuses = Object.values(state.steps).map((step) => step.status);
            if (isClosed(state)) expect(statuses).not.toContain('active');
            else if (!state.paused)
              expect(statuses.some((status) => status === 'active' || status === 'failed')).toBe(true);
          }
          const once = [
            'openTask',
            'askSupplier',
            'performEffect',
            'startTimer',
            'closeTask',
            'cancelTimer',
            'closeCase',
          ];
          const keys = commands.filter((command) => once.includes(command.type)).map((it) => `${it.type} ${it.key}`);
          expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
          if (!isClosed(state)) return;
          const of = (type: Command['type']) =>
            commands
              .filter((it) => it.type === type)
              .map((it) => it.key)
              .sort();
          expect(of('closeTask')).toEqual([...of('openTask'), ...of('askSupplier')].sort());
          expect(of('cancelTimer')).toEqual(of('startTimer'));
          expect(of('closeCase')).toHaveLength(1);
        }),
        { seed: 42, numRuns: 150 },
      );
    });
  },
);

describe('order', () => {
  const outcomes: StepOf<'task'>['outcomes'] = [
    { key: 'yes', label: 'Yes', resolution: 'orderChanged' },
    { key: 'no', label: 'No', resolution: 'creditNote' },
  ];
  const task = (id: string, needs: string[] = []): StepOf<'task'> => ({
    id,
    title: id,
    kind: 'task',
    who: { role: 'analyst' },
    needs,
    outcomes,
  });
  const parallel: Playbook = {
    key: 'parallel',
    version: 1,
    title: 'Parallel',
    appliesTo: ['*'],
    steps: [
      task('a1'),
      task('a2', ['a1:yes']),
      { id: 'b1', title: 'b1', kind: 'supplierRequest', outcomes },
      task('b2', ['b1:no']),
      { id: 'c1', title: 'c1', kind: 'enrich' },
      { id: 'c2', title: 'c2', kind: 'waitForEvent', events: ['receiptPosted'], needs: ['c1'] },
      { id: 'd1', title: 'd1', kind: 'waitForEvent', events: ['timeElapsed'], within: 60 },
      { ...task('end', ['a1', 'a2', 'b1', 'b2', 'c2', 'd1']), closes: 'asDecided' },
    ],
  };
  const answers = fc.array(fc.constantFrom('yes', 'no'), { minLength: 4, maxLength: 4 });
  const numbers = fc.array(fc.nat(1000), { minLength: 24, maxLength: 24 });

  it('events of parallel branches end the same in every order, doubled and redelivered', () => {
    fc.assert(
      fc.property(answers, numbers, (chosen, ranks) => {
        const done = (stepId: string, outcome: string): PlaybookEvent => ({
          id: stepId,
          type: 'taskCompleted',
          stepId,
          outcome,
          by: { ...analyst, personId: `person-${stepId}` },
        });
        const events: PlaybookEvent[] = [
          done('a1', chosen[0] ?? 'yes'),
          done('a2', chosen[1] ?? 'yes'),
          { id: 'b1', type: 'supplierAnswered', stepId: 'b1', outcome: chosen[2] ?? 'yes', contact: 's' },
          done('b2', chosen[3] ?? 'yes'),
          { id: 'c1', type: 'enriched', stepId: 'c1' },
          { id: 'c2', type: 'factsChanged', cause: 'receiptPosted' },
          { id: 'd1', type: 'timerFired', stepId: 'd1', attempt: 1 },
        ];
        const settled = (order: readonly PlaybookEvent[]) => deliver(parallel, order);
        const doubled = [...events, ...events].map((event, index) => ({ event, rank: ranks[index] ?? 0 }));
        const shuffled = doubled.sort((x, y) => x.rank - y.rank).map(({ event }) => event);
        expect(settled(shuffled)).toEqual(settled(events));
      }),
      { seed: 42, numRuns: 300 },
    );
  });

  it('the ERP’s reply and its confirmation close the case in either order', () => {
    const playbook = SHIPPED_PLAYBOOKS.find((candidate) => candidate.key === 'suspected-duplicate') as Playbook;
    const answer: PlaybookEvent = {
      id: '1',
      type: 'taskCompleted',
      stepId: 'compare',
      outcome: 'duplicate',
      by: analyst,
    };
    const reply: PlaybookEvent = { id: '2', type: 'effectSucceeded', stepId: 'reject', attempt: 1 };
    const confirmation: PlaybookEvent = { id: '3', type: 'effectConfirmed', stepId: 'reject', attempt: 1 };
    const one = deliver(playbook, [answer, reply, confirmation]);
    expect(deliver(playbook, [answer, confirmation, reply])).toEqual(one);
    expect(one.caseState).toBe('resolved');
  });
});

/** Delivers events as a queue does: one that is refused because its step is not open yet comes again later. */
function deliver(playbook: Playbook, order: readonly PlaybookEvent[]): Partial<PlaybookState> {
  let { state } = startPlaybook(playbook, facts(), NOW);
  let waiting = [...order];
  for (let round = 0; round < 10 && waiting.length > 0; round += 1) {
    const refused: PlaybookEvent[] = [];
    for (const event of waiting) {
      const result = advance(playbook, state, event, facts(), NOW);
      if (result.ok) state = result.value.state;
      else refused.push(event);
    }
    waiting = refused;
  }
  return { ...state, seen: [...state.seen].sort() };
}
