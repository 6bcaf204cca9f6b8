import type { CanonicalReceipt } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import { read } from '../numbers.ts';
import { referenceKey } from './reference.ts';

/** Quantities received by order and order line. */
export type Received = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/**
 * Adds up what was received: goods receipts only (a despatch advice merely announces), less what was rejected. One pass over all
 * receipts, however many order lines ask.
 */
export function addUpReceived(receipts: readonly CanonicalReceipt[]): Received {
  const all = new Map<string, Map<string, Decimal>>();
  for (const receipt of receipts) {
    if (receipt.kind !== 'GoodsReceipt') continue;
    for (const line of receipt.lines) {
      const order = keyOf(line.orderReference ?? receipt.orderReference);
      const id = keyOf(line.orderLineReference);
      const ofOrder = all.get(order) ?? new Map<string, Decimal>();
      all.set(order, ofOrder);
      const quantity = (read(line.quantity) ?? ZERO).minus(read(line.rejectedQuantity) ?? ZERO);
      ofOrder.set(id, (ofOrder.get(id) ?? ZERO).plus(quantity));
    }
  }
  return all;
}

/** What was received of an order line; never below zero. */
export function receivedOf(received: Received, orderNumber: string, lineId: string): Decimal {
  return Decimal.max(received.get(keyOf(orderNumber))?.get(keyOf(lineId)) ?? ZERO, ZERO);
}

// References that name nothing agree with one another.
const keyOf = (reference: string | undefined) => referenceKey(reference) ?? '';
