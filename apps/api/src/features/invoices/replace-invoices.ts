import { isInFlight } from '@clearhold/cases';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { CaseEngine, type CaseRow, lockCases, noteOn } from '../cases/index.ts';
import type { ArrivedInvoice } from './arrived-invoice.ts';
import type { Preceding } from './preceding-invoices.ts';

/** Takes a held invoice out of the way of the revised one that replaces it: it is not paid, and its cases end by themselves. */
@Injectable()
export class ReplaceInvoices {
  constructor(private readonly engine: CaseEngine) {}

  /** Before the new ones are judged, so that the old one is neither their duplicate nor billed beside them. */
  async replace(tx: Tx, arrived: readonly ArrivedInvoice[], preceding: ReadonlyMap<string, Preceding>): Promise<void> {
    for (const one of arrived) {
      const before = preceding.get(one.documentId);
      if (before?.status === 'held' && one.canonical.kind === 'Invoice') await this.#one(tx, one, before);
    }
  }

  async #one(tx: Tx, by: ArrivedInvoice, old: Preceding): Promise<void> {
    const { tenantId } = tx.ctx;
    const ids = await tx.query<{ id: string }>(OPEN_CASES, [tenantId, old.id]);
    const cases = [
      ...(
        await lockCases(
          tx,
          ids.map((row) => row.id),
        )
      ).values(),
    ].filter((row) => !row.closed_at);
    if (await this.#releasing(tx, cases)) {
      const text = `Invoice ${by.canonical.number} says that it replaces this one, but the ERP has been asked to act already`;
      for (const row of cases) await noteOn(tx, row.id, { type: 'revisedInvoiceLate', mark: 'SYSTEM', text });
      return;
    }
    if ((await tx.run(REJECT, [tenantId, old.id, tx.at])) === 0) return;
    await tx.run(FREE, [tenantId, old.id]);
    await tx.run(RESOLVE, [tenantId, old.id, tx.at]);
    const text = `Invoice ${by.canonical.number} replaces this one`;
    await this.engine.feedMany(
      tx,
      cases.map((row) => ({
        caseId: row.id,
        event: {
          id: `facts:${by.documentId}`,
          type: 'factsChanged' as const,
          cause: 'revisedInvoice' as const,
          sourceId: by.documentId,
        },
        notes: [{ type: 'invoiceReplaced', mark: 'SYSTEM' as const, text, payload: { documentId: by.documentId } }],
      })),
    );
    tx.audit({
      action: 'invoice.replaced',
      subject: { kind: 'Invoice', id: old.id },
      details: { number: old.number, by: by.canonical.number, documentId: by.documentId },
    });
  }

  async #releasing(tx: Tx, cases: readonly CaseRow[]): Promise<boolean> {
    for (const row of cases) if (isInFlight(await this.engine.playbookOf(tx, row), row.playbook_state)) return true;
    return false;
  }
}

const OPEN_CASES = 'SELECT id FROM case_file WHERE tenant_id = $1 AND invoice_id = $2 AND closed_at IS NULL';
const REJECT = `UPDATE invoice SET status = 'rejected', version = version + 1, updated_at = $3 WHERE tenant_id = $1 AND id = $2 AND status = 'held'`;
const FREE = 'DELETE FROM allocation WHERE tenant_id = $1 AND invoice_id = $2';
const RESOLVE = `UPDATE exception_record SET state = 'resolved', resolved_at = $3, resolution = 'revisedInvoice' WHERE tenant_id = $1 AND invoice_id = $2 AND state = 'open'`;
