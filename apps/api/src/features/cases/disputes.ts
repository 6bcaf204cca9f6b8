import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { ExceptionTypes } from '../taxonomy/index.ts';
import type { CaseRow } from './engine/case-row.ts';
import { CaseWriter } from './engine/case-writer.ts';
import { DISPUTE } from './engine/own-codes.ts';

/** AP.DISPUTE.SUPPLIER: the supplier maintains what it billed, until it corrects it or the case ends. */
@Injectable()
export class Disputes {
  constructor(private readonly types: ExceptionTypes) {}

  /** `said`: the reason in the supplier's words. A second objection changes nothing. */
  async raise(tx: Tx, row: CaseRow, said: string): Promise<void> {
    const type = (await this.types.at(tx, row.unit_id)).type(DISPUTE);
    if (!type?.enabled || !row.document_id || !row.invoice_id || row.codes.includes(DISPUTE)) return;
    await tx.db.exceptionRecord.create({
      data: {
        ...{ tenantId: tx.ctx.tenantId, id: newId(), unitId: row.unit_id, supplierId: row.supplier_id },
        ...{ documentId: row.document_id, invoiceId: row.invoice_id, caseId: row.id, code: DISPUTE },
        ...{ severity: type.severityDefault, summary: `The supplier maintains the invoice: ${said}`.slice(0, 500) },
        ...{ amountAtRisk: row.amount_at_risk, currency: row.currency, evidence: { said } },
        ...{ causeKey: `dispute:${row.id}`, raisedAt: tx.at },
      },
    });
    await this.#mark(tx, row, [...row.codes, DISPUTE]);
    tx.audit({ action: 'dispute.raised', subject: { kind: 'Case', id: row.id } });
  }

  /** The supplier corrects what it billed after all. */
  async settle(tx: Tx, row: CaseRow): Promise<void> {
    if (!row.codes.includes(DISPUTE)) return;
    await tx.run(SETTLE, [tx.ctx.tenantId, row.id, DISPUTE, tx.at]);
    await this.#mark(
      tx,
      row,
      row.codes.filter((code) => code !== DISPUTE),
    );
    tx.audit({ action: 'dispute.settled', subject: { kind: 'Case', id: row.id } });
  }

  async #mark(tx: Tx, row: CaseRow, codes: string[]): Promise<void> {
    const writer = new CaseWriter(tx);
    writer.change({ ...row, codes }, undefined, []);
    await writer.flush();
  }
}

const SETTLE = `
  UPDATE exception_record SET state = 'resolved', resolved_at = $4, resolution = 'cleared'
  WHERE tenant_id = $1 AND case_id = $2 AND code = $3 AND state = 'open'`;
