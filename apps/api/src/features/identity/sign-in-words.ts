import type { Refusal } from '@clearhold/kernel';

export const NO_SPACE: Refusal = {
  code: 'UNKNOWN_HOST',
  message: 'Nobody signs in at this address.',
  hint: 'Use the address of your company’s portal.',
};

/** Wrong address, wrong password and resting account: the same, to the letter. */
export const WRONG_SIGN_IN: Refusal = {
  code: 'SIGN_IN_FAILED',
  message: 'E-mail or password is not right.',
  hint: 'Check both. After ten wrong tries an account rests for a quarter of an hour; a new password wakes it at once.',
};

export const SLOW_DOWN: Refusal = {
  code: 'TOO_MANY_TRIES',
  message: 'Too many tries from where you are. Wait a quarter of an hour, then try again.',
};

/** Of a domain whose people policy sends to their company's provider. */
export const SIGN_ON_NEEDED: Refusal = {
  code: 'SIGN_ON_NEEDED',
  message: 'People of your company sign in through its own sign-in service.',
  hint: 'Choose “Continue with …” below your e-mail address. If it is not there, ask your administrator.',
};
