import type pg from 'pg';
import type { OutboxWorker } from '../../src/platform/outbox/worker.ts';

/** Does the work of webhooks that is due at an instant, as the worker does it, until none is left. Answers how much there was. */
export async function workHooks(owner: pg.Client, worker: OutboxWorker, now: () => Date): Promise<number> {
  for (let done = 0; ; ) {
    const { rows } = await owner.query<Leased>(LEASE, [now()]);
    if (rows.length === 0) return done;
    done += rows.length;
    for (const { tenantId, partnerId, kind, id, epoch } of rows)
      await worker.handle({ tenantId, partnerId, kind, ids: [id], epochs: [epoch] });
  }
}

/** When the next of it is due; undefined where none waits. */
export async function nextHookWork(owner: pg.Client): Promise<Date | undefined> {
  const { rows } = await owner.query<{ at: Date | null }>(
    `SELECT min(not_before) AS at FROM outbox WHERE kind LIKE 'webhook.%' OR kind LIKE 'hook.%'`,
  );
  return rows[0]?.at ?? undefined;
}

interface Leased {
  readonly tenantId: string;
  readonly partnerId: string;
  readonly kind: string;
  readonly id: string;
  readonly epoch: number;
}

const LEASE = `
  UPDATE outbox o SET state = 'leased', leased_until = now() + interval '1 hour', epoch = o.epoch + 1 FROM scope s
  WHERE s.tenant_id = o.tenant_id AND s.id = o.tenant_id AND o.state <> 'leased' AND (o.kind LIKE 'webhook.%' OR o.kind LIKE 'hook.%')
    AND o.not_before <= $1
  RETURNING o.tenant_id AS "tenantId", coalesce(s.partner_id, s.tenant_id) AS "partnerId", o.kind, o.id, o.epoch`;
