import type { TaxSubtotalFacts } from '../ubl/facts.ts';
import type { Cursor } from './cursor.ts';
import { element, type Segment } from './segment.ts';

/** A TXI: what is taxed, at what rate, how much it comes to. Its kind (data element 963) is the scheme. */
export function taxOf(txi: Segment, cursor: Cursor): TaxSubtotalFacts {
  const [amount, percent, taxable] = [cursor.number(txi, 2), cursor.number(txi, 3), cursor.number(txi, 8)];
  return {
    ...(amount === undefined ? {} : { amount: { text: amount } }),
    ...(taxable === undefined ? {} : { taxable: { text: taxable } }),
    ...(percent === undefined ? {} : { percent }),
    tax: { scheme: element(txi, 1), ...(percent === undefined ? {} : { percent }) },
  };
}
