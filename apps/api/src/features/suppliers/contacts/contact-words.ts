import type { Refusal } from '@clearhold/kernel';

export const NO_PAGE_HERE: Refusal = {
  code: 'UNKNOWN_HOST',
  message: 'Suppliers do not sign in at this address.',
  hint: 'Open a link that your customer mailed to you and choose “See all your matters”.',
};

export const LINK_OVER: Refusal = {
  code: 'LINK_OVER',
  message: 'This link was used already, its time is over, or you asked for it in another browser.',
  hint: 'Ask for a new one here.',
  path: 'input.token',
};

export const MATTER_GONE: Refusal = {
  code: 'NOT_FOUND',
  message: 'This matter is not in your list any more: it was closed or taken back, or you are signed out.',
  hint: 'Look at the list again.',
  path: 'input.id',
};
