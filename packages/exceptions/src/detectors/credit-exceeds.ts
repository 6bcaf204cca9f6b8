import { ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, type JudgedLine, report } from '../context.ts';
import type { DetectedException } from '../detection.ts';
import { precedingKeys, referenceKey } from '../matching/reference.ts';
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

// What is credited of several is held against all of them together; where one is not known, nothing can be said.
function invoiceExcess(context: DetectionContext): DetectedException[] {
  const { invoice, amount } = context;
  const keys = precedingKeys(invoice);
  if (invoice.kind !== 'CreditNote' || keys.length === 0) return [];
  const billed = keys.flatMap((key) => billedAs(context, key) ?? []);
  const grosses = billed.flatMap(({ gross }) => read(gross) ?? []);
  const whole = addUp(grosses);
  if (grosses.length < keys.length || amount.lessThanOrEqualTo(whole)) return [];
  const first = billed[0]!;
  const named = billed.map(({ number }) => number).join(', ');
  return [
    report(context, 'AP.REF.CREDIT_EXCEEDS', {
      summary: `Credits ${plain(amount)}, ${keys.length > 1 ? 'invoices' : 'invoice'} ${named} billed ${plain(whole)}`,
      amount: amount.minus(whole),
      exposure: { on: 'part' },
      evidence: {
        precedingInvoice: first.number,
        alsoPreceding: billed.length > 1 ? billed.slice(1).map(({ number }) => number) : undefined,
        invoiceId: first.id,
        credited: exact(amount),
        billed: exact(whole),
      },
      causeKey: `credit:${first.number}`,
    }),
  ];
}

const billedAs = ({ invoice, facts }: DetectionContext, key: string) =>
  facts.candidates.find(
    (candidate) =>
      referenceKey(candidate.number) === key &&
      candidate.kind !== 'CreditNote' &&
      candidate.currency === invoice.currency &&
      (!facts.supplier || !candidate.supplierId || candidate.supplierId === facts.supplier.id),
  );
