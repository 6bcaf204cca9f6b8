import type { CanonicalInvoice, Problem } from '@clearhold/documents';
import { exceptionKey } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { CaseEngine, HAND_CAUSE, NATIVE_CAUSE, OWN_CODES_SQL, TAX_CAUSE } from '../cases/index.ts';
import type { Recheck } from '../masterdata/index.ts';
import { adoptUnits } from './adopt-units.ts';
import { asOpened, keyOf, type Open } from './as-opened.ts';
import { type Judged, JudgeInvoices } from './judge-invoices.ts';
import { described, exceptionColumns, newExceptionId, saveAllocations, saveExceptions } from './save-invoices.ts';
import { settleByCredits } from './settle-by-credits.ts';
import { type StandingDraft, sortDrafts } from './sort-drafts.ts';
import { TakeInInvoices } from './take-in-invoices.ts';

/** Judges held invoices anew and moves their cases: gone discrepancies clear, others change, new ones open cases. */
@Injectable()
export class RecheckInvoices {
  constructor(
    private readonly judge: JudgeInvoices,
    private readonly takeIn: TakeInInvoices,
    private readonly engine: CaseEngine,
  ) {}

  async recheck(tx: Tx, items: readonly JobItem<Recheck>[]): Promise<void> {
    const ids = [...new Set(items.map((item) => item.subjectId))];
    const held = await tx.query<ArrivedRow>(HELD, [tx.ctx.tenantId, ids]);
    const open = await tx.query<Open>(OPEN, [tx.ctx.tenantId, ids]);
    const judged = await this.judge.judge(tx, await adoptUnits(tx, held.map(toArrived)));
    const settled = await settleByCredits(
      tx,
      this.judge,
      judged.map((one) =>
        asOpened(
          one,
          open.filter((row) => row.invoice_id === one.invoiceId),
        ),
      ),
    );
    const fresh: Judged[] = [];
    const worse = new Set<string>();
    for (const one of settled) {
      const ofInvoice = open.filter((row) => row.invoice_id === one.invoiceId);
      const sorted = sortDrafts(one.drafts, ofInvoice);
      for (const { draft, caseId } of sorted.standing) if (isWorse(draft, caseId, ofInvoice)) worse.add(caseId);
      fresh.push(await this.#compare(tx, one, ofInvoice, sorted));
    }
    await this.#reallocate(tx, settled);
    await this.takeIn.openCases(tx, fresh);
    await this.engine.feedMany(
      tx,
      items.flatMap((item) => feedsOf(item, open, worse)),
    );
  }

  /** Updates the open exceptions, adds what came to a cause that has its case; returns the verdict with the drafts that have none. */
  async #compare(tx: Tx, one: Judged, open: readonly Open[], sorted: ReturnType<typeof sortDrafts>): Promise<Judged> {
    const now = new Map(one.detection.exceptions.map((exception) => [exceptionKey(exception), exception]));
    const gone = open.filter((row) => !now.has(keyOf(row)));
    const kept = open.filter((row) => now.has(keyOf(row)));
    await tx.run(RESOLVE, [tx.ctx.tenantId, gone.map((row) => row.id), tx.at]);
    const changed = kept.map((row) => ({ id: row.id, ...exceptionColumns(now.get(keyOf(row))!) }));
    await tx.run(CHANGE, [tx.ctx.tenantId, JSON.stringify(changed)]);
    await saveExceptions(
      tx,
      sorted.joining.map(({ exception, caseId }) => ({ id: newExceptionId(), judged: one, exception, caseId })),
    );
    await this.#refigure(tx, one, sorted.standing);
    return { ...one, drafts: sorted.fresh };
  }

