import { count, exact } from '../numbers.ts';
import type { LineMatch } from './match-lines.ts';
import type { OrderLineState } from './order-book.ts';
import { conversionOf, convertPrice, convertQuantity, sameUnit } from './units.ts';

/**
 * Counts a line in the unit of the order lines that it bills, where its own is another that converts, and says so in
 * its reason. A line that one of them can be compared with as it is stays as it is.
 */
export function inOrderUnit(match: LineMatch, lines: readonly OrderLineState[]): void {
  const { line, quantity, unitPrice } = match;
  if (lines.some((state) => sameUnit(state.line.unit, line.unit))) return;
  for (const { line: ordered } of lines) {
    const conversion = conversionOf(line.unit, ordered.unit);
    if (!conversion) continue;
    match.unit = ordered.unit;
    match.quantity = quantity && convertQuantity(quantity, conversion);
    match.unitPrice = unitPrice && convertPrice(unitPrice, conversion);
    if (quantity) {
      match.reason += `; ${exact(quantity)} ${line.unit} billed are ${count(match.quantity!)} ${ordered.unit}, the order's unit`;
    }
    return;
  }
}
