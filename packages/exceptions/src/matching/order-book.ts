import type { OrderLine } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import type { Facts, OrderFacts } from '../facts.ts';
import { read } from '../numbers.ts';
import { acceptedOf, addUpReceived, type Received, receivedOf } from './received.ts';
import { referenceKey } from './reference.ts';

/** An order line with what earlier invoices, and this one's earlier lines, have billed of it. */
export interface OrderLineState {
  line: OrderLine;
  orderNumber: string;
  ordered?: Decimal;
  /** Price of one unit: price over price base, else net over quantity. */
  unitPrice?: Decimal;
  orderedNet?: Decimal;
  received: Decimal;
  accepted?: Decimal;
  consumed?: Decimal;
  /** An item of a limited order that says no quantity: only the order's limit bounds it, and nothing is received of it. */
  limitItem: boolean;
  billedQuantity: Decimal;
  billedAmount: Decimal;
  /** What this document itself has billed beyond the order line; part of the billed figures. */
  excessQuantity: Decimal;
  excessAmount: Decimal;
}

export interface OrderState {
  facts: OrderFacts;
  number: string;
  currency?: string;
  lines: OrderLineState[];
}

/** The price of one unit on either document; undefined where it cannot be told. */
export function unitPriceOf(line: {
  price?: string;
  priceBase?: string;
  net?: string;
  quantity?: string;
}): Decimal | undefined {
  const price = read(line.price);
  const base = read(line.priceBase);
  if (price) return base?.greaterThan(0) ? price.div(base) : price;
  const [net, quantity] = [read(line.net), read(line.quantity)];
  return net && quantity && !quantity.isZero() ? net.div(quantity) : undefined;
}

function lineState(received: () => Received, source: OrderFacts, line: OrderLine): OrderLineState {
  const progress = source.progress[line.id] ?? {};
  const stated = read(line.quantity);
  const limitItem = source.order.limit !== undefined && (!stated || stated.isZero());
  const ordered = limitItem ? undefined : stated;
  const unitPrice = unitPriceOf(line);
  const number = source.order.number;
  return {
    line,
    orderNumber: number,
    ordered,
    unitPrice,
    orderedNet: read(line.net) ?? (ordered && unitPrice ? ordered.times(unitPrice) : undefined),
    received: read(progress.receivedQuantity) ?? receivedOf(received(), number, line.id, line.unit),
    accepted: read(progress.acceptedQuantity) ?? acceptedOf(received(), number, line.id, line.unit),
    consumed: read(line.consumedQuantity),
    limitItem,
    billedQuantity: Decimal.max(read(progress.billed?.quantity) ?? ZERO, ZERO),
    billedAmount: Decimal.max(read(progress.billed?.amount) ?? ZERO, ZERO),
    excessQuantity: ZERO,
    excessAmount: ZERO,
  };
}

/** The orders among the facts by number key. The first of a number wins; the caller sends one each. */
export function openOrderBook(facts: Facts): Map<string, OrderState> {
  const book = new Map<string, OrderState>();
  let added: Received | undefined;
  const received = () => {
    added ??= addUpReceived(facts.receipts);
    return added;
  };
  for (const source of facts.orders) {
    const key = referenceKey(source.order.number);
    if (key === undefined || book.has(key)) continue;
    book.set(key, {
      facts: source,
      number: source.order.number,
      currency: source.order.currency,
      lines: source.order.lines.map((line) => lineState(received, source, line)),
    });
  }
  return book;
}
