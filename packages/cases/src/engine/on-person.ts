import type { Refusal, Result } from '@clearhold/kernel';
import type { Step, StepOf } from '../playbook/definition.ts';
import { answerAnew, mayAnswerAnew } from './answer-anew.ts';
import { checkForm } from './check-form.ts';
import { completeStep, goesBackTo, isSpent, wornOut } from './end-step.ts';
import type { Actor, EventOf } from './events.ts';
import { mayAct } from './may-act.ts';
import { approvalChoices, openTask, personsAtLeast } from './start-step.ts';
import { keyOf, openStep, record, stepState, type Turn } from './turn.ts';

/** A person's or the supplier's answer to a step that is open for them. */
export function onPerson(
  turn: Turn,
  event: EventOf<'taskCompleted'> | EventOf<'approvalDecided'> | EventOf<'supplierAnswered'>,
): Refusal | null {
  if (event.type === 'approvalDecided') return decideApproval(turn, event);
  const opened = stepAnswered(turn, event);
  if (!opened.ok) return opened.error;
  const step = opened.value;
  if (event.type === 'taskCompleted') {
    const may = mayAct(turn.playbook, turn.state, step.id, event.by, turn.facts);
    if (!may.ok) return may.error;
  }
  const chosen = step.outcomes.find((outcome) => outcome.key === event.outcome);
  const refused =
    (chosen ? null : unknownOutcome(step, event.outcome)) ??
    reasonMissing(chosen?.reasonRequired, event.reason) ??
    checkForm(step.form ?? [], event.outcome, event.values ?? {}, turn.facts) ??
    tooManyRounds(turn, step, event.outcome);
  if (refused) return refused;
  const by = event.type === 'taskCompleted' ? event.by.personId : undefined;
  delete turn.state.asked;
  if (by && !turn.state.preparers.includes(by)) turn.state.preparers = [...turn.state.preparers, by].sort();
  if (event.type === 'supplierAnswered' && step.kind === 'supplierRequest' && !isOpen(turn, step)) {
    answerAnew(turn, step, event);
    return null;
  }
  const said = event.type === 'supplierAnswered' ? event.said : undefined;
  completeStep(turn, step, event.outcome, { by, reason: event.reason, values: event.values, said });
  return null;
}

function stepAnswered(
  turn: Turn,
  event: EventOf<'taskCompleted'> | EventOf<'supplierAnswered'>,
): Result<StepOf<'task' | 'supplierRequest'>, Refusal> {
  if (event.type === 'taskCompleted') return openStep(turn, event.stepId, 'task');
  const opened = openStep(turn, event.stepId, 'supplierRequest');
  if (opened.ok || opened.error.code !== 'STEP_NOT_OPEN') return opened;
  const anew = mayAnswerAnew(turn, event);
  return anew.ok ? anew : opened;
}

const isOpen = (turn: Turn, step: Step): boolean => stepState(turn, step.id).status === 'active';

function decideApproval(turn: Turn, event: EventOf<'approvalDecided'>): Refusal | null {
  const opened = openStep(turn, event.stepId, 'approval');
  if (!opened.ok) return opened.error;
  const step = opened.value;
  const may = mayAct(turn.playbook, turn.state, step.id, event.by, turn.facts);
  if (!may.ok) return may.error;
  const choice = approvalChoices(step).find((candidate) => candidate.key === event.decision);
  if (!choice) return unknownOutcome(step, event.decision);
  const asksReason = choice.reasonRequired ?? turn.facts.approvalReasonRequired;
  const refused = reasonMissing(asksReason, event.reason) ?? tooManyRounds(turn, step, event.decision);
  if (refused) return refused;
  delete turn.state.asked;
  return event.decision === 'approved' ? approve(turn, step, event) : end(turn, step, event);
}

function approve(turn: Turn, step: StepOf<'approval'>, event: EventOf<'approvalDecided'>): Refusal | null {
  const { authority } = event;
  if (authority?.personId !== event.by.personId || authority.onBehalfOf !== event.by.onBehalfOf?.[0]?.personId) {
    return { code: 'AUTHORITY_REQUIRED', message: 'An approval needs the authority it rests on.' };
  }
  const state = stepState(turn, step.id);
  state.approvals = [...(state.approvals ?? []), event.by.personId];
  if (event.by.onBehalfOf)
    state.approvedFor = [...(state.approvedFor ?? []), ...event.by.onBehalfOf.map(({ personId }) => personId)];
  const required = Math.max(personsAtLeast(step, turn.facts), authority.personsRequired);
  const data = { authority };
  record(turn, 'approvalGiven', step.id, { ...byOf(event.by), reason: event.reason, data });
  if (state.approvals.length >= required) return end(turn, step, event);
  turn.commands.push({
    type: 'closeTask',
    key: keyOf(turn, step.id, state.part),
    stepId: step.id,
    because: 'completed',
  });
  state.part = state.approvals.length + 1;
  openTask(turn, step, state.part);
  return null;
}

function end(turn: Turn, step: Step, event: EventOf<'approvalDecided'>): null {
  completeStep(turn, step, event.decision, { ...byOf(event.by), reason: event.reason });
  return null;
}

function byOf({ personId, onBehalfOf }: Actor): { by: string; onBehalfOf?: string } {
  return { by: personId, ...(onBehalfOf?.[0] ? { onBehalfOf: onBehalfOf[0].personId } : {}) };
}

function unknownOutcome(step: Step, given: string): Refusal {
  return {
    code: 'UNKNOWN_OUTCOME',
    message: `"${step.title}" has no answer "${given.slice(0, 40)}".`,
    path: 'outcome',
  };
}

function reasonMissing(required: boolean | undefined, reason: string | undefined): Refusal | null {
  if (!required || reason?.trim()) return null;
  return { code: 'REASON_REQUIRED', message: 'This answer needs a reason.', path: 'reason' };
}

function tooManyRounds(turn: Turn, step: Step, outcome: string): Refusal | null {
  const target = isSpent(turn, step, outcome) ? undefined : goesBackTo(step, outcome);
  const worn = target ? wornOut(turn, target) : null;
  if (!worn) return null;
  return {
    code: 'TOO_MANY_ROUNDS',
    message: `"${worn.title}" was done too often to go back to it again.`,
    hint: 'Approve it, or reject it to the supplier.',
  };
}
