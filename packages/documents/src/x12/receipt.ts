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

/** 861, Receiving Advice or Acceptance Certificate: RCD02 received, RCD04 returned, RCD06 in question. */
export function readReceipt(segments: readonly Segment[], rootPath: string, problems: Problems): Meaning {
  const cursor = new Cursor(rootPath, problems);
  const facts: ReceiptFacts = { rootPath };
  const parties = new Parties();
  let line: ReceiptLineFacts | undefined;
  for (const segment of segments) {
    const { tag } = segment;
    if (tag === 'RCD') {
      cursor.tally.begin('RCD');
      line = lineOf(segment, cursor);
      listOf(facts, 'lines').push(line);
      continue;
    }
    cursor.tally.step(tag);
    if (line) noteOfLine(line, segment);
    else noteHeader(facts, parties, segment, cursor);
  }
  facts.seller = parties.supplier;
  facts.buyer = parties.customer;
  return {
    canonical: canonicalReceipt(facts, 'GoodsReceipt'),
    problems: missingInLines('receiving advice', facts, rootPath, 'RCD'),
  };
}

function noteHeader(facts: ReceiptFacts, parties: Parties, segment: Segment, cursor: Cursor): void {
  const { tag } = segment;
  const [kind, value] = [element(segment, 1), element(segment, 2)];
  if (tag === 'BRA') {
    facts.number = kind;
    facts.issueDate = cursor.date(segment, 2);
  } else if (tag === 'PRF' && kind) listOf(facts, 'orders').push({ number: kind });
  else if (tag === 'REF' && kind === 'PO' && value) listOf(facts, 'orders').push({ number: value });
  else if (tag === 'REF' && (kind === 'SI' || kind === 'PK') && value)
    listOf(facts, 'despatches').push({ number: value });
  else if (tag === 'N1' || tag === 'N4' || tag === 'REF') parties.take(segment);
}

function lineOf(rcd: Segment, cursor: Cursor): ReceiptLineFacts {
  const rejected = cursor.number(rcd, 4) ?? cursor.number(rcd, 6);
  return {
    id: element(rcd, 1),
    quantity: cursor.number(rcd, 2),
    unit: cursor.unit(rcd, 3),
    ...(rejected === undefined ? {} : { rejected }),
  };
}

function noteOfLine(line: ReceiptLineFacts, segment: Segment): void {
  const { tag } = segment;
  const [kind, value] = [element(segment, 1), element(segment, 2)];
  if (tag === 'LIN') noteItemNumbers(line, segment, 2);
  else if (tag === 'PID') noteDescription(line, segment);
  else if (tag === 'PRF' && kind) noteOrder(line, { order: kind });
  else if (tag === 'REF' && kind === 'PO' && value) noteOrder(line, { order: value });
  else if (tag === 'REF' && (kind === 'LI' || kind === 'PL') && value) noteOrder(line, { line: value });
}
