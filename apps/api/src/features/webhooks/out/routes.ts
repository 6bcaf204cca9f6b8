import type { Tx } from '../../../platform/database/tx.ts';

/** What a webhook that is at work wants to be told; whoever writes the log looks here. */
export const setRoute = (tx: Tx, webhookId: string, actions: readonly string[]): Promise<number> =>
  tx.run(SET, [tx.ctx.tenantId, webhookId, actions]);

/** From here on nothing new is told to it. */
export const endRoute = (tx: Tx, webhookId: string): Promise<number> =>
  tx.run('DELETE FROM webhook_route WHERE tenant_id = $1 AND webhook_id = $2', [tx.ctx.tenantId, webhookId]);

/** The webhooks of the transaction's space that are at work. Locked against the end of a delivery until it commits. */
export const routesHere = (tx: Tx): Promise<{ webhookId: string; actions: string[] }[]> =>
  tx.query(HERE, [tx.ctx.tenantId]);

const SET = `
  INSERT INTO webhook_route (tenant_id, webhook_id, actions) VALUES ($1, $2, $3)
  ON CONFLICT (tenant_id, webhook_id) DO UPDATE SET actions = $3`;
const HERE = `
  SELECT w.id AS "webhookId", w.actions FROM webhook w WHERE w.tenant_id = $1 AND w.status = 'active' ORDER BY w.id FOR SHARE`;