  async #refigure(tx: Tx, one: Judged, standing: readonly StandingDraft[]): Promise<void> {
    for (const { draft, caseId } of standing)
      await tx.run(REFIGURE, [
        tx.ctx.tenantId,
        caseId,
        draft.title,
        decimal(draft.amountAtRisk).toFixed(),
        draft.codes,
        draft.primaryCode,
      ]);
    await tx.run('UPDATE invoice SET comparison = $3, updated_at = $4 WHERE tenant_id = $1 AND id = $2', [
      tx.ctx.tenantId,
      one.invoiceId,
      JSON.stringify(described(one.detection.lines, one.invoice.canonical)),
      tx.at,
    ]);
  }

  async #reallocate(tx: Tx, judged: readonly Judged[]): Promise<void> {
    await tx.run('DELETE FROM allocation WHERE tenant_id = $1 AND invoice_id = ANY($2)', [
      tx.ctx.tenantId,
      judged.map((one) => one.invoiceId),
    ]);
    await saveAllocations(tx, judged);
  }
}

/** What changed, told to each case of the invoice that had something open. */
function feedsOf(item: JobItem<Recheck>, open: readonly Open[], worse: ReadonlySet<string>) {
  const { subjectId, payload } = item;
  const { cause, sourceId, sourceVersion } = payload;
  const cases = new Set(open.filter((row) => row.invoice_id === subjectId).map((row) => row.case_id));
  const event = { id: `facts:${sourceId}:${sourceVersion}`, type: 'factsChanged' as const, cause, sourceId };
  return [...cases].map((caseId) => ({ caseId, event: { ...event, moreAtRisk: worse.has(caseId) || undefined } }));
}

/** True where more is at risk in the case than when it was looked at last. */
const isWorse = (draft: StandingDraft['draft'], caseId: string, open: readonly Open[]): boolean =>
  decimal(draft.amountAtRisk).greaterThan(open.find((row) => row.case_id === caseId)?.at_risk ?? draft.amountAtRisk);

interface ArrivedRow {
  invoice_id: string;
  document_id: string;
  sha256: string;
  canonical: CanonicalInvoice;
  problems: Problem[];
  received_by: string;
  unit_id: string | null;
  correlation_id: string;
}

const toArrived = (row: ArrivedRow) => ({
  invoiceId: row.invoice_id,
  documentId: row.document_id,
  sha256: row.sha256,
  canonical: row.canonical,
  problems: row.problems,
  receivedBy: row.received_by,
  unitId: row.unit_id,
  correlationId: row.correlation_id,
});

const HELD = `
  SELECT i.id AS invoice_id, d.id AS document_id, d.sha256, d.canonical, d.problems, d.received_by, d.unit_id, d.correlation_id
  FROM invoice i JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = $1 AND i.id = ANY($2) AND i.status = 'held' ORDER BY i.id FOR UPDATE OF i`;
// What a document shows. Another system's word, a person's, and trouble with a system, no document clears.
const OPEN = `
  SELECT e.id, e.code, e.line, e.cause_key, e.case_id, e.invoice_id, c.state = 'WAITING_ERP' AS decided, c.amount_at_risk::text AS at_risk
  FROM exception_record e JOIN case_file c ON c.tenant_id = e.tenant_id AND c.id = e.case_id
  WHERE e.tenant_id = $1 AND e.invoice_id = ANY($2) AND e.state = 'open'
    AND NOT starts_with(e.cause_key, '${NATIVE_CAUSE}') AND NOT starts_with(e.cause_key, '${HAND_CAUSE}') AND NOT starts_with(e.cause_key, '${TAX_CAUSE}')
    AND NOT starts_with(e.code, 'INT.')
    AND e.code NOT IN ${OWN_CODES_SQL}`;
const RESOLVE = `UPDATE exception_record SET state = 'resolved', resolved_at = $3, resolution = 'cleared' WHERE tenant_id = $1 AND id = ANY($2)`;
const CHANGE = `
  UPDATE exception_record e SET summary = r.summary, amount_at_risk = r.amount_at_risk, severity = r.severity, evidence = r.evidence, tolerance = r.tolerance
  FROM jsonb_populate_recordset(NULL::exception_record, $2::jsonb) AS r WHERE e.tenant_id = $1 AND e.id = r.id`;
const REFIGURE = `UPDATE case_file SET title = $3, amount_at_risk = $4, codes = $5, primary_code = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND closed_at IS NULL`;
