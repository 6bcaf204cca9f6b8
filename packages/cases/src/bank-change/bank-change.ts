/** Hours that no policy shortens: before these are over, nobody pays to new bank details. */
export const COOLING_OFF_HOURS_LEAST = 72;
/** Days for which a number must have been on the supplier's record, before the change came up, to be called back. */
export const CONTACT_DAYS_LEAST = 30;

/**
 * Where a change of a supplier's bank details stands. `active` alone is paid to; the last three end it.
 * `evidenced`: somebody who showed who he is brings it forward.
 */
export type BankChangeState =
  | 'proposed'
  | 'evidenced'
  | 'calledBack'
  | 'ownerChecked'
  | 'active'
  | 'refused'
  | 'withdrawn';

/** How it was checked that the account is the supplier's: the bank's check of name and number, a trial payment, or the bank's letter. */
export const OWNER_CHECKS = ['nameCheck', 'trialPayment', 'bankLetter'] as const;
export type OwnerCheck = (typeof OWNER_CHECKS)[number];

/** What policy asks; the least above holds whatever it says. */
export interface BankChangeTerms {
  readonly coolingOffHours: number;
  readonly contactDays: number;
  /** Approvers, none of whom proposed, called or checked. At least 1. */
  readonly persons: number;
}

/** One version of a supplier's bank details on its way; other details are another version that starts anew. Instants are ISO 8601, UTC. */
export interface BankChange {
  readonly state: BankChangeState;
  /** From 1, per supplier. */
  readonly version: number;
  /** Who asked for it: a person's id, or what brought it (`document:…`). */
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly evidencedBy?: string;
  readonly evidencedAt?: string;
  readonly calledBy?: string;
  readonly calledAt?: string;
  /** Since when the called number stands on the record. */
  readonly contactSince?: string;
  readonly checkedBy?: string;
  readonly checkedAt?: string;
  readonly ownerCheck?: OwnerCheck;
  readonly approvedBy: readonly string[];
  readonly activeAt?: string;
  readonly endedAt?: string;
}

/** What somebody does about it, when. */
export type BankChangeAct = { readonly by: string; readonly at: string } & (
  | { readonly type: 'bringForward'; readonly isConfirmed: boolean }
  | { readonly type: 'callBack'; readonly contactSince: string | undefined }
  | { readonly type: 'checkOwner'; readonly how: string | undefined }
  | { readonly type: 'approve' }
  | { readonly type: 'sendBack' }
  | { readonly type: 'refuse' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'edit' }
);

/** A change as it begins. */
export function proposeBankChange(by: string, at: string, version = 1): BankChange {
  return { state: 'proposed', version, proposedBy: by, proposedAt: at, approvedBy: [] };
}

/** Whether it may be paid to the new details. */
export const isPayable = ({ state }: BankChange): boolean => state === 'active';

/** Whether it still goes on, so that payments to it are stopped. */
export const isUnderWay = ({ state }: BankChange): boolean => WAYS[state].length > 0;

/** Acts that each state takes. */
export const WAYS: Readonly<Record<BankChangeState, readonly BankChangeAct['type'][]>> = {
  proposed: ['bringForward', 'refuse', 'withdraw', 'edit'],
  evidenced: ['bringForward', 'callBack', 'refuse', 'withdraw', 'edit'],
  calledBack: ['checkOwner', 'sendBack', 'refuse', 'withdraw', 'edit'],
  ownerChecked: ['approve', 'sendBack', 'refuse', 'withdraw', 'edit'],
  active: [],
  refused: [],
  withdrawn: [],
};

/** Until when nobody approves it. */
export function coolsUntil({ proposedAt }: BankChange, { coolingOffHours }: BankChangeTerms): string {
  const hours = Math.max(coolingOffHours, COOLING_OFF_HOURS_LEAST);
  return new Date(Date.parse(proposedAt) + hours * 3_600_000).toISOString();
}
