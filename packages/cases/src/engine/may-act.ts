import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { Playbook, Step } from '../playbook/definition.ts';
import { stepOf } from '../playbook/definition.ts';
import type { Actor } from './events.ts';
import type { CaseFacts } from './facts.ts';
import type { PlaybookState } from './state.ts';

/** Everyone who prepared the matter: outside the case, and by doing a task on it. Sorted, no repeats. */
export function preparersOf(state: PlaybookState, facts: CaseFacts): string[] {
  return [...new Set([...(facts.preparers ?? []), ...state.preparers])].sort();
}

/** Persons who may not take this step now: by `notThe`, always the preparers of an approval, and who approved already. */
export function excludedFrom(step: Step, state: PlaybookState, facts: CaseFacts): string[] {
  const excluded = new Set<string>();
  const notThe = 'who' in step ? (step.who.notThe ?? []) : [];
  if (step.kind === 'approval' || notThe.includes('preparer')) {
    for (const person of preparersOf(state, facts)) excluded.add(person);
  }
  if (facts.requestedBy && (step.kind === 'approval' || notThe.includes('requester'))) excluded.add(facts.requestedBy);
  for (const person of state.steps[step.id]?.approvals ?? []) excluded.add(person);
  return [...excluded].sort();
}

/**
 * Whether a person may act on a step now, by role, named person and exclusion. The same function serves the screens and
 * the engine. Refusals: PREPARER_CANNOT_APPROVE, REQUESTER_CANNOT_ACT, ALREADY_APPROVED, NOT_YOUR_STEP, UNKNOWN_STEP.
 */
export function mayAct(
  playbook: Playbook,
  state: PlaybookState,
  stepId: string,
  actor: Actor,
  facts: CaseFacts,
): Result<true, Refusal> {
  const step = stepOf(playbook, stepId);
  if (!('who' in step)) return err({ code: 'UNKNOWN_STEP', message: 'Nobody is asked in this step.' });
  const barred = exclusion(step, state, actor, facts);
  if (barred) return err(barred);
  const { who } = step;
  const escalated = state.steps[stepId]?.escalatedTo;
  const roles = [who.role, ...(who.also ?? []), escalated].filter((role) => role !== undefined);
  if (who.person === actor.personId || roles.some((role) => actor.roles.includes(role))) return ok(true);
  const asked =
    roles.length > 0
      ? roles.map((role) => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`)).join(' or ')
      : 'one named person';
  return err({ code: 'NOT_YOUR_STEP', message: `"${step.title}" is for ${asked}.` });
}

function exclusion(step: Step, state: PlaybookState, actor: Actor, facts: CaseFacts): Refusal | null {
  if (!excludedFrom(step, state, facts).includes(actor.personId)) return null;
  if (state.steps[step.id]?.approvals?.includes(actor.personId)) {
    return { code: 'ALREADY_APPROVED', message: 'You approved this already; a second person must approve it too.' };
  }
  if (facts.requestedBy === actor.personId) {
    return {
      code: 'REQUESTER_CANNOT_ACT',
      message: 'You asked for this change, so someone else must do this step.',
      hint: 'Hand it to a colleague.',
    };
  }
  return {
    code: 'PREPARER_CANNOT_APPROVE',
    message: 'You prepared this, so someone else must do this step.',
    hint: 'Hand it to a colleague.',
  };
}
