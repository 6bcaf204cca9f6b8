import type { Identity } from './documents.ts';

/** The kinds of identity, with what one looks like. */
export const KINDS: readonly { id: Identity['kind']; label: string; example: string }[] = [
  { id: 'VAT', label: 'VAT number', example: 'DE123456789' },
  { id: 'REGISTRATION', label: 'Registration number', example: 'HRB 12345' },
  { id: 'ENDPOINT', label: 'Endpoint or GLN', example: '0088:4012345000016' },
];

export const kindOf = (kind: string) => KINDS.find(({ id }) => id === kind) ?? KINDS[0]!;
