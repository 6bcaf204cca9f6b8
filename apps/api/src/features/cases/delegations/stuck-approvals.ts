import { typeOf } from '@clearhold/exceptions';
import { newId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { StandIns, weighDelegationsJob } from '../../delegations/index.ts';
import { PolicyService } from '../../policies/index.ts';
import { ExceptionTypes } from '../../taxonomy/index.ts';
import { matterOf } from '../acting.ts';
import { CaseEngine } from '../engine/case-engine.ts';
import type { CaseRow } from '../engine/case-row.ts';
import { lockCases } from '../engine/case-store.ts';
import { CaseWriter } from '../engine/case-writer.ts';
import { APPROVAL_CODES, DELEGATION_CONFLICT, OVERDUE } from '../engine/own-codes.ts';
import { lateWords } from './late-words.ts';
import { type Stuck, whyStuck } from './why-stuck.ts';

interface OpenApproval {
  readonly case_id: string;
  /** Null where no approval of the case is open any more. */
  readonly step_id: string | null;
  readonly role: string | null;
  readonly due_at: Date | null;
}

/**
 * Gives a case AP.APPR.* while nobody can decide its approval (none has the authority, only those who prepared it, or delegations leave
 * nobody) or while the approval is late, and takes it away after.
 */
@Injectable()
export class StuckApprovals implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly standIns: StandIns,
    private readonly policies: PolicyService,
    private readonly types: ExceptionTypes,
    private readonly engine: CaseEngine,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: weighDelegationsJob, inside: (tx, items) => this.#weigh(tx, items) });
  }

  async #weigh(tx: Tx, items: JobItem<{ caseId?: string }>[]): Promise<void> {
    const all = items.some(({ payload }) => !payload.caseId);
    const only = all ? null : items.map(({ payload }) => payload.caseId);
    const open = await tx.query<OpenApproval>(APPROVALS, [tx.ctx.tenantId, only, APPROVAL_CODES]);
    if (open.length === 0) return;
    const standing = await this.standIns.standing(tx);
    const cases = await lockCases(
      tx,
      open.map((task) => task.case_id),
    );
    let again = false;
    for (const approval of open) {
      const row = cases.get(approval.case_id);
      if (!row || row.closed_at) continue;
      const policy = await this.policies.effective(tx, row.unit_id);
      const { step_id: step } = approval;
      const stuck = step
        ? whyStuck(row, step, await matterOf(tx, row, policy, this.engine), standing, tx.at)
        : undefined;
      const late = step && approval.due_at && approval.due_at <= tx.at ? lateWords(approval, tx.at) : undefined;
      const taxonomy = await this.types.at(tx, row.unit_id);
      const found = [...(stuck ? [stuck] : []), ...(late ? [{ code: OVERDUE, text: late }] : [])];
      await this.#note(
        tx,
        row,
        found.filter(({ code }) => taxonomy.type(code)?.enabled),
      );
      again ||= stuck !== undefined;
    }
    if (again) await lookAgain(tx);
  }

  async #note(tx: Tx, row: CaseRow, found: readonly Stuck[]): Promise<void> {
    const known = await tx.query<{ id: string; code: string }>(KNOWN, [tx.ctx.tenantId, row.id, APPROVAL_CODES]);
    const fresh = found.filter(({ code }) => !known.some((one) => one.code === code));
    const over = known.filter(({ code }) => !found.some((one) => one.code === code));
    if (fresh.length + over.length === 0) return;
    for (const one of fresh) await raise(tx, row, one);
    for (const { id } of over) await tx.run(RESOLVE, [tx.ctx.tenantId, id, tx.at]);
    const codes = row.codes.filter((code) => !over.some((one) => one.code === code));
    const writer = new CaseWriter(tx);
    writer.change({ ...row, codes: [...codes, ...fresh.map(({ code }) => code)] }, undefined, [
      ...fresh.map(({ code, text }) => ({ type: eventOf(code, false), mark: 'SYSTEM' as const, text })),
      ...over.map(({ code }) => ({ type: eventOf(code, true), mark: 'SYSTEM' as const, text: overWords(code) })),
    ]);
    await writer.flush();
    const subject = { kind: 'Case', id: row.id };
    for (const { code } of fresh)
      if (code === DELEGATION_CONFLICT) tx.audit({ action: 'delegation.conflict', subject });
      else tx.audit({ action: 'approval.stuck', subject, details: { code } });
    for (const { code } of over)
      if (code === DELEGATION_CONFLICT) tx.audit({ action: 'delegation.conflictOver', subject });
      else tx.audit({ action: 'approval.stuckOver', subject, details: { code } });
  }
}

const overWords = (code: string) =>
  code === OVERDUE ? 'The approval is not late any more' : 'Somebody can decide the approval again';
const eventOf = (code: string, over: boolean) =>
  `${code === DELEGATION_CONFLICT ? 'delegationConflict' : 'approvalStuck'}${over ? 'Over' : ''}`;

// Roles, policies and people change by many ways: while something is stuck, a look at every approval of the tenant each quarter of an hour.
async function lookAgain(tx: Tx): Promise<void> {
  const quarter = Math.floor(tx.at.getTime() / 900_000) + 1;
  const at = new Date(quarter * 900_000);
  await enqueue(tx, weighDelegationsJob, [
    { subjectId: tx.ctx.tenantId, payload: {}, notBefore: at, dedupeKey: `stuck:${quarter}` },
  ]);
}

async function raise(tx: Tx, row: CaseRow, { code, text }: Stuck): Promise<void> {
  await tx.db.exceptionRecord.create({
    data: {
      tenantId: tx.ctx.tenantId,
      id: newId(),
      unitId: row.unit_id,
      supplierId: row.supplier_id,
      documentId: row.document_id!,
      invoiceId: row.invoice_id!,
      caseId: row.id,
      code,
      severity: typeOf(code).severityDefault,
      summary: text,
      amountAtRisk: row.amount_at_risk,
      currency: row.currency,
      evidence: {},
      causeKey: `${code === DELEGATION_CONFLICT ? 'delegation' : code}:${row.id}`,
      raisedAt: tx.at,
    },
  });
}

const APPROVALS = `
  SELECT DISTINCT ON (c.id) c.id AS case_id, t.step_id, t.role, t.due_at FROM case_file c
  LEFT JOIN task t ON t.tenant_id = c.tenant_id AND t.case_id = c.id AND t.kind = 'APPROVAL' AND t.state = 'open'
  WHERE c.tenant_id = $1 AND c.closed_at IS NULL AND c.document_id IS NOT NULL AND c.invoice_id IS NOT NULL
    AND ($2::text[] IS NULL OR c.id::text = ANY($2)) AND (t.id IS NOT NULL OR c.codes && $3::text[])
  ORDER BY c.id, t.opened_at LIMIT 1000`;
const KNOWN = `SELECT id, code FROM exception_record WHERE tenant_id = $1 AND case_id = $2 AND code = ANY($3) AND state = 'open'`;
const RESOLVE = `UPDATE exception_record SET state = 'resolved', resolved_at = $3, resolution = 'cleared' WHERE tenant_id = $1 AND id = $2`;
