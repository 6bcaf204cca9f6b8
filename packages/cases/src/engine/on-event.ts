import { completeStep } from './end-step.ts';
import type { EventOf } from './events.ts';
import { stepState, type Turn } from './turn.ts';

/** The event came. One for an earlier attempt, or for a step that ended, changes nothing. */
export function onEvent(turn: Turn, event: EventOf<'eventReceived'>): null {
  const step = turn.playbook.steps.find(({ id }) => id === event.stepId);
  if (step?.kind !== 'waitForEvent' || !step.listens) return null;
  const { status, attempt } = stepState(turn, step.id);
  if (status === 'active' && attempt === event.attempt)
    completeStep(turn, step, 'eventReceived', { reason: event.detail });
  return null;
}
