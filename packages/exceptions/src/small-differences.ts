import { decimal } from '@clearhold/kernel';
import type { DetectedException } from './detection.ts';
import { addUp } from './numbers.ts';
import type { DetectionPolicy } from './policy.ts';

// Differences of price, quantity and amount. Limits of an order, budgets and goods that are not accepted are authority, not economy.
const DIFFERENCES: ReadonlySet<string> = new Set([
  'AP.MATCH.PRICE',
  'AP.MATCH.PRICE_ESTIMATED',
  'AP.MATCH.AMOUNT_LINE',
  'AP.MATCH.QTY_OVER_ORDERED',
  'AP.MATCH.QTY_OVER_RECEIVED',
  'AP.MATCH.CHARGES',
  'AP.MATCH.TOTAL',
  'AP.MATCH.FX_RATE',
]);

/**
 * Leaves out differences beyond tolerance that together come to no more than the policy's floor, in the document's currency:
 * holding them would cost more than they do. They count together, so that many small ones are held as one large one is.
 */
export function withoutSmallDifferences(
  exceptions: DetectedException[],
  { floor }: Pick<DetectionPolicy, 'floor'>,
): DetectedException[] {
  if (exceptions.length === 0 || decimal(floor).isZero()) return exceptions;
  const differences = exceptions.filter(({ code }) => DIFFERENCES.has(code));
  const together = addUp(differences.map(({ amountAtRisk }) => decimal(amountAtRisk.amount)));
  return together.greaterThan(floor) ? exceptions : exceptions.filter(({ code }) => !DIFFERENCES.has(code));
}
