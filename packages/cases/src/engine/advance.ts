import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import { transition } from '../lifecycle/transitions.ts';
import type { Playbook } from '../playbook/definition.ts';
import type { EventOf, PlaybookEvent } from './events.ts';
import type { CaseFacts } from './facts.ts';
import { onCase } from './on-case.ts';
import { onCourse } from './on-course.ts';
import { onEffect } from './on-effect.ts';
import { onEvent } from './on-event.ts';
import { heldUp, onPause } from './on-pause.ts';
import { onPerson } from './on-person.ts';
import { onTimer } from './on-timer.ts';
import { settle } from './settle.ts';
import { type Advance, isClosed, type PlaybookState } from './state.ts';
import { type EngineOptions, record, type Turn } from './turn.ts';

/** Events one case may take; more is refused (TOO_MANY_EVENTS), since no real case comes near it. */
export const MAX_EVENTS = 5000;

/**
 * Starts a playbook on a case: the first steps become active. `now` is an ISO 8601 instant in UTC. Deterministic: the
 * same arguments give the same answer. Throws for a playbook that `validatePlaybook` would not pass.
 */
export function startPlaybook(playbook: Playbook, facts: CaseFacts, now: string, options: EngineOptions = {}): Advance {
  const opened = transition('new', 'start');
  if (!opened.ok) throw new Error(opened.error.message);
  const state: PlaybookState = {
    playbook: { key: playbook.key, version: playbook.version },
    caseId: facts.caseId,
    caseState: opened.value,
    steps: Object.fromEntries(playbook.steps.map((step) => [step.id, { status: 'waiting' as const, attempt: 0 }])),
    seen: [],
    heard: [],
    preparers: [],
  };
  const turn: Turn = { playbook, facts, now, options, state, commands: [], events: [] };
  record(turn, 'caseStarted', undefined, { data: { playbook: playbook.key, version: playbook.version } });
  settle(turn);
  return { state, commands: turn.commands, events: turn.events };
}

/**
 * Takes one event. The same event id again changes nothing and commands nothing; a late event of the system on an ended
 * case, or of an earlier attempt, likewise. A person's act that is not possible is refused and leaves the state as it
 * was: CASE_CLOSED, STEP_NOT_OPEN, UNKNOWN_STEP, UNKNOWN_OUTCOME, REASON_REQUIRED, FIELD_REQUIRED, FIELD_INVALID,
 * PRICE_EDIT_FORBIDDEN, NOT_YOUR_STEP, PREPARER_CANNOT_APPROVE, REQUESTER_CANNOT_ACT, ALREADY_APPROVED,
 * AUTHORITY_REQUIRED, TOO_MANY_ROUNDS, EFFECT_IN_FLIGHT, OVERRIDE_FORBIDDEN, CASE_PAUSED, NOT_PAUSED, NOT_SKIPPABLE,
 * STEP_NOT_DONE, STEP_NOT_FAILED.
 */
export function advance(
  playbook: Playbook,
  before: PlaybookState,
  event: PlaybookEvent,
  facts: CaseFacts,
  now: string,
  options: EngineOptions = {},
): Result<Advance, Refusal> {
  if (before.playbook.key !== playbook.key || before.playbook.version !== playbook.version) {
    throw new Error(`case ${before.caseId} runs ${before.playbook.key} version ${before.playbook.version}`);
  }
  if (before.seen.includes(event.id)) return ok({ state: before, commands: [], events: [] });
  if (before.seen.length >= MAX_EVENTS) {
    return err({ code: 'TOO_MANY_EVENTS', message: 'This case took more events than any case may.' });
  }
  const state = structuredClone(before);
  state.seen.push(event.id);
  if (isClosed(state)) return afterTheEnd(state, event);
  const turn: Turn = { playbook, facts, now, options, state, commands: [], events: [] };
  const refused = heldUp(state, event) ?? take(turn, event);
  if (refused) return err(refused);
  settle(turn);
  return ok({ state, commands: turn.commands, events: turn.events });
}

function take(turn: Turn, event: PlaybookEvent): Refusal | null {
  switch (event.type) {
    case 'taskCompleted':
    case 'approvalDecided':
    case 'supplierAnswered':
      return onPerson(turn, event);
    case 'enriched':
    case 'effectSucceeded':
    case 'effectFailed':
    case 'effectUnknown':
    case 'effectConfirmed':
      return onEffect(turn, event);
    case 'eventReceived':
      return onEvent(turn, event);
    case 'timerFired':
      return onTimer(turn, event);
    case 'factsChanged':
    case 'caseOverridden':
    case 'caseWithdrawn':
      return onCase(turn, event);
    case 'stepRetried':
    case 'stepLeftOut':
    case 'caseTakenBack':
      return onCourse(turn, event);
    case 'casePaused':
    case 'caseResumed':
      return onPause(turn, event);
    case 'supplierAsked':
      turn.state.asked = { by: event.by.personId, at: turn.now };
      return null;
    case 'requestHeldBack':
      holdBack(turn, event);
      return null;
    case 'questionEnded':
      delete turn.state.asked;
      return null;
  }
}

function holdBack(turn: Turn, { stepId, attempt }: EventOf<'requestHeldBack'>): void {
  const state = turn.state.steps[stepId];
  if (state?.status === 'active' && state.attempt === attempt) state.heldBack = true;
}

const BY_PEOPLE: ReadonlySet<PlaybookEvent['type']> = new Set([
  'taskCompleted',
  'approvalDecided',
  'supplierAnswered',
  'supplierAsked',
  'stepRetried',
  'stepLeftOut',
  'caseTakenBack',
  'casePaused',
  'caseResumed',
  'caseOverridden',
  'caseWithdrawn',
]);

function afterTheEnd(state: PlaybookState, event: PlaybookEvent): Result<Advance, Refusal> {
  if (!BY_PEOPLE.has(event.type)) return ok({ state, commands: [], events: [] });
  const how = state.caseState === 'withdrawn' ? 'withdrawn' : 'resolved';
  return err({ code: 'CASE_CLOSED', message: `This case is ${how} already.`, hint: 'Look at the case as it is now.' });
}
