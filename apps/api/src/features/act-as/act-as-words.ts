import type { Refusal } from '@clearhold/kernel';
import type { ActAsRow, State } from './act-as-rows.ts';

export type Refused = 'Denied' | 'Invalid' | 'NotFound';
export type ActAsOutcome = { readonly actAs: ActAsRow } | { readonly refused: Refused; readonly why: Refusal };

export const no = (refused: Refused, why: Refusal) => ({ refused, why }) as const;

const invalid = (code: string, message: string, hint?: string, path?: string) =>
  no('Invalid', { code, message, hint, path });

export const NOTHING = no('NotFound', {
  code: 'NOT_FOUND',
  message: 'There is no such act-as.',
  hint: 'It may be another company’s.',
  path: 'input.id',
});
export const NO_PURPOSE = invalid(
  'PURPOSE_REQUIRED',
  'Say what for, in 5 to 300 letters.',
  'The company reads it, and it is kept in its log.',
  'input.purpose',
);
export const NO_TICKET = invalid(
  'TICKET_REQUIRED',
  'Name the ticket, in 1 to 60 letters.',
  'Every look into a company is for a ticket.',
  'input.ticket',
);
export const tooLong = (most: number) =>
  invalid(
    'TOO_LONG',
    `From 1 to ${most} minutes are possible here.`,
    'The company’s setting actAs.maxMinutes bounds it.',
    'input.minutes',
  );
export const ALREADY = invalid(
  'ASKED_ALREADY',
  'You asked to look into this company already.',
  'Open it or end it before you ask again.',
);
export const TENANTS_ONLY = invalid('TENANTS_ONLY', 'Only a tenant can be looked into.', undefined, 'input.scope');
export const OWN = no('Denied', {
  code: 'SECOND_PERSON',
  message: 'You asked for this yourself; somebody else has to confirm it.',
  hint: 'Another partner admin can.',
});
export const NOT_THE_COMPANYS = invalid(
  'SECOND_PERSON_DECIDES',
  'This is emergency access: not the company decides on it, but a second person of its service provider.',
  'You can end it at any time, before it is opened too; each look is in your log.',
  'input.id',
);
export const NOT_YOURS = no('Denied', {
  code: 'NOT_YOURS',
  message: 'Only who asked can open it.',
  hint: 'Ask for one of your own.',
});
export const NO_SESSION = no('Denied', {
  code: 'NOT_ALLOWED',
  message: 'Only a person who is signed in can open it.',
});

const STATES: Record<State, string> = {
  ASKED: 'It waits for a yes.',
  ALLOWED: 'It is allowed already.',
  REFUSED: 'It was refused.',
  OPEN: 'It is open already.',
  OVER: 'It is over.',
};
export const wrongState = (state: State) =>
  invalid('WRONG_STATE', STATES[state], 'Load the page again to see where it stands.');
