import { type Decimal, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, type JudgedLine, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import type { QuantityJudgement } from '../judgement/judge-quantity.ts';
import { count, exact, roundMinor } from '../numbers.ts';

function earlier({ billedBefore }: QuantityJudgement): string {
  return billedBefore.isZero() ? '' : ` (${count(billedBefore)} of them before)`;
}

function excess(
  context: DetectionContext,
  code: string,
  { match }: JudgedLine,
  judged: QuantityJudgement,
  against: 'ordered' | 'received' | 'consumed',
): DetectedException {
  const of: Decimal = match.quantity && !match.quantity.isZero() ? match.quantity : judged.units;
  const amount = of.isZero() ? ZERO : match.net.times(judged.units).div(of);
  const missing = code === 'AP.REF.RECEIPT_MISSING';
  return report(context, code, {
    line: match.id,
    summary: missing
      ? `Billed ${count(judged.billedAfter)}${earlier(judged)}, nothing received yet`
      : `Billed ${count(judged.billedAfter)}${earlier(judged)}, ${against} ${count(judged.limit)}`,
    amount: roundMinor(amount, context.currency),
    exposure: { on: 'units', units: exact(judged.units), of: exact(of) },
    evidence: {
      orderNumber: match.order!.number,
      orderLines: judged.orderLines,
      billedHere: match.quantity && exact(match.quantity),
      billedBefore: exact(judged.billedBefore),
      billedSoFar: exact(judged.billedAfter),
      [against]: exact(judged.limit),
      over: exact(judged.over),
      unit: match.unit,
      matchedBy: match.method,
      reason: match.reason,
    },
    tolerance: judged.tolerance,
    causeKey: `quantity:${match.order!.number}`,
  });
}

/** AP.MATCH.QTY_OVER_ORDERED: with earlier invoices, more is billed than was ordered. */
export const detectOverOrdered: Detector = (context) =>
  context.lines.flatMap((line) => {
    const { ordered } = line.judgement;
    return !ordered || ordered.within ? [] : excess(context, 'AP.MATCH.QTY_OVER_ORDERED', line, ordered, 'ordered');
  });

/** AP.MATCH.QTY_OVER_CONSUMED: with earlier invoices, more is billed than was consumed of goods that are billed by consumption. */
export const detectOverConsumed: Detector = (context) =>
  context.lines.flatMap((line) => {
    const { consumed } = line.judgement;
    return !consumed || consumed.within
      ? []
      : excess(context, 'AP.MATCH.QTY_OVER_CONSUMED', line, consumed, 'consumed');
  });

/** AP.MATCH.QTY_OVER_RECEIVED: something was received, but with earlier invoices more is billed. */
export const detectOverReceived: Detector = (context) =>
  context.lines.flatMap((line) => {
    const { received } = line.judgement;
    if (!received || received.within || received.limit.isZero()) return [];
    return excess(context, 'AP.MATCH.QTY_OVER_RECEIVED', line, received, 'received');
  });

/** AP.REF.RECEIPT_MISSING: nothing at all was received of what the line bills. */
export const detectReceiptMissing: Detector = (context) =>
  context.lines.flatMap((line) => {
    const { received } = line.judgement;
    if (!received || received.within || !received.limit.isZero()) return [];
    return excess(context, 'AP.REF.RECEIPT_MISSING', line, received, 'received');
  });
