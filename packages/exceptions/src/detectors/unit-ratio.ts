import { type Detector, report } from '../context.ts';
import { exact } from '../numbers.ts';

/** AP.MATCH.PRICE_UNIT_RATIO: billed in a unit that cannot be compared with the order's. */
export const detectUnitRatio: Detector = (context) =>
  context.lines.flatMap(({ match, judgement }) => {
    const state = match.portions[0]?.state;
    if (!judgement.unitDiffers || !state || match.credit) return [];
    return report(context, 'AP.MATCH.PRICE_UNIT_RATIO', {
      line: match.id,
      summary: `Billed in ${match.line.unit}, ordered in ${state.line.unit}: quantity and price cannot be compared`,
      amount: match.net,
      exposure: { on: 'units', units: '1', of: '1' },
      evidence: {
        orderNumber: state.orderNumber,
        orderLine: state.line.id,
        billedUnit: match.line.unit,
        orderedUnit: state.line.unit,
        billedQuantity: match.quantity && exact(match.quantity),
        orderedQuantity: state.ordered && exact(state.ordered),
      },
      causeKey: `unit:${state.orderNumber}`,
    });
  });
