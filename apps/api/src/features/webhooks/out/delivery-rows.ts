import { isId } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Answer } from './call-receiver.ts';

/** A delivery as people see it, with what was answered, the newest last. */
export interface DeliveryRow {
  readonly id: string;
  readonly webhookId: string;
  readonly eventId: string;
  readonly type: string;
  readonly body: string;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly nextAt: Date;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
  readonly tries: Answer[];
}

export interface DeliveryFilter {
  readonly webhook: string;
  readonly state?: string | null;
  readonly after?: string | null;
  readonly first?: number | null;
}

/** Deliveries of a webhook, newest first. */
export async function listDeliveries(tx: Tx, { webhook, state, after, first }: DeliveryFilter): Promise<DeliveryRow[]> {
  if (!isId(webhook) || (after && !isId(after))) return [];
  const most = Math.min(200, Math.max(1, first ?? 50));
  return tx.query(LIST, [tx.ctx.tenantId, webhook, after ?? null, state?.toLowerCase() ?? null, most]);
}

export async function findDelivery(tx: Tx, id: string): Promise<DeliveryRow | undefined> {
  return (await tx.query<DeliveryRow>(`${SELECT} WHERE tenant_id = $1 AND id = $2`, [tx.ctx.tenantId, id]))[0];
}

const SELECT = `
  SELECT id, webhook_id AS "webhookId", event_id AS "eventId", type, body, state, next_at AS "nextAt", ended_at AS "endedAt",
    created_at AS "createdAt", tries FROM webhook_delivery`;
const LIST = `
  ${SELECT} WHERE tenant_id = $1 AND webhook_id = $2 AND ($3::uuid IS NULL OR id < $3) AND ($4::text IS NULL OR state = $4)
  ORDER BY id DESC LIMIT $5`;
