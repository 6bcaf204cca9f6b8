import type { Meaning } from '../edi/kinds.ts';
import { missingInLines } from '../edi/missing.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { ReceiptFacts, ReceiptLineFacts } from '../ubl/facts.ts';
import { canonicalReceipt } from '../ubl/receipt.ts';
import { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, noteOrder } from './item.ts';
import { Parties } from './party.ts';
import { element, type Segment } from './segment.ts';

/** A level of the shipment (HL): shipment, order, pack, item. What an order's level says holds for the levels below it. */
interface Level {
  order?: string;
}

/** 856, Ship Notice. Its items are the levels (HL) of kind I. */
export function readDespatch(segments: readonly Segment[], rootPath: string, problems: Problems): Meaning {
  const reader = new DespatchReader(new Cursor(rootPath, problems), rootPath);
  for (const segment of segments) reader.take(segment);
  const facts = reader.facts();
  return {
    canonical: canonicalReceipt(facts, 'DespatchAdvice'),
    problems: missingInLines('ship notice', facts, rootPath, 'HL'),
  };
}

class DespatchReader {
  readonly #facts: ReceiptFacts;
  readonly #cursor: Cursor;
  readonly #parties = new Parties();
  readonly #levels = new Map<string, Level>();
  #level: Level = {};
  #line: ReceiptLineFacts | undefined;

  constructor(cursor: Cursor, rootPath: string) {
    this.#cursor = cursor;
    this.#facts = { rootPath };
  }

  facts(): ReceiptFacts {
    this.#facts.seller = this.#parties.supplier;
    this.#facts.buyer = this.#parties.customer;
    return this.#facts;
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'HL') {
      this.#beginLevel(segment);
      return;
    }
    this.#cursor.tally.step(tag);
    if (tag === 'BSN') {
      this.#facts.number = element(segment, 2);
      this.#facts.issueDate = this.#cursor.date(segment, 3);
    } else if (tag === 'PRF') this.#order(element(segment, 1));
    else if (tag === 'N1' || tag === 'N4') this.#parties.take(segment);
    else if (this.#line) this.#ofLine(this.#line, segment);
  }

  #beginLevel(hl: Segment): void {
    this.#cursor.tally.begin('HL');
    this.#level = { ...this.#levels.get(element(hl, 2) ?? '') };
    this.#levels.set(element(hl, 1) ?? '', this.#level);
    this.#line = undefined;
    if (element(hl, 3) !== 'I') return;
    this.#line = {};
    if (this.#level.order) noteOrder(this.#line, { order: this.#level.order });
    listOf(this.#facts, 'lines').push(this.#line);
  }

  #order(number: string | undefined): void {
    this.#level.order = number;
    if (number) listOf(this.#facts, 'orders').push({ number });
    if (number && this.#line) noteOrder(this.#line, { order: number });
  }

  #ofLine(line: ReceiptLineFacts, segment: Segment): void {
    if (segment.tag === 'LIN') {
      const id = element(segment, 1);
      if (id) line.id = id;
      noteItemNumbers(line, segment, 2);
    } else if (segment.tag === 'SN1') {
      line.quantity = this.#cursor.number(segment, 2);
      line.unit = this.#cursor.unit(segment, 3);
    } else if (segment.tag === 'PID') noteDescription(line, segment);
  }
}
