import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { CaseOpener, caseEventJob, type NewCase, newCaseId } from '../cases/index.ts';
import { mirrorAtErp } from '../erp/index.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';
import { type Judged, JudgeInvoices } from './judge-invoices.ts';
import { newExceptionId, type SavedException, saveExceptions, saveInvoices } from './save-invoices.ts';

/** Takes new invoices in: judged, saved, their exceptions grouped into cases with running playbooks. */
@Injectable()
export class TakeInInvoices {
  constructor(
    private readonly judge: JudgeInvoices,
    private readonly opener: CaseOpener,
  ) {}

  async takeIn(tx: Tx, arrived: readonly ArrivedInvoice[]): Promise<Judged[]> {
    const judged = await this.judge.judge(tx, arrived);
    await saveInvoices(tx, judged);
    await this.openCases(tx, judged);
    await this.#tellPreceding(tx, judged);
    await mirrorAtErp(
      tx,
      judged.map((one) => one.invoiceId),
    );
    return judged;
  }

  /** Cases for drafts that have none yet, and their exceptions. */
  async openCases(tx: Tx, judged: readonly Judged[]): Promise<void> {
    const cases: NewCase[] = [];
    const exceptions: SavedException[] = [];
    for (const one of judged) {
      for (const draft of one.drafts) {
        const id = newCaseId();
        const { invoice, invoiceId, supplier } = one;
        cases.push({
          id,
          draft,
          documentId: invoice.documentId,
          invoiceId,
          supplierId: supplier.id,
          supplierName: invoice.canonical.supplier.name ?? supplier.name,
          supplierCritical: supplier.critical,
          invoiceNumber: invoice.canonical.number,
          invoiceAmount: invoice.canonical.totals.payable,
          unitId: invoice.unitId,
          preparers: invoice.receivedBy.startsWith('person:') ? [invoice.receivedBy.slice(7)] : [],
          correlationId: invoice.correlationId,
        });
        exceptions.push(
          ...draft.exceptions.map((exception) => ({ id: newExceptionId(), judged: one, exception, caseId: id })),
        );
      }
    }
    await this.opener.open(tx, cases);
    await saveExceptions(tx, exceptions);
  }

  // A credit note or a revised invoice moves the case of the one it follows.
  async #tellPreceding(tx: Tx, judged: readonly Judged[]): Promise<void> {
    const followers = judged.filter((one) => one.invoice.canonical.precedingInvoice);
    if (followers.length === 0) return;
    const rows = followers.map((one) => ({
      invoice_id: one.invoiceId,
      supplier_id: one.supplier.id,
      number: one.invoice.canonical.precedingInvoice,
      kind: one.invoice.canonical.kind,
    }));
    const cases = await tx.query<{ case_id: string; invoice_id: string; kind: string }>(PRECEDING, [
      tx.ctx.tenantId,
      JSON.stringify(rows),
    ]);
    const work = cases.map((one) => ({
      subjectId: one.case_id,
      payload: {
        event: {
          id: `facts:${one.invoice_id}`,
          type: 'factsChanged',
          cause: one.kind === 'CreditNote' ? 'creditNote' : 'revisedInvoice',
          sourceId: one.invoice_id,
        },
      },
      dedupeKey: `follows:${one.case_id}:${one.invoice_id}`,
    }));
    await enqueue(tx, caseEventJob, work);
  }
}

const PRECEDING = `
  SELECT c.id AS case_id, r.invoice_id, r.kind
  FROM jsonb_to_recordset($2::jsonb) AS r(invoice_id uuid, supplier_id uuid, number text, kind text)
  JOIN invoice i ON i.tenant_id = $1 AND i.supplier_id = r.supplier_id AND i.number = r.number AND i.id <> r.invoice_id
  JOIN case_file c ON c.tenant_id = $1 AND c.invoice_id = i.id AND c.closed_at IS NULL`;
