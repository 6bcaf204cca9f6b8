import type { Refusal } from '@clearhold/kernel';

export const SWITCHED_OFF: Refusal = {
  code: 'PASSKEYS_OFF',
  message: 'Passkeys are switched off here.',
  hint: 'Sign in another way. An administrator can allow passkeys in policy.',
};

/** Whatever was wrong with an answer: who forges one learns nothing from it. */
export const PASSKEY_REFUSED: Refusal = {
  code: 'PASSKEY_REFUSED',
  message: 'This passkey does not open anything here, or its window was open for too long.',
  hint: 'Begin again; or sign in with your password and add this device under “Your settings”.',
  path: 'input.response',
};

export const NOT_MADE: Refusal = {
  code: 'PASSKEY_NOT_MADE',
  message: 'The browser’s answer was not right, or came too late.',
  hint: 'Begin again.',
  path: 'input.response',
};

export const KNOWN: Refusal = {
  code: 'PASSKEY_KNOWN',
  message: 'This passkey is here already.',
  hint: 'Use another device or keeper of passkeys.',
  path: 'input.response',
};

export const TOO_MANY: Refusal = {
  code: 'PASSKEYS_TOO_MANY',
  message: 'Twenty passkeys are the most.',
  hint: 'Remove one that you no longer use.',
};

export const NAME_INVALID: Refusal = {
  code: 'NAME_INVALID',
  message: 'A name of 1 to 60 letters is needed.',
  hint: 'The device, such as “Work laptop”.',
  path: 'input.name',
};

export const LAST_ONE: Refusal = {
  code: 'PASSKEY_NEEDED',
  message: 'A second factor is asked of you, and this passkey is the only one you have.',
  hint: 'Add another passkey or an authenticator app first.',
  path: 'input.id',
};
