import { newId } from '@clearhold/kernel';
import type { Tx } from '../database/tx.ts';
import type { JobDefinition } from '../queue/job-definition.ts';

/** One piece of work to be done after this transaction commits. */
export interface Work<Payload> {
  readonly subjectId: string;
  readonly payload: Payload;
  /** Not before this instant: a timer. */
  readonly notBefore?: Date;
  /** At most one waiting row with this key in the tenant; a second one is dropped. */
  readonly dedupeKey?: string;
  readonly correlationId?: string;
}

/** Puts work into the outbox, in the write's own transaction. A payload that its schema refuses is a bug and throws. */
export async function enqueue<Payload>(
  tx: Tx,
  job: JobDefinition<Payload>,
  work: readonly Work<Payload>[],
): Promise<void> {
  if (work.length === 0) return;
  const rows = work.map((item) => ({
    id: newId(),
    subject_id: item.subjectId,
    payload: job.payload.parse(item.payload),
    not_before: (item.notBefore ?? tx.at).toISOString(),
    state: item.notBefore && item.notBefore > tx.at ? 'scheduled' : 'ready',
    dedupe_key: item.dedupeKey ?? null,
    correlation_id: item.correlationId ?? tx.ctx.correlationId,
  }));
  const actor = { kind: tx.ctx.actor.kind, id: tx.ctx.actor.id, name: tx.ctx.actorName };
  await tx.run(INSERT, [tx.ctx.tenantId, job.kind, job.lane, JSON.stringify(actor), tx.at, JSON.stringify(rows)]);
}

/** Takes waiting work back by its key: a timer that is no longer needed. */
export async function withdraw(tx: Tx, dedupeKeys: readonly string[]): Promise<void> {
  if (dedupeKeys.length === 0) return;
  await tx.run('DELETE FROM outbox WHERE tenant_id = $1 AND dedupe_key = ANY($2)', [tx.ctx.tenantId, dedupeKeys]);
}

const INSERT = `
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, dedupe_key, correlation_id, actor)
  SELECT $1, r.id, $2, $3, r.subject_id, r.payload, r.state, r.not_before, $5, r.dedupe_key, r.correlation_id, $4::jsonb
  FROM jsonb_to_recordset($6::jsonb) AS r(id uuid, subject_id text, payload jsonb, state text, not_before timestamptz, dedupe_key text, correlation_id text)
  ON CONFLICT DO NOTHING`;
