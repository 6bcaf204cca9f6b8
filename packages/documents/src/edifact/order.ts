import { noteDelivery } from '../edi/delivery-date.ts';
import type { Meaning } from '../edi/kinds.ts';
import { missingInLines } from '../edi/missing.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { OrderFacts, OrderLineFacts, PartyFacts } from '../ubl/facts.ts';
import { canonicalOrder } from '../ubl/order.ts';
import type { Amount } from '../xml/fields.ts';
import { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, noteItemOfLine } from './item.ts';
import { noteReference, partyOf } from './party.ts';
import { Price } from './price.ts';
import { part, type Segment } from './segment.ts';

// Code list 2005: delivery requested, the latest one, and the one promised.
const DELIVERY: Readonly<Record<string, 'promised' | 'requested'>> = {
  2: 'requested',
  63: 'requested',
  69: 'promised',
};
const deliveryOf = (dtm: Segment) => DELIVERY[part(dtm, 1, 1) ?? ''];

/** ORDERS of any directory. BGM 1225 of 1 cancels the order. */
export function readOrder(segments: readonly Segment[], rootPath: string, problems: Problems): Meaning {
  const reader = new OrderReader(new Cursor(rootPath, problems), rootPath);
  for (const segment of segments) reader.take(segment);
  const { facts } = reader;
  const canonical = canonicalOrder(facts);
  if (reader.isCancelled) canonical.status = 'cancelled';
  return { canonical, problems: missingInLines('order', facts, rootPath, 'LIN') };
}

class OrderReader {
  readonly facts: OrderFacts;
  isCancelled = false;
  readonly #cursor: Cursor;
  #line: OrderLineFacts | undefined;
  #price = new Price();
  #party: PartyFacts | undefined;
  #isOver = false;

  constructor(cursor: Cursor, rootPath: string) {
    this.#cursor = cursor;
    this.facts = { rootPath };
  }

  take(segment: Segment): void {
    if (segment.tag === 'LIN') {
      this.#beginLine(segment);
      return;
    }
    if (segment.tag === 'UNS') this.#endLines();
    this.#cursor.tally.step(segment.tag);
    if (this.#line) this.#ofLine(this.#line, segment);
    else if (this.#isOver) this.#total(segment);
    else this.#header(segment);
  }

  #header(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'BGM') {
      this.facts.number = part(segment, 2, 1);
      this.isCancelled = part(segment, 3) === '1';
    } else if (tag === 'DTM' && (part(segment, 1, 1) === '137' || part(segment, 1, 1) === '4'))
      this.facts.issueDate ??= this.#cursor.date(segment);
    else if (tag === 'DTM' && deliveryOf(segment))
      noteDelivery(this.facts, deliveryOf(segment), this.#cursor.date(segment));
    else if (tag === 'CUX') this.facts.currency ??= part(segment, 1, 2)?.toUpperCase();
    else if (tag === 'NAD') this.#beginParty(segment);
    else if (tag === 'RFF' && this.#party) noteReference(this.#party, segment);
  }

  #beginParty(nad: Segment): void {
    const role = part(nad, 1);
    this.#party = partyOf(nad);
    if (role === 'SU' || role === 'SE') this.facts.supplier ??= this.#party;
    if (role === 'BY') this.facts.customer = this.#party;
    if (role === 'IV') this.facts.customer ??= this.#party;
  }

  #beginLine(lin: Segment): void {
    this.#cursor.tally.begin('LIN');
    this.#line = {};
    this.#price = new Price();
    const id = part(lin, 1);
    if (id) this.#line.id = id;
    noteItemOfLine(this.#line, lin);
    listOf(this.facts, 'lines').push(this.#line);
  }

  #ofLine(line: OrderLineFacts, segment: Segment): void {
    const { tag } = segment;
    if (tag === 'PIA') noteItemNumbers(line, segment);
    else if (tag === 'IMD') noteDescription(line, segment);
    else if (tag === 'DTM' && deliveryOf(segment)) noteDelivery(line, deliveryOf(segment), this.#cursor.date(segment));
    else if (tag === 'PRI') this.#price.note(line, segment, this.#cursor);
    else if (tag === 'MOA' && part(segment, 1, 1) === '203') line.net ??= this.#cursor.amount(segment);
    else if (tag === 'QTY' && (part(segment, 1, 1) === '21' || line.quantity === undefined)) {
      line.quantity = this.#cursor.number(segment, 1, 2) ?? line.quantity;
      line.unit = part(segment, 1, 3) ?? line.unit;
    }
  }

  #endLines(): void {
    this.#cursor.tally.leave();
    this.#line = undefined;
    this.#isOver = true;
  }

  #total(segment: Segment): void {
    if (segment.tag !== 'MOA') return;
    const amount: Amount | undefined = this.#cursor.amount(segment);
    const qualifier = part(segment, 1, 1);
    this.facts.totals ??= {};
    const { totals } = this.facts;
    if (qualifier === '79') totals.lines ??= amount;
    else if (qualifier === '125' || qualifier === '389') totals.net ??= amount;
    else if (qualifier === '86' || qualifier === '128' || qualifier === '388') totals.gross ??= amount;
  }
}
