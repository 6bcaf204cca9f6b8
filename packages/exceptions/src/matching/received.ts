import type { CanonicalReceipt } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import { addUp, read } from '../numbers.ts';
import { referenceKey } from './reference.ts';
import { conversionOf, convertQuantity } from './units.ts';

/** A quantity received in one unit. */
interface InUnit {
  unit?: string;
  quantity: Decimal;
  /** Of it, what an inspection accepted; absent where no receipt speaks of one. */
  accepted?: Decimal;
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
      const accepted = read(line.acceptedQuantity);
      const ofLine = ofOrder.get(id);
      const known = ofLine?.find(({ unit }) => unit === line.unit);
      if (known) {
        known.quantity = known.quantity.plus(quantity);
        if (accepted) known.accepted = (known.accepted ?? ZERO).plus(accepted);
      } else if (ofLine) ofLine.push({ unit: line.unit, quantity, accepted });
      else ofOrder.set(id, [{ unit: line.unit, quantity, accepted }]);
    }
  }
  return all;
}

/**
 * What was received of an order line, in its unit; never below zero. A receipt in a unit that does not convert is
 * taken to count in the order's.
 */
export function receivedOf(received: Received, orderNumber: string, lineId: string, ordered?: string): Decimal {
  const quantities = linesOf(received, orderNumber, lineId).map(({ unit, quantity }) =>
    inUnit(quantity, unit, ordered),
  );
  return Decimal.max(addUp(quantities), ZERO);
}

/**
 * What an inspection accepted of an order line, in its unit; never below zero. Undefined where no receipt speaks of an
 * inspection; where one does, goods of another that does not are not accepted yet.
 */
export function acceptedOf(received: Received, orderNumber: string, lineId: string, ordered?: string) {
  const inspected = linesOf(received, orderNumber, lineId).filter(({ accepted }) => accepted);
  if (inspected.length === 0) return undefined;
  return Decimal.max(addUp(inspected.map(({ unit, accepted }) => inUnit(accepted!, unit, ordered))), ZERO);
}

const linesOf = (received: Received, orderNumber: string, lineId: string) =>
  received.get(keyOf(orderNumber))?.get(keyOf(lineId)) ?? [];

function inUnit(quantity: Decimal, unit: string | undefined, ordered: string | undefined): Decimal {
  const conversion = conversionOf(unit, ordered);
  return conversion ? convertQuantity(quantity, conversion) : quantity;
}

/** What a reference is compared by. References that name nothing agree with one another. */
export const keyOf = (reference: string | undefined) => referenceKey(reference) ?? '';
