import { part, type Segment } from './segment.ts';

// Document names of UN/CEFACT code list 1001, by the message that carries them.
const BY_NAME: Readonly<Record<string, string>> = {
  '220': 'ORDERS',
  '221': 'ORDERS',
  '231': 'ORDRSP',
  '351': 'DESADV',
  '632': 'RECADV',
};

/** The type of a message that came without its header, by the name that its first segment (BGM) gives it. */
export function guessedType(beginning: Segment): string {
  const name = part(beginning, 1) ?? '';
  return BY_NAME[name] ?? (/^(80|8[1-4]|38\d|39\d)$/.test(name) ? 'INVOIC' : '');
}
