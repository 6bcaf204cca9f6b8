import { type Detector, report } from '../context.ts';
import { plain } from '../numbers.ts';

/** AP.MATCH.CURRENCY: the invoice is in another currency than an order it bills. Once an order. */
export const detectCurrency: Detector = (context) => {
  const orders = new Map(context.lines.flatMap(({ match: { order } }) => (order ? [[order.number, order]] : [])));
  return [...orders.values()].flatMap((order) => {
    if (order.currency === undefined || order.currency === context.invoice.currency) return [];
    return report(context, 'AP.MATCH.CURRENCY', {
      summary: `Billed in ${context.invoice.currency}, order ${order.number} is in ${order.currency}`,
      amount: context.amount,
      exposure: { on: 'document' },
      evidence: {
        orderNumber: order.number,
        billedCurrency: context.invoice.currency,
        orderedCurrency: order.currency,
        billed: plain(context.amount),
      },
      causeKey: `currency:${order.number}`,
    });
  });
};
