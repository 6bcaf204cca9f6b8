import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';

const range = z.object({ from: z.int(), to: z.int() });

/** Makes deliveries of new entries of the log for the space's own webhooks. `audit_append` asks for it. */
export const publishJob = defineJob({
  ...{ kind: 'webhook.publish', lane: LANE.normal, payload: range, attempts: 20, batch: 20 },
});
/** The same for the webhooks of the partner above. */
export const tellPartnerJob = defineJob({
  ...{ kind: 'webhook.tellPartner', lane: LANE.normal, payload: range, attempts: 20, batch: 1 },
});
/** Sends what waits for one webhook, one after another. The subject is the webhook; it has one such row at most. */
export const deliverJob = defineJob({
  ...{ kind: 'webhook.deliver', lane: LANE.bulk, payload: z.object({}), attempts: 50, batch: 1 },
});
/** Opens a case about a webhook whose receiver does not take its events. The subject is the webhook. */
export const raiseDeadJob = defineJob({
  ...{ kind: 'webhook.raiseDead', lane: LANE.normal, payload: z.object({ why: z.string() }), attempts: 8, batch: 1 },
});
/** Takes the events of a signed request that came in. The subject is its source. */
export const takeHookJob = defineJob({
  ...{ kind: 'hook.take', lane: LANE.normal, payload: z.object({ messageId: z.string() }), attempts: 8, batch: 10 },
});

const keyOf = (webhookId: string) => `${deliverJob.kind}:${webhookId}`;

/**
 * Has a webhook's deliveries sent from an instant on, at the latest. Its row must be locked by the transaction: so no delivery is
 * left behind by a worker that looked just before it was there.
 */
export async function wake(tx: Tx, webhookId: string, at = tx.at): Promise<void> {
  await tx.run(SOONER, [tx.ctx.tenantId, keyOf(webhookId), at]);
  await enqueue(tx, deliverJob, [{ subjectId: webhookId, payload: {}, notBefore: at, dedupeKey: keyOf(webhookId) }]);
}

/** The row that is at work steps aside, for another one to be put into its place. */
export const stepAside = (tx: Tx, webhookId: string): Promise<number> =>
  tx.run(`UPDATE outbox SET dedupe_key = NULL WHERE tenant_id = $1 AND dedupe_key = $2 AND state = 'leased'`, [
    tx.ctx.tenantId,
    keyOf(webhookId),
  ]);

const SOONER = `DELETE FROM outbox WHERE tenant_id = $1 AND dedupe_key = $2 AND state = 'scheduled' AND not_before > $3`;
