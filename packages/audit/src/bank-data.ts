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

// IBAN lengths by country, of the SWIFT IBAN registry.
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 ' +
    'FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 ' +
    'RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const compactOf = (text: string): string => text.replace(/[ \u00a0]/g, '').toUpperCase();

/** True for an IBAN of a registered country, whole and with right check digits (ISO 13616); case and spaces do not count. */
export function isIban(text: string): boolean {
  const compact = compactOf(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(compact) || LENGTHS.get(compact.slice(0, 2)) !== compact.length) return false;
  let rest = 0;
  for (const char of compact.slice(4) + compact.slice(0, 4)) {
    const digit = Number.parseInt(char, 36);
    rest = (rest * (digit > 9 ? 100 : 10) + digit) % 97;
  }
  return rest === 1;
}

/** The text with every IBAN in it, written together or in groups, cut down to its last four characters. */
export function maskIbans(text: string): string {
  let masked = '';
  let done = 0;
  for (const { index, 0: start } of text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}/g)) {
    const length = LENGTHS.get(start.slice(0, 2).toUpperCase());
    if (!length || index < done) continue;
    const found = new RegExp(`^(?:[A-Za-z0-9][ \u00a0]?){${length - 1}}[A-Za-z0-9](?![A-Za-z0-9])`).exec(
      text.slice(index, index + 2 * length + 1),
    )?.[0];
    if (!found || !isIban(found)) continue;
    masked += `${text.slice(done, index)}IBAN …${compactOf(found).slice(-4)}`;
    done = index + found.length;
  }
  return masked + text.slice(done);
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
