import type { Actor, PlaybookEvent } from '../engine/events.ts';
import type { CaseFacts } from '../engine/facts.ts';
import type { PlaybookState } from '../engine/state.ts';
import { CHANGE_CAUSES, type ChangeCause } from '../lifecycle/resolutions.ts';
import type { Step, StepOf } from '../playbook/definition.ts';
import type { Habits } from './habits.ts';
import { between, type PastCase } from './past-case.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** What will likely end an open step, and after how many milliseconds; null for nothing but its time limit. */
export interface Likely {
  readonly event: WithoutId<PlaybookEvent>;
  readonly afterMs: number;
}

const MINUTE = 60_000;
/** A day of work, where neither this case nor another says how long people take. */
const UNKNOWN_MS = 24 * 60 * MINUTE;

/** How an open step of a simulated case goes on: as it did in the case itself, else as such steps usually do. */
export function likelyEvent(
  past: PastCase,
  habits: Habits,
  { state, facts }: { state: PlaybookState; facts: CaseFacts },
  step: Step,
): Likely | null {
  const { attempt } = state.steps[step.id]!;
  const stepId = step.id;
  const own = ownOf(past, step);
  const afterMs = own?.tookMs ?? habits.tookMs(step) ?? (isAsked(step) ? UNKNOWN_MS : MINUTE);
  const by: Actor = { personId: `somebody ${stepId} ${attempt} ${state.seen.length}`, roles: rolesOf(step) };
  const reason = 'As before.';
  switch (step.kind) {
    case 'enrich':
      return { afterMs, event: { type: 'enriched', stepId } };
    case 'task':
      return { afterMs, event: { type: 'taskCompleted', stepId, outcome: answer(step), by: named(step, by), reason } };
    case 'supplierRequest':
      return {
        afterMs,
        event: { type: 'supplierAnswered', stepId, outcome: answer(step), contact: 'supplier', reason },
      };
    case 'approval': {
      const decision = own?.outcome === 'rejected' ? 'rejected' : 'approved';
      const who = named(step, by);
      const authority = {
        personId: who.personId,
        role: step.who.role ?? '',
        amount: facts.amountAtRisk,
        personsRequired: 1,
      };
      return { afterMs, event: { type: 'approvalDecided', stepId, decision, by: who, reason, authority } };
    }
    case 'connectorAction':
      return { afterMs, event: { type: 'effectSucceeded', stepId, attempt } };
    case 'waitForEvent':
      return awaited(step);
    default:
      return null;
  }

  function answer(asked: StepOf<'task' | 'supplierRequest'>): string {
    // Rework once is rework; to do it again would go round for ever.
    const open = asked.outcomes.filter(({ goTo }) => !goTo || attempt < 2);
    const offered = (open.length ? open : asked.outcomes).map(({ key }) => key);
    if (own?.outcome && offered.includes(own.outcome)) return own.outcome;
    return habits.outcome(asked, offered) ?? offered[0]!;
  }

  function awaited(waiting: StepOf<'waitForEvent'>): Likely | null {
    const action = waiting.of?.find((id) => state.steps[id]?.status === 'done');
    if (waiting.events.includes('effectConfirmed') && action) {
      const of = state.steps[action]!.attempt;
      return { afterMs, event: { type: 'effectConfirmed', stepId: action, attempt: of } };
    }
    const happened = own?.outcome ?? habits.outcome(waiting, waiting.events);
    if (happened === 'eventReceived') return { afterMs, event: { type: 'eventReceived', stepId, attempt } };
    const cause = CHANGE_CAUSES.find((one) => one === happened && waiting.events.includes(one));
    return cause ? { afterMs, event: { type: 'factsChanged', cause: cause as ChangeCause } } : null;
  }
}

function ownOf(past: PastCase, step: Step): { tookMs: number; outcome?: string } | undefined {
  const { status, startedAt, endedAt, outcome } = past.steps[step.id] ?? {};
  const same = past.playbook.steps.some(({ id, kind }) => id === step.id && kind === step.kind);
  if (!same || status !== 'done' || !startedAt || !endedAt) return undefined;
  return { tookMs: between(startedAt, endedAt), outcome };
}

const isAsked = ({ kind }: Step): boolean => ['task', 'approval', 'supplierRequest', 'waitForEvent'].includes(kind);

function rolesOf(step: Step): string[] {
  return 'who' in step && step.who.role ? [step.who.role] : [];
}

const named = (step: StepOf<'task' | 'approval'>, by: Actor): Actor =>
  step.who.person && !step.who.role ? { ...by, personId: step.who.person } : by;
