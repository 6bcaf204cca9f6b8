import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { Breach, Correction, ServiceMonth } from './service-month.ts';

const COLUMNS = `month, time_zone AS "timeZone", agreement_version AS "agreementVersion", result, inputs_sha256 AS "inputsSha256",
  measured_at AS "measuredAt", closed_at AS "closedAt"`;
const CHUNK = 2_000;

@Injectable()
export class MonthsRepository {
  /** The newest first. */
  list(tx: Tx, limit: number): Promise<ServiceMonth[]> {
    return tx.query<ServiceMonth>(
      `SELECT ${COLUMNS} FROM service_month WHERE tenant_id = $1 ORDER BY month DESC LIMIT $2`,
      [tx.ctx.tenantId, limit],
    );
  }

  async find(tx: Tx, month: string): Promise<ServiceMonth | undefined> {
    const [row] = await tx.query<ServiceMonth>(
      `SELECT ${COLUMNS} FROM service_month WHERE tenant_id = $1 AND month = $2`,
      [tx.ctx.tenantId, month],
    );
    return row;
  }

  /** A month as measured now, with all that was late in it. A closed one stays as it is. */
  async save(tx: Tx, month: ServiceMonth, late: readonly Breach[]): Promise<void> {
    const { tenantId, partnerId } = tx.ctx;
    const saved = await tx.run(SAVE, [
      ...[tenantId, month.month, partnerId, month.timeZone, month.agreementVersion],
      ...[month.result && JSON.stringify(month.result), month.inputsSha256, month.measuredAt, month.closedAt],
    ]);
    if (saved === 0) return;
    await tx.run('DELETE FROM service_breach WHERE tenant_id = $1 AND month = $2', [tenantId, month.month]);
    for (let at = 0; at < late.length; at += CHUNK) {
      const rows = late.slice(at, at + CHUNK).map((breach) => ({ id: newId(), ...breach }));
      await tx.run(ADD_BREACHES, [tenantId, month.month, JSON.stringify(rows)]);
    }
  }

  /** The longest overdue first. */
  breaches(tx: Tx, of: { month: string; kind?: string | null }, limit: number): Promise<(Breach & { id: string })[]> {
    return tx.query(
      `SELECT id, kind, subject_id AS "subjectId", case_id AS "caseId", started_at AS "startedAt", deadline, ended_at AS "endedAt", cause, minutes
       FROM service_breach WHERE tenant_id = $1 AND month = $2 AND ($3::text IS NULL OR kind = $3) ORDER BY deadline, id LIMIT $4`,
      [tx.ctx.tenantId, of.month, of.kind ?? null, limit],
    );
  }

  /** The newest first. */
  corrections(tx: Tx, months: readonly string[]): Promise<Correction[]> {
    return tx.query<Correction>(
      `SELECT id, month, credit, currency, reason, set_by AS "setBy", set_at AS "setAt" FROM month_correction
       WHERE tenant_id = $1 AND month = ANY($2) ORDER BY set_at DESC, id DESC`,
      [tx.ctx.tenantId, months],
    );
  }

  async correct(
    tx: Tx,
    { month, credit, currency, reason }: Omit<Correction, 'id' | 'setBy' | 'setAt'>,
  ): Promise<void> {
    await tx.run(
      `INSERT INTO month_correction (tenant_id, id, month, credit, currency, reason, set_by, set_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.ctx.tenantId, newId(), month, credit, currency, reason, tx.ctx.actorName, tx.at],
    );
  }
}

const SAVE = `
  INSERT INTO service_month AS m (tenant_id, month, partner_id, time_zone, agreement_version, result, inputs_sha256, measured_at, closed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (tenant_id, month) DO UPDATE SET partner_id = excluded.partner_id, time_zone = excluded.time_zone,
    agreement_version = excluded.agreement_version, result = excluded.result, inputs_sha256 = excluded.inputs_sha256,
    measured_at = excluded.measured_at, closed_at = excluded.closed_at
  WHERE m.closed_at IS NULL`;

const ADD_BREACHES = `
  INSERT INTO service_breach (tenant_id, id, month, kind, subject_id, case_id, started_at, deadline, ended_at, cause, minutes)
  SELECT $1, b.id, $2, b.kind, b."subjectId", b."caseId", b."startedAt", b.deadline, b."endedAt", b.cause, b.minutes
  FROM jsonb_to_recordset($3::jsonb) AS b(id uuid, kind text, "subjectId" text, "caseId" uuid, "startedAt" timestamptz,
    deadline timestamptz, "endedAt" timestamptz, cause text, minutes jsonb)`;
