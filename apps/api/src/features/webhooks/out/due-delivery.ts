import type { Tx } from '../../../platform/database/tx.ts';
import { deliverJob, stepAside, wake } from '../webhook.jobs.ts';
import { type LockedWebhook, lockWebhook } from './webhook-rows.ts';

/** A delivery whose time has come. */
export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly attempts: number;
  readonly firstTryAt: Date | null;
  readonly nextAt: Date;
}

export interface Due {
  readonly webhook: LockedWebhook;
  readonly delivery: Delivery;
}

// A tenant whose receivers all stand still keeps no more workers than this.
const AT_A_TIME = 2;
const OTHERS_MS = 1_000;

/** The next delivery of a webhook. Where none is due, the work is put off until one is, and nothing is answered. */
export async function nextDue(tx: Tx, webhookId: string, workId: string): Promise<Due | undefined> {
  const webhook = await lockWebhook(tx, webhookId);
  if (webhook?.status !== 'active') return leave(tx, webhookId);
  if (await isCrowded(tx, workId)) return leave(tx, webhookId, new Date(tx.at.getTime() + OTHERS_MS));
  const [delivery] = await tx.query<Delivery>(NEXT, [tx.ctx.tenantId, webhookId]);
  if (!delivery) return leave(tx, webhookId);
  const at = new Date(Math.max(delivery.nextAt.getTime(), webhook.restUntil?.getTime() ?? 0));
  return at > tx.at ? leave(tx, webhookId, at) : { webhook, delivery };
}

// In the transaction that holds the webhook: whoever adds a delivery after it finds no work waiting and puts in his own.
async function leave(tx: Tx, webhookId: string, until?: Date): Promise<undefined> {
  await stepAside(tx, webhookId);
  if (until) await wake(tx, webhookId, until);
  else await tx.run(FORGET, [tx.ctx.tenantId, webhookId, tx.at]);
}

async function isCrowded(tx: Tx, workId: string): Promise<boolean> {
  const [row] = await tx.query<{ before: number }>(BEFORE, [tx.ctx.tenantId, deliverJob.kind, workId]);
  return row!.before >= AT_A_TIME;
}

const NEXT = `
  SELECT id, event_id AS "eventId", type, body, attempts, first_try_at AS "firstTryAt", next_at AS "nextAt" FROM webhook_delivery
  WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'waiting' ORDER BY next_at, id LIMIT 1`;
const BEFORE = `SELECT count(*) AS before FROM outbox WHERE tenant_id = $1 AND kind = $2 AND state = 'leased' AND id < $3`;
// What ended thirty days ago is looked up nowhere any more; the oldest come first.
const FORGET = `
  DELETE FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state <> 'waiting' AND ended_at < $3::timestamptz - interval '30 days'
    AND id IN (SELECT id FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 ORDER BY id LIMIT 200)`;
