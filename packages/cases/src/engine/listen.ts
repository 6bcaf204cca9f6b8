import { textOf } from '../playbook/condition.ts';
import type { Step, StepOf } from '../playbook/definition.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

/** A subject is no longer than this: it is a key of a table. */
export const CORRELATION_MAX = 500;

/**
 * Says which event a step waits for. Without a key it would wait for ever: then a person is told why. What happened before
 * the case came back to the step does not answer it anew.
 */
export function listen(turn: Turn, step: StepOf<'waitForEvent'>): void {
  if (!step.listens) return;
  const { attempt } = stepState(turn, step.id);
  const key = keyOf(turn, step.id);
  const found = textOf(step.listens.correlation, turn.facts, turn.state.cleared?.by ?? '');
  if (found.ok && found.value !== '' && found.value.length <= CORRELATION_MAX) {
    const { eventType } = step.listens;
    const since = attempt > 1 ? { since: turn.now } : {};
    turn.commands.push({
      type: 'listen',
      key,
      stepId: step.id,
      attempt,
      eventType,
      correlation: found.value,
      ...since,
    });
    return;
  }
  const why = found.ok ? 'The facts of the case give no key for it.' : found.error.message;
  const reason = `"${step.title}" cannot tell for which event it waits. ${why}`;
  turn.commands.push({ type: 'escalate', key, stepId: step.id, role: 'controller', reason });
  record(turn, 'stepEscalated', step.id, { reason, data: { role: 'controller' } });
}

export function stopListening(turn: Turn, step: Step): void {
  if (step.kind !== 'waitForEvent' || !step.listens || stepState(turn, step.id).status !== 'active') return;
  turn.commands.push({ type: 'stopListening', key: keyOf(turn, step.id), stepId: step.id });
}
