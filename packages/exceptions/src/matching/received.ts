import type { CanonicalReceipt } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import { addUp, read } from '../numbers.ts';
import { referenceKey } from './reference.ts';
import { conversionOf, convertQuantity } from './units.ts';

/** A quantity received in one unit. */
interface InUnit {
  unit?: string;
  quantity: Decimal;
}

/** Quantities received by order and order line, by the unit that the receipts count in. */
export type Received = ReadonlyMap<string, ReadonlyMap<string, readonly InUnit[]>>;

/**
 * Adds up what was received: goods receipts only (a despatch advice merely announces), less what was rejected. One pass over all
 * receipts, however many order lines ask.
 */
export function addUpReceived(receipts: readonly CanonicalReceipt[]): Received {
  const all = new Map<string, Map<string, InUnit[]>>();
  for (const receipt of receipts) {
    if (receipt.kind !== 'GoodsReceipt') continue;
    for (const line of receipt.lines) {
      const order = keyOf(line.orderReference ?? receipt.orderReference);
      const id = keyOf(line.orderLineReference);
      const ofOrder = all.get(order) ?? new Map<string, InUnit[]>();
      all.set(order, ofOrder);
      const quantity = (read(line.quantity) ?? ZERO).minus(read(line.rejectedQuantity) ?? ZERO);
      const ofLine = ofOrder.get(id);
      const known = ofLine?.find(({ unit }) => unit === line.unit);
      if (known) known.quantity = known.quantity.plus(quantity);
      else if (ofLine) ofLine.push({ unit: line.unit, quantity });
      else ofOrder.set(id, [{ unit: line.unit, quantity }]);
    }
  }
  return all;
}

/**
 * What was received of an order line, in its unit; never below zero. A receipt in a unit that does not convert is
 * taken to count in the order's.
 */
export function receivedOf(received: Received, orderNumber: string, lineId: string, ordered?: string): Decimal {
  const ofLine = received.get(keyOf(orderNumber))?.get(keyOf(lineId)) ?? [];
  const quantities = ofLine.map(({ unit, quantity }) => {
    const conversion = conversionOf(unit, ordered);
    return conversion ? convertQuantity(quantity, conversion) : quantity;
  });
  return Decimal.max(addUp(quantities), ZERO);
}

/** What a reference is compared by. References that name nothing agree with one another. */
export const keyOf = (reference: string | undefined) => referenceKey(reference) ?? '';
