import type { Resolution } from '../lifecycle/resolutions.ts';
import type { Step } from '../playbook/definition.ts';
import { descendantsOf } from '../playbook/needs.ts';
import { stopClock } from './clock.ts';
import { compensate } from './compensate.ts';
import type { Values } from './events.ts';
import { stopListening } from './listen.ts';
import { resolutionOf } from './resolution-of.ts';
import { isClosed } from './state.ts';
import { keyOf, record, stepState, type Turn } from './turn.ts';

/** How often a step may be started again before people must find another way. */
export const MAX_ATTEMPTS = 9;

/** Who ended a step and with what, for the history. */
export interface Ending {
  readonly by?: string;
  /** For whom, by delegation. */
  readonly onBehalfOf?: string;
  readonly reason?: string;
  readonly values?: Values;
  /** The answer in the words it was chosen by. */
  readonly said?: string;
}

/** Ends an active step with an outcome: closes its task, stops its clock, closes the case where the playbook says so. */
export function completeStep(turn: Turn, step: Step, outcome: string, ending: Ending = {}): void {
  withdrawCommands(turn, step, 'completed');
  setOutcome(turn, step, outcome, ending);
}

/** Gives a step that asks nobody any more its outcome, and follows it. */
export function setOutcome(turn: Turn, step: Step, given: string, ending: Ending): void {
  const state = stepState(turn, step.id);
  const chosen = answerOf(step, given);
  const outcome = isSpent(turn, step, given) ? 'exhausted' : given;
  Object.assign(state, { status: 'done', outcome, endedAt: turn.now, ...present(ending) });
  const { by, onBehalfOf, reason, values, said } = ending;
  const label = said ?? chosen?.label;
  record(turn, 'stepCompleted', step.id, { outcome, label, by, onBehalfOf, reason, data: values });
  const back = goesBackTo(step, outcome);
  if (back) {
    countRound(turn, step, outcome);
    goBack(turn, back, ending);
  } else if (outcome === given && chosen?.closes) closeCase(turn, chosen.closes, ending.reason);
  else if (step.closes && !isOverUndone(step, outcome)) {
    closeCase(turn, resolutionOf(turn.playbook, turn.state, step).resolution, ending.reason);
  }
}

const answerOf = (step: Step, outcome: string) =>
  'outcomes' in step ? step.outcomes.find((candidate) => candidate.key === outcome) : undefined;

/** True when an answer that goes back so often at most has done so, or the steps may not be done once more. */
export function isSpent(turn: Turn, step: Step, outcome: string): boolean {
  const { atMost, goTo } = answerOf(step, outcome) ?? {};
  if (!atMost || !goTo) return false;
  return (turn.state.loops?.[`${step.id}:${outcome}`] ?? 0) >= atMost || wornOut(turn, goTo) !== null;
}

function countRound(turn: Turn, step: Step, outcome: string): void {
  if (!answerOf(step, outcome)?.atMost) return;
  const name = `${step.id}:${outcome}`;
  turn.state.loops = { ...turn.state.loops, [name]: (turn.state.loops?.[name] ?? 0) + 1 };
}

/** The earlier step that an answer sends the case back to, if it does. */
export function goesBackTo(step: Step, outcome: string): string | undefined {
  if (step.kind === 'approval') return outcome === 'sentBack' ? step.sendBackTo : undefined;
  if (!('outcomes' in step)) return undefined;
  return answerOf(step, outcome)?.goTo;
}

/** Ends a step that did not come to an answer. */
export function abandonStep(
  turn: Turn,
  step: Step,
  status: 'cancelled' | 'timedOut' | 'failed',
  reason?: string,
): void {
  const state = stepState(turn, step.id);
  withdrawCommands(turn, step, status === 'timedOut' ? 'timedOut' : 'cancelled');
  Object.assign(state, { status, endedAt: turn.now, ...(status === 'cancelled' ? {} : { outcome: status }) });
  if (reason) state.reason = reason;
  const type = ({ cancelled: 'stepCancelled', timedOut: 'stepTimedOut', failed: 'stepFailed' } as const)[status];
  record(turn, type, step.id, { reason });
}

