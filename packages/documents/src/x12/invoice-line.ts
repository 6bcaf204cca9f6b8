import { type Decimal, decimal, sum } from '@clearhold/kernel';
import { listOf } from '../list-of.ts';
import type { LineFacts, TaxSubtotalFacts } from '../ubl/facts.ts';
import { isCharge } from '../ubl/invoice.ts';
import { chargeOf } from './charges.ts';
import type { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, noteOrder, priceBaseOf } from './item.ts';
import { element, type Segment } from './segment.ts';
import { taxOf } from './tax.ts';

/** Collects one line of an 810, IT1 and what follows it. */
export class InvoiceLineReader {
  readonly line: LineFacts = {};
  readonly taxes: TaxSubtotalFacts[] = [];
  /** Taxes that are billed as charges. */
  readonly taxCharges: string[] = [];
  readonly #cursor: Cursor;

  constructor(it1: Segment, cursor: Cursor) {
    this.#cursor = cursor;
    const [id, unit, price] = [element(it1, 1), cursor.unit(it1, 3), cursor.number(it1, 4)];
    if (id) this.line.id = id;
    this.line.quantity = cursor.number(it1, 2);
    if (unit) this.line.unit = unit;
    if (price !== undefined) this.line.price = { text: price };
    this.line.priceBase = priceBaseOf(element(it1, 5));
    noteItemNumbers(this.line, it1, 6);
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'PID') noteDescription(this.line, segment);
    else if (tag === 'SAC') this.#charge(segment);
    else if (tag === 'TXI') this.taxes.push(taxOf(segment, this.#cursor));
    else if (tag === 'CTP') this.#price(segment);
    else if (tag === 'REF') this.#reference(segment);
  }

  /** The line's net: quantity by price, less allowances, plus charges; X12 does not state it. */
  close(): void {
    const { quantity, price, priceBase, allowanceCharges = [] } = this.line;
    if (quantity === undefined || price === undefined) return;
    const base = decimal(priceBase ?? '1');
    const gross: Decimal = decimal(quantity).times(decimal(price.text)).div(base);
    const of = (charge: boolean) =>
      sum(allowanceCharges.filter((one) => isCharge(one) === charge).map((one) => one.amount?.text ?? '0'));
    const net = gross.plus(of(true)).minus(of(false));
    this.line.net = { text: net.toDecimalPlaces(2).toFixed(2) };
    if (this.taxes.length > 0) this.line.taxes = this.taxes.map(({ percent, tax }) => ({ ...tax, percent }));
  }

  #charge(sac: Segment): void {
    const found = chargeOf(sac, this.#cursor);
    if (!found) return;
    if (found.isTax) this.taxCharges.push(found.entry.amount?.text ?? '0');
    else listOf(this.line, 'allowanceCharges').push(found.entry);
  }

  // The price in the IT1 counts; many send it here alone.
  #price(ctp: Segment): void {
    const price = this.#cursor.number(ctp, 3);
    if (price !== undefined && this.line.price === undefined) this.line.price = { text: price };
  }

  #reference(ref: Segment): void {
    const [kind, value] = [element(ref, 1), element(ref, 2)];
    if (!value) return;
    if (kind === 'PO') noteOrder(this.line, { order: value });
    else if (kind === 'LI' || kind === 'PL') noteOrder(this.line, { line: value });
  }
}
