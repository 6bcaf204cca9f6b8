import { type Money, money } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';

/** Whose figures, since when, and in which time zone days begin. `units` null: the whole tenant. */
export interface Window {
  readonly units: readonly string[] | null;
  readonly timeZone: string;
}

export interface CaseFigures {
  readonly openCases: number;
  readonly overdueCases: number;
  readonly aging: number[];
  readonly valueAtRisk: Money[];
  readonly openByType: { code: string; currency: string; amount: string; count: number; oldestOpenedAt: string }[];
  readonly cycleTimeHoursMedian: string | null;
  readonly touchesMean: string | null;
  readonly slaMetPercent: string | null;
  readonly touchlessPercent: string | null;
  readonly flow: { day: string; opened: number; closed: number }[];
}

export interface DocumentFigures {
  readonly received: number;
  readonly receivedToday: number;
  readonly passed: number;
  readonly rejected: number;
  readonly exceptionRatePercent: string | null;
}

// $1 tenant, $2 units or null, $3 now, $4 time zone. Amounts leave as text. Closed cases count for 90 days.
const CASES = `
  WITH mine AS (
    SELECT id, invoice_id, primary_code, amount_at_risk, currency, opened_at, due_at, closed_at, touches FROM case_file
    WHERE tenant_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2)) AND (closed_at IS NULL OR closed_at > $3::timestamptz - interval '90 days')
  ), open AS (
    SELECT *, extract(epoch FROM $3::timestamptz - opened_at) / 86400 AS days FROM mine WHERE closed_at IS NULL
  ), at_risk AS (
    -- An invoice that several cases hold is at risk once, with no more than its amount.
    SELECT o.currency, least(sum(o.amount_at_risk), CASE WHEN max(i.payable) > 0 THEN max(i.payable) END) AS amount
    FROM open o LEFT JOIN invoice i ON i.tenant_id = $1 AND i.id = o.invoice_id GROUP BY coalesce(o.invoice_id, o.id), o.currency
  ), closed AS (SELECT * FROM mine WHERE closed_at IS NOT NULL),
  days AS (SELECT ((($3::timestamptz AT TIME ZONE $4)::date) - back)::date AS day FROM generate_series(13, 0, -1) AS back),
  opened_on AS (SELECT (opened_at AT TIME ZONE $4)::date AS day, count(*)::int AS n FROM mine GROUP BY 1),
  closed_on AS (SELECT (closed_at AT TIME ZONE $4)::date AS day, count(*)::int AS n FROM closed GROUP BY 1)
  SELECT
    (SELECT count(*)::int FROM open) AS "openCases",
    (SELECT count(*)::int FROM open WHERE due_at < $3) AS "overdueCases",
    (SELECT ARRAY[count(*) FILTER (WHERE days < 3), count(*) FILTER (WHERE days >= 3 AND days < 8),
       count(*) FILTER (WHERE days >= 8 AND days < 31), count(*) FILTER (WHERE days >= 31)]::int[] FROM open) AS aging,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', amount::text, 'currency', currency) ORDER BY amount DESC, currency), '[]')
      FROM (SELECT sum(amount) AS amount, currency FROM at_risk GROUP BY currency) v) AS "valueAtRisk",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('code', primary_code, 'currency', currency, 'amount', amount::text, 'count', n, 'oldestOpenedAt', oldest)
        ORDER BY n DESC, primary_code, currency), '[]')
      FROM (SELECT primary_code, currency, sum(amount_at_risk) AS amount, count(*)::int AS n, min(opened_at) AS oldest FROM open GROUP BY 1, 2) t) AS "openByType",
    (SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - opened_at)))::numeric / 3600, 1)::text FROM closed) AS "cycleTimeHoursMedian",
    (SELECT round(avg(touches), 1)::text FROM closed) AS "touchesMean",
    (SELECT round(100.0 * count(*) FILTER (WHERE closed_at <= due_at) / nullif(count(*), 0), 1)::text FROM closed WHERE due_at IS NOT NULL) AS "slaMetPercent",
    (SELECT round(100.0 * count(*) FILTER (WHERE touches = 0) / nullif(count(*), 0), 1)::text FROM closed) AS "touchlessPercent",
    (SELECT jsonb_agg(jsonb_build_object('day', d.day, 'opened', coalesce(o.n, 0), 'closed', coalesce(c.n, 0)) ORDER BY d.day)
      FROM days d LEFT JOIN opened_on o ON o.day = d.day LEFT JOIN closed_on c ON c.day = d.day) AS flow`;

