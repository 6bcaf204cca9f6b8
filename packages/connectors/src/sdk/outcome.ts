/** What the other side showed or said about an effect. Fit for the audit log: no secret, no bank data. */
export interface Confirmation {
  /** The other side's own number for what was done: the released or the reversing document, as `number/year`. */
  readonly reference: string;
  /** `reply`: it answered our call. `state`: its record shows the wanted state, whoever brought it about. */
  readonly seenBy: 'reply' | 'state';
  /** The invoice as the other side numbers it, where it has a number of its own. */
  readonly document?: { readonly number: string; readonly year: string };
  /** What people coded was not sent, since the connection names no way: somebody enters it there. */
  readonly codingUntold?: true;
  /** Facts for the evidence: names and values of the other side's fields. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The effect is in place. `at`: the instant we learnt it, ISO 8601 in UTC. */
export interface Done {
  readonly kind: 'done';
  readonly confirmation: Confirmation;
  readonly at: string;
}

/** The other side or a rule said no; trying again changes nothing. A person decides. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
  readonly retry: false;
  /** The other side's own key of the hold that stands in the way, where one does. */
  readonly block?: string;
}

/** Surely not done, and worth another try; not before `afterMs` milliseconds when given. */
export interface Retry {
  readonly kind: 'retry';
  readonly code: string;
  readonly message: string;
  readonly afterMs?: number;
}

/** Perhaps done. Must be looked up before any further try. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly code: string;
  readonly message: string;
  readonly afterMs?: number;
}

/** How one try of an effect ended. */
export type EffectOutcome = Done | Refused | Retry | Unknown;

/** What a look-up found: in place, surely not in place, impossible now (`refused`), or not to be told now (`unknown`). */
export type LookupOutcome = Done | { readonly kind: 'absent' } | Refused | Unknown;

/** Shorthand for a `Refused`; `block` is left out when undefined. */
export const refused = (code: string, message: string, block?: string): Refused => ({
  ...{ kind: 'refused', code, message, retry: false },
  ...(block === undefined ? {} : { block }),
});

/** Shorthand for a `Retry`; `afterMs` is left out when undefined. */
export const retry = (code: string, message: string, afterMs?: number): Retry =>
  afterMs === undefined ? { kind: 'retry', code, message } : { kind: 'retry', code, message, afterMs };

/** Shorthand for an `Unknown`; `afterMs` is left out when undefined. */
export const unknown = (code: string, message: string, afterMs?: number): Unknown =>
  afterMs === undefined ? { kind: 'unknown', code, message } : { kind: 'unknown', code, message, afterMs };
