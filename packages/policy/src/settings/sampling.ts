import { decimal, isDecimalText } from '@clearhold/kernel';
import { z } from 'zod';
import { defineSetting } from '../setting.ts';

/** Which invoices are held by chance, for a check of those with which nothing is wrong. */
export const SAMPLING = [
  defineSetting({
    key: 'hold.samplePercent',
    schema: z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0) && decimal(text).lte(100), {
      message: 'a decimal from 0 to 100 is expected',
    }),
    unit: 'percent of the invoices',
    default: '0',
    title: 'Sample for a check',
    meaning:
      'How many of a hundred invoices are held for a person to look at, though nothing is wrong with them: drawn by chance, so that nobody can foresee which. 0 draws none.',
    acts: 'When an invoice is judged (AP.HOLD.STOCHASTIC). The same invoice is drawn or not, however often it is judged.',
    strictness: 'higher',
    merge: 'replace',
    group: 'Sampling',
  }),
  defineSetting({
    key: 'hold.sampleFullAmount',
    schema: z.string().refine((text) => isDecimalText(text) && decimal(text).gte(0), {
      message: 'an amount of 0 or more is expected',
    }),
    unit: 'amount in the currency of the document',
    default: '0',
    title: 'Sample, full amount',
    meaning:
      'From which amount on an invoice is drawn at the whole rate; a smaller one is drawn as much more seldom as it is smaller. 0 draws all alike.',
    acts: 'When an invoice is judged (AP.HOLD.STOCHASTIC).',
    strictness: 'lower',
    merge: 'replace',
    group: 'Sampling',
  }),
];
