import type { CaseFacts } from '../engine/facts.ts';
import type { StepState } from '../engine/state.ts';
import type { ChangeCause } from '../lifecycle/resolutions.ts';
import type { Playbook } from '../playbook/definition.ts';

/** A closed case as it went: what it was about, the playbook it followed, and when each of its steps began and ended. */
export interface PastCase {
  readonly facts: CaseFacts;
  /** The version that it kept. */
  readonly playbook: Playbook;
  /** ISO 8601 in UTC, as all instants here. */
  readonly openedAt: string;
  readonly closedAt: string;
  readonly dueAt?: string;
  readonly steps: Readonly<Record<string, StepState>>;
  /** What took its exceptions away from outside, if anything did. */
  readonly cleared?: { readonly by: ChangeCause; readonly at: string };
}

/** Milliseconds from one instant to the other. */
export const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);
