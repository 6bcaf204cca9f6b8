import type { OrderRate } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import type { DetectionContext, JudgedLine } from '../context.ts';
import { dayNumber } from '../days.ts';
import type { OrderState } from '../matching/order-book.ts';
import { addUp, read, roundMinor } from '../numbers.ts';
import { judge, type Verdict } from '../tolerance.ts';

/** What an invoice bills of an order in another currency, at the order's rate of the invoice's date. Amounts in the invoice's currency, net. */
export interface ExchangeJudgement extends Verdict {
  rate: OrderRate;
  /** What is billed comes to this at the order's prices, in the order's currency. */
  ordered: Decimal;
  expected: Decimal;
  billed: Decimal;
  /** Billed above the rate, line by line and in charges; what other lines bill less makes up for none of it. */
  over: Decimal;
}

/** The rate in force on the invoice's date: the latest that began by then; undefined where there is none. */
export function rateFor(order: OrderState, currency: string, date: string | undefined): OrderRate | undefined {
  const day = dayNumber(date);
  let best: { rate: OrderRate; from: number } | undefined;
  for (const rate of order.facts.order.exchangeRates ?? []) {
    if (rate.currency !== currency || !read(rate.rate)?.greaterThan(0)) continue;
    const from = rate.from === undefined ? Number.NEGATIVE_INFINITY : dayNumber(rate.from);
    if (from === undefined || from > (day ?? Number.NEGATIVE_INFINITY)) continue;
    if (!best || from > best.from) best = { rate, from };
  }
  return best?.rate;
}

/**
 * Compares an invoice with its one order at the order's rate. Undefined where that cannot answer for a person: without a
 * rate, for credits, for several orders, where a line cannot be counted at a price of the order, and where the order agrees
 * on charges, limits or a budget, which are kept in its own currency.
 */
export function judgeExchange(context: DetectionContext, order: OrderState): ExchangeJudgement | undefined {
  const { invoice, lines, currency } = context;
  const rate = rateFor(order, invoice.currency, invoice.issueDate);
  const { allowances, charges, limit, budget } = order.facts.order;
  if (!rate || allowances?.length || charges?.length || limit || budget) return undefined;
  const atPrices = lines.map((line) => atOrderPrices(line, order));
  if (atPrices.some((amount) => amount === undefined)) return undefined;
  const worth = (atPrices as Decimal[]).map((amount) => amount.times(rate.rate));
  const nets = addUp(lines.map(({ match }) => match.net));
  const beside = (read(invoice.totals.net) ?? nets).minus(nets);
  const beyond = lines.map(({ match }, at) => Decimal.max(match.net.minus(worth[at]!), ZERO));
  const over = roundMinor(addUp([...beyond, Decimal.max(beside, ZERO)]), currency);
  const expected = roundMinor(addUp(worth), currency);
  return {
    ...judge(over, expected, context.policy.tolerances.exchangeRate),
    ...{ rate, ordered: addUp(atPrices as Decimal[]), expected, billed: nets.plus(beside), over },
  };
}

function atOrderPrices({ match, judgement }: JudgedLine, order: OrderState): Decimal | undefined {
  const { portions } = match;
  if (match.credit || match.order !== order || judgement.unitDiffers || portions.length === 0) return undefined;
  if (portions.some(({ counted, state }) => !counted || !state.unitPrice || state.line.priceEstimated))
    return undefined;
  return addUp(
    portions.map(({ state, quantity, excessQuantity }) => state.unitPrice!.times(quantity.plus(excessQuantity))),
  );
}
