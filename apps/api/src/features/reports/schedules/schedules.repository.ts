import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';

export type Every = 'month' | 'week';

/** Somebody who gets a report by mail. */
export interface ScheduleRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly every: Every;
  readonly nextPeriod: string;
  readonly nextAt: Date;
  readonly lastPeriod: string | null;
  readonly lastAt: Date | null;
  /** `noRight`: the person might not see it at that time. */
  readonly lastResult: 'sent' | 'noRight' | null;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Somebody who may see the space's reports. */
export interface ReaderRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const COLUMNS = `s.id, s.person_id AS "personId", p.name AS "personName", s.every, s.next_period AS "nextPeriod", s.next_at AS "nextAt",
  s.last_period AS "lastPeriod", s.last_at AS "lastAt", s.last_result AS "lastResult", s.set_by AS "setBy", s.set_at AS "setAt"`;
const FROM = 'report_schedule s JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id';

@Injectable()
export class SchedulesRepository {
  list(tx: Tx): Promise<ScheduleRow[]> {
    return tx.query<ScheduleRow>(`SELECT ${COLUMNS} FROM ${FROM} WHERE s.tenant_id = $1 ORDER BY p.name, s.every`, [
      tx.ctx.tenantId,
    ]);
  }

  async find(tx: Tx, id: string): Promise<ScheduleRow | undefined> {
    const text = `SELECT ${COLUMNS} FROM ${FROM} WHERE s.tenant_id = $1 AND s.id = $2 FOR UPDATE OF s`;
    return (await tx.query<ScheduleRow>(text, [tx.ctx.tenantId, id]))[0];
  }

  /** Undefined where the person gets it already. */
  async add(
    tx: Tx,
    { personId, every, nextPeriod, nextAt }: Pick<ScheduleRow, 'personId' | 'every' | 'nextPeriod' | 'nextAt'>,
  ): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }>(
      `INSERT INTO report_schedule (tenant_id, id, person_id, every, next_period, next_at, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT DO NOTHING RETURNING id`,
      [tx.ctx.tenantId, newId(), personId, every, nextPeriod, nextAt, tx.ctx.actorName, tx.at],
    );
    return row?.id;
  }

  async advance(
    tx: Tx,
    { id, due, next, nextAt, result }: { id: string; due: string; next: string; nextAt: Date; result: string },
  ): Promise<void> {
    await tx.run(
      `UPDATE report_schedule SET last_period = $3, last_at = $4, last_result = $5, next_period = $6, next_at = $7 WHERE tenant_id = $1 AND id = $2`,
      [tx.ctx.tenantId, id, due, tx.at, result, next, nextAt],
    );
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.run('DELETE FROM report_schedule WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, id]);
  }

  /** Active people of the space who hold one of these roles, for all of it. */
  readers(tx: Tx, roles: readonly string[]): Promise<ReaderRow[]> {
    return tx.query<ReaderRow>(
      `SELECT DISTINCT p.id, p.name, p.email FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id
       WHERE p.tenant_id = $1 AND p.status = 'active' AND g.revoked_at IS NULL AND g.unit_id IS NULL AND g.role = ANY($2)
       ORDER BY p.name, p.id LIMIT 500`,
      [tx.ctx.tenantId, roles],
    );
  }
}
