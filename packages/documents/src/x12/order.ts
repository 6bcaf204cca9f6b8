import { decimal } from '@clearhold/kernel';
import { noteDelivery } from '../edi/delivery-date.ts';
import type { Meaning } from '../edi/kinds.ts';
import { missingInLines } from '../edi/missing.ts';
import type { Problems } from '../edi/problems.ts';
import { listOf } from '../list-of.ts';
import type { OrderFacts, OrderLineFacts } from '../ubl/facts.ts';
import { canonicalOrder } from '../ubl/order.ts';
import { checkCount } from './check-count.ts';
import { Cursor } from './cursor.ts';
import { noteDescription, noteItemNumbers, priceBaseOf } from './item.ts';
import { Parties } from './party.ts';
import { element, type Segment } from './segment.ts';

/** Which elements of an order's beginning and lines hold what, by transaction set. */
interface Layout {
  beginning: string;
  number: number;
  date: number;
  line: string;
  quantity: number;
  unit: number;
  price: number;
  basis: number;
  items: number;
}

const ORDER: Layout = {
  beginning: 'BEG',
  number: 3,
  date: 5,
  line: 'PO1',
  quantity: 2,
  unit: 3,
  price: 4,
  basis: 5,
  items: 6,
};
const CHANGE: Layout = {
  beginning: 'BCH',
  number: 3,
  date: 6,
  line: 'POC',
  quantity: 3,
  unit: 5,
  price: 6,
  basis: 7,
  items: 8,
};

const LAYOUTS: Readonly<Record<OrderSet, Layout>> = {
  '850': ORDER,
  '855': { ...ORDER, beginning: 'BAK', date: 4 },
  '860': CHANGE,
  '865': { ...CHANGE, beginning: 'BCA' },
};

/** The transaction sets that are laid out like an order. */
export type OrderSet = '850' | '855' | '860' | '865';

const CANCELLATION = '01';

// Data element 374: requested, not to be delivered after, and as currently scheduled.
const DELIVERY: Readonly<Record<string, 'promised' | 'requested'>> = {
  '002': 'requested',
  '063': 'requested',
  '067': 'promised',
};

/** 850, Purchase Order, and an 860, Purchase Order Change, that gives the order as a whole or cancels it. */
export function readOrder(segments: readonly Segment[], set: OrderSet, rootPath: string, problems: Problems): Meaning {
  const layout = LAYOUTS[set];
  const cursor = new Cursor(rootPath, problems);
  const facts: OrderFacts = { rootPath };
  const parties = new Parties();
  let line: OrderLineFacts | undefined;
  for (const segment of segments) {
    if (segment.tag === layout.line) {
      cursor.tally.begin(layout.line);
      line = lineOf(segment, layout, cursor);
      listOf(facts, 'lines').push(line);
      continue;
    }
    if (segment.tag === 'CTT') cursor.tally.leave();
    cursor.tally.step(segment.tag);
    if (segment.tag === 'CTT') line = undefined;
    const delivery = segment.tag === 'DTM' ? DELIVERY[element(segment, 1) ?? ''] : undefined;
    if (delivery) noteDelivery(line ?? facts, delivery, cursor.date(segment, 2));
    else if (line && segment.tag === 'PID') noteDescription(line, segment);
    else if (!line) noteHeader(facts, parties, segment, layout, cursor);
  }
  const isCancelled = purposeOf(segments) === CANCELLATION;
  facts.supplier = parties.supplier;
  facts.customer = parties.customer;
  checkCount(segments, facts.lines?.length ?? 0, cursor, rootPath);
  const canonical = canonicalOrder(facts);
  if (isCancelled) canonical.status = 'cancelled';
  return { canonical, problems: isCancelled ? [] : missingInLines('order', facts, rootPath, layout.line) };
}

/** Why it was sent (BEG01, BCH01; data element 353): 00 as the first, 01 to cancel, 04 to change, 05 to replace. */
export function purposeOf(segments: readonly Segment[]): string | undefined {
  return element(
    segments.find(({ tag }) => tag === 'BEG' || tag === 'BCH'),
    1,
  );
}

function noteHeader(facts: OrderFacts, parties: Parties, segment: Segment, layout: Layout, cursor: Cursor): void {
  const { tag } = segment;
  if (tag === layout.beginning) {
    facts.number = element(segment, layout.number);
    facts.issueDate = cursor.date(segment, layout.date);
  } else if (tag === 'CUR') facts.currency ??= element(segment, 2)?.toUpperCase();
  else if (tag === 'N1' || tag === 'N4' || tag === 'REF') parties.take(segment);
  else if (tag === 'AMT' && element(segment, 1) === 'TT') noteTotal(facts, cursor.number(segment, 2));
}

function noteTotal(facts: OrderFacts, text: string | undefined): void {
  if (text !== undefined) facts.totals = { gross: { text } };
}

function lineOf(segment: Segment, layout: Layout, cursor: Cursor): OrderLineFacts {
  const line: OrderLineFacts = {
    id: element(segment, 1),
    quantity: cursor.number(segment, layout.quantity),
    unit: cursor.unit(segment, layout.unit),
    priceBase: priceBaseOf(element(segment, layout.basis)),
  };
  const price = cursor.number(segment, layout.price);
  if (price !== undefined) line.price = { text: price };
  if (price !== undefined && line.quantity !== undefined) {
    const net = decimal(line.quantity)
      .times(decimal(price))
      .div(decimal(line.priceBase ?? '1'));
    line.net = { text: net.toDecimalPlaces(2).toFixed(2) };
  }
  noteItemNumbers(line, segment, layout.items);
  return line;
}
