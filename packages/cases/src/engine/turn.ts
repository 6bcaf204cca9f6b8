import { err, ok, type Refusal, type Result } from '@clearhold/kernel';
import type { Playbook, Step, Within } from '../playbook/definition.ts';
import { stepOf } from '../playbook/definition.ts';
import type { Command } from './commands.ts';
import type { CaseEventDraft } from './events.ts';
import type { CaseFacts } from './facts.ts';
import type { PlaybookState, StepState } from './state.ts';

/** What the engine is given besides the facts. */
export interface EngineOptions {
  /** The instant after so many business minutes; without it minutes are counted on the wall clock. */
  readonly dueAt?: (fromInstant: string, minutes: number) => string;
  /** Business minutes between two instants; without it they are counted on the wall clock. */
  readonly minutesBetween?: (from: string, to: string) => number;
}

/** One decision in the making: the draft of the next state and what it leads to. Never leaves the engine. */
export interface Turn {
  readonly playbook: Playbook;
  readonly facts: CaseFacts;
  /** The instant of the decision, ISO 8601 in UTC. */
  readonly now: string;
  readonly options: EngineOptions;
  readonly state: PlaybookState;
  readonly commands: Command[];
  readonly events: CaseEventDraft[];
}

export function stepState(turn: Turn, stepId: string): StepState {
  const state = turn.state.steps[stepId];
  if (!state) throw new Error(`case ${turn.state.caseId} has no step ${stepId}`);
  return state;
}

/** `caseId/stepId/attempt`; the second approver's part is `.2`. */
export function keyOf(turn: Turn, stepId: string, part = 1): string {
  const attempt = stepId === 'case' ? 1 : stepState(turn, stepId).attempt;
  return `${turn.state.caseId}/${stepId}/${attempt}${part > 1 ? `.${part}` : ''}`;
}

export function record(
  turn: Turn,
  type: CaseEventDraft['type'],
  stepId?: string,
  more: Partial<Omit<CaseEventDraft, 'type' | 'stepId' | 'at'>> = {},
): void {
  const named = stepId ? { stepId, title: stepOf(turn.playbook, stepId).title } : {};
  turn.events.push({ type, ...named, ...more, at: turn.now });
}

/** The active step an event speaks of. Refusals: UNKNOWN_STEP, STEP_NOT_OPEN (says who was first, if anybody). */
export function openStep<K extends Step['kind']>(
  turn: Turn,
  stepId: string,
  ...kinds: K[]
): Result<Extract<Step, { kind: K }>, Refusal> {
  const step = turn.playbook.steps.find((candidate) => candidate.id === stepId);
  if (!step || !(kinds as string[]).includes(step.kind)) {
    return err({ code: 'UNKNOWN_STEP', message: 'This case has no such step.', path: 'stepId' });
  }
  const { status } = stepState(turn, stepId);
  if (status === 'active') return ok(step as Extract<Step, { kind: K }>);
  const message =
    status === 'done' ? `"${step.title}" was already done.` : `"${step.title}" is not open now (${status}).`;
  return err({ code: 'STEP_NOT_OPEN', message, hint: 'Look at the case as it is now.' });
}

/** A step's limit in minutes by fixed value, policy setting or default; null for none. */
export function limitOf(
  within: Within | undefined,
  facts: CaseFacts,
): { minutes: number; clock: 'business' | 'wall' } | null {
  if (within === undefined) return null;
  if (typeof within === 'number') return { minutes: within, clock: 'business' };
  const set = facts.settings?.[within.setting];
  const count = set !== undefined && Number.isInteger(set) && set >= 0 ? set : within.default;
  const minutes = within.unit === 'hours' ? count * 60 : count;
  return { minutes, clock: within.clock ?? 'business' };
}

/** The instant a limit passes, by the calendar given or the wall clock. */
export function instantAfter(turn: Turn, limit: { minutes: number; clock: 'business' | 'wall' }): string {
  const calendar = limit.clock === 'business' ? turn.options.dueAt : undefined;
  if (calendar) return calendar(turn.now, limit.minutes);
  return new Date(Date.parse(turn.now) + limit.minutes * 60_000).toISOString();
}
