import type { ChangeCause, Resolution } from '../lifecycle/resolutions.ts';
import type { CaseState } from '../lifecycle/transitions.ts';
import type { StepRole } from '../playbook/definition.ts';
import type { Command } from './commands.ts';
import type { CaseEventDraft, Values } from './events.ts';

export type StepStatus = 'waiting' | 'active' | 'done' | 'skipped' | 'failed' | 'timedOut' | 'cancelled';

/** Where one step stands. `attempt` counts its starts from 1; 0 before the first. */
export interface StepState {
  status: StepStatus;
  attempt: number;
  startedAt?: string;
  dueAt?: string;
  endedAt?: string;
  outcome?: string;
  by?: string;
  /** For whom `by` decided, by delegation. */
  onBehalfOf?: string;
  reason?: string;
  /** A supplier's answer in the words it was chosen by. */
  said?: string;
  values?: Values;
  escalatedTo?: StepRole;
  /** Persons who approved in this attempt, in order. */
  approvals?: string[];
  /** Persons for whom one of them approved by delegation, and those on the way: they do not count a second time. */
  approvedFor?: string[];
  /** True while a timer runs for it. */
  timed?: boolean;
  /** How many clocks ran in this attempt, where more than one: a pause or a retry starts another. */
  clock?: number;
  /** While the case is paused: minutes that its clock had left. */
  left?: number;
  /** When what failed is tried again by itself. */
  retryAt?: string;
  /** How often it was begun again by itself. */
  tries?: number;
  /** Its question to the supplier did not go out: nobody waits for an answer until a person asks. */
  heldBack?: true;
  /** Which of several approvers is asked now; absent for the first. */
  part?: number;
}

/** A running playbook: plain JSON, saved with the case. */
export interface PlaybookState {
  playbook: { key: string; version: number };
  caseId: string;
  /** The role that policy gave the exception type at the opening; absent: as the playbook says. See `withOwner`. */
  ownerRole?: StepRole;
  caseState: CaseState;
  steps: Record<string, StepState>;
  /** Ids of the events that were taken. */
  seen: string[];
  /** Outside events heard so far, so that one that comes before its step is not missed. */
  heard: string[];
  /** Everyone who did a task on this case: none of them may approve it. */
  preparers: string[];
  /** A question to the supplier outside the steps that has no answer yet; forgotten as soon as a person goes on without it. */
  asked?: { by: string; at: string };
  cleared?: { by: ChangeCause; at: string };
  overridden?: { by: string; at: string; reason: string };
  /** A person stopped the case: nothing begins and no clock runs until somebody goes on. */
  paused?: { by: string; at: string; reason: string };
  /** How often each answer that goes back at most so often did, by `step:outcome`. */
  loops?: Record<string, number>;
  resolution?: Resolution;
}

/** What one decision leads to. Save the state, write the events, hand out the commands; all in one transaction. */
export interface Advance {
  readonly state: PlaybookState;
  readonly commands: readonly Command[];
  readonly events: readonly CaseEventDraft[];
}

/** True when the case ended. */
export function isClosed(state: PlaybookState): boolean {
  return state.caseState === 'resolved' || state.caseState === 'withdrawn';
}
