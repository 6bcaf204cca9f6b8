import type { CanonicalInvoice } from '@clearhold/documents';
import {
  type Allocation,
  type DetectedException,
  exceptionKey,
  groupIntoCases,
  isSettledByCredit,
  lessCredits,
} from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { Judged, JudgeInvoices } from './judge-invoices.ts';

/**
 * Takes from verdicts the differences that accepted credit notes give back, and of one given back in part the amount. What is billed stays as it came and is compared
 * so; only whether a difference still stands is judged on what is left of the lines.
 */
export async function settleByCredits(tx: Tx, judge: JudgeInvoices, judged: readonly Judged[]): Promise<Judged[]> {
  const open = judged.filter((one) => one.detection.exceptions.some(({ code }) => isSettledByCredit(code)));
  if (open.length === 0) return [...judged];
  const rows = await tx.query<{ follows_id: string; id: string; canonical: CanonicalInvoice }>(CREDITS, [
    tx.ctx.tenantId,
    open.map((one) => one.invoiceId),
  ]);
  const less = open.flatMap(({ invoiceId, invoice }) => {
    const credits = rows.filter((row) => row.follows_id === invoiceId).map((row) => row.canonical);
    const canonical = lessCredits(invoice.canonical, credits);
    return canonical ? [{ ...invoice, invoiceId, canonical }] : [];
  });
  if (less.length === 0) return [...judged];
  const anew = await judge.judge(
    tx,
    less,
    rows.map((row) => row.id),
  );
  const standing = new Map(
    anew.map(({ invoiceId, detection, measured }) => [
      invoiceId,
      new Map([...detection.exceptions, ...measured].map((exception) => [exceptionKey(exception), exception])),
    ]),
  );
  return judged.map((one) => {
    const stands = standing.get(one.invoiceId);
    return stands ? without(one, stands) : one;
  });
}

function without(one: Judged, standing: ReadonlyMap<string, DetectedException>): Judged {
  const settled = one.detection.exceptions.filter(
    (exception) => isSettledByCredit(exception.code) && !standing.has(exceptionKey(exception)),
  );
  const exceptions = one.detection.exceptions
    .filter((exception) => !settled.includes(exception))
    .map((exception) => asLeft(exception, standing.get(exceptionKey(exception))));
  const lines = new Set(settled.map((exception) => exception.line));
  const allocations = one.detection.allocations.map((each) => (lines.has(each.line) ? withExcess(each) : each));
  return { ...one, detection: { ...one.detection, exceptions, allocations }, drafts: groupIntoCases(exceptions) };
}

// A difference that is given back in part stands as it came, and puts at risk what is left of it.
const asLeft = (exception: DetectedException, left: DetectedException | undefined): DetectedException =>
  left && isSettledByCredit(exception.code) && decimal(left.amountAtRisk.amount).lessThan(exception.amountAtRisk.amount)
    ? { ...exception, amountAtRisk: left.amountAtRisk }
    : exception;

// The credit took goods from the order that had not counted as billed: they were beyond it.
const withExcess = (one: Allocation): Allocation => ({
  ...one,
  quantity: decimal(one.quantity).plus(one.excessQuantity).toFixed(),
  amount: decimal(one.amount).plus(one.excessAmount).toFixed(),
  excessQuantity: '0',
  excessAmount: '0',
});

const CREDITS = `
  SELECT i.follows_id, i.id, d.canonical FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = $1 AND i.follows_id = ANY($2) AND i.kind = 'CreditNote' AND i.status IN ('clear', 'released') ORDER BY i.id`;
