import { isId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import type { ChannelKind } from './channel-kinds.ts';

/** A channel as its people see it: without its secret. */
export interface ChannelRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ChannelKind;
  readonly settings: Record<string, unknown>;
  readonly unitId: string | null;
  readonly status: 'active' | 'paused' | 'closed';
  readonly documentAt: Date | null;
  readonly lookedAt: Date | null;
  readonly fault: string | null;
  readonly failingSince: Date | null;
  readonly failures: number;
  readonly restUntil: Date | null;
  readonly createdAt: Date;
}

/** A channel as it is worked with. */
export interface WorkingChannel extends ChannelRow {
  readonly secret: Uint8Array | null;
  readonly isSuspended: boolean;
}

/** All but those that were closed, by name. */
export const listChannels = (tx: Tx): Promise<ChannelRow[]> =>
  tx.query(`${SHOWN} AND status <> 'closed' ORDER BY name, id LIMIT 100`, [tx.ctx.tenantId]);

export async function findChannel(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<ChannelRow>(`${SHOWN} AND status <> 'closed' AND id = $2`, [tx.ctx.tenantId, id]))[0];
}

/** One that is active, with its secret and whether its tenant is at work. */
export async function workingChannel(tx: Tx, id: string): Promise<WorkingChannel | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<WorkingChannel>(WORKING, [tx.ctx.tenantId, id]))[0];
}

/** Something came, or was looked for, and it went well. */
export const noteWell = (tx: Tx, id: string, documents: number): Promise<number> =>
  tx.run(WELL, [tx.ctx.tenantId, id, tx.at, documents > 0]);

const COLUMNS = `id, name, kind, settings, unit_id AS "unitId", status, document_at AS "documentAt", looked_at AS "lookedAt", fault,
  failing_since AS "failingSince", failures, rest_until AS "restUntil", created_at AS "createdAt"`;
const SHOWN = `SELECT ${COLUMNS} FROM channel WHERE tenant_id = $1`;
const WORKING = `
  SELECT ${COLUMNS}, secret,
    (SELECT s.status <> 'active' FROM scope s WHERE s.tenant_id = channel.tenant_id AND s.id = channel.tenant_id) AS "isSuspended"
  FROM channel WHERE tenant_id = $1 AND id = $2 AND status = 'active'`;
// Once a minute is enough for people, and keeps a busy address from writing the same row at every mail.
const WELL = `
  UPDATE channel SET looked_at = $3, document_at = CASE WHEN $4 THEN $3 ELSE document_at END, fault = NULL, failures = 0, failing_since = NULL, rest_until = NULL
  WHERE tenant_id = $1 AND id = $2 AND (failures > 0 OR looked_at IS NULL OR looked_at < $3::timestamptz - interval '1 minute'
    OR ($4 AND (document_at IS NULL OR document_at < $3::timestamptz - interval '1 minute')))`;
