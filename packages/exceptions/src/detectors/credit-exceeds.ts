import { ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, type JudgedLine, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { referenceKey } from '../matching/reference.ts';
import { addUp, count, exact, plain, read } from '../numbers.ts';
import { judge } from '../tolerance.ts';

/** AP.REF.CREDIT_EXCEEDS: more is credited than was billed, on an order line or of the invoice that is credited. */
export const detectCreditExceeds: Detector = (context) => [
  ...context.lines.flatMap((line) => lineExcess(context, line)),
  ...invoiceExcess(context),
];

function lineExcess(context: DetectionContext, { match }: JudgedLine): DetectedException[] {
  if (!match.credit || match.portions.length === 0) return [];
  const quantity = addUp(match.portions.map(({ overCredited }) => overCredited?.quantity ?? ZERO));
  const amount = addUp(match.portions.map(({ overCredited }) => overCredited?.amount ?? ZERO));
  const verdict = judge(amount, match.net, context.policy.tolerances.amountLine);
  if (quantity.isZero() && verdict.within) return [];
  const had = (match.quantity ?? ZERO).minus(quantity);
  return [
    report(context, 'AP.REF.CREDIT_EXCEEDS', {
      line: match.id,
      summary: quantity.isZero()
        ? `Credits ${plain(match.net)}, only ${plain(match.net.minus(amount))} was left of what was billed`
        : `Credits ${count(match.quantity!)}, only ${count(had)} were left of what was billed`,
      amount,
      exposure: { on: 'part' },
      evidence: {
        orderNumber: match.order!.number,
        orderLines: match.portions.map(({ state }) => state.line.id),
        creditedQuantity: match.quantity && exact(match.quantity),
        creditedAmount: exact(match.net),
        excessQuantity: exact(quantity),
        excessAmount: exact(amount),
      },
      tolerance: quantity.isZero() ? verdict.tolerance : undefined,
      causeKey: `credit:${match.order!.number}`,
    }),
  ];
}

function invoiceExcess(context: DetectionContext): DetectedException[] {
  const { invoice, facts, amount } = context;
  const number = referenceKey(invoice.precedingInvoice);
  if (invoice.kind !== 'CreditNote' || number === undefined) return [];
  const billed = facts.candidates.find(
    (candidate) =>
      referenceKey(candidate.number) === number &&
      candidate.kind !== 'CreditNote' &&
      candidate.currency === invoice.currency &&
      (!facts.supplier || !candidate.supplierId || candidate.supplierId === facts.supplier.id),
  );
  const gross = read(billed?.gross);
  if (!billed || !gross || amount.lessThanOrEqualTo(gross)) return [];
  return [
    report(context, 'AP.REF.CREDIT_EXCEEDS', {
      summary: `Credits ${plain(amount)}, invoice ${billed.number} billed ${plain(gross)}`,
      amount: amount.minus(gross),
      exposure: { on: 'part' },
      evidence: {
        precedingInvoice: billed.number,
        invoiceId: billed.id,
        credited: exact(amount),
        billed: exact(gross),
      },
      causeKey: `credit:${billed.number}`,
    }),
  ];
}
