import type { NumberRelation } from './relate-numbers.ts';

// Weights of evidence in hundredths: what agreement in this field alone says for one invoice that came twice. Numbers of one
// series speak for two invoices, so that they weigh nothing.
export const NUMBER_WEIGHT: Readonly<Record<NumberRelation, number>> = {
  identical: 70,
  respelled: 65,
  misread: 60,
  prefix: 62,
  year: 62,
  suffix: 62,
  slip: 50,
  part: 45,
  'one-digit': 40,
  different: 45,
  sequence: 0,
};
/** It says itself that it replaces the other. */
export const REPLACES_WEIGHT = 65;
export const AMOUNT_WEIGHT = { same: 25, near: 5, different: 0 } as const;
/** An amount that this supplier bills again and again says little. */
export const USUAL_AMOUNT_WEIGHT = 18;
export const SAME_DAY_WEIGHT = 12;
export const SAME_WEEK_WEIGHT = 8;
/** Several bills of this amount about the same day: his way of billing. */
export const USUAL_DAY_WEIGHT = 2;
export const ORDER_WEIGHT = 5;
/** Taken off where only the name speaks for the same supplier, or the currency is another. */
export const NAME_ALONE_WEIGHT = -5;
export const OTHER_CURRENCY_WEIGHT = -2;

/** What a clerk reads for numbers that agree but for something. */
export const NUMBER_WORDS: Readonly<Partial<Record<NumberRelation, string>>> = {
  identical: 'number',
  respelled: 'number but for its spelling',
  misread: 'number but for letters read as digits',
  prefix: 'number but for its beginning',
  year: 'number but for the year',
  suffix: 'number but for its ending',
  slip: 'number but for a typing slip',
  part: 'number but for a part added',
  'one-digit': 'number but for one digit',
};
