import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { type Recheck, recheckInvoiceJob } from './recheck-job.ts';

type Cause = Recheck['cause'];

/** Held invoices of these orders are judged again. */
export async function recheckByOrders(
  tx: Tx,
  cause: Cause,
  changed: readonly { number: string; sourceId: string; version: number }[],
): Promise<void> {
  if (changed.length === 0) return;
  const rows = await tx.query<{ id: string; number: string }>(
    `SELECT DISTINCT i.id, n.number FROM invoice i CROSS JOIN LATERAL unnest(i.order_references) AS n(number) WHERE i.tenant_id = $1 AND i.status = 'held' AND n.number = ANY($2)`,
    [tx.ctx.tenantId, [...new Set(changed.map((one) => one.number))]],
  );
  await recheck(
    tx,
    cause,
    rows.flatMap(({ id, number }) => changed.filter((one) => one.number === number).map((one) => ({ id, ...one }))),
  );
}

/** Held invoices of this supplier are judged again, and those that wait because another record seemed to be the same company. */
export async function recheckBySupplier(tx: Tx, supplierId: string, sourceId: string, version: number): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM invoice WHERE tenant_id = $1 AND supplier_id = $2 AND status = 'held'
     UNION SELECT i.id FROM exception_record e JOIN invoice i ON i.tenant_id = e.tenant_id AND i.id = e.invoice_id AND i.status = 'held'
     WHERE e.tenant_id = $1 AND e.cause_key = 'supplier-twins' AND e.state = 'open' AND e.evidence->'twins' @> $3::jsonb`,
    [tx.ctx.tenantId, supplierId, JSON.stringify([{ id: supplierId }])],
  );
  await recheck(
    tx,
    'supplierChanged',
    rows.map(({ id }) => ({ id, sourceId, version })),
  );
}

/** The held invoices that these credit notes credit are judged again: when one arrives, and when it is accepted. */
export async function recheckCredited(
  tx: Tx,
  now: 'arrived' | 'accepted',
  creditNoteIds: readonly string[],
): Promise<void> {
  if (creditNoteIds.length === 0) return;
  const rows = await tx.query<{ id: string; credit: string }>(
    `SELECT i.id, c.id AS credit FROM invoice c JOIN invoice i ON i.tenant_id = c.tenant_id AND i.id = c.follows_id AND i.status = 'held'
     WHERE c.tenant_id = $1 AND c.id = ANY($2) AND c.kind = 'CreditNote' AND ($3 OR c.status = 'released')`,
    [tx.ctx.tenantId, creditNoteIds, now === 'arrived'],
  );
  await recheck(
    tx,
    'creditNote',
    rows.map(({ id, credit }) => ({ id, sourceId: credit, version: now === 'arrived' ? 1 : 2 })),
  );
}

/**
 * Held invoices of the orders that these invoices bill are judged again: a credit note gave something back, a rejected one
 * bills nothing any more, or, among `grown`, what was accepted beyond the order counts from now on. The one that a document
 * follows, or that follows it, hears of that by name.
 */
export async function recheckBilled(
  tx: Tx,
  invoiceIds: readonly string[],
  grown: readonly string[] = [],
): Promise<void> {
  if (invoiceIds.length === 0) return;
  const rows = await tx.query<{ id: string; sourceId: string; version: number }>(
    `SELECT i.id, e.id AS "sourceId", e.version FROM invoice e
     JOIN invoice i ON i.tenant_id = e.tenant_id AND i.status = 'held' AND i.order_references && e.order_references AND i.id <> e.id
       AND i.id IS DISTINCT FROM e.follows_id AND i.follows_id IS DISTINCT FROM e.id
     WHERE e.tenant_id = $1 AND e.id = ANY($2) AND cardinality(e.order_references) > 0
       AND (e.status = 'rejected' OR (e.kind = 'CreditNote' AND e.status IN ('clear', 'released')) OR e.id = ANY($3))`,
    [tx.ctx.tenantId, invoiceIds, grown],
  );
  await recheck(tx, 'billingChanged', rows);
}

// The key holds the version: a change that comes while an earlier one is being worked on is not taken for it.
async function recheck(
  tx: Tx,
  cause: Cause,
  rows: readonly { id: string; sourceId: string; version: number }[],
): Promise<void> {
  const work = rows.map(({ id, sourceId, version }) => ({
    subjectId: id,
    payload: { cause, sourceId, sourceVersion: String(version) },
    dedupeKey: `recheck:${id}:${cause}:${sourceId}:${version}`,
  }));
  await enqueue(tx, recheckInvoiceJob, work);
}
