import type { Tx } from '../../../platform/database/tx.ts';
import type { CaseRow } from '../../cases/index.ts';
import { exceptionsOf, findCase } from '../../cases/index.ts';
import { policyThen, settingsOf } from '../../policies/index.ts';
import { AuditRepository, type EntryRow } from '../../proof/index.ts';

/** Everything that was known, said, decided and done about one case. */
export type CaseFacts = NonNullable<Awaited<ReturnType<typeof readCase>>>;

/** A file that a supplier sent with his answer; its bytes lie under their SHA-256. */
export interface SentFile {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly contentType: string;
}

/** Reads a case whole, in one snapshot; log entries up to the number that is sealed. */
export async function readCase(tx: Tx, log: AuditRepository, caseId: string, sealed: number) {
  const row = await findCase(tx, caseId);
  if (!row) return undefined;
  const { tenantId } = tx.ctx;
  const of = { tenantId, caseId };
  const exceptions = await exceptionsOf(tx, 'case_id', caseId);
  const tasks = await tx.db.task.findMany({ where: of, orderBy: { openedAt: 'asc' } });
  const history = await tx.db.caseEvent.findMany({ where: of, orderBy: { seq: 'asc' } });
  const comments = await tx.db.comment.findMany({ where: of, orderBy: { at: 'asc' } });
  const answers = await tx.db.supplierAnswer.findMany({ where: of, orderBy: { at: 'asc' } });
  const effects = await tx.db.effect.findMany({ where: of, orderBy: { claimedAt: 'asc' } });
  const [invoice, judgedBy] = await invoiceOf(tx, row);
  const documents = await documentsOf(tx, row);
  const ids = [caseId, ...(row.invoice_id ? [row.invoice_id] : []), ...documents.map(({ id }) => id)];
  const entries = await log.about(
    tx,
    [...ids, ...exceptions.map(({ id }) => id), ...tasks.map(({ id }) => id)],
    sealed,
  );
  return {
    case: withoutInner(row),
    exceptions,
    tasks,
    history,
    comments,
    answers: answers.map((answer) => ({ ...answer, files: answer.files as unknown as SentFile[] })),
    effects,
    invoice,
    judgedBy,
    documents,
    policy: settingsOf(await policyThen(tx, row.unit_id, row.policy_versions)),
    unit: row.unit_id ? await tx.db.scope.findFirst({ where: { tenantId, id: row.unit_id } }) : null,
    entries: entries.map(entryView),
  };
}

// What the playbook engine remembers, and what only helps to find a case, tells an auditor nothing that the history does not.
function withoutInner({ playbook_state: _state, search: _search, ...row }: CaseRow) {
  return row;
}

async function invoiceOf(tx: Tx, { invoice_id: invoiceId }: CaseRow) {
  if (!invoiceId) return [null, null] as const;
  const { tenantId } = tx.ctx;
  const invoice = await tx.db.invoice.findFirst({ where: { tenantId, id: invoiceId } });
  const held = await tx.db.judgementFacts.findFirst({ where: { tenantId, invoiceId } });
  return [invoice, held?.facts ?? null] as const;
}

// The case's own, those that came for it later, and those that its exceptions were found on.
async function documentsOf(tx: Tx, row: CaseRow) {
  const { tenantId } = tx.ctx;
  const found = await tx.query<{ id: string }>(
    `SELECT id FROM document WHERE tenant_id = $1 AND id IN (
       SELECT document_id FROM exception_record WHERE tenant_id = $1 AND case_id = $2
       UNION SELECT document_id FROM invoice WHERE tenant_id = $1 AND id = $4
       UNION SELECT $3::uuid)`,
    [tenantId, row.id, row.document_id, row.invoice_id],
  );
  return tx.db.document.findMany({
    where: { tenantId, OR: [{ id: { in: found.map(({ id }) => id) } }, { caseId: row.id }] },
    orderBy: { receivedAt: 'asc' },
  });
}

function entryView({ seq, at, action, actorName, actorKind, subjectKind, subjectId, body, hash }: EntryRow) {
  const { details } = JSON.parse(body) as { details: Record<string, unknown> };
  return { seq, at, action, actorName, actorKind, subjectKind, subjectId, details, hash: hash.toString('hex') };
}
