import type { AuthorityUsed } from '../authority/decide-authority.ts';
import type { ChangeCause } from '../lifecycle/resolutions.ts';

/** A person who acts, with the roles held in the case's scope at that moment. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly string[];
  /** By delegation: the one whose step it is comes first, then everybody on the way. Absent where a person acts for himself. */
  readonly onBehalfOf?: readonly Omit<Actor, 'onBehalfOf'>[];
}

export type Values = Readonly<Record<string, unknown>>;
export type ApprovalDecision = 'approved' | 'rejected' | 'sentBack';

/** What became of an effect; `attempt` is that of the `performEffect` command. */
interface EffectWord<T extends string> {
  readonly type: T;
  readonly stepId: string;
  readonly attempt: number;
  readonly detail?: string;
}

/** What happens to a running playbook. `id` makes it idempotent: an id that was seen changes nothing. */
export type PlaybookEvent = { readonly id: string } & (
  | { readonly type: 'taskCompleted'; stepId: string; outcome: string; by: Actor; values?: Values; reason?: string }
  | {
      readonly type: 'approvalDecided';
      stepId: string;
      decision: ApprovalDecision;
      by: Actor;
      reason?: string;
      /** From `decideAuthority`; required to approve. */
      authority?: AuthorityUsed;
    }
  | {
      readonly type: 'supplierAnswered';
      stepId: string;
      outcome: string;
      contact: string;
      values?: Values;
      reason?: string;
      /** The answer in the words it was chosen by, where they are not the step's own. */
      said?: string;
    }
  /** A person asked the supplier outside the playbook's own steps: the case waits for the answer. */
  | { readonly type: 'supplierAsked'; by: Actor }
  /** A step's question to the supplier did not go out: the tenant's phase keeps it back, and a person may ask by hand. */
  | { readonly type: 'requestHeldBack'; stepId: string; attempt: number }
  /** The supplier answered such a question, or it was taken back. */
  | { readonly type: 'questionEnded'; because: 'answered' | 'withdrawn' }
  | { readonly type: 'enriched'; stepId: string; values?: Values }
  | EffectWord<'effectSucceeded'>
  | EffectWord<'effectFailed'>
  | EffectWord<'effectUnknown'>
  | EffectWord<'effectConfirmed'>
  /** The event that a step listens for; `detail` is what it is called at its source. */
  | EffectWord<'eventReceived'>
  /** `clock` is that of the `startTimer` command; absent in one that was started before there were several. */
  | { readonly type: 'timerFired'; stepId: string; attempt: number; clock?: number }
  /** A person stops the case for a while, or goes on with it. */
  | { readonly type: 'casePaused'; by: Actor; reason: string }
  | { readonly type: 'caseResumed'; by: Actor; reason?: string }
  /** A person leaves out a step that the playbook lets people leave out. */
  | { readonly type: 'stepLeftOut'; stepId: string; by: Actor; reason: string }
  /** A person takes the case back to a step that was done: it and what followed start anew. */
  | { readonly type: 'caseTakenBack'; stepId: string; by: Actor; reason: string }
  /** `moreAtRisk`: it is worse than when the case was looked at last; what people answered before does not cover it. */
  | { readonly type: 'factsChanged'; cause: ChangeCause; sourceId?: string; moreAtRisk?: boolean }
  | { readonly type: 'stepRetried'; stepId: string; by: Actor; reason?: string }
  | { readonly type: 'caseOverridden'; by: Actor; reason: string; authority: AuthorityUsed }
  | { readonly type: 'caseWithdrawn'; by: Actor; reason: string }
);

export type EventOf<T extends PlaybookEvent['type']> = Extract<PlaybookEvent, { type: T }>;

/** What the platform writes into the case's history: past tense, told with the step's title. */
export interface CaseEventDraft {
  readonly type:
    | 'caseStarted'
    | 'caseStateChanged'
    | 'stepStarted'
    | 'stepCompleted'
    | 'stepSkipped'
    | 'stepCancelled'
    | 'stepFailed'
    | 'stepTimedOut'
    | 'stepEscalated'
    | 'stepReworked'
    | 'stepRetried'
    | 'stepAskedAgain'
    | 'stepRetryPlanned'
    | 'stepLeftOut'
    | 'stepCompensated'
    | 'casePaused'
    | 'caseResumed'
    | 'caseMigrated'
    | 'approvalGiven'
    | 'effectUnknown'
    | 'effectConfirmed'
    | 'factsChanged'
    | 'caseCleared'
    | 'caseUncleared'
    | 'caseStartedOver'
    | 'caseOverridden'
    | 'caseStuck'
    | 'caseClosed';
  readonly stepId?: string;
  readonly title?: string;
  /** The person's id, or absent for the system. */
  readonly by?: string;
  /** For whom that person acted. */
  readonly onBehalfOf?: string;
  readonly outcome?: string;
  /** The outcome as its button said it, to whoever pressed it. */
  readonly label?: string;
  readonly reason?: string;
  readonly data?: Values;
  readonly at: string;
}