/** Ends the case: whatever is still open is cancelled. */
export function closeCase(
  turn: Turn,
  resolution: Resolution,
  reason?: string,
  to: 'resolved' | 'withdrawn' = 'resolved',
): void {
  if (isClosed(turn.state)) return;
  for (const step of turn.playbook.steps) {
    const { status } = stepState(turn, step.id);
    if (isPending(turn, step)) abandonStep(turn, step, 'cancelled', 'The case ended.');
    else if (status === 'waiting') stepState(turn, step.id).status = 'skipped';
  }
  if (to === 'withdrawn') compensate(turn, turn.playbook.steps, reason);
  delete turn.state.paused;
  record(turn, 'caseStateChanged', undefined, { data: { from: turn.state.caseState, to } });
  turn.state.caseState = to;
  turn.state.resolution = resolution;
  record(turn, 'caseClosed', undefined, { outcome: resolution, reason });
  turn.commands.push({ type: 'closeCase', key: keyOf(turn, 'case'), resolution, ...(reason ? { reason } : {}) });
}

/** The step that may not be done once more if the case goes back to `target`; null when all may. */
export function wornOut(turn: Turn, target: string): Step | null {
  const again = new Set([target, ...descendantsOf(turn.playbook, target)]);
  const worn = (step: Step): boolean => again.has(step.id) && stepState(turn, step.id).attempt >= MAX_ATTEMPTS;
  return turn.playbook.steps.find(worn) ?? null;
}

/** True for a step that goes on by itself: one that is active, or failed and is tried again soon. */
export function isPending(turn: Turn, step: Step): boolean {
  const { status, retryAt } = stepState(turn, step.id);
  return status === 'active' || (status === 'failed' && retryAt !== undefined);
}

/** Puts a step back to where it has yet to begin; what went on in it is cancelled, in words if there is a reason. */
export function resetStep(turn: Turn, step: Step, reason?: string): void {
  if (isPending(turn, step)) abandonStep(turn, step, 'cancelled', reason);
  turn.state.steps[step.id] = { status: 'waiting', attempt: stepState(turn, step.id).attempt };
}

/** Takes the case back to an earlier step: it and all that came after start anew with their next attempt. */
export function goBack(turn: Turn, target: string, ending: Ending): void {
  const again = new Set([target, ...descendantsOf(turn.playbook, target)]);
  compensate(
    turn,
    turn.playbook.steps.filter(({ id }) => again.has(id)),
    ending.reason,
  );
  for (const step of turn.playbook.steps) {
    if (!again.has(step.id)) continue;
    resetStep(turn, step, ending.reason);
    // What was heard before the rework does not answer a wait that starts anew.
    const forgotten: readonly string[] = step.kind === 'waitForEvent' ? step.events : [];
    turn.state.heard = turn.state.heard.filter((event) => !forgotten.includes(event));
  }
  record(turn, 'stepReworked', target, { by: ending.by, reason: ending.reason });
}

function withdrawCommands(turn: Turn, step: Step, because: 'completed' | 'cancelled' | 'timedOut'): void {
  const state = stepState(turn, step.id);
  const asked = step.kind === 'task' || step.kind === 'approval' || step.kind === 'supplierRequest';
  if (asked && state.status === 'active')
    turn.commands.push({ type: 'closeTask', key: keyOf(turn, step.id, state.part), stepId: step.id, because });
  stopListening(turn, step);
  stopClock(turn, step.id);
  delete state.left;
  delete state.retryAt;
}

/** A step that was left out closes nothing; nor does a wait for a confirmation, among other things, that heard another. */
function isOverUndone(step: Step, outcome: string): boolean {
  if (outcome === 'skipped' || outcome === 'exhausted') return true;
  return step.kind === 'waitForEvent' && step.events.includes('effectConfirmed') && outcome !== 'effectConfirmed';
}

const present = (ending: Ending): Ending =>
  Object.fromEntries(Object.entries(ending).filter(([, value]) => value !== undefined)) as Ending;
