import type { Refusal } from '@clearhold/kernel';
import { stepOf } from '../playbook/definition.ts';
import { isAwaited } from '../playbook/needs.ts';
import { abandonStep, completeStep } from './end-step.ts';
import type { EventOf } from './events.ts';
import { planRetry } from './retry.ts';
import { heardOutcome } from './start-step.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

type Outcome = EventOf<'effectSucceeded' | 'effectFailed' | 'effectUnknown' | 'effectConfirmed'>;

/** What became of something done outside. Word of an earlier attempt, or of a step that ended, changes nothing. */
export function onEffect(turn: Turn, event: EventOf<'enriched'> | Outcome): Refusal | null {
  const step = turn.playbook.steps.find((candidate) => candidate.id === event.stepId);
  if (!step) return { code: 'UNKNOWN_STEP', message: 'This case has no such step.', path: 'stepId' };
  if (event.type !== 'enriched') return onOutcome(turn, event);
  if (step.kind === 'enrich' && stepState(turn, step.id).status === 'active') {
    completeStep(turn, step, 'enriched', { values: event.values });
  }
  return null;
}

function onOutcome(turn: Turn, event: Outcome): Refusal | null {
  const step = stepOf(turn.playbook, event.stepId);
  const state = stepState(turn, step.id);
  if (step.kind !== 'connectorAction' || state.attempt !== event.attempt) return null;
  if (event.type === 'effectConfirmed') return onConfirmed(turn, event);
  if (state.status !== 'active') return null;
  switch (event.type) {
    case 'effectSucceeded':
      completeStep(turn, step, 'succeeded', { reason: event.detail });
      return null;
    case 'effectUnknown': {
      const reason = event.detail ?? 'The ERP gave no clear answer.';
      record(turn, 'effectUnknown', step.id, { reason });
      raise(turn, step.id, reason);
      return null;
    }
    case 'effectFailed': {
      const reason = event.detail ?? 'The ERP refused.';
      abandonStep(turn, step, 'failed', reason);
      if (planRetry(turn, step)) return null;
      if (isAwaited(turn.playbook, step.id, 'failed')) return null;
      const role = step.onTimeout && 'escalateTo' in step.onTimeout ? step.onTimeout.escalateTo : undefined;
      turn.commands.push({
        type: 'escalate',
        key: keyOf(turn, step.id),
        stepId: step.id,
        role: role ?? 'controller',
        reason,
      });
      return null;
    }
  }
}

/** The other side says that it happened. If the reply was lost, this is the reply too. */
function onConfirmed(turn: Turn, event: EventOf<'effectConfirmed'>): null {
  const word = `effectConfirmed:${event.stepId}:${event.attempt}`;
  if (turn.state.heard.includes(word)) return null;
  turn.state.heard = [...turn.state.heard, word].sort();
  record(turn, 'effectConfirmed', event.stepId, { reason: event.detail });
  const action = stepOf(turn.playbook, event.stepId);
  const { status } = stepState(turn, event.stepId);
  if (status === 'active' || status === 'failed') completeStep(turn, action, 'succeeded', { reason: event.detail });
  for (const step of turn.playbook.steps) {
    if (step.kind !== 'waitForEvent' || stepState(turn, step.id).status !== 'active') continue;
    const outcome = heardOutcome(turn, step);
    if (outcome) completeStep(turn, step, outcome, { reason: event.detail });
  }
  return null;
}

function raise(turn: Turn, stepId: string, reason: string): void {
  const code = 'INT.WRITEBACK_UNCONFIRMED';
  turn.commands.push({ type: 'raiseException', key: keyOf(turn, stepId), stepId, code, reason });
}
