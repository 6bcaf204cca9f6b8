import type { InvoiceLine } from '@clearhold/documents';
import { type Decimal, ZERO } from '@clearhold/kernel';
import type { MatchMethod } from '../detection.ts';
import type { Facts } from '../facts.ts';
import { read } from '../numbers.ts';
import { billPortions, type Portion } from './bill-portions.ts';
import { creditPortions } from './credit-portions.ts';
import { findOrderLines } from './find-order-lines.ts';
import { inOrderUnit } from './in-order-unit.ts';
import { type OrderState, openOrderBook, unitPriceOf } from './order-book.ts';
import { referenceKey } from './reference.ts';

/** An invoice line with what it names and bills. Quantity and net are sizes; `credit` says which way they go. */
export interface LineMatch {
  /** The line's id, made unique where a document repeats one. */
  id: string;
  line: InvoiceLine;
  credit: boolean;
  /** What quantity and unit price are counted in: the order's unit where the line's own converts into it. */
  unit?: string;
  quantity?: Decimal;
  net: Decimal;
  unitPrice?: Decimal;
  method: MatchMethod;
  reason: string;
  /** The order number as the document writes it; absent where it names none. */
  orderReference?: string;
  order?: OrderState;
  portions: Portion[];
}

/** Matches every line with the orders it names. Earlier lines take first; what they take is gone for later ones. */
export function matchLines(facts: Facts): LineMatch[] {
  const book = openOrderBook(facts);
  const seen = new Map<string, number>();
  return facts.invoice.lines.map((line, index) => matchLine(facts, book, line, uniqueId(line, index, seen)));
}

function uniqueId(line: InvoiceLine, index: number, seen: Map<string, number>): string {
  const id = line.id || String(index + 1);
  const times = (seen.get(id) ?? 0) + 1;
  seen.set(id, times);
  return times === 1 ? id : `${id}~${times}`;
}

function matchLine(facts: Facts, book: Map<string, OrderState>, line: InvoiceLine, id: string): LineMatch {
  const [quantity, net] = [read(line.quantity), read(line.net) ?? ZERO];
  const negative = quantity && !quantity.isZero() ? quantity.isNegative() : net.isNegative();
  const credit = (facts.invoice.kind === 'CreditNote') !== negative;
  const orderReference = namedOrder(facts, line);
  const order = orderReference === undefined ? soleOrderOfCredit(facts, book) : book.get(referenceKey(orderReference)!);
  const match: LineMatch = {
    id,
    line,
    credit,
    unit: line.unit,
    quantity: quantity?.abs(),
    net: net.abs(),
    unitPrice: unitPriceOf(line)?.abs(),
    method: 'none',
    reason: orderReference === undefined ? 'names no order' : `order ${orderReference} is not known`,
    orderReference: orderReference ?? order?.number,
    order,
    portions: [],
  };
  if (!order) return match;
  const found = findOrderLines(line, order);
  match.method = found.method;
  match.reason = found.reason;
  if (found.lines.length > 0) {
    inOrderUnit(match, found.lines);
    match.portions = credit
      ? creditPortions(match, found.lines, facts.invoice.currency)
      : billPortions(match, found.lines, facts.invoice.currency);
  }
  return match;
}

function namedOrder(facts: Facts, line: InvoiceLine): string | undefined {
  if (referenceKey(line.orderReference) !== undefined) return line.orderReference;
  return referenceKey(facts.invoice.orderReference) === undefined ? undefined : facts.invoice.orderReference;
}

// A credit note may name only the invoice it corrects; the caller then sends that invoice's order.
function soleOrderOfCredit(facts: Facts, book: Map<string, OrderState>): OrderState | undefined {
  if (facts.invoice.kind !== 'CreditNote' || book.size !== 1) return undefined;
  return [...book.values()][0];
}
