import type { Amount } from '../xml/fields.ts';
import type { Cursor } from './cursor.ts';
import { part, type Segment } from './segment.ts';

interface Priced {
  price?: Amount;
  priceBase?: string;
  priceBaseUnit?: string;
}

// Code list 5125, the surest first: net, invoice, contract, unspecified, gross.
const RANK = ['AAA', 'INV', 'CT', 'CAL', 'NTP', 'AAE', 'AAB', 'AAF', 'GRP'];

/** Keeps the price of a PRI where it is nearer to what is billed than the one before. */
export class Price {
  #rank = RANK.length + 1;

  note(line: Priced, pri: Segment, cursor: Cursor): void {
    const found = RANK.indexOf(part(pri, 1, 1) ?? '');
    const rank = found < 0 ? RANK.length : found;
    if (rank >= this.#rank) return;
    const text = cursor.number(pri, 1, 2);
    if (text === undefined) return;
    this.#rank = rank;
    line.price = { text };
    line.priceBase = cursor.number(pri, 1, 5);
    line.priceBaseUnit = part(pri, 1, 6);
  }
}
