import type { Refusal } from '@clearhold/kernel';

/** An act that was not done, and why. */
export type Refused = { readonly refused: 'NotFound' | 'Invalid'; readonly why: Refusal };

export const invalid = (code: string, message: string, path: string, hint?: string): Refused => ({
  refused: 'Invalid',
  why: { code, message, hint, path },
});

const notThere = (message: string, path: string): Refused => ({
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message, path },
});

export const NO_TENANT = notThere('There is no such tenant.', 'input.tenant');
export const NO_CONNECTION = notThere('There is no such connection.', 'input.connection');
export const NO_WORKER = notThere('There is no such worker.', 'input.id');

const LONGEST = 500;

/** A reason as it is kept, or why it is none. */
export function reasonOf(said: string): string | Refused {
  const reason = said.trim();
  if (reason.length >= 5 && reason.length <= LONGEST) return reason;
  return invalid('REASON_REQUIRED', `Say why, in 5 to ${LONGEST} letters; it is kept in the log.`, 'input.reason');
}
