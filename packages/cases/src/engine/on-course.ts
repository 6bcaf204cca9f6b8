import type { Refusal } from '@clearhold/kernel';
import type { Step } from '../playbook/definition.ts';
import { completeStep, goBack, MAX_ATTEMPTS, resetStep, wornOut } from './end-step.ts';
import type { Actor, EventOf } from './events.ts';
import { mayAct } from './may-act.ts';
import { inFlightRefusal, isInFlight } from './on-case.ts';
import { openStep, record, stepState, type Turn } from './turn.ts';

/** What people do to the course of a case: try a step again, leave one out, go back to one. */
export function onCourse(turn: Turn, event: EventOf<'stepRetried' | 'stepLeftOut' | 'caseTakenBack'>): Refusal | null {
  switch (event.type) {
    case 'stepRetried':
      return onRetry(turn, event);
    case 'stepLeftOut':
      return onLeftOut(turn, event);
    case 'caseTakenBack':
      return onTakenBack(turn, event);
  }
}

function onRetry(turn: Turn, event: EventOf<'stepRetried'>): Refusal | null {
  const step = turn.playbook.steps.find((candidate) => candidate.id === event.stepId);
  const state = step ? turn.state.steps[step.id] : undefined;
  if (!step || state?.status !== 'failed') {
    return { code: 'STEP_NOT_FAILED', message: 'Only a step that failed can be tried again.' };
  }
  if (state.attempt >= MAX_ATTEMPTS) {
    return { code: 'TOO_MANY_ROUNDS', message: `"${step.title}" was tried ${MAX_ATTEMPTS} times.` };
  }
  resetStep(turn, step);
  record(turn, 'stepRetried', step.id, { by: event.by.personId, reason: event.reason });
  return null;
}

/** Whoever leaves a step out had it in his hands: he prepared the case and approves nothing of it. */
function onLeftOut(turn: Turn, { stepId, by, reason }: EventOf<'stepLeftOut'>): Refusal | null {
  const opened = openStep(turn, stepId, 'task', 'supplierRequest', 'waitForEvent', 'enrich', 'approval');
  if (!opened.ok) return opened.error;
  const step = opened.value;
  if (!('skippable' in step) || !step.skippable) {
    const message = `"${step.title}" cannot be left out: its playbook does not say so.`;
    return { code: 'NOT_SKIPPABLE', message, hint: 'Do the step, or go back to an earlier one.', path: 'stepId' };
  }
  if (step.kind === 'task') {
    const may = mayAct(turn.playbook, turn.state, stepId, by, turn.facts);
    if (!may.ok) return may.error;
  }
  if (!reason.trim()) return { code: 'REASON_REQUIRED', message: 'Say why the step is left out.', path: 'reason' };
  prepared(turn, by);
  record(turn, 'stepLeftOut', stepId, { by: by.personId, reason });
  completeStep(turn, step, 'skipped', { by: by.personId, reason });
  return null;
}

function onTakenBack(turn: Turn, { stepId, by, reason }: EventOf<'caseTakenBack'>): Refusal | null {
  const step = turn.playbook.steps.find(({ id }) => id === stepId);
  if (!step || !isAsked(step)) {
    return { code: 'UNKNOWN_STEP', message: 'There is no such step to go back to.', path: 'stepId' };
  }
  if (!['done', 'timedOut'].includes(stepState(turn, stepId).status)) {
    const message = `"${step.title}" was not done yet, so there is nothing to go back to.`;
    return { code: 'STEP_NOT_DONE', message, hint: 'Choose a step that was done.', path: 'stepId' };
  }
  if (isInFlight(turn.playbook, turn.state)) return inFlightRefusal();
  if (turn.state.cleared || turn.state.overridden) {
    return { code: 'DECIDED_ALREADY', message: 'The case was settled otherwise: its steps are not asked any more.' };
  }
  if (!reason.trim()) return { code: 'REASON_REQUIRED', message: 'Say why the case goes back.', path: 'reason' };
  const worn = wornOut(turn, stepId);
  if (worn) {
    const message = `"${worn.title}" was done too often to go back to it again.`;
    return { code: 'TOO_MANY_ROUNDS', message, hint: 'Approve it, or reject it to the supplier.' };
  }
  delete turn.state.asked;
  goBack(turn, stepId, { by: by.personId, reason });
  return null;
}

const isAsked = ({ kind }: Step): boolean => kind === 'task' || kind === 'approval' || kind === 'supplierRequest';

function prepared(turn: Turn, { personId }: Actor): void {
  if (!turn.state.preparers.includes(personId)) turn.state.preparers = [...turn.state.preparers, personId].sort();
}
