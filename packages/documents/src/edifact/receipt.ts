import type { Meaning } from '../edi/kinds.ts';
import { missingInLines } from '../edi/missing.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { PartyFacts, ReceiptFacts, ReceiptLineFacts } from '../ubl/facts.ts';
import { canonicalReceipt } from '../ubl/receipt.ts';
import { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, noteItemOfLine } from './item.ts';
import { noteReference, partyOf } from './party.ts';
import { part, type Segment } from './segment.ts';

type Kind = 'GoodsReceipt' | 'DespatchAdvice';

// Code list 6063: despatched for an advice; received and accepted (194), else received (46, 48), for a receipt.
const QUANTITIES: Readonly<Record<Kind, readonly string[]>> = {
  DespatchAdvice: ['12', '46', '1', '21'],
  GoodsReceipt: ['194', '46', '48', '12'],
};
const REJECTED = '195';

/** DESADV (what is on its way) and RECADV (what came), of any directory. */
export function readReceipt(segments: readonly Segment[], kind: Kind, rootPath: string, problems: Problems): Meaning {
  const reader = new ReceiptReader(new Cursor(rootPath, problems), kind, rootPath);
  for (const segment of segments) reader.take(segment);
  const what = kind === 'GoodsReceipt' ? 'receiving advice' : 'despatch advice';
  return {
    canonical: canonicalReceipt(reader.facts, kind),
    problems: missingInLines(what, reader.facts, rootPath, 'LIN'),
  };
}

class ReceiptReader {
  readonly facts: ReceiptFacts;
  readonly #cursor: Cursor;
  readonly #kind: Kind;
  #line: ReceiptLineFacts | undefined;
  #rank = 0;
  #party: PartyFacts | undefined;

  constructor(cursor: Cursor, kind: Kind, rootPath: string) {
    this.#cursor = cursor;
    this.#kind = kind;
    this.facts = { rootPath };
  }

  take(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'LIN') {
      this.#beginLine(segment);
      return;
    }
    // The next package (CPS) or the end of the lines.
    if (tag === 'CPS' || tag === 'UNS' || tag === 'CNT') {
      this.#cursor.tally.leave();
      this.#line = undefined;
    }
    this.#cursor.tally.step(tag);
    if (this.#line) this.#ofLine(this.#line, segment);
    else if (!this.facts.lines) this.#header(segment);
  }

  #header(segment: Segment): void {
    const { tag } = segment;
    if (tag === 'BGM') this.facts.number = part(segment, 2, 1);
    else if (tag === 'DTM') this.#date(segment);
    else if (tag === 'NAD') this.#beginParty(segment);
    else if (tag === 'RFF') this.#reference(segment);
  }

  // The day of the goods counts where the document has none of its own: 11 despatched, 50 received.
  #date(dtm: Segment): void {
    const qualifier = part(dtm, 1, 1);
    if (qualifier === '137') this.facts.issueDate = this.#cursor.date(dtm) ?? this.facts.issueDate;
    else if (qualifier === '11' || qualifier === '50') this.facts.issueDate ??= this.#cursor.date(dtm);
  }

  #beginParty(nad: Segment): void {
    const role = part(nad, 1);
    this.#party = partyOf(nad);
    if (role === 'SU' || role === 'SE') this.facts.seller ??= this.#party;
    if (role === 'SH' || role === 'CZ') this.facts.despatcher ??= this.#party;
    if (role === 'BY') this.facts.buyer ??= this.#party;
    if (role === 'DP' || role === 'ST' || role === 'CN') this.facts.receiver ??= this.#party;
  }

  #reference(rff: Segment): void {
    const [qualifier, number] = [part(rff, 1, 1), part(rff, 1, 2)];
    if (qualifier === 'ON') listOf(this.facts, 'orders').push({ number });
    else if (qualifier === 'AAK' || qualifier === 'DQ') listOf(this.facts, 'despatches').push({ number });
    else if (this.#party) noteReference(this.#party, rff);
  }

  #beginLine(lin: Segment): void {
    this.#cursor.tally.begin('LIN');
    this.#line = {};
    this.#rank = QUANTITIES[this.#kind].length;
    const id = part(lin, 1);
    if (id) this.#line.id = id;
    noteItemOfLine(this.#line, lin);
    listOf(this.facts, 'lines').push(this.#line);
  }

  #ofLine(line: ReceiptLineFacts, segment: Segment): void {
    const { tag } = segment;
    if (tag === 'PIA') noteItemNumbers(line, segment);
    else if (tag === 'IMD') noteDescription(line, segment);
    else if (tag === 'QTY' || tag === 'QVR') this.#quantity(line, segment);
    else if (tag === 'RFF' && (part(segment, 1, 1) === 'ON' || part(segment, 1, 1) === 'LI')) {
      const [reference = {}] = line.orderLines ?? [];
      if (part(segment, 1, 1) === 'ON') reference.order ??= part(segment, 1, 2);
      reference.line ??= part(segment, 1, 3);
      if (reference.order || reference.line) line.orderLines = [reference];
    }
  }

  #quantity(line: ReceiptLineFacts, qty: Segment): void {
    const qualifier = part(qty, 1, 1) ?? '';
    if (qty.tag === 'QTY' && qualifier === REJECTED) {
      line.rejected ??= this.#cursor.number(qty, 1, 2);
      return;
    }
    const rank = QUANTITIES[this.#kind].indexOf(qualifier);
    if (qty.tag !== 'QTY' || rank < 0 || rank >= this.#rank) return;
    this.#rank = rank;
    line.quantity = this.#cursor.number(qty, 1, 2);
    line.unit = part(qty, 1, 3);
  }
}
