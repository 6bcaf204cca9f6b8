import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { comeAgain, noteAgain } from './come-again.ts';
import type { processDocumentJob } from './intake.jobs.ts';
import type { Received } from './receive-document.ts';

/** A row for the document table, with the idempotency key it came under. */
export interface ArrivedDocument {
  readonly id: string;
  readonly sha256: string;
  readonly size: number;
  readonly content_type: string;
  readonly filename: string | null;
  readonly channel: string;
  readonly channel_id: string | null;
  /** The mail that it came in. */
  readonly mail_of?: string | null;
  readonly received_by: string;
  readonly correlation_id: string;
  readonly unit_id: string | null;
  readonly supplier_id: string | null;
  readonly case_id: string | null;
  readonly key: string | null;
  readonly request_hash: string;
  /** What it says, where that was read with the file that it came in. */
  readonly reading?: object;
}

/**
 * Saves what arrived, with its work and its audit rows. A key that is known answers with its document, or refuses other bytes; bytes
 * that are known from another channel are the document that they were.
 */
export async function saveArrivals(
  tx: Tx,
  arrived: readonly ArrivedDocument[],
  firstWork: typeof processDocumentJob,
): Promise<Received[]> {
  const again = await comeAgain(tx, arrived);
  const arrivals = arrived.map((one) => ({ ...one, id: again.get(one.id) ?? one.id }));
  const known = await claimKeys(tx, arrivals);
  const answers = arrivals.map((one): Received => {
    const first = one.key === null ? undefined : known.get(one.key);
    if (!first || first.document_id === one.id) return { ok: true, id: one.id };
    return first.request_hash === one.request_hash
      ? { ok: true, id: first.document_id }
      : { ok: false, code: 'IDEMPOTENCY_KEY_REUSED' };
  });
  const isTaken = (index: number, id: string) => (answers[index] as { id?: string }).id === id;
  const taken = arrived.filter((_, index) => isTaken(index, arrivals[index]!.id));
  await noteAgain(tx, taken, again);
  const fresh = taken.filter((one) => !again.has(one.id));
  if (fresh.length === 0) return answers;
  await tx.run(INSERT_DOCUMENTS, [tx.ctx.tenantId, JSON.stringify(fresh), tx.at]);
  await enqueue(
    tx,
    firstWork,
    fresh.map((one) => ({ subjectId: one.id, payload: {}, correlationId: one.correlation_id })),
  );
  tx.audit(
    ...fresh.map((one) => ({
      action: 'document.received',
      subject: { kind: 'Document', id: one.id },
      details: { sha256: one.sha256, size: one.size, channel: one.channel },
      correlationId: one.correlation_id,
    })),
  );
  return answers;
}

/** Each key's document: this arrival's where the key is new, otherwise the one it stands for. */
async function claimKeys(
  tx: Tx,
  arrivals: readonly ArrivedDocument[],
): Promise<Map<string, { document_id: string; request_hash: string }>> {
  const keyed = arrivals.filter((one) => one.key !== null);
  if (keyed.length === 0) return new Map();
  await tx.run(CLAIM, [tx.ctx.tenantId, JSON.stringify(keyed), tx.at]);
  const rows = await tx.query<{ key: string; document_id: string; request_hash: string }>(KNOWN, [
    tx.ctx.tenantId,
    keyed.map((one) => one.key),
  ]);
  return new Map(rows.map((row) => [row.key, row]));
}

const CLAIM = `
  INSERT INTO idempotency_key (tenant_id, key, request_hash, document_id, created_at)
  SELECT $1, r.key, r.request_hash, r.id, $3 FROM jsonb_to_recordset($2::jsonb) AS r(key text, request_hash text, id uuid) ORDER BY r.key
  ON CONFLICT (tenant_id, key) DO NOTHING`;
const KNOWN = 'SELECT key, request_hash, document_id FROM idempotency_key WHERE tenant_id = $1 AND key = ANY($2)';

/** Rows of the document table, given as JSON. */
export const INSERT_DOCUMENTS = `
  INSERT INTO document (tenant_id, id, sha256, size, content_type, filename, channel, received_at, received_by, correlation_id, unit_id, supplier_id, case_id, part_of, reading, channel_id, mail_of)
  SELECT $1, r.id, r.sha256, r.size, r.content_type, r.filename, r.channel, $3, r.received_by, r.correlation_id, r.unit_id, r.supplier_id, r.case_id, r.part_of, r.reading, r.channel_id, r.mail_of
  FROM jsonb_populate_recordset(NULL::document, $2::jsonb) AS r`;
