import type { Resolution } from '../lifecycle/resolutions.ts';
import type { ConnectorAction, FormField, StepRole } from '../playbook/definition.ts';
import type { Values } from './events.ts';

/** One answer that may be given, as a button shows it. */
export interface OutcomeChoice {
  readonly key: string;
  readonly label: string;
  readonly reasonRequired?: boolean;
}

/** A time limit: minutes on the clock named, and the instant if the engine was given a calendar. */
export interface Due {
  readonly dueMinutes?: number;
  readonly dueAt?: string;
}

/**
 * What the platform must do next, in the transaction that saves the state. `key` is `caseId/stepId/attempt` (a second
 * approver's task ends in `.2`): with the type it never repeats, so it serves as the effect's idempotency key.
 */
export type Command = { readonly key: string; readonly stepId?: string } & (
  | (Due & {
      readonly type: 'openTask';
      stepId: string;
      kind: 'task' | 'approval';
      role?: StepRole;
      /** Further roles that may take it. */
      also?: readonly StepRole[];
      personId?: string;
      title: string;
      outcomes: readonly OutcomeChoice[];
      form?: readonly FormField[];
      /** Persons who may not take it. */
      excludes: readonly string[];
    })
  | { readonly type: 'closeTask'; stepId: string; because: 'completed' | 'cancelled' | 'timedOut' }
  | (Due & {
      readonly type: 'askSupplier';
      /** Which of the step's tries asks. */
      readonly attempt: number;
      stepId: string;
      title: string;
      outcomes: readonly OutcomeChoice[];
      form?: readonly FormField[];
    })
  | { readonly type: 'performEffect'; stepId: string; action: ConnectorAction; attempt: number; payload: EffectPayload }
  | {
      readonly type: 'startTimer';
      stepId: string;
      attempt: number;
      minutes: number;
      clock: 'business' | 'wall';
      dueAt: string;
      event: { readonly type: 'timerFired'; stepId: string; attempt: number; clock?: number };
    }
  | { readonly type: 'cancelTimer'; stepId: string }
  /** Tell this attempt of the step of the event whose type and subject are these; with `since`, of none that happened before. */
  | {
      readonly type: 'listen';
      stepId: string;
      attempt: number;
      eventType: string;
      correlation: string;
      since?: string;
    }
  | { readonly type: 'stopListening'; stepId: string }
  /** An open task is due at another time. */
  | { readonly type: 'moveTask'; stepId: string; dueAt: string }
  | { readonly type: 'notify'; stepId?: string; role?: StepRole; personId?: string; message: string }
  | { readonly type: 'enrich'; stepId: string; facts: readonly string[] }
  | { readonly type: 'escalate'; stepId: string; role: StepRole; reason: string }
  | { readonly type: 'raiseException'; stepId: string; code: string; reason: string }
  | { readonly type: 'closeCase'; resolution: Resolution; reason?: string }
);

/** Why the ERP is asked: approved by these persons, overridden by one, or cleared by a change outside. */
export interface EffectPayload extends Values {
  readonly because: 'approved' | 'overridden' | 'cleared' | 'decided';
  readonly approvedBy?: readonly string[];
  readonly clearedBy?: string;
  readonly preparedBy: readonly string[];
  readonly resolution?: Resolution;
}

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
