import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { recheckBilled, recheckCredited } from '../../masterdata/index.ts';
import { caseEventJob } from '../cases.jobs.ts';
import type { CaseRow } from './case-row.ts';

const REJECTING = new Set(['rejectedToSupplier', 'duplicateConfirmed', 'revisedInvoice']);

/** What the end of cases means for their exceptions, tasks, links and invoices. */
export async function endCases(tx: Tx, ended: readonly CaseRow[]): Promise<void> {
  if (ended.length === 0) return;
  const { tenantId } = tx.ctx;
  const rows = ended.map((one) => ({
    case_id: one.id,
    invoice_id: one.invoice_id,
    state: one.state === 'WITHDRAWN' ? 'withdrawn' : 'resolved',
    resolution: one.resolution,
    rejects: REJECTING.has(one.resolution ?? ''),
  }));
  const text = JSON.stringify(rows);
  await tx.run(LEARN_DISMISSED, [tenantId, text, tx.at]);
  await tx.run(END_EXCEPTIONS, [tenantId, text, tx.at]);
  await tx.run(END_TASKS, [tenantId, text, tx.at]);
  await tx.run(END_TIMERS, [tenantId, text]);
  await tx.run(HOLD_INVOICES, [tenantId, text]);
  await tx.run(END_INVOICES, [tenantId, text, tx.at]);
  await tx.run(FREE_ALLOCATIONS, [tenantId, text]);
  const grown = await tx.query<{ invoice_id: string }>(COUNT_EXCESS, [tenantId, text]);
  await withdrawSiblings(tx, text);
  const invoices = ended.flatMap((one) => one.invoice_id ?? []);
  await recheckCredited(tx, 'accepted', invoices);
  await recheckBilled(
    tx,
    invoices,
    grown.map((one) => one.invoice_id),
  );
  tx.audit(
    ...ended.map((one) => ({
      action: 'case.closed',
      subject: { kind: 'Case', id: one.id },
      details: { resolution: one.resolution, number: one.number },
    })),
  );
}

// A rejected invoice leaves nothing to decide: its other cases are withdrawn.
async function withdrawSiblings(tx: Tx, ended: string): Promise<void> {
  const siblings = await tx.query<{ id: string; number: number }>(SIBLINGS, [tx.ctx.tenantId, ended]);
  const by = { personId: 'system', roles: [] };
  const work = siblings.map((one) => ({
    subjectId: one.id,
    payload: {
      event: {
        id: `rejected:${one.id}`,
        type: 'caseWithdrawn',
        by,
        reason: `The invoice was rejected in case ${one.number}.`,
      },
    },
    dedupeKey: `rejected:${one.id}`,
  }));
  await enqueue(tx, caseEventJob, work);
}

const GIVEN = `jsonb_to_recordset($2::jsonb) AS g(case_id uuid, invoice_id uuid, state text, resolution text, rejects boolean)`;

// What was found not to be a duplicate teaches the next suspicion of that supplier.
const LEARN_DISMISSED = `
  INSERT INTO duplicate_dismissal (tenant_id, case_id, candidate_id, supplier_id, invoice_id, relation, reason, dismissed_at)
  SELECT DISTINCT ON (c.id, k ->> 'id') $1, c.id, k ->> 'id', c.supplier_id, c.invoice_id, coalesce(k ->> 'numberRelation', ''), coalesce(t.reason, ''), $3
  FROM ${GIVEN} JOIN case_file c ON c.tenant_id = $1 AND c.id = g.case_id AND c.supplier_id IS NOT NULL
  JOIN exception_record e ON e.tenant_id = $1 AND e.case_id = c.id AND e.state = 'open' AND starts_with(e.code, 'AP.DUP.')
  CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(e.evidence -> 'candidates') WHEN 'array' THEN e.evidence -> 'candidates' ELSE '[]' END) AS k
  LEFT JOIN LATERAL (SELECT reason FROM task t WHERE t.tenant_id = $1 AND t.case_id = c.id AND t.kind = 'TASK' AND t.state = 'done' AND t.reason <> '' ORDER BY t.done_at DESC LIMIT 1) t ON true
  WHERE g.resolution = 'notDuplicate' AND k ->> 'id' IS NOT NULL
  ON CONFLICT DO NOTHING`;

const END_EXCEPTIONS = `
  UPDATE exception_record e SET state = g.state, resolution = g.resolution, resolved_at = $3 FROM ${GIVEN}
  WHERE e.tenant_id = $1 AND e.case_id = g.case_id AND e.state = 'open'`;

const END_TASKS = `
  UPDATE task t SET state = 'cancelled', done_at = $3 FROM ${GIVEN} WHERE t.tenant_id = $1 AND t.case_id = g.case_id AND t.state = 'open'`;

const END_TIMERS = `DELETE FROM outbox o USING ${GIVEN} WHERE o.tenant_id = $1 AND o.kind = 'case.timer' AND o.subject_id = g.case_id::text`;

// Two last cases that end at once wait for each other here: each would take the other for still open, and nobody release the invoice.
const HOLD_INVOICES = `
  SELECT 1 FROM invoice i WHERE i.tenant_id = $1 AND i.id IN (SELECT g.invoice_id FROM ${GIVEN}) ORDER BY i.id FOR NO KEY UPDATE`;

// An invoice is released when its last case ends well, and rejected as soon as one rejects it.
const END_INVOICES = `
  UPDATE invoice i SET status = CASE WHEN g.rejects THEN 'rejected' ELSE 'released' END, version = i.version + 1, updated_at = $3 FROM ${GIVEN}
  WHERE i.tenant_id = $1 AND i.id = g.invoice_id AND i.status = 'held'
    AND (g.rejects OR NOT EXISTS (SELECT 1 FROM case_file c WHERE c.tenant_id = $1 AND c.invoice_id = i.id AND c.closed_at IS NULL))`;

const SIBLINGS = `
  SELECT c.id, (SELECT number FROM case_file e WHERE e.tenant_id = $1 AND e.id = g.case_id) AS number
  FROM case_file c JOIN ${GIVEN} ON c.invoice_id = g.invoice_id AND g.rejects WHERE c.tenant_id = $1 AND c.id <> g.case_id AND c.closed_at IS NULL`;

const FREE_ALLOCATIONS = `
  DELETE FROM allocation a USING ${GIVEN} WHERE a.tenant_id = $1 AND a.invoice_id = g.invoice_id AND g.rejects`;

// Accepted although it bills beyond the order: from here on that is billed too.
const COUNT_EXCESS = `
  UPDATE allocation a SET quantity = a.quantity + a.excess_quantity, amount = a.amount + a.excess_amount, excess_quantity = 0, excess_amount = 0
  FROM ${GIVEN} JOIN invoice i ON i.tenant_id = $1 AND i.id = g.invoice_id AND i.status = 'released'
  WHERE a.tenant_id = $1 AND a.invoice_id = g.invoice_id AND (a.excess_quantity <> 0 OR a.excess_amount <> 0)
  RETURNING a.invoice_id`;
