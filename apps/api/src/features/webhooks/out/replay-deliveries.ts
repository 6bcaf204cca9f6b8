import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { gone, no, type Refused } from '../refused.ts';
import { wake } from '../webhook.jobs.ts';
import { TEST_TYPE } from './event-catalogue.ts';
import { entriesSince } from './log-entries.ts';
import { addDeliveries, PublishEvents } from './publish-events.ts';
import { shapeEvent } from './shape-event.ts';
import { findWebhook, lockWebhook, type WebhookRow } from './webhook-rows.ts';

const IDS_MOST = 200;
const EVENTS_MOST = 5_000;

/** Either deliveries by their ids, or all since an instant, also of events that it was not told of then. */
export interface Wanted {
  readonly webhook: string;
  readonly ids?: readonly string[] | null;
  readonly since?: Date | null;
}

export type Replayed = { readonly webhook: WebhookRow; readonly count: number } | Refused;

/** Sends events again: with the ids that they had, so that a receiver that took them knows them. */
@Injectable()
export class ReplayDeliveries {
  constructor(
    private readonly database: Database,
    private readonly events: PublishEvents,
  ) {}

  async run(ctx: TenantContext, { webhook: id, ids, since }: Wanted): Promise<Replayed> {
    if (Boolean(ids?.length) === Boolean(since) || (ids && ids.length > IDS_MOST)) return EITHER;
    return this.database.inTenant(ctx, async (tx) => {
      const webhook = await lockWebhook(tx, id);
      if (!webhook) return gone('webhook');
      if (webhook.status !== 'active') return RESTS;
      const known = ids?.length
        ? await tx.run(BY_ID, [ctx.tenantId, id, ids.filter((one) => isId(one)), tx.at, TEST_TYPE])
        : await tx.run(SINCE, [ctx.tenantId, id, since, tx.at, TEST_TYPE]);
      const count =
        known + (since && ctx.actor.scopeKind === 'tenant' ? await this.#missed(tx, id, webhook.actions, since) : 0);
      if (count) await wake(tx, id);
      const details = { count, ...(since ? { since: since.toISOString() } : {}) };
      tx.audit({ action: 'webhook.replayed', subject: { kind: 'Webhook', id }, details });
      return { webhook: (await findWebhook(tx, id))!, count };
    });
  }

  // What the log holds and the webhook was never told: it rested, or there was none yet.
  async #missed(tx: Tx, id: string, actions: string[], since: Date): Promise<number> {
    const teller = await this.events.tellerOf(tx.ctx.tenantId);
    const entries = await entriesSince(tx, since, actions, EVENTS_MOST);
    return addDeliveries(
      tx,
      id,
      entries.map((entry) => shapeEvent(teller, entry, false)),
    );
  }
}

const EITHER = no('Invalid', {
  code: 'REPLAY_WHAT',
  message: `Name deliveries, ${IDS_MOST} at most, or a time since when.`,
  hint: 'One of the two.',
  path: 'input.ids',
});
const RESTS = no('Conflict', {
  code: 'WEBHOOK_RESTS',
  message: 'This webhook is switched off.',
  hint: 'Switch it on first; what waits is sent then.',
  path: 'input.webhook',
});

const AGAIN = `
  UPDATE webhook_delivery SET state = 'waiting', attempts = 0, next_at = $4, first_try_at = NULL, ended_at = NULL
  WHERE tenant_id = $1 AND webhook_id = $2 AND state <> 'waiting' AND type <> $5`;
const BY_ID = `${AGAIN} AND id = ANY($3::uuid[])`;
const SINCE = `${AGAIN} AND created_at >= $3`;
