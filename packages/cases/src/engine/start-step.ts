import type { Step, StepOf } from '../playbook/definition.ts';
import { descendantsOf } from '../playbook/needs.ts';
import { startClock } from './clock.ts';
import type { EffectPayload, OutcomeChoice } from './commands.ts';
import { completeStep } from './end-step.ts';
import type { CaseFacts } from './facts.ts';
import { listen } from './listen.ts';
import { excludedFrom, preparersOf } from './may-act.ts';
import { resolutionOf } from './resolution-of.ts';
import { instantAfter, keyOf, limitOf, record, stepState, type Turn } from './turn.ts';

/** Answers an approval offers: approve, reject, and send back where the playbook names a step to go back to. */
export function approvalChoices(step: StepOf<'approval'>): OutcomeChoice[] {
  const choices: OutcomeChoice[] = [
    { key: 'approved', label: 'Approve' },
    { key: 'rejected', label: 'Reject', reasonRequired: true },
  ];
  if (step.sendBackTo) choices.push({ key: 'sentBack', label: 'Send back', reasonRequired: true });
  return choices;
}

/** Distinct persons an approval step asks for at least: fixed, by policy setting, or one. */
export function personsAtLeast(step: StepOf<'approval'>, facts: CaseFacts): number {
  if (step.persons === undefined) return 1;
  if (typeof step.persons === 'number') return step.persons;
  const set = facts.settings?.[step.persons.setting];
  return set !== undefined && Number.isInteger(set) && set >= 1 ? set : step.persons.default;
}

/** Starts a step: its next attempt becomes active, its command goes out, its clock runs. */
export function startStep(turn: Turn, step: Step): void {
  const state = stepState(turn, step.id);
  const { attempt, tries } = state;
  for (const key of Object.keys(state)) delete (state as unknown as Record<string, unknown>)[key];
  Object.assign(state, { status: 'active', attempt: attempt + 1, startedAt: turn.now, ...(tries ? { tries } : {}) });
  const endsAtOnce = step.kind === 'notify' || step.kind === 'decide' || heardOutcome(turn, step) !== null;
  const limit = limitOf(step.within, turn.facts);
  if (limit) state.dueAt = instantAfter(turn, limit);
  record(turn, 'stepStarted', step.id);
  issue(turn, step);
  if (limit && !endsAtOnce) startClock(turn, step.id, limit, state.dueAt ?? turn.now);
}

function issue(turn: Turn, step: Step): void {
  const key = keyOf(turn, step.id);
  const due = dueOf(turn, step);
  switch (step.kind) {
    case 'task':
    case 'approval':
      openTask(turn, step);
      return;
    case 'supplierRequest':
      turn.commands.push({
        type: 'askSupplier',
        key,
        stepId: step.id,
        attempt: stepState(turn, step.id).attempt,
        title: step.title,
        outcomes: step.outcomes.map(({ key, label, reasonRequired }) => ({ key, label, reasonRequired })),
        ...(step.form ? { form: step.form } : {}),
        ...due,
      });
      return;
    case 'connectorAction': {
      const { attempt } = stepState(turn, step.id);
      const { action } = step;
      turn.commands.push({
        type: 'performEffect',
        key,
        stepId: step.id,
        action,
        attempt,
        payload: payloadOf(turn, step),
      });
      return;
    }
    case 'notify': {
      const { role, owner, person } = step.who;
      const personId = person ?? (owner ? turn.facts.people?.[owner] : undefined);
      turn.commands.push({ type: 'notify', key, stepId: step.id, role, personId, message: step.message });
      completeStep(turn, step, 'sent');
      return;
    }
    case 'enrich':
      turn.commands.push({ type: 'enrich', key, stepId: step.id, facts: step.facts ?? [] });
      return;
    case 'waitForEvent': {
      const heard = heardOutcome(turn, step);
      if (heard) completeStep(turn, step, heard);
      else listen(turn, step);
      return;
    }
    case 'decide':
      return;
  }
}

/** Opens a person's task; `part` n is the n-th approver's. */
export function openTask(turn: Turn, step: StepOf<'task' | 'approval'>, part = 1): void {
  const { role, also, owner, person } = step.who;
  const excludes = excludedFrom(step, turn.state, turn.facts);
  const named = person ?? (owner ? turn.facts.people?.[owner] : undefined);
  const outcomes =
    step.kind === 'approval'
      ? approvalChoices(step)
      : step.outcomes.map(({ key, label, reasonRequired }) => ({ key, label, reasonRequired }));
  turn.commands.push({
    type: 'openTask',
    key: keyOf(turn, step.id, part),
    stepId: step.id,
    kind: step.kind,
    role,
    ...(also ? { also } : {}),
    ...(named && !excludes.includes(named) ? { personId: named } : {}),
    title: step.title,
    outcomes,
    ...(step.kind === 'task' && step.form ? { form: step.form } : {}),
    excludes,
    ...dueOf(turn, step),
  });
}

/** The outcome that a waiting step has already heard, if any; the playbook's own order of events decides between two. */
export function heardOutcome(turn: Turn, step: Step): string | null {
  if (step.kind !== 'waitForEvent') return null;
  for (const event of step.events) {
    if (event === 'timeElapsed' || event === 'eventReceived') continue;
    if (event !== 'effectConfirmed') {
      if (turn.state.heard.includes(event)) return event;
      continue;
    }
    for (const of of step.of ?? []) {
      const action = stepState(turn, of);
      if (action.status === 'done' && turn.state.heard.includes(`effectConfirmed:${of}:${action.attempt}`))
        return event;
    }
  }
  return null;
}

function dueOf(turn: Turn, step: Step): { dueMinutes?: number; dueAt?: string } {
  const limit = limitOf(step.within, turn.facts);
  return limit ? { dueMinutes: limit.minutes, dueAt: stepState(turn, step.id).dueAt } : {};
}

/** Why the effect is allowed, from the causes that this step's needs can be met by. */
function payloadOf(turn: Turn, step: Step): EffectPayload {
  const { playbook, state } = turn;
  const { resolution } = resolutionOf(playbook, state, step);
  const approvals = playbook.steps.filter(
    (other) =>
      other.kind === 'approval' &&
      state.steps[other.id]?.outcome === 'approved' &&
      descendantsOf(playbook, other.id).has(step.id),
  );
  const approvedBy = approvals.flatMap((other) => state.steps[other.id]?.approvals ?? []);
  const preparedBy = preparersOf(state, turn.facts);
  const rest = { ...(resolution ? { resolution } : {}), preparedBy };
  if (approvedBy.length > 0) return { because: 'approved', approvedBy, ...rest };
  if (state.overridden) return { because: 'overridden', approvedBy: [state.overridden.by], ...rest };
  if (state.cleared) return { because: 'cleared', clearedBy: state.cleared.by, ...rest };
  return { because: 'decided', ...rest };
}
