import { isId } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { SealedPair } from '../signing/sealed-pair.ts';

/** A source as its people see it: without its keys. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly formerUntil: Date | null;
  readonly takenAt: Date | null;
  readonly createdAt: Date;
}

/** A source as a request is judged by: its keys, and whether its space is at work. */
export interface JudgingSource extends SealedPair {
  readonly id: string;
  readonly isSuspended: boolean;
}

/** Those that are open, by name. */
export const listSources = (tx: Tx): Promise<SourceRow[]> =>
  tx.query(`${SHOWN} ORDER BY name, id LIMIT 100`, [tx.ctx.tenantId, null, tx.at]);

export async function findSource(tx: Tx, id: string): Promise<SourceRow | undefined> {
  if (!isId(id)) return undefined;
  return (await tx.query<SourceRow>(SHOWN, [tx.ctx.tenantId, id, tx.at]))[0];
}

export async function judgingSource(tx: Tx, id: string): Promise<JudgingSource | undefined> {
  return (await tx.query<JudgingSource>(JUDGING, [tx.ctx.tenantId, id]))[0];
}

const SHOWN = `
  SELECT id, name, CASE WHEN former_until > $3 THEN former_until END AS "formerUntil", taken_at AS "takenAt", created_at AS "createdAt" FROM hook_source
  WHERE tenant_id = $1 AND status = 'active' AND ($2::uuid IS NULL OR id = $2)`;
const JUDGING = `
  SELECT h.id, h.secret, h.former_secret AS "formerSecret", h.former_until AS "formerUntil", s.status <> 'active' AS "isSuspended"
  FROM hook_source h JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id
  WHERE h.tenant_id = $1 AND h.id = $2 AND h.status = 'active'`;
