import { type Detector, report } from '../context.ts';
import { exact, percentOf, plain } from '../numbers.ts';

/** AP.MATCH.PRICE: the unit price billed is above the order's, beyond tolerance; AP.MATCH.PRICE_ESTIMATED where the order only estimates it. */
export const detectPrice: Detector = (context) =>
  context.lines.flatMap(({ match, judgement: { price } }) => {
    if (!price || price.within) return [];
    const percent = percentOf(price.difference, price.ordered);
    return report(context, price.estimated ? 'AP.MATCH.PRICE_ESTIMATED' : 'AP.MATCH.PRICE', {
      line: match.id,
      summary: `Billed ${plain(price.billed)}, ${price.estimated ? 'estimated' : 'ordered'} ${plain(price.ordered)} per unit`,
      amount: price.total,
      exposure: { on: 'variance' },
      evidence: {
        orderNumber: match.order!.number,
        orderLine: price.orderLine,
        billedPrice: exact(price.billed),
        orderedPrice: exact(price.ordered),
        difference: exact(price.difference),
        percent: percent && exact(percent),
        quantity: exact(price.quantity),
        unit: match.unit,
        total: exact(price.total),
        matchedBy: match.method,
        reason: match.reason,
      },
      tolerance: price.tolerance,
      causeKey: `price:${match.order!.number}`,
    });
  });
