import { type Decimal, ZERO } from '@clearhold/kernel';
import { withOwnQuantity } from './compared-quantity.ts';
import type { JudgedLine } from './context.ts';
import type { ComparedCell, MatchedLine } from './detection.ts';
import { addUp, exact, percentOf, short } from './numbers.ts';
import type { Verdict } from './tolerance.ts';

/** The line beside what it bills, cell by cell, for the side-by-side view. Credits are shown and not judged. */
export function compareLine({ match, judgement }: JudgedLine, currency: string): MatchedLine {
  const states = match.portions.map(({ state }) => state);
  const total = (pick: (state: (typeof states)[number]) => Decimal | undefined) =>
    states.length === 0 ? undefined : exact(addUp(states.map((state) => pick(state) ?? ZERO)));
  const { price, ordered, received, amount } = judgement;
  const quantity = match.unit === match.line.unit ? match.line.quantity : match.quantity && exact(match.quantity);
  const cells: ComparedCell[] = [];
  if (ordered) cells.push(compared('quantity', ordered.billedAfter, ordered.limit, ordered, 'order'));
  if (received) cells.push(compared('received', received.billedAfter, received.limit, received, 'receipt'));
  if (price) cells.push(compared('price', price.billed, price.ordered, price, 'order'));
  if (amount) cells.push(compared('net', amount.billed, amount.expected, amount, 'order'));
  if (judgement.unitDiffers) {
    cells.push({ field: 'unit', invoice: match.line.unit, order: states[0]?.line.unit, within: false });
  }
  if (judgement.currencyDiffers) {
    cells.push({ field: 'currency', invoice: currency, order: match.order?.currency, within: false });
  }
  return {
    line: match.id,
    matchedBy: match.method,
    reason: match.reason,
    orderNumber: match.order?.number ?? match.orderReference,
    orderLines: states.map(({ line }) => line.id),
    quantity,
    unit: match.unit,
    orderedQuantity: total(({ ordered: quantity }) => quantity),
    billedBefore: ordered && exact(ordered.billedBefore),
    receivedQuantity: total(({ received: quantity }) => quantity),
    within: cells.every(({ within }) => within) && (states.length > 0 || match.orderReference === undefined),
    cells: cells.map((cell) => withOwnQuantity(cell, quantity)),
  };
}

function compared(
  field: ComparedCell['field'],
  invoice: Decimal,
  other: Decimal,
  { within, tolerance }: Verdict,
  against: 'order' | 'receipt',
): ComparedCell {
  const difference = invoice.minus(other);
  const percent = difference.isZero() ? undefined : percentOf(difference, other);
  return {
    field,
    invoice: exact(invoice),
    [against]: short(other),
    difference: short(difference),
    percent: percent && exact(percent),
    tolerance,
    within,
  };
}
