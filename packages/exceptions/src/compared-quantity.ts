import type { ComparedCell } from './detection.ts';
import { exact, read } from './numbers.ts';

/**
 * A quantity cell with the invoice's own quantity in `invoice` and what is billed so far apart, where they differ.
 * Comparisons saved with the latter as the invoice's figure become the same; other cells stay as they are.
 */
export function withOwnQuantity<Cell extends Pick<ComparedCell, 'field' | 'invoice' | 'billedSoFar'>>(
  cell: Cell,
  quantity: string | undefined,
): Cell {
  const counted = cell.field === 'quantity' || cell.field === 'received';
  const own = read(quantity)?.abs();
  if (!counted || cell.billedSoFar !== undefined || !own || !cell.invoice || own.equals(cell.invoice)) return cell;
  return { ...cell, invoice: exact(own), billedSoFar: cell.invoice };
}
