import type { SettingValue } from '@clearhold/policy';

export type Masking = SettingValue<'masking.bankDetails'>;

const SHOWN = 4;

/** How much is hidden from this person: who verifies accounts must be able to tell them apart. */
export function maskingFor(setting: Masking, verifies: boolean): Masking {
  return verifies && setting === 'full' ? 'lastFour' : setting;
}

/** An account number with what is to be hidden as dots, one a character. */
export function masked(account: string, masking: Masking): string {
  if (masking === 'off') return account;
  const shown = masking === 'full' ? '' : account.slice(-SHOWN);
  return shown.padStart(account.length, '•');
}