// Documents of the last 30 days. Passed: an invoice in which nothing was found.
const DOCUMENTS = `
  WITH since AS (SELECT $3::timestamptz - interval '30 days' AS at),
  d AS (SELECT status, received_at FROM document, since
    WHERE tenant_id = $1 AND ($2::uuid[] IS NULL OR unit_id = ANY($2)) AND received_at > since.at),
  i AS (SELECT EXISTS (SELECT FROM exception_record e WHERE e.tenant_id = $1 AND e.document_id = v.document_id) AS found FROM invoice v, since
    WHERE v.tenant_id = $1 AND ($2::uuid[] IS NULL OR v.unit_id = ANY($2)) AND v.created_at > since.at)
  SELECT (SELECT count(*)::int FROM d) AS received,
    (SELECT count(*)::int FROM d WHERE received_at >= date_trunc('day', $3::timestamptz AT TIME ZONE $4) AT TIME ZONE $4) AS "receivedToday",
    (SELECT count(*)::int FROM d WHERE status = 'rejected') AS rejected,
    (SELECT count(*)::int FROM i WHERE NOT found) AS passed,
    (SELECT round(100.0 * count(*) FILTER (WHERE found) / nullif(count(*), 0), 1)::text FROM i) AS "exceptionRatePercent"`;

const HEARTBEAT = `
  SELECT (SELECT count(*)::int FROM dead_letter WHERE tenant_id = $1 AND replayed_at IS NULL AND discarded_at IS NULL) AS "deadLetters",
    (SELECT count(*)::int FROM connection WHERE tenant_id = $1 AND status = 'active') AS connections,
    (SELECT max(last_event_at) FROM connection WHERE tenant_id = $1 AND status = 'active') AS "lastErpEventAt",
    (SELECT min(coalesce(opened_at, checked_at)) FROM connection
      WHERE tenant_id = $1 AND status = 'active' AND (opened_at IS NOT NULL OR check_status = 'misconfigured')) AS "erpAwaySince",
    coalesce((SELECT seq FROM audit_head WHERE tenant_id = $1), 0)::int AS "auditSeq"`;

/** What a tenant's work and its ERPs said last. */
interface Beat {
  readonly deadLetters: number;
  readonly connections: number;
  readonly lastErpEventAt: Date | null;
  readonly erpAwaySince: Date | null;
  readonly auditSeq: number;
}

/** Figures in a few set-wise statements, each in the caller's own snapshot. */
@Injectable()
export class InsightsRepository {
  async cases(tx: Tx, { units, timeZone }: Window): Promise<CaseFigures> {
    const [row] = await tx.query<CaseFigures>(CASES, [tx.ctx.tenantId, units, tx.at, timeZone]);
    const valueAtRisk = row!.valueAtRisk.map(({ amount, currency }) => money(amount, currency));
    const openByType = row!.openByType.map((type) => ({ ...type, amount: money(type.amount, type.currency).amount }));
    return { ...row!, valueAtRisk, openByType };
  }

  async documents(tx: Tx, { units, timeZone }: Window): Promise<DocumentFigures> {
    return (await tx.query<DocumentFigures>(DOCUMENTS, [tx.ctx.tenantId, units, tx.at, timeZone]))[0]!;
  }

  async heartbeat(tx: Tx): Promise<Beat> {
    return (await tx.query<Beat>(HEARTBEAT, [tx.ctx.tenantId]))[0]!;
  }

  async timeZone(tx: Tx): Promise<string> {
    const [row] = await tx.query<{ timeZone: string }>(
      'SELECT time_zone AS "timeZone" FROM scope WHERE tenant_id = $1 AND id = $1',
      [tx.ctx.tenantId],
    );
    return row?.timeZone ?? 'UTC';
  }

  async save(tx: Tx, figures: object): Promise<void> {
    await tx.run(
      `INSERT INTO tenant_figure (tenant_id, partner_id, figures, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (tenant_id) DO UPDATE SET partner_id = excluded.partner_id, figures = excluded.figures, updated_at = excluded.updated_at`,
      [tx.ctx.tenantId, tx.ctx.partnerId, JSON.stringify(figures), tx.at],
    );
  }
}
