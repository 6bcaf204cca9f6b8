import { listOf } from '../list-of.ts';
import type { AllowanceChargeFacts, LineFacts, TaxFacts } from '../ubl/facts.ts';
import { allowanceOf, noteAllowance, taxOf } from './allowance.ts';
import type { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, noteItemOfLine } from './item.ts';
import { Price } from './price.ts';
import { part, type Segment } from './segment.ts';

// Code list 6063: invoiced, else despatched, delivered, ordered.
const QUANTITIES = ['47', '46', '12', '194', '21', '1'];
// Code list 5025: line item amount, else goods item total, else the invoice's amount for the item.
const NETS = ['203', '66', '38'];

/** Collects one line of an INVOIC, LIN and what follows it. */
export class InvoiceLineReader {
  readonly line: LineFacts = {};
  readonly #cursor: Cursor;
  readonly #price = new Price();
  #quantityRank = QUANTITIES.length;
  #netRank = NETS.length;
  #allowance: AllowanceChargeFacts | undefined;
  #isInAllowance = false;
  #isElsewhere = false;

  constructor(lin: Segment, cursor: Cursor) {
    this.#cursor = cursor;
    const id = part(lin, 1);
    if (id) this.line.id = id;
    noteItemOfLine(this.line, lin);
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'ALC') this.#beginAllowance(segment);
    else if (tag === 'NAD' || tag === 'LOC' || tag === 'TDT') this.#isElsewhere = true;
    else if (this.#isInAllowance && (tag === 'PCD' || tag === 'MOA' || tag === 'TAX')) this.#ofAllowance(segment);
    else if (tag === 'TAX') this.#tax(taxOf(segment, this.#cursor));
    else if (tag === 'PIA') noteItemNumbers(this.line, segment);
    else if (tag === 'IMD') noteDescription(this.line, segment);
    else if (tag === 'QTY' && !this.#isElsewhere && !this.#isInAllowance) this.#quantity(segment);
    else if (tag === 'MOA') this.#amount(segment);
    else if (tag === 'PRI') this.#price.note(this.line, segment, this.#cursor);
    else if (tag === 'RFF' && !this.#isElsewhere) this.#reference(segment);
    else if (tag === 'DTM') this.#period(segment);
  }

  #quantity(qty: Segment): void {
    const rank = QUANTITIES.indexOf(part(qty, 1, 1) ?? '');
    if (rank < 0 || rank >= this.#quantityRank) return;
    const quantity = this.#cursor.number(qty, 1, 2);
    if (quantity === undefined) return;
    this.#quantityRank = rank;
    this.line.quantity = quantity;
    this.line.unit = part(qty, 1, 3);
  }

  #amount(moa: Segment): void {
    const amount = this.#cursor.amount(moa);
    const rank = NETS.indexOf(part(moa, 1, 1) ?? '');
    if (!amount || rank < 0 || rank >= this.#netRank) return;
    this.#netRank = rank;
    this.line.net = amount;
  }

  #tax(tax: TaxFacts): void {
    listOf(this.line, 'taxes').push(tax);
  }

  #beginAllowance(alc: Segment): void {
    this.#isInAllowance = true;
    this.#allowance = allowanceOf(alc);
  }

  // Amounts of other kinds belong to the price (509), not to the line: such an entry is no allowance of it.
  #ofAllowance(segment: Segment): void {
    const entry = this.#allowance;
    if (!entry) return;
    noteAllowance(entry, segment, this.#cursor);
    const list = listOf(this.line, 'allowanceCharges');
    if (entry.amount && !list.includes(entry)) list.push(entry);
  }

  #reference(rff: Segment): void {
    const qualifier = part(rff, 1, 1);
    const [order, line] = [part(rff, 1, 2), part(rff, 1, 3)];
    if (qualifier === 'ON' && (order || line)) listOf(this.line, 'orderLines').push({ order, line });
    if (qualifier === 'LI' && line && !this.line.orderLines) this.line.orderLines = [{ line }];
    if (qualifier === 'AWQ') this.line.accountingCost ??= order;
  }

  #period(dtm: Segment): void {
    const qualifier = part(dtm, 1, 1);
    if (qualifier !== '167' && qualifier !== '168') return;
    const [period = {}] = this.line.periods ?? [];
    period[qualifier === '167' ? 'start' : 'end'] ??= this.#cursor.date(dtm);
    this.line.periods = [period];
  }
}
