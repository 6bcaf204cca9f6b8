import type { Refusal } from '@clearhold/kernel';
import { startClock, stopClock } from './clock.ts';
import { isPending } from './end-step.ts';
import type { EventOf, PlaybookEvent } from './events.ts';
import type { PlaybookState } from './state.ts';
import { instantAfter, limitOf, record, stepState, type Turn } from './turn.ts';

const STOPPED: ReadonlySet<PlaybookEvent['type']> = new Set([
  'taskCompleted',
  'approvalDecided',
  'supplierAsked',
  'stepRetried',
  'stepLeftOut',
  'caseTakenBack',
  'caseOverridden',
  'casePaused',
]);

/** Why people cannot do this while the case is paused; what happens outside is heard all the same. */
export function heldUp({ paused }: PlaybookState, { type }: PlaybookEvent): Refusal | null {
  if (!paused || !STOPPED.has(type)) return null;
  const hint = 'Go on with the case first.';
  return { code: 'CASE_PAUSED', message: `This case is paused: ${paused.reason}`, hint };
}

/** A person stops the case, or goes on with it: its clocks stand still in between and have as much left as they had. */
export function onPause(turn: Turn, event: EventOf<'casePaused' | 'caseResumed'>): Refusal | null {
  const { by, reason } = event;
  if (event.type === 'casePaused') {
    if (!reason?.trim()) return { code: 'REASON_REQUIRED', message: 'Say why the case is paused.', path: 'reason' };
    for (const { id } of turn.playbook.steps) if (stepState(turn, id).timed) halt(turn, id);
    turn.state.paused = { by: by.personId, at: turn.now, reason };
    record(turn, 'casePaused', undefined, { by: by.personId, reason });
    return null;
  }
  if (!turn.state.paused) return { code: 'NOT_PAUSED', message: 'This case is not paused.' };
  delete turn.state.paused;
  record(turn, 'caseResumed', undefined, { by: by.personId, reason });
  for (const step of turn.playbook.steps) if (isPending(turn, step)) goOn(turn, step.id);
  return null;
}

function halt(turn: Turn, stepId: string): void {
  const state = stepState(turn, stepId);
  const until = state.retryAt ?? state.dueAt;
  stopClock(turn, stepId);
  // A limit that passed was acted upon: there is nothing left of it.
  if (state.escalatedTo || !until) return;
  const between = clockOf(turn, stepId) === 'business' ? turn.options.minutesBetween : undefined;
  const left = between ? between(turn.now, until) : (Date.parse(until) - Date.parse(turn.now)) / 60_000;
  state.left = Math.max(0, Math.ceil(left));
}

function goOn(turn: Turn, stepId: string): void {
  const state = stepState(turn, stepId);
  const { left } = state;
  if (left === undefined) return;
  delete state.left;
  const limit = { minutes: left, clock: clockOf(turn, stepId) };
  const until = instantAfter(turn, limit);
  if (state.retryAt) state.retryAt = until;
  else {
    state.dueAt = until;
    turn.commands.push({ type: 'moveTask', key: `${turn.state.caseId}/${stepId}/${until}`, stepId, dueAt: until });
  }
  startClock(turn, stepId, limit, until, true);
}

function clockOf(turn: Turn, stepId: string): 'business' | 'wall' {
  if (stepState(turn, stepId).retryAt) return 'wall';
  const step = turn.playbook.steps.find(({ id }) => id === stepId);
  return limitOf(step?.within, turn.facts)?.clock ?? 'business';
}
