import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

/** Removes what is over its time at a tenant, once a night. */
export const retentionJob = defineJob({
  kind: 'retention.run',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 200,
  batch: 1,
});

// Between two and four o'clock where the tenant is: each at a minute of its own, so that a thousand tenants do not come at once.
const NEXT = `
  SELECT (((($2::timestamptz AT TIME ZONE s.time_zone) - m.after)::date + 1) + m.after) AT TIME ZONE s.time_zone AS next
  FROM scope s, LATERAL (SELECT interval '2 hours' + ('x' || right(s.id::text, 4))::bit(16)::int % 120 * interval '1 minute' AS after) m
  WHERE s.tenant_id = $1 AND s.id = $1`;

/** The next night's run after an instant; the first such minute that is still to come. */
export async function nextNight(tx: Tx, after: Date): Promise<Date> {
  return (await tx.query<{ next: Date }>(NEXT, [tx.ctx.tenantId, after]))[0]!.next;
}

/** Has the next night's run wait in the outbox. Asked for again and again; at most one waits. */
export async function planRetention(tx: Tx): Promise<void> {
  const next = await nextNight(tx, tx.at);
  const dedupeKey = `${retentionJob.kind}:${next.toISOString()}`;
  await enqueue(tx, retentionJob, [{ subjectId: tx.ctx.tenantId, payload: {}, notBefore: next, dedupeKey }]);
}
