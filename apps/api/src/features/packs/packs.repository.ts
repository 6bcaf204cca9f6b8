import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { KeptPart, PackRow } from './pack-row.ts';

export type NewPack = Pick<PackRow, 'id' | 'kind' | 'subjectId' | 'title'> &
  Partial<Pick<PackRow, 'unitId' | 'fromAt' | 'untilAt'>>;

/** How far one more part brought a pack. */
export interface Advance {
  readonly part: KeptPart;
  readonly done: number;
  /** Where the next part begins; null when this was the last. */
  readonly cursor: unknown;
}

const COLUMNS = `id, kind, subject_id AS "subjectId", title, unit_id AS "unitId", from_at AS "fromAt", until_at AS "untilAt",
  state, done, total, cursor, parts, asked_by AS "askedBy", asked_at AS "askedAt", ended_at AS "endedAt", expires_at AS "expiresAt"`;

/** Days that a finished pack is kept to be taken away. */
export const KEPT_DAYS = 30;

@Injectable()
export class PacksRepository {
  async add(tx: Tx, pack: NewPack): Promise<PackRow> {
    const { id, kind, subjectId, title, unitId, fromAt, untilAt } = pack;
    const [row] = await tx.query<PackRow>(
      `INSERT INTO pack (tenant_id, id, kind, subject_id, title, unit_id, from_at, until_at, asked_by_id, asked_by, asked_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
      [
        ...[tx.ctx.tenantId, id, kind, subjectId, title, unitId ?? null, fromAt ?? null, untilAt ?? null],
        ...[tx.ctx.actor.id, tx.ctx.actorName, tx.at],
      ],
    );
    return row!;
  }

  async find(tx: Tx, id: string): Promise<PackRow | undefined> {
    const [row] = await tx.query<PackRow>(`SELECT ${COLUMNS} FROM pack WHERE tenant_id = $1 AND id = $2`, [
      tx.ctx.tenantId,
      id,
    ]);
    return row;
  }

  /** The newest first. */
  list(tx: Tx, by: { kinds: readonly string[]; subjectId?: string | null }, limit: number): Promise<PackRow[]> {
    return tx.query<PackRow>(
      `SELECT ${COLUMNS} FROM pack WHERE tenant_id = $1 AND kind = ANY($2) AND ($3::text IS NULL OR subject_id = $3)
       ORDER BY asked_at DESC, id DESC LIMIT $4`,
      [tx.ctx.tenantId, by.kinds, by.subjectId ?? null, limit],
    );
  }

  async progress(tx: Tx, id: string, done: number, total: number): Promise<void> {
    await tx.run(`UPDATE pack SET done = $3, total = $4 WHERE tenant_id = $1 AND id = $2 AND state = 'making'`, [
      tx.ctx.tenantId,
      id,
      done,
      total,
    ]);
  }

  /** False where another worker made the same part meanwhile. */
  async advance(tx: Tx, pack: PackRow, { part, done, cursor }: Advance): Promise<boolean> {
    const moved = await tx.run(
      `UPDATE pack SET parts = parts || $4::jsonb, done = $5, cursor = $6, state = CASE WHEN $6::jsonb IS NULL THEN 'ready' ELSE state END,
         ended_at = CASE WHEN $6::jsonb IS NULL THEN $7::timestamptz END, expires_at = CASE WHEN $6::jsonb IS NULL THEN $7 + make_interval(days => $8) END
       WHERE tenant_id = $1 AND id = $2 AND state = 'making' AND jsonb_array_length(parts) = $3`,
      [
        ...[tx.ctx.tenantId, pack.id, pack.parts.length, JSON.stringify([part]), done],
        ...[cursor === null ? null : JSON.stringify(cursor), tx.at, KEPT_DAYS],
      ],
    );
    return moved === 1;
  }

  async expire(tx: Tx, id: string): Promise<void> {
    await tx.run(`UPDATE pack SET state = 'expired' WHERE tenant_id = $1 AND id = $2 AND state = 'ready'`, [
      tx.ctx.tenantId,
      id,
    ]);
  }
}
