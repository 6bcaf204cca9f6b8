import type { Refusal } from '@clearhold/kernel';
import type { Step } from '../playbook/definition.ts';
import { abandonStep, completeStep } from './end-step.ts';
import type { EventOf } from './events.ts';
import { askAgain, retryNow } from './retry.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

/** A step's limit passed. A timer of an earlier attempt, or of a step that ended, changes nothing. */
export function onTimer(turn: Turn, event: EventOf<'timerFired'>): Refusal | null {
  const step = turn.playbook.steps.find((candidate) => candidate.id === event.stepId);
  if (!step) return { code: 'UNKNOWN_STEP', message: 'This case has no such step.', path: 'stepId' };
  const state = stepState(turn, step.id);
  const isOld = state.attempt !== event.attempt || (event.clock ?? 1) !== (state.clock ?? 1);
  if (isOld || turn.state.paused) return null;
  if (state.status === 'failed' && state.retryAt) retryNow(turn, step);
  if (state.status !== 'active') return null;
  if (step.kind === 'waitForEvent' && step.events.includes('timeElapsed')) {
    completeStep(turn, step, 'timeElapsed');
    return null;
  }
  if (!askAgain(turn, step)) timeOut(turn, step);
  return null;
}

function timeOut(turn: Turn, step: Step): void {
  const { onTimeout } = step;
  const reason = `"${step.title}" was not done in time.`;
  const ends = onTimeout && ('goTo' in onTimeout || 'fail' in onTimeout);
  if (ends && step.kind !== 'connectorAction') {
    abandonStep(turn, step, 'goTo' in onTimeout ? 'timedOut' : 'failed', reason);
    return;
  }
  if (onTimeout && 'raise' in onTimeout) {
    const key = keyOf(turn, step.id);
    turn.commands.push({ type: 'raiseException', key, stepId: step.id, code: onTimeout.raise, reason });
  }
  const role = (onTimeout && 'escalateTo' in onTimeout ? onTimeout.escalateTo : undefined) ?? 'controller';
  const state = stepState(turn, step.id);
  if (state.escalatedTo) return;
  state.escalatedTo = role;
  turn.commands.push({ type: 'escalate', key: keyOf(turn, step.id), stepId: step.id, role, reason });
  record(turn, 'stepEscalated', step.id, { reason, data: { role } });
}
