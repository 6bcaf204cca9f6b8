import type { Step, StepOf } from '../playbook/definition.ts';
import { startClock, stopClock } from './clock.ts';
import { abandonStep, MAX_ATTEMPTS } from './end-step.ts';
import { instantAfter, record, stepState, type Turn } from './turn.ts';

/** What the other side refused is tried again later, where the playbook says so and tries are left. */
export function planRetry(turn: Turn, step: StepOf<'connectorAction'>): boolean {
  const state = stepState(turn, step.id);
  const tries = state.tries ?? 0;
  if (!step.retry || !isLeft(turn, step, step.retry.times)) return false;
  const { afterMinutes, doubling, times } = step.retry;
  const limit = { minutes: doubling ? afterMinutes * 2 ** tries : afterMinutes, clock: 'wall' as const };
  state.tries = tries + 1;
  state.retryAt = instantAfter(turn, limit);
  startClock(turn, step.id, limit, state.retryAt, true);
  record(turn, 'stepRetryPlanned', step.id, { data: { at: state.retryAt, number: state.tries, of: times } });
  return true;
}

/** The time to try again has come: the step begins anew. */
export function retryNow(turn: Turn, step: Step): void {
  const { attempt, tries } = stepState(turn, step.id);
  stopClock(turn, step.id);
  turn.state.steps[step.id] = { status: 'waiting', attempt, tries };
  record(turn, 'stepRetried', step.id);
}

/** Asks anew what was not done in time, where the playbook says so and tries are left. */
export function askAgain(turn: Turn, step: Step): boolean {
  if (step.kind === 'connectorAction' || !('retry' in step) || !step.retry) return false;
  if (!isLeft(turn, step, step.retry.times)) return false;
  const { attempt, tries = 0 } = stepState(turn, step.id);
  abandonStep(turn, step, 'timedOut', `"${step.title}" was not done in time.`);
  turn.state.steps[step.id] = { status: 'waiting', attempt, tries: tries + 1 };
  record(turn, 'stepAskedAgain', step.id, { data: { number: tries + 1, of: step.retry.times } });
  return true;
}

function isLeft(turn: Turn, step: Step, times: number): boolean {
  const { attempt, tries = 0 } = stepState(turn, step.id);
  return tries < times && attempt < MAX_ATTEMPTS;
}
