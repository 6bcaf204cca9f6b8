import type { Rule } from '../rule.ts';
import { DENMARK } from './denmark.ts';
import { GERMANY } from './germany.ts';
import { GREECE } from './greece.ts';
import { ICELAND } from './iceland.ts';
import { ITALY } from './italy.ts';
import { NETHERLANDS } from './netherlands.ts';
import { NORWAY } from './norway.ts';
import { SWEDEN } from './sweden.ts';

export { XRECHNUNG } from './germany.ts';

/** Peppol's rules of single countries, each judged only where the supplier is of that country. */
export const NATIONAL: readonly Rule[] = [
  ...NORWAY,
  ...DENMARK,
  ...ITALY,
  ...SWEDEN,
  ...GREECE,
  ...ICELAND,
  ...NETHERLANDS,
  ...GERMANY,
];
