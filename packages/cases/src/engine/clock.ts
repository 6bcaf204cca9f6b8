import { keyOf, stepState, type Turn } from './turn.ts';

/** A limit: minutes on one of the two clocks. */
export interface Limit {
  readonly minutes: number;
  readonly clock: 'business' | 'wall';
}

/** Runs a clock for a step: the first of its attempt, or another one after a pause or for a retry. */
export function startClock(
  turn: Turn,
  stepId: string,
  { minutes, clock }: Limit,
  dueAt: string,
  isAnother = false,
): void {
  const state = stepState(turn, stepId);
  const number = isAnother ? (state.clock ?? 1) + 1 : undefined;
  if (number) state.clock = number;
  state.timed = true;
  const { attempt } = state;
  const event = { type: 'timerFired' as const, stepId, attempt, ...(number ? { clock: number } : {}) };
  turn.commands.push({
    type: 'startTimer',
    key: clockKey(turn, stepId),
    stepId,
    attempt,
    minutes,
    clock,
    dueAt,
    event,
  });
}

/** Stops a step's clock, if one runs. */
export function stopClock(turn: Turn, stepId: string): void {
  const state = stepState(turn, stepId);
  if (state.timed) turn.commands.push({ type: 'cancelTimer', key: clockKey(turn, stepId), stepId });
  delete state.timed;
}

function clockKey(turn: Turn, stepId: string): string {
  const { clock = 1 } = stepState(turn, stepId);
  return `${keyOf(turn, stepId)}${clock > 1 ? `~${clock}` : ''}`;
}
