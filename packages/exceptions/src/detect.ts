import { compareLine } from './compare-lines.ts';
import { type DetectionContext, openContext } from './context.ts';
import type { Allocation, Detection } from './detection.ts';
import { DETECTORS } from './detectors/registry.ts';
import type { Facts } from './facts.ts';
import { exact } from './numbers.ts';
import type { DetectionPolicy } from './policy.ts';

/**
 * Compares an invoice or credit note with its facts under policy. Pure: the same facts and policy give the same
 * detection, in the same order. It never throws for what a document holds: unreadable figures count as absent.
 */
export function detect(facts: Facts, policy: DetectionPolicy): Detection {
  const context = openContext(facts, policy);
  return {
    exceptions: Object.values(DETECTORS).flatMap((detector) => detector(context)),
    allocations: allocations(context),
    lines: context.lines.map((line) => compareLine(line, facts.invoice.currency)),
  };
}

function allocations({ lines }: DetectionContext): Allocation[] {
  return lines.flatMap(({ match }) =>
    match.portions.map(({ state, quantity, amount, excessQuantity, excessAmount, overCredited }) => ({
      line: match.id,
      orderNumber: state.orderNumber,
      orderLine: state.line.id,
      quantity: exact(quantity),
      amount: exact(amount),
      excessQuantity: exact(excessQuantity),
      excessAmount: exact(excessAmount),
      ...(overCredited?.amount.isZero() === false || overCredited?.quantity.isZero() === false
        ? { overCredited: { quantity: exact(overCredited.quantity), amount: exact(overCredited.amount) } }
        : {}),
    })),
  );
}
