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
  const { approvals = [], approvedFor = [] } = state.steps[step.id] ?? {};
  for (const person of [...approvals, ...approvedFor]) excluded.add(person);
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
  const [principal = actor] = actor.onBehalfOf ?? [];
  if (actor.onBehalfOf && step.kind !== 'approval')
    return err({ code: 'NOT_YOUR_STEP', message: 'Only approvals can be decided for somebody else.' });
  const barred = exclusion(step, state, actor, facts) ?? othersBarred(step, state, actor, facts);
  if (barred) return err(barred);
  const { who } = step;
  const escalated = state.steps[stepId]?.escalatedTo;
  const roles = [who.role, ...(who.also ?? []), escalated].filter((role) => role !== undefined);
  if (who.person === principal.personId || roles.some((role) => principal.roles.includes(role))) return ok(true);
  const asked =
    roles.length > 0
      ? roles.map((role) => (/^[aeiou]/.test(role) ? `an ${role}` : `a ${role}`)).join(' or ')
      : 'one named person';
  return err({ code: 'NOT_YOUR_STEP', message: `"${step.title}" is for ${asked}.` });
}

function exclusion(step: Step, state: PlaybookState, actor: Actor, facts: CaseFacts): Refusal | null {
  if (!excludedFrom(step, state, facts).includes(actor.personId)) return null;
  const { approvals = [], approvedFor = [] } = state.steps[step.id] ?? {};
  if ([...approvals, ...approvedFor].includes(actor.personId)) {
    return {
      code: 'ALREADY_APPROVED',
      message: approvals.includes(actor.personId)
        ? 'You approved this already; a second person must approve it too.'
        : 'This was approved for you already; another person must approve it too.',
    };
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

// A delegation is no way round an exclusion: what the other may not do, nobody does for him.
function othersBarred(step: Step, state: PlaybookState, actor: Actor, facts: CaseFacts): Refusal | null {
  const excluded = excludedFrom(step, state, facts);
  if (!actor.onBehalfOf?.some(({ personId }) => excluded.includes(personId))) return null;
  return {
    code: 'PREPARER_CANNOT_APPROVE',
    message: 'You would decide for somebody who prepared this or approved it already.',
    hint: 'Hand it to another approver.',
  };
}
