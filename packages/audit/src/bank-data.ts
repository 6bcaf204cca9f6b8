import type { Json } from './canonical.ts';

// Member names that never stand in a log, compared without case, hyphen and underscore.
const FORBIDDEN = new Set([
  'iban',
  'bic',
  'accountnumber',
  'bankaccount',
  'bankaccountnumber',
  'sortcode',
  'routingnumber',
  'cardnumber',
  'password',
  'secret',
  'apikey',
]);

const IBAN_SHAPED = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;

/** True for an IBAN whose check digits hold (ISO 13616, modulo 97); spaces are ignored. */
export function isIban(text: string): boolean {
  const compact = text.replace(/ /g, '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const digit = Number.parseInt(char, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return rest === 1;
}

/** The text with every valid IBAN cut down to its last four characters. */
export function maskIbans(text: string): string {
  return text.replace(IBAN_SHAPED, (found) => (isIban(found) ? `IBAN …${found.slice(-4)}` : found));
}

/**
 * Details fit for the log: IBANs inside texts are masked; a member whose very name promises bank data or a secret throws
 * RangeError, for that is a mistake in the writing code.
 */
export function withoutBankData(value: Json, path = 'details'): Json {
  if (typeof value === 'string') return maskIbans(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json, i) => withoutBankData(item, `${path}[${i}]`));
  const clean: Record<string, Json | undefined> = {};
  for (const [key, member] of Object.entries(value as { [key: string]: Json | undefined })) {
    if (FORBIDDEN.has(key.toLowerCase().replace(/[-_]/g, ''))) throw new RangeError(`${path}.${key}: not for the log`);
    clean[key] = member === undefined ? undefined : withoutBankData(member, `${path}.${key}`);
  }
  return clean;
}
