import { systemContext } from '../../platform/context/tenant-context.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';

/** Something that lies in the partner's blob space. */
export interface Kept {
  /** Hex; also the blob's address. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A leaving as it stands in its table. */
export interface LeavingRow {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly slug: string;
  readonly reason: string;
  readonly askedById: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly exportWaiver: string | null;
  readonly confirmedById: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
  readonly dueAt: Date | null;
  readonly retentionKey: Buffer | null;
  readonly retainedUntil: Date | null;
  readonly retained: (Kept & { readonly documents: number }) | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelReason: string | null;
  readonly beganAt: Date | null;
  readonly destroyedAt: Date | null;
  /** Rows by table; `blobs` and `blobBytes` for the files. */
  readonly counts: Readonly<Record<string, number>>;
  readonly certificate: Kept | null;
  readonly endedAt: Date | null;
}

export type LeavingState = 'ASKED' | 'WAITING' | 'HELD' | 'RUNNING' | 'DONE' | 'CANCELLED';

export function stateOf(row: LeavingRow, now: Date, isHeld: boolean): LeavingState {
  if (row.cancelledAt) return 'CANCELLED';
  if (row.endedAt) return 'DONE';
  if (row.destroyedAt) return 'RUNNING';
  if (!row.confirmedAt) return 'ASKED';
  if (row.dueAt! > now && !row.beganAt) return 'WAITING';
  return isHeld ? 'HELD' : 'RUNNING';
}

const SELECT = `
  SELECT id, tenant_id AS "tenantId", name, slug, reason, asked_by_id AS "askedById", asked_by AS "askedBy", asked_at AS "askedAt",
    export_waiver AS "exportWaiver", confirmed_by_id AS "confirmedById", confirmed_by AS "confirmedBy", confirmed_at AS "confirmedAt",
    due_at AS "dueAt", retention_key AS "retentionKey", retained_until AS "retainedUntil", retained, cancelled_by AS "cancelledBy",
    cancelled_at AS "cancelledAt", cancel_reason AS "cancelReason", began_at AS "beganAt", destroyed_at AS "destroyedAt", counts, certificate,
    ended_at AS "endedAt"
  FROM tenant_leaving WHERE tenant_id = $1`;

/** The one that is not cancelled, or else the last. */
export async function lastLeaving(tx: Tx): Promise<LeavingRow | undefined> {
  const order = 'ORDER BY (cancelled_at IS NULL) DESC, asked_at DESC, id DESC LIMIT 1';
  return (await tx.query<LeavingRow>(`${SELECT} ${order}`, [tx.ctx.tenantId]))[0];
}

/** The one that is not cancelled. */
export async function openLeaving(tx: Tx): Promise<LeavingRow | undefined> {
  return (await tx.query<LeavingRow>(`${SELECT} AND cancelled_at IS NULL`, [tx.ctx.tenantId]))[0];
}

/** What a file that the law keeps was sealed with; undefined where nothing is kept. */
export async function retentionOf(
  database: Database,
  tenantId: string,
): Promise<{ publicHalf: Buffer; about: string } | undefined> {
  const row = await database.read(systemContext(tenantId, tenantId), openLeaving);
  return row?.retentionKey && row.retained ? { publicHalf: row.retentionKey, about: row.id } : undefined;
}
