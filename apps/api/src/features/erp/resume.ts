import type { Tx } from '../../platform/database/tx.ts';
import { performEffectJob } from '../cases/index.ts';

/** What waits for an ERP that is away is handed out when it is back, not by the hour: so far ahead that it is told from every other delay. */
export const PARKED_MS = 30 * 86_400_000;
const FAR = "interval '7 days'";

/** Hands out the oldest of what waits for the tenant's ERP. False: nothing waits. */
export async function resumeNext(tx: Tx): Promise<boolean> {
  return (await tx.run(NEXT, [tx.ctx.tenantId, performEffectJob.kind, tx.at])) > 0;
}

/** Hands out all that waits for the tenant's ERP, oldest first, so many a minute. */
export async function resumeWaiting(tx: Tx, perMinute: number): Promise<void> {
  await tx.run(ALL, [tx.ctx.tenantId, performEffectJob.kind, tx.at, 60_000 / perMinute]);
}

/** What waits for the tenant's ERP. $1 tenant, $2 the kind of work, $3 now. */
export const WAITING = `tenant_id = $1 AND kind = $2 AND state = 'scheduled' AND not_before > $3::timestamptz + ${FAR}`;
const NEXT = `
  WITH one AS MATERIALIZED (SELECT id FROM outbox WHERE ${WAITING} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE outbox o SET not_before = $3 FROM one WHERE o.tenant_id = $1 AND o.id = one.id`;
const ALL = `
  WITH w AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM outbox WHERE ${WAITING})
  UPDATE outbox o SET not_before = $3::timestamptz + w.place * $4::float8 * interval '1 millisecond' FROM w WHERE o.tenant_id = $1 AND o.id = w.id`;
