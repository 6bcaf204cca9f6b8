import type { Refusal } from '@clearhold/kernel';
import { CLEARED_BY } from '../lifecycle/resolutions.ts';
import type { Playbook, Step } from '../playbook/definition.ts';
import { clears, descendantsOf } from '../playbook/needs.ts';
import { compensate } from './compensate.ts';
import { abandonStep, closeCase, completeStep, isPending, resetStep } from './end-step.ts';
import type { EventOf } from './events.ts';
import { heardOutcome } from './start-step.ts';
import type { PlaybookState } from './state.ts';
import { record, stepState, type Turn } from './turn.ts';

/** Things that happen to the case as a whole. */
export function onCase(
  turn: Turn,
  event: EventOf<'factsChanged' | 'caseOverridden' | 'caseWithdrawn'>,
): Refusal | null {
  switch (event.type) {
    case 'factsChanged':
      return onFacts(turn, event);
    case 'caseOverridden':
      return onOverride(turn, event);
    case 'caseWithdrawn': {
      if (inFlight(turn)) return inFlightRefusal();
      closeCase(turn, 'withdrawn', event.reason, 'withdrawn');
      return null;
    }
  }
}

/** A change outside: steps that waited for it go on; if no exception stands any more, the case ends by itself. */
function onFacts(turn: Turn, event: EventOf<'factsChanged'>): null {
  const { cause } = event;
  const { openExceptions } = turn.facts;
  record(turn, 'factsChanged', undefined, { outcome: cause, data: { sourceId: event.sourceId, openExceptions } });
  if (!turn.state.heard.includes(cause)) turn.state.heard = [...turn.state.heard, cause].sort();
  const mayClear = clears(turn.playbook, cause);
  if (openExceptions.length === 0 && mayClear && !turn.state.cleared && !turn.state.overridden && !inFlight(turn)) {
    turn.state.cleared = { by: cause, at: turn.now };
    record(turn, 'caseCleared', undefined, { outcome: cause });
    leaveFor(turn, '@cleared', 'The exceptions cleared.');
    // Nothing is held, so there is nothing to release; an invoice that was replaced is still rejected.
    if (turn.facts.hold === false && cause !== 'revisedInvoice') closeCase(turn, CLEARED_BY[cause]);
    return null;
  }
  if (openExceptions.length > 0 && turn.state.cleared && !inFlight(turn)) unclear(turn, cause);
  else if (event.moreAtRisk && !turn.state.overridden && !inFlight(turn) && wasAnswered(turn)) {
    startOver(turn, 'More is at risk now.');
    record(turn, 'caseStartedOver', undefined, { outcome: cause });
    return null;
  }
  for (const step of turn.playbook.steps) {
    if (step.kind !== 'waitForEvent' || stepState(turn, step.id).status !== 'active') continue;
    const outcome = heardOutcome(turn, step);
    if (outcome) completeStep(turn, step, outcome);
  }
  return null;
}

/** What cleared the case does not hold any more and the ERP did not act yet: the playbook starts over. */
function unclear(turn: Turn, cause: string): void {
  startOver(turn, 'An exception stands again.');
  delete turn.state.cleared;
  record(turn, 'caseUncleared', undefined, { outcome: cause });
}

function startOver(turn: Turn, reason: string): void {
  compensate(turn, turn.playbook.steps, reason);
  for (const step of turn.playbook.steps) resetStep(turn, step, reason);
  turn.state.heard = [];
  delete turn.state.loops;
}

const wasAnswered = (turn: Turn): boolean =>
  turn.playbook.steps.some(
    (step) => (step.kind === 'task' || step.kind === 'approval') && stepState(turn, step.id).status === 'done',
  );

function onOverride(turn: Turn, event: EventOf<'caseOverridden'>): Refusal | null {
  const { by, reason, authority } = event;
  if (turn.playbook.overridable === false) {
    return {
      code: 'OVERRIDE_FORBIDDEN',
      message: `"${turn.playbook.title}" cannot be overridden, whatever the authority.`,
      hint: 'Do the steps of the case.',
    };
  }
  if (inFlight(turn)) return inFlightRefusal();
  if (!reason.trim()) return { code: 'REASON_REQUIRED', message: 'An override needs a reason.', path: 'reason' };
  const preparers = [...turn.state.preparers, ...(turn.facts.preparers ?? [])];
  if (preparers.includes(by.personId) || turn.facts.requestedBy === by.personId) {
    return { code: 'PREPARER_CANNOT_APPROVE', message: 'You prepared this, so someone else must override it.' };
  }
  if (authority.personId !== by.personId || authority.personsRequired > 1) {
    return {
      code: 'AUTHORITY_REQUIRED',
      message: 'Your authority alone does not cover this.',
      hint: 'Use the approval.',
    };
  }
  turn.state.overridden = { by: by.personId, at: turn.now, reason };
  record(turn, 'caseOverridden', undefined, { by: by.personId, reason, data: { authority } });
  leaveFor(turn, '@overridden', 'The case was overridden.');
  return null;
}

/** Cancels what does not follow from the root; what does follow starts in the next settling. */
function leaveFor(turn: Turn, root: string, reason: string): void {
  const follows = descendantsOf(turn.playbook, root);
  for (const step of turn.playbook.steps) {
    if (follows.has(step.id)) resetStep(turn, step, reason);
    else if (isPending(turn, step) || stepState(turn, step.id).status === 'waiting')
      abandonStep(turn, step, 'cancelled', reason);
  }
}

/** True for an effect that was sent and whose end is not known yet, or that is done and only waits for its confirmation. */
export function isInFlight(playbook: Playbook, state: PlaybookState): boolean {
  const acts = (step: Step): boolean => step.kind === 'connectorAction' && step.action !== 'readBlock';
  return playbook.steps.some((step) => {
    const status = state.steps[step.id]?.status;
    return acts(step) && (status === 'active' || status === 'done');
  });
}

const inFlight = (turn: Turn): boolean => isInFlight(turn.playbook, turn.state);

export const inFlightRefusal = (): Refusal => ({
  code: 'EFFECT_IN_FLIGHT',
  message: 'The ERP has been asked to act and has not confirmed yet.',
  hint: 'Wait for the confirmation.',
});
