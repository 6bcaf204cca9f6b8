import type { Refusal } from '@clearhold/kernel';
import type { CaseRow } from './engine/case-row.ts';

/** A mutation's answer: the case as it is now, or why not. */
export type CaseAnswer =
  | { __typename: 'CaseChanged'; case: { id: string } }
  | ({ __typename: string } & Refusal & Record<string, unknown>);

const TYPES: Record<string, string> = {
  NOT_FOUND: 'NotFound',
  NOT_YOUR_STEP: 'Denied',
  NOT_ALLOWED: 'Denied',
  NOT_YOURS: 'Denied',
  NOT_A_SECOND_PERSON: 'Denied',
  SIGN_IN_STRONGER: 'Denied',
  PREPARER_CANNOT_APPROVE: 'PreparerCannotApprove',
  REQUESTER_CANNOT_ACT: 'PreparerCannotApprove',
  OVER_LIMIT: 'AboveAuthority',
  NO_AUTHORITY: 'AboveAuthority',
  VERSION_CONFLICT: 'Conflict',
};

/** A refusal as the union member that fits it. */
export function refused(refusal: Refusal, more: Record<string, unknown> = {}): CaseAnswer {
  const __typename = TYPES[refusal.code] ?? 'Invalid';
  const needsCandidates = __typename === 'PreparerCannotApprove' || __typename === 'AboveAuthority';
  return { __typename, ...refusal, ...(needsCandidates ? { candidates: [] } : {}), ...more };
}

export const changed = (row: Pick<CaseRow, 'id'>): CaseAnswer => ({ __typename: 'CaseChanged', case: { id: row.id } });

export const NO_SUCH_CASE: Refusal = { code: 'NOT_FOUND', message: 'There is no such case.' };

/** Whoever reads the mailbox has the link: bank details are changed by somebody who showed more. */
export const SIGN_IN_STRONGER: Refusal = {
  code: 'SIGN_IN_STRONGER',
  message: 'You signed in by a mailed link. That does not suffice to act on changed bank details.',
  hint: 'Sign out, and sign in with your password, a passkey or your company’s sign-on.',
};

/** Someone else was faster. */
export function conflict(currentVersion: number | undefined): CaseAnswer {
  return {
    __typename: 'Conflict',
    code: 'VERSION_CONFLICT',
    message: 'Somebody else changed this case meanwhile. Nothing of yours was saved.',
    hint: 'Look at the case as it is now, then decide again.',
    currentVersion,
  };
}
