import { isId } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { SealedPair } from '../signing/sealed-pair.ts';
import { TEST_TYPE } from './event-catalogue.ts';

export type WebhookStatus = 'active' | 'paused' | 'disabled' | 'closed';

/** A webhook as its people see it: without its keys. */
export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly status: WebhookStatus;
  readonly reason: string | null;
  readonly actions: string[];
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly restUntil: Date | null;
  readonly deliveredAt: Date | null;
  readonly formerUntil: Date | null;
  readonly caseId: string | null;
  readonly createdAt: Date;
  readonly waiting: number;
  readonly failed: number;
}

/** A webhook as its deliveries need it, locked until the transaction ends. */
export interface LockedWebhook extends SealedPair {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly status: WebhookStatus;
  readonly actions: string[];
  readonly failures: number;
  readonly failingSince: Date | null;
  readonly restUntil: Date | null;
  readonly caseId: string | null;
}

/** All but those that were closed, by name. */
export const listWebhooks = (tx: Tx): Promise<WebhookRow[]> =>
  tx.query(`${SHOWN} ORDER BY w.name, w.id LIMIT 100`, [tx.ctx.tenantId, null, tx.at]);

export async function findWebhook(tx: Tx, id: string): Promise<WebhookRow | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<WebhookRow>(SHOWN, [tx.ctx.tenantId, id, tx.at]))[0];
}

export async function lockWebhook(tx: Tx, id: string): Promise<LockedWebhook | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<LockedWebhook>(LOCKED, [tx.ctx.tenantId, id]))[0];
}

const SHOWN = `
  SELECT w.id, w.name, w.url, w.status, w.reason, w.actions, w.failures, w.failing_since AS "failingSince", w.rest_until AS "restUntil",
    w.delivered_at AS "deliveredAt", CASE WHEN w.former_until > $3 THEN w.former_until END AS "formerUntil", w.case_id AS "caseId", w.created_at AS "createdAt",
    (SELECT count(*) FROM webhook_delivery d WHERE d.tenant_id = w.tenant_id AND d.webhook_id = w.id AND d.state = 'waiting') AS waiting,
    (SELECT count(*) FROM webhook_delivery d WHERE d.tenant_id = w.tenant_id AND d.webhook_id = w.id AND d.state = 'failed' AND d.type <> '${TEST_TYPE}') AS failed
  FROM webhook w WHERE w.tenant_id = $1 AND w.status <> 'closed' AND ($2::uuid IS NULL OR w.id = $2)`;
const LOCKED = `
  SELECT id, name, url, status, actions, secret, former_secret AS "formerSecret", former_until AS "formerUntil", failures,
    failing_since AS "failingSince", rest_until AS "restUntil", case_id AS "caseId"
  FROM webhook WHERE tenant_id = $1 AND id = $2 AND status <> 'closed' FOR UPDATE`;
