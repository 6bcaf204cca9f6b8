import type { Refusal } from '@clearhold/kernel';
import type { HoldRow } from './hold-rows.ts';

export type HoldOutcome = { hold: HoldRow } | { refused: 'NotFound' | 'Invalid'; why: Refusal };

const invalid = (code: string, message: string, path: string, hint?: string): HoldOutcome => ({
  refused: 'Invalid',
  why: { code, message, path, ...(hint && { hint }) },
});

export const NO_HOLD: HoldOutcome = {
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such legal hold.', path: 'input.id' },
};
export const NO_CASE: HoldOutcome = {
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such case.', path: 'input.caseId' },
};
export const TENANTS_ONLY = invalid('TENANTS_ONLY', 'A legal hold is placed on a tenant.', 'input.scope');
export const NO_REASON = invalid(
  'REASON_REQUIRED',
  'Say why, in 5 to 500 letters; it is kept in the log.',
  'input.reason',
);
export const PAST = invalid('BAD_PERIOD', 'The hold would be over already: its end lies in the past.', 'input.until');
export const OVER = invalid('HOLD_OVER', 'This hold does not stand any more.', 'input.id');
export const NOT_ASKED = invalid(
  'LIFT_NOT_ASKED',
  'Nobody asked to lift this hold.',
  'input.id',
  'One person asks to lift it, another confirms.',
);
export const OWN_LIFT = invalid(
  'FOUR_EYES',
  'You asked for this yourself: another person confirms it.',
  'input.id',
  'Ask a controller, an administrator or your service provider.',
);
export const CLIENTS_HOLD = invalid(
  'CLIENTS_HOLD',
  'The client placed this hold: one of the two who lift it is the client’s own.',
  'input.id',
  'Somebody of the client asks or confirms. While the client is suspended it waits: let it work again first, or wait for the end of the hold.',
);
export const TOO_LATE = invalid(
  'ALREADY_DESTROYED',
  'The key of this tenant is destroyed: there is nothing left to hold.',
  'input.scope',
);
