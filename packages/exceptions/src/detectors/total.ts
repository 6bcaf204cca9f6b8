import { type Decimal, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { agreedOnWhole, judgeCharges } from '../judgement/judge-charges.ts';
import type { OrderState } from '../matching/order-book.ts';
import { addUp, exact, plain, read, roundMinor } from '../numbers.ts';
import { judge } from '../tolerance.ts';

/** AP.MATCH.TOTAL: the totals disagree with the document's own parts, or bill more than the orders as a whole. */
export const detectTotal: Detector = (context) => [...ownArithmetic(context), ...overOrders(context)];

interface Sum {
  field: string;
  words: string;
  stated?: Decimal;
  expected?: Decimal;
}

// The sums of EN 16931: BT-106 of the lines, BT-109 without tax, BT-112 with tax (BR-CO-10, 13 and 15).
function sums({ invoice }: DetectionContext): Sum[] {
  const { totals } = invoice;
  const [lines, net, tax, gross] = [read(totals.lines), read(totals.net), read(totals.tax), read(totals.gross)];
  const parts = (entries: { amount: string }[]) => addUp(entries.map(({ amount }) => read(amount) ?? ZERO));
  const lineSum = addUp(invoice.lines.map((line) => read(line.net) ?? ZERO));
  const allowances = read(totals.allowances) ?? parts(invoice.allowances);
  const charges = read(totals.charges) ?? parts(invoice.charges);
  return [
    { field: 'totals.lines', words: 'sum of the lines', stated: lines, expected: lineSum },
    {
      field: 'totals.net',
      words: 'total without tax',
      stated: net,
      expected: (lines ?? lineSum).minus(allowances).plus(charges),
    },
    { field: 'totals.gross', words: 'total with tax', stated: gross, expected: net?.plus(tax ?? ZERO) },
  ];
}

function ownArithmetic(context: DetectionContext): DetectedException[] {
  const wrong = sums(context).flatMap(({ field, words, stated, expected }) => {
    if (!stated || !expected || context.invoice.lines.length === 0) return [];
    const difference = stated.minus(expected);
    const verdict = judge(difference, expected, context.policy.tolerances.total);
    return verdict.within ? [] : [{ field, words, stated, expected, difference, tolerance: verdict.tolerance }];
  });
  const first = wrong[0];
  if (!first) return [];
  return [
    report(context, 'AP.MATCH.TOTAL', {
      summary: `States ${plain(first.stated)} as ${first.words}, its parts make ${plain(first.expected)}`,
      amount: wrong.reduce<Decimal>(
        (most, { difference }) => (difference.abs().gt(most) ? difference.abs() : most),
        ZERO,
      ),
      exposure: { on: 'part' },
      evidence: {
        totals: wrong.map(({ field, stated, expected, difference }) => ({
          field,
          stated: exact(stated),
          expected: exact(expected),
          difference: exact(difference),
        })),
      },
      tolerance: first.tolerance,
      causeKey: 'document',
    }),
  ];
}

// Only where every line was matched: what lines bill beyond the order is theirs to report, as are charges; the rest is reported here.
function overOrders(context: DetectionContext): DetectedException[] {
  const { invoice, lines } = context;
  const orders = [...new Set(lines.flatMap(({ match }) => (match.order ? [match.order] : [])))];
  const matched = lines.length > 0 && lines.every(({ match }) => match.portions.length > 0 && !match.credit);
  const comparable = lines.every(({ judgement }) => !judgement.currencyDiffers);
  const net = read(invoice.totals.net);
  const lineSum = addUp(invoice.lines.map((line) => read(line.net) ?? ZERO));
  const unstated = orders.every(({ facts }) => facts.order.totals.net === undefined);
  // Without a total of its own an order allows what its lines allow, and lines are judged already.
  if (!net || (unstated && net.lessThanOrEqualTo(lineSum))) return [];
  const limits = orders.map(orderTotal);
  if (!matched || !comparable || limits.some((limit) => limit === undefined)) return [];
  const limit = addUp(limits as Decimal[]);
  const billed = addUp(orders.flatMap((order) => order.lines.map((state) => state.billedAmount)));
  const after = billed.plus(net.minus(lineSum));
  const beyond = after.minus(limit);
  const ofLines = addUp(
    orders.flatMap((order) => order.lines.map(({ billedAmount, orderedNet }) => over(billedAmount, orderedNet))),
  );
  const ofCharges = judgeCharges(context)?.over ?? ZERO;
  const rest = roundMinor(beyond.minus(ofLines).minus(ofCharges), context.currency);
  const verdict = judge(rest, limit, context.policy.tolerances.total);
  if (verdict.within || !rest.greaterThan(0)) return [];
  const names = orders.map(({ number }) => number).join(', ');
  return [
    report(context, 'AP.MATCH.TOTAL', {
      summary: `Billed so far ${plain(after)}, order ${names} comes to ${plain(limit)}`,
      amount: rest,
      exposure: { on: 'part' },
      evidence: {
        orders: orders.map(({ number }) => number),
        billedSoFar: exact(after),
        ordered: exact(limit),
        beyondLines: exact(rest),
        allowances: invoice.allowances,
        charges: invoice.charges,
      },
      tolerance: verdict.tolerance,
      causeKey: `total:${names}`,
    }),
  ];
}

function over(billed: Decimal, ordered: Decimal | undefined): Decimal {
  return ordered && billed.greaterThan(ordered) ? billed.minus(ordered) : ZERO;
}

function orderTotal(order: OrderState): Decimal | undefined {
  const stated = read(order.facts.order.totals.net);
  if (stated) return stated;
  const nets = order.lines.map(({ orderedNet }) => orderedNet);
  return nets.some((net) => net === undefined) ? undefined : addUp(nets as Decimal[]).plus(agreedOnWhole(order));
}
