import { type Detector, report } from '../context.ts';
import { addUp, exact, percentOf, plain, read, roundMinor } from '../numbers.ts';
import { judge } from '../tolerance.ts';

/**
 * AP.MATCH.PRICE_MOVING_AVG: the difference from the ordered price, spread over the stock that the order line tells of, would move the
 * item's average price beyond tolerance, up or down. Percent is of the average; the absolute limit is per unit.
 */
export const detectMovingAverage: Detector = (context) =>
  context.lines.flatMap(({ match, judgement }) => {
    if (match.credit || judgement.currencyDiffers || !match.unitPrice) return [];
    return match.portions.flatMap(({ state, quantity, excessQuantity, counted }) => {
      const { stock } = state.line;
      const [held, average] = [read(stock?.quantity), read(stock?.averagePrice)];
      if (!counted || !state.unitPrice || !held?.greaterThan(0) || !average?.greaterThan(0)) return [];
      const variance = match.unitPrice!.minus(state.unitPrice).times(addUp([quantity, excessQuantity]));
      const shift = variance.div(held).toDecimalPlaces(6);
      const verdict = judge(shift, average, context.policy.tolerances.movingAverage);
      if (verdict.within) return [];
      const percent = percentOf(shift, average);
      return report(context, 'AP.MATCH.PRICE_MOVING_AVG', {
        line: match.id,
        summary: `Would move the average price from ${plain(average)} to ${plain(average.plus(shift))}`,
        amount: roundMinor(variance.abs(), context.currency),
        exposure: { on: 'variance' },
        evidence: {
          orderNumber: state.orderNumber,
          orderLine: state.line.id,
          averagePrice: exact(average),
          newAveragePrice: exact(average.plus(shift)),
          percent: percent && exact(percent),
          stock: exact(held),
          billedPrice: exact(match.unitPrice!),
          orderedPrice: exact(state.unitPrice),
        },
        tolerance: verdict.tolerance,
        causeKey: `average:${state.orderNumber}:${state.line.id}`,
      });
    });
  });
