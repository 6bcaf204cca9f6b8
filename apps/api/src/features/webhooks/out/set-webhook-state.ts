import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { gone, type Refused } from '../refused.ts';
import { wake } from '../webhook.jobs.ts';
import { endRoute, setRoute } from './routes.ts';
import { findWebhook, lockWebhook, type WebhookRow } from './webhook-rows.ts';

export type WantedState = 'ACTIVE' | 'PAUSED' | 'CLOSED';

/** Has a webhook rest, takes it up again, what waited first, or closes it for good and forgets its keys. */
@Injectable()
export class SetWebhookState {
  constructor(private readonly database: Database) {}

  async run(ctx: TenantContext, id: string, state: WantedState): Promise<{ webhook: WebhookRow } | Refused> {
    return this.database.inTenant(ctx, async (tx) => {
      const row = await lockWebhook(tx, id);
      const before = row && (await findWebhook(tx, id));
      if (!row || !before) return gone('webhook');
      const status = state.toLowerCase() as WebhookRow['status'];
      await tx.run(SET[state], [ctx.tenantId, id, ...(state === 'CLOSED' ? [] : [status])]);
      if (state === 'ACTIVE') {
        await setRoute(tx, id, row.actions);
        await wake(tx, id);
      } else await endRoute(tx, id);
      const action = { ACTIVE: 'webhook.takenUp', PAUSED: 'webhook.paused', CLOSED: 'webhook.closed' }[state];
      tx.audit({ action, subject: { kind: 'Webhook', id }, details: { before: row.status } });
      return { webhook: (await findWebhook(tx, id)) ?? { ...before, status } };
    });
  }
}

const ON = `
  UPDATE webhook SET status = $3, reason = NULL, failures = 0, failing_since = NULL, rest_until = NULL WHERE tenant_id = $1 AND id = $2`;
const SET: Record<WantedState, string> = {
  ACTIVE: ON,
  PAUSED: 'UPDATE webhook SET status = $3, reason = NULL WHERE tenant_id = $1 AND id = $2',
  CLOSED: `UPDATE webhook SET status = 'closed', secret = NULL, former_secret = NULL, former_until = NULL WHERE tenant_id = $1 AND id = $2`,
};
