import type { Refusal } from '@clearhold/kernel';
import { isInFlight } from '../engine/on-case.ts';
import { isClosed, type PlaybookState, type StepState } from '../engine/state.ts';
import type { Playbook, Step, StepOf } from '../playbook/definition.ts';
import { isSame } from '../playbook/difference.ts';
import { possibleOutcomes } from '../playbook/explore.ts';
import { descendantsOf } from '../playbook/needs.ts';

const TOUCHED: ReadonlySet<string> = new Set(['active', 'done', 'timedOut', 'failed']);

/** True for a step in which something happened that another version has to know. */
export const isTouched = ({ status }: StepState): boolean => TOUCHED.has(status);

/**
 * Why a running case cannot be taken from one version of its playbook to another, before its steps are looked at in their
 * order: CASE_CLOSED, SETTLED_ALREADY, EFFECT_IN_FLIGHT, STEP_GONE, KIND_CHANGED, ANSWER_CHANGED, APPROVAL_CHANGED, ACTION_CHANGED.
 */
export function obstacles(from: Playbook, to: Playbook, state: PlaybookState): Refusal[] {
  if (isClosed(state)) return [{ code: 'CASE_CLOSED', message: 'It is closed.' }];
  if (state.cleared || state.overridden) {
    return [{ code: 'SETTLED_ALREADY', message: 'It was settled otherwise and only waits for its end.' }];
  }
  if (isInFlight(from, state)) {
    return [{ code: 'EFFECT_IN_FLIGHT', message: 'The ERP was asked to act; it ends as it began.' }];
  }
  return from.steps.flatMap((before) => {
    const stands = state.steps[before.id];
    if (!stands || !isTouched(stands)) return [];
    const after = to.steps.find(({ id }) => id === before.id);
    const refusal = ofStep(before, after, stands) ?? (after && ofMeaning(from, to, before, after, stands));
    return refusal ? [{ ...refusal, path: before.id }] : [];
  });
}

function ofStep(before: Step, after: Step | undefined, { status, outcome }: StepState): Refusal | undefined {
  const stands = status === 'active' ? 'is open' : 'was done';
  if (!after) return { code: 'STEP_GONE', message: `“${before.title}” ${stands} and is not there any more.` };
  if (before.kind !== after.kind) {
    return { code: 'KIND_CHANGED', message: `“${before.title}” ${stands} and is another kind of step now.` };
  }
  if (before.kind === 'connectorAction' && !isSame(before.action, (after as typeof before).action)) {
    return { code: 'ACTION_CHANGED', message: `“${before.title}” was begun and asks the ERP for something else now.` };
  }
  return status === 'done' && outcome ? ofAnswer(before, after, outcome) : undefined;
}

function ofAnswer(before: Step, after: Step, outcome: string): Refusal | undefined {
  const said = (step: Step) => ('outcomes' in step ? step.outcomes.find(({ key }) => key === outcome) : undefined);
  const meant = (step: Step) => {
    const { label, resolution, closes } = said(step) ?? {};
    return { label, resolution, closes };
  };
  if (isSame(meant(before), meant(after))) return undefined;
  const words = said(before)?.label ?? outcome;
  return {
    code: 'ANSWER_CHANGED',
    message: `“${before.title}” was answered “${words}”, which means something else now.`,
  };
}

function ofMeaning(from: Playbook, to: Playbook, before: Step, after: Step, stands: StepState): Refusal | undefined {
  if (stands.status === 'done' && stands.outcome && !isKnown(to, after, stands.outcome)) {
    return { code: 'ANSWER_CHANGED', message: `“${before.title}” cannot end any more as it did.` };
  }
  if (before.kind !== 'approval' || !stands.approvals?.length) return undefined;
  const same = isSame(termsOf(from, before), termsOf(to, after as StepOf<'approval'>));
  if (same) return undefined;
  return { code: 'APPROVAL_CHANGED', message: `“${before.title}” was approved under other terms.` };
}

const isKnown = (to: Playbook, step: Step, outcome: string): boolean => possibleOutcomes(to, step).includes(outcome);

/** What an approval stands for: who gives it, how many, what it ends as, and what the ERP is asked behind it. */
function termsOf(playbook: Playbook, step: StepOf<'approval'>): object {
  const { who, persons, approvedResolution, when } = step;
  const behind = descendantsOf(playbook, step.id);
  const asked = playbook.steps.flatMap((one) =>
    one.kind === 'connectorAction' && behind.has(one.id) ? [`${one.id} ${one.action}`] : [],
  );
  return { who, persons, approvedResolution, when, asked: asked.sort() };
}
