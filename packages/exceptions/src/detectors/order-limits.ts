import { Decimal, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import { daysBetween } from '../days.ts';
import type { DetectedException } from '../detection.ts';
import type { OrderState } from '../matching/order-book.ts';
import { addUp, exact, plain, read } from '../numbers.ts';
import { judge } from '../tolerance.ts';

/** What this document bills of an order, and what is billed of it in all, both net. */
interface Billed {
  order: OrderState;
  here: Decimal;
  soFar: Decimal;
}

/** AP.MATCH.BLANKET_LIMIT: with earlier invoices, more is billed than a blanket order's value limit, or outside its dates. */
export const detectBlanketLimit: Detector = (context) =>
  billedOrders(context).flatMap((billed) => overValue(context, billed) ?? outsideDates(context, billed) ?? []);

/** AP.MATCH.BUDGET: with earlier invoices, more is billed of an order than its budget has for it. */
export const detectBudget: Detector = (context) =>
  billedOrders(context).flatMap(({ order, here, soFar }) => {
    const { budget } = order.facts.order;
    const available = read(budget?.available);
    if (!available) return [];
    const over = Decimal.max(soFar.minus(available), ZERO);
    const verdict = judge(over, available, context.policy.tolerances.budget);
    if (verdict.within) return [];
    const name = budget!.name ? `budget ${budget!.name}` : 'its budget';
    return report(context, 'AP.MATCH.BUDGET', {
      summary: `Billed so far ${plain(soFar)} of order ${order.number}, ${name} has ${plain(available)} for it`,
      amount: Decimal.min(over, here),
      exposure: { on: 'part' },
      evidence: {
        orderNumber: order.number,
        budget: budget!.name,
        available: exact(available),
        billedHere: exact(here),
        billedSoFar: exact(soFar),
        over: exact(over),
      },
      tolerance: verdict.tolerance,
      causeKey: `budget:${budget!.name ?? order.number}`,
    });
  });

function overValue(context: DetectionContext, { order, here, soFar }: Billed): DetectedException | undefined {
  const limit = read(order.facts.order.limit?.amount);
  if (!limit) return undefined;
  const over = Decimal.max(soFar.minus(limit), ZERO);
  const verdict = judge(over, limit, context.policy.tolerances.blanket);
  if (verdict.within) return undefined;
  return report(context, 'AP.MATCH.BLANKET_LIMIT', {
    summary: `Billed so far ${plain(soFar)}, order ${order.number} is limited to ${plain(limit)}`,
    amount: Decimal.min(over, here),
    exposure: { on: 'part' },
    evidence: {
      orderNumber: order.number,
      limit: exact(limit),
      billedHere: exact(here),
      billedSoFar: exact(soFar),
      over: exact(over),
    },
    tolerance: verdict.tolerance,
    causeKey: `limit:${order.number}`,
  });
}

function outsideDates(context: DetectionContext, { order, here }: Billed): DetectedException | undefined {
  const { issueDate } = context.invoice;
  const { from, until } = order.facts.order.limit ?? {};
  const allowed = context.policy.blanketDaysMax;
  const [early, late] = [daysBetween(issueDate, from) ?? 0, daysBetween(until, issueDate) ?? 0];
  if (early <= allowed && late <= allowed) return undefined;
  const which = early > allowed ? `only begins on ${from}` : `ended on ${until}`;
  return report(context, 'AP.MATCH.BLANKET_LIMIT', {
    summary: `Billed on ${issueDate}, order ${order.number} ${which}`,
    amount: here,
    exposure: { on: 'part' },
    evidence: { orderNumber: order.number, issueDate, from, until, daysAllowed: allowed },
    causeKey: `limit:${order.number}`,
  });
}

// Amounts of another currency than the order's cannot be held against its limits, and credits only give back.
function billedOrders({ lines }: DetectionContext): Billed[] {
  const billing = lines.filter(({ match, judgement }) => match.portions.length > 0 && !judgement.currencyDiffers);
  const orders = [...new Set(billing.map(({ match }) => match.order!))];
  return orders.flatMap((order) => {
    const own = billing.filter(({ match }) => match.order === order);
    const here = addUp(own.map(({ match }) => (match.credit ? match.net.negated() : match.net)));
    const soFar = addUp(order.lines.map(({ billedAmount }) => billedAmount));
    return here.greaterThan(0) ? [{ order, here, soFar }] : [];
  });
}
