import { type Detector, report } from '../context.ts';
import { exact, percentOf, plain } from '../numbers.ts';

/** AP.MATCH.AMOUNT_LINE: the line's amount is above the order by more than price and quantity explain. */
export const detectAmountLine: Detector = (context) =>
  context.lines.flatMap(({ match, judgement: { amount } }) => {
    if (!amount || amount.within) return [];
    const percent = percentOf(amount.unexplained, amount.expected);
    return report(context, 'AP.MATCH.AMOUNT_LINE', {
      line: match.id,
      summary: `Line bills ${plain(amount.billed)}, ${plain(amount.unexplained)} more than the order allows`,
      amount: amount.unexplained,
      exposure: { on: 'variance' },
      evidence: {
        orderNumber: match.order!.number,
        orderLines: match.portions.map(({ state }) => state.line.id),
        billed: exact(amount.billed),
        expected: exact(amount.expected.toDecimalPlaces(6)),
        unexplained: exact(amount.unexplained),
        percent: percent && exact(percent),
        allowances: match.line.allowances,
        charges: match.line.charges,
      },
      tolerance: amount.tolerance,
      causeKey: `amount:${match.order!.number}`,
    });
  });
