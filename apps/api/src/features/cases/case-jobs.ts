import { newId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { askSupplierJob, caseEventJob, caseTimerJob, raiseJob } from './cases.jobs.ts';
import { AskSupplier } from './commands/ask-supplier.ts';
import { playbookQuestion } from './commands/supplier-mail.ts';
import { CaseEngine } from './engine/case-engine.ts';
import { lockCases } from './engine/case-store.ts';
import { CaseOpener, newCaseId } from './engine/open-cases.ts';
import { letOut } from './held-back.ts';

/** What workers do for cases: timers, late events, questions to suppliers, and cases about cases. */
@Injectable()
export class CaseJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly engine: CaseEngine,
    private readonly opener: CaseOpener,
    private readonly suppliers: AskSupplier,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: caseTimerJob, inside: (tx, items) => this.#timers(tx, items) });
    this.registry.add({ definition: caseEventJob, inside: (tx, items) => this.#events(tx, items) });
    this.registry.add({ definition: askSupplierJob, inside: (tx, items) => this.#ask(tx, items) });
    this.registry.add({ definition: raiseJob, inside: (tx, items) => this.#raise(tx, items) });
  }

  async #timers(tx: Tx, items: JobItem<{ stepId: string; attempt: number; clock?: number }>[]): Promise<void> {
    const out = await letOut(tx, 'escalate', items, async (row, { payload: { stepId, attempt } }) => {
      const step = (await this.engine.playbookOf(tx, row)).steps.find((one) => one.id === stepId);
      const state = row.playbook_state.steps[stepId];
      const isLate = state?.status === 'active' && state.attempt === attempt && step?.kind !== 'waitForEvent';
      return isLate ? `“${step?.title}” was not done in time and would have been escalated.` : undefined;
    });
    const feeds = out.map(({ id, subjectId, payload }) => ({
      caseId: subjectId,
      event: { id, type: 'timerFired' as const, ...payload },
    }));
    return this.engine.feedMany(tx, feeds);
  }

  #events(tx: Tx, items: JobItem<{ event: { id: string; type: string } }>[]): Promise<void> {
    return this.engine.feedMany(
      tx,
      items.map(({ subjectId, payload }) => ({ caseId: subjectId, event: payload.event as never })),
    );
  }

  async #ask(tx: Tx, items: JobItem<{ stepId: string; attempt: number; title: string }>[]): Promise<void> {
    const cases = await lockCases(
      tx,
      items.map((item) => item.subjectId),
    );
    const out = await letOut(tx, 'askSupplier', items, (row) =>
      row.supplier_id && !row.closed_at ? 'The supplier would have been asked.' : undefined,
    );
    for (const item of out) {
      const row = cases.get(item.subjectId);
      if (!row?.supplier_id || row.closed_at) continue;
      await this.suppliers.send(tx, row, playbookQuestion(row.title));
    }
    // Nobody was asked: the case must not say that it waits for the supplier, nor count the time as his.
    const kept = items.filter((item) => !out.includes(item));
    const feeds = kept.map(({ id, subjectId, payload: { stepId, attempt } }) => ({
      caseId: subjectId,
      event: { id: `heldBack:${id}`, type: 'requestHeldBack' as const, stepId, attempt },
    }));
    await this.engine.feedMany(tx, feeds);
  }

  async #raise(tx: Tx, items: JobItem<{ code: string; reason: string; key: string }>[]): Promise<void> {
    for (const { subjectId, payload } of items) {
      const row = (await lockCases(tx, [subjectId])).get(subjectId);
      if (!row?.document_id || row.closed_at || (await isRaised(tx, row.invoice_id, payload.key))) continue;
      const { code, reason } = payload;
      const title = code === 'INT.WRITEBACK_UNCONFIRMED' ? 'The ERP has not confirmed what it was asked to do' : reason;
      const id = newCaseId();
      const draft = {
        title,
        primaryCode: code,
        codes: [code],
        causeKey: payload.key,
        amountAtRisk: row.amount_at_risk,
        currency: row.currency,
      };
      const about = {
        documentId: row.document_id,
        invoiceId: row.invoice_id,
        supplierId: row.supplier_id,
        supplierName: row.supplier_name,
        invoiceNumber: row.invoice_number,
        invoiceDate: row.invoice_date,
      };
      await this.opener.open(tx, [
        { id, draft, ...about, unitId: row.unit_id, preparers: [], correlationId: row.correlation_id },
      ]);
      await tx.db.exceptionRecord.create({
        data: {
          tenantId: tx.ctx.tenantId,
          id: newId(),
          unitId: row.unit_id,
          supplierId: row.supplier_id,
          documentId: row.document_id,
          invoiceId: row.invoice_id,
          caseId: id,
          code,
          severity: 'high',
          summary: title,
          amountAtRisk: row.amount_at_risk,
          currency: row.currency,
          evidence: { caseNumber: row.number, reason },
          causeKey: payload.key,
          raisedAt: tx.at,
        },
      });
    }
  }
}

// Each try that stays without an answer says so; one case about it is enough.
async function isRaised(tx: Tx, invoiceId: string | null, causeKey: string): Promise<boolean> {
  const open = await tx.db.caseFile.count({
    where: { tenantId: tx.ctx.tenantId, invoiceId, causeKey, closedAt: null },
  });
  return open > 0;
}
