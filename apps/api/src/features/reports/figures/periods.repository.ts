import type { PeriodSpan } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { NO_FIGURES, type ReportFigures } from './report-figures.ts';

/** A period as a tenant's own worker measured it. */
export interface MeasuredPeriod {
  readonly period: string;
  readonly figures: ReportFigures;
  readonly timeZone: string;
  readonly measuredAt: Date;
  /** Null while the period runs. */
  readonly closedAt: Date | null;
}

/** A tenant with what its partner may know of two periods that follow each other. */
export interface TenantPeriods {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  /** As it is kept: pilot, steady. */
  readonly phase: string;
  readonly policyDepartures: number;
  readonly now: MeasuredPeriod | null;
  readonly before: MeasuredPeriod | null;
  /** Decimal text with corrections; null where nothing was promised or the period is no month. */
  readonly credit: { readonly amount: string; readonly currency: string } | null;
}

const COLUMNS = `period, figures, time_zone AS "timeZone", measured_at AS "measuredAt", closed_at AS "closedAt"`;

/** Measured periods: written in the tenant's own space, read there and as figures by its partner. */
@Injectable()
export class PeriodsRepository {
  constructor(private readonly database: Database) {}

  async find(tx: Tx, period: string): Promise<MeasuredPeriod | null> {
    const [row] = await tx.query<MeasuredPeriod>(
      `SELECT ${COLUMNS} FROM report_period WHERE tenant_id = $1 AND period = $2`,
      [tx.ctx.tenantId, period],
    );
    return row ? whole(row) : null;
  }

  /** The newest first. */
  list(tx: Tx, kind: 'month' | 'week', limit: number): Promise<Omit<MeasuredPeriod, 'figures'>[]> {
    return tx.query(
      `SELECT period, time_zone AS "timeZone", measured_at AS "measuredAt", closed_at AS "closedAt" FROM report_period
       WHERE tenant_id = $1 AND kind = $2 ORDER BY period DESC LIMIT $3`,
      [tx.ctx.tenantId, kind, limit],
    );
  }

  /** A closed period stays as it is. */
  async save(tx: Tx, { period, kind }: PeriodSpan, measured: Omit<MeasuredPeriod, 'period'>): Promise<void> {
    const { figures, timeZone, measuredAt, closedAt } = measured;
    await tx.run(SAVE, [
      ...[tx.ctx.tenantId, period, kind, tx.ctx.partnerId],
      ...[timeZone, JSON.stringify(figures), measuredAt, closedAt],
    ]);
  }

  /** All tenants of a partner with two periods, by name: one statement, so one snapshot. */
  async ofPartner(partnerId: string, period: string, before: string): Promise<TenantPeriods[]> {
    const rows = await this.database.acrossTenants<TenantPeriods>('figures', OF_PARTNER, [partnerId, period, before]);
    return rows.map((row) => ({ ...row, now: row.now && whole(row.now), before: row.before && whole(row.before) }));
  }
}

/** Figures that were kept before one of them was thought of have none of it. */
const whole = (row: MeasuredPeriod): MeasuredPeriod => ({ ...row, figures: { ...NO_FIGURES, ...row.figures } });

const SAVE = `
  INSERT INTO report_period AS p (tenant_id, period, kind, partner_id, time_zone, figures, measured_at, closed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (tenant_id, period) DO UPDATE SET partner_id = excluded.partner_id, time_zone = excluded.time_zone,
    figures = excluded.figures, measured_at = excluded.measured_at, closed_at = excluded.closed_at
  WHERE p.closed_at IS NULL`;

const MEASURED = (
  alias: string,
) => `CASE WHEN ${alias}.period IS NOT NULL THEN jsonb_build_object('period', ${alias}.period,
  'figures', ${alias}.figures, 'timeZone', ${alias}.time_zone, 'measuredAt', ${alias}.measured_at, 'closedAt', ${alias}.closed_at) END`;

const OF_PARTNER = `
  SELECT s.tenant_id AS id, s.name, s.currency, s.phase, coalesce((f.figures ->> 'policyDepartures')::int, 0) AS "policyDepartures",
    ${MEASURED('n')} AS now, ${MEASURED('b')} AS before,
    CASE WHEN m.result IS NOT NULL THEN jsonb_build_object('currency', m.result #>> '{credit,currency}', 'amount',
      ((m.result #>> '{credit,amount}')::numeric + coalesce((SELECT sum(c.credit) FROM month_correction c
        WHERE c.tenant_id = s.tenant_id AND c.month = $2), 0))::text) END AS credit
  FROM scope s
  LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id
  LEFT JOIN report_period n ON n.tenant_id = s.tenant_id AND n.period = $2
  LEFT JOIN report_period b ON b.tenant_id = s.tenant_id AND b.period = $3
  LEFT JOIN service_month m ON m.tenant_id = s.tenant_id AND m.month = $2
  WHERE s.partner_id = $1 AND s.kind = 'tenant' AND s.id = s.tenant_id AND NOT s.sample ORDER BY s.name, s.id`;
