import { newId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { StandIns, weighDelegationsJob } from '../../delegations/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { matterOf } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { lockCases } from '../engine/case-store.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { DELEGATION_CONFLICT } from '../engine/own-codes.ts';
import { nobodyLeft } from './nobody-left.ts';

/** Gives a case AP.APPR.DELEGATION_CONFLICT while delegations leave nobody to decide its approval, and takes it away after. */
@Injectable()
export class DelegationConflicts implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly standIns: StandIns,
    private readonly policies: PolicyService,
    private readonly engine: CaseEngine,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: weighDelegationsJob, inside: (tx, items) => this.#weigh(tx, items) });
  }

  async #weigh(tx: Tx, items: JobItem<{ caseId?: string }>[]): Promise<void> {
    const all = items.some(({ payload }) => !payload.caseId);
    const only = all ? null : items.map(({ payload }) => payload.caseId);
    const open = await tx.query<{ case_id: string; step_id: string }>(OPEN_APPROVALS, [tx.ctx.tenantId, only]);
    const standing = await this.standIns.now(tx);
    const cases = await lockCases(
      tx,
      open.map((task) => task.case_id),
    );
    for (const { case_id, step_id } of open) {
      const row = cases.get(case_id);
      if (!row) continue;
      const policy = await this.policies.effective(tx, row.unit_id);
      const matter = standing && (await matterOf(tx, row, policy, this.engine));
      await this.#note(tx, row, matter && nobodyLeft(row, step_id, matter, standing, tx.at));
    }
  }

  async #note(tx: Tx, row: CaseRow, why: string | undefined): Promise<void> {
    const [known] = await tx.query<{ id: string }>(KNOWN, [tx.ctx.tenantId, row.id, DELEGATION_CONFLICT]);
    if (Boolean(known) === Boolean(why)) return;
    if (why) await raise(tx, row, why);
    else await tx.run(RESOLVE, [tx.ctx.tenantId, known!.id, tx.at]);
    const codes = row.codes.filter((code) => code !== DELEGATION_CONFLICT);
    const text = why ?? 'Somebody can decide the approval again';
    const writer = new CaseWriter(tx);
    writer.change({ ...row, codes: why ? [...codes, DELEGATION_CONFLICT] : codes }, undefined, [
      { type: why ? 'delegationConflict' : 'delegationConflictOver', mark: 'SYSTEM', text },
    ]);
    await writer.flush();
    const subject = { kind: 'Case', id: row.id };
    tx.audit({ action: why ? 'delegation.conflict' : 'delegation.conflictOver', subject });
  }
}

async function raise(tx: Tx, row: CaseRow, summary: string): Promise<void> {
  await tx.db.exceptionRecord.create({
    data: {
      tenantId: tx.ctx.tenantId,
      id: newId(),
      unitId: row.unit_id,
      supplierId: row.supplier_id,
      documentId: row.document_id!,
      invoiceId: row.invoice_id!,
      caseId: row.id,
      code: DELEGATION_CONFLICT,
      severity: 'high',
      summary,
      amountAtRisk: row.amount_at_risk,
      currency: row.currency,
      evidence: {},
      causeKey: `delegation:${row.id}`,
      raisedAt: tx.at,
    },
  });
}

const OPEN_APPROVALS = `
  SELECT DISTINCT ON (t.case_id) t.case_id, t.step_id FROM task t JOIN case_file c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
  WHERE t.tenant_id = $1 AND t.kind = 'APPROVAL' AND t.state = 'open' AND c.document_id IS NOT NULL AND c.invoice_id IS NOT NULL
    AND ($2::text[] IS NULL OR t.case_id::text = ANY($2)) ORDER BY t.case_id, t.opened_at LIMIT 1000`;
const KNOWN = `SELECT id FROM exception_record WHERE tenant_id = $1 AND case_id = $2 AND code = $3 AND state = 'open'`;
const RESOLVE = `UPDATE exception_record SET state = 'resolved', resolved_at = $3, resolution = 'cleared' WHERE tenant_id = $1 AND id = $2`;
