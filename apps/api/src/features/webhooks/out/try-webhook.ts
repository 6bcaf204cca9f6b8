import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { gone, type Refused } from '../refused.ts';
import { CallReceiver, isTaken } from './call-receiver.ts';
import { type DeliveryRow, findDelivery } from './delivery-rows.ts';
import { PrepareCall } from './prepare-call.ts';
import { PublishEvents } from './publish-events.ts';
import { shapeTest } from './shape-event.ts';
import { lockWebhook } from './webhook-rows.ts';

/** Sends a test event at once and says what was answered; also to a webhook that rests. It is never sent again by itself. */
@Injectable()
export class TryWebhook {
  constructor(
    private readonly database: Database,
    private readonly events: PublishEvents,
    private readonly calls: PrepareCall,
    private readonly receiver: CallReceiver,
  ) {}

  async run(ctx: TenantContext, webhookId: string): Promise<{ delivery: DeliveryRow } | Refused> {
    const teller = await this.events.tellerOf(ctx.tenantId);
    const id = newId<string>();
    const call = await this.database.inTenant(ctx, async (tx) => {
      const webhook = await lockWebhook(tx, webhookId);
      if (!webhook) return undefined;
      const event = shapeTest(teller, id, tx.at);
      const delivery = { id, ...event, attempts: 0, firstTryAt: tx.at, nextAt: tx.at };
      await tx.run(ADD, [ctx.tenantId, id, webhookId, event.eventId, event.type, event.body, tx.at]);
      tx.audit({ action: 'webhook.tried', subject: { kind: 'Webhook', id: webhookId } });
      return this.calls.of(tx, { webhook, delivery });
    });
    if (!call) return gone('webhook');
    const answer = await this.receiver.call(call);
    return this.database.inTenant(ctx, async (tx) => {
      await tx.run(CLOSE, [
        ctx.tenantId,
        id,
        isTaken(answer) ? 'delivered' : 'failed',
        JSON.stringify([answer]),
        tx.at,
      ]);
      return { delivery: (await findDelivery(tx, id))! };
    });
  }
}

// Failed until it was taken: should this process end meanwhile, nobody sends it later.
const ADD = `
  INSERT INTO webhook_delivery (tenant_id, id, webhook_id, event_id, type, body, state, attempts, next_at, first_try_at, ended_at, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'failed', 1, $7, $7, $7, $7)`;
const CLOSE = `UPDATE webhook_delivery SET state = $3, tries = $4, ended_at = $5 WHERE tenant_id = $1 AND id = $2`;
