import type { Severity } from '@clearhold/exceptions';
import { decimal, type Id, newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { type CaseOpener, newCaseId } from './engine/open-cases.ts';

/** An invoice that somebody or something wants to be held, locked until the transaction ends. */
export interface InvoiceToHold {
  readonly id: string;
  readonly status: string;
  readonly number: string;
  readonly document_id: string;
  readonly supplier_id: string | null;
  readonly supplier_name: string;
  readonly payable: string;
  readonly currency: string;
  readonly unit_id: string | null;
  readonly correlation_id: string;
}

/** Why it is held, from whatever is no document. */
export interface OutsideHold {
  readonly code: string;
  readonly severity: Severity;
  /** False: the exception is counted, and no case opened. */
  readonly opens: boolean;
  /** What the case is called, where it is not the summary: suppliers may come to read it. */
  readonly title?: string;
  readonly summary: string;
  readonly causeKey: string;
  readonly evidence: object;
  /** Who may not approve what becomes of it. */
  readonly preparers: readonly string[];
  /** For the log. */
  readonly details: Record<string, string>;
}

export async function invoiceToHold(tx: Tx, id: string): Promise<InvoiceToHold | undefined> {
  return (await tx.query<InvoiceToHold>(INVOICE, [tx.ctx.tenantId, id]))[0];
}

/** Holds the invoice: an exception over all that is payable, and a case of its own; its id, or null where none is opened. */
export async function holdFor(
  tx: Tx,
  opener: CaseOpener,
  invoice: InvoiceToHold,
  hold: OutsideHold,
): Promise<Id<'Case'> | null> {
  const caseId = hold.opens ? newCaseId() : null;
  const amountAtRisk = decimal(invoice.payable).abs().toFixed();
  const of = { documentId: invoice.document_id, invoiceId: invoice.id, supplierId: invoice.supplier_id };
  const { code, summary, causeKey, severity, evidence } = hold;
  const { currency } = invoice;
  if (caseId) {
    const draft = { title: hold.title ?? summary, primaryCode: code, codes: [code], causeKey, amountAtRisk, currency };
    const names = {
      supplierName: invoice.supplier_name,
      invoiceNumber: invoice.number,
      invoiceAmount: invoice.payable,
    };
    const { unit_id: unitId, correlation_id: correlationId } = invoice;
    await opener.open(tx, [{ id: caseId, draft, ...of, ...names, unitId, correlationId, preparers: hold.preparers }]);
    await tx.run(HOLD, [tx.ctx.tenantId, invoice.id, tx.at]);
  }
  const id = newId<'Exception'>();
  await tx.db.exceptionRecord.create({
    data: {
      ...{ tenantId: tx.ctx.tenantId, id, unitId: invoice.unit_id, ...of, caseId, code, severity, summary },
      ...{ amountAtRisk, currency, evidence, causeKey, state: caseId ? 'open' : 'measured', raisedAt: tx.at },
    },
  });
  tx.audit({
    action: caseId ? 'exception.raised' : 'exception.measured',
    subject: { kind: 'Exception', id },
    details: { code, ...hold.details, invoiceId: invoice.id },
  });
  return caseId;
}

const INVOICE = `
  SELECT i.id, i.status, i.number, i.document_id, i.supplier_id, i.supplier_name, i.payable::text, i.currency, i.unit_id, d.correlation_id
  FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id WHERE i.tenant_id = $1 AND i.id = $2 FOR UPDATE OF i`;
const HOLD = `UPDATE invoice SET status = 'held', version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 AND status = 'clear'`;
