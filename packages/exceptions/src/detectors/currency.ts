import { type DetectionContext, type Detector, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { judgeExchange, rateFor } from '../judgement/judge-exchange.ts';
import type { OrderState } from '../matching/order-book.ts';
import { exact, plain, short } from '../numbers.ts';

/** AP.MATCH.CURRENCY: the invoice is in another currency than an order it bills, and no rate of the order answers for it. Once an order. */
export const detectCurrency: Detector = (context) =>
  foreignOrders(context).flatMap((order) => (judgeExchange(context, order) ? [] : otherCurrency(context, order)));

/** AP.MATCH.FX_RATE: billed in another currency than the order's, above what its rate of the invoice's date allows. */
export const detectExchangeRate: Detector = (context) =>
  foreignOrders(context).flatMap((order) => {
    const judged = judgeExchange(context, order);
    if (!judged || judged.within) return [];
    const { rate, ordered, expected, billed, over } = judged;
    const { currency } = context.invoice;
    const since = rate.from ? ` since ${rate.from}` : '';
    const by = rate.source ? ` (${rate.source})` : '';
    return report(context, 'AP.MATCH.FX_RATE', {
      summary: `Billed ${plain(billed)} ${currency} for ${plain(ordered)} ${order.currency}, which comes to ${plain(expected)} ${currency} at the rate ${rate.rate}${since}${by}`,
      amount: over,
      exposure: { on: 'part' },
      evidence: {
        orderNumber: order.number,
        billedCurrency: currency,
        orderedCurrency: order.currency,
        billed: exact(billed),
        ordered: exact(ordered),
        expected: exact(expected),
        over: exact(over),
        rate: rate.rate,
        rateBilled: ordered.isZero() ? undefined : short(billed.div(ordered)),
        rateFrom: rate.from,
        rateSource: rate.source,
      },
      tolerance: judged.tolerance,
      causeKey: `currency:${order.number}`,
    });
  });

function foreignOrders({ lines, invoice }: DetectionContext): OrderState[] {
  const orders = new Map(lines.flatMap(({ match: { order } }) => (order ? [[order.number, order]] : [])));
  return [...orders.values()].filter(({ currency }) => currency !== undefined && currency !== invoice.currency);
}

function otherCurrency(context: DetectionContext, order: OrderState): DetectedException {
  const { currency, issueDate } = context.invoice;
  const known = rateFor(order, currency, issueDate);
  const why = known ? '' : `, which states no exchange rate${issueDate ? ` of ${issueDate}` : ''} for it`;
  return report(context, 'AP.MATCH.CURRENCY', {
    summary: `Billed in ${currency}, order ${order.number} is in ${order.currency}${why}`,
    amount: context.amount,
    exposure: { on: 'document' },
    evidence: {
      orderNumber: order.number,
      billedCurrency: currency,
      orderedCurrency: order.currency,
      billed: plain(context.amount),
    },
    causeKey: `currency:${order.number}`,
  });
}
