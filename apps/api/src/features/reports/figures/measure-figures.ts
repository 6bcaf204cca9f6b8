import { baseCode } from '@clearhold/exceptions';
import { money } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import type { ReportFigures, SupplierFigures, TypeFigures } from './report-figures.ts';

export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

// $1 tenant, $2 from, $3 until (now, while the period runs). A case that was closed before is none of the period's; each
// half of the union has an index of its own.
const MINE = `
  WITH mine AS (
    SELECT * FROM case_file WHERE tenant_id = $1 AND closed_at IS NULL AND opened_at < $3
    UNION ALL
    SELECT * FROM case_file WHERE tenant_id = $1 AND closed_at >= $2 AND opened_at < $3
  )`;

const CASES = `${MINE}, came AS (SELECT * FROM mine WHERE opened_at >= $2),
  gone AS (SELECT * FROM mine WHERE closed_at < $3),
  waits AS (SELECT *, extract(epoch FROM $3::timestamptz - opened_at) / 86400 AS days FROM mine WHERE closed_at IS NULL OR closed_at >= $3),
  types AS (
    SELECT primary_code AS code, count(*) FILTER (WHERE opened_at >= $2)::int AS opened,
      count(*) FILTER (WHERE closed_at < $3 AND state = 'RESOLVED')::int AS resolved,
      count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= $3)::int AS open
    FROM mine GROUP BY 1
  ), amounts AS (
    -- An invoice that several cases hold is counted once.
    SELECT i.currency, i.payable, min(m.opened_at) >= $2 AS stopped, bool_or(m.closed_at IS NULL OR m.closed_at >= $3) AS waits,
      i.status = 'released' AND max(m.closed_at) < $3 AND NOT bool_or(m.closed_at IS NULL) AS released
    FROM mine m JOIN invoice i ON i.tenant_id = $1 AND i.id = m.invoice_id WHERE i.payable > 0 GROUP BY i.id, i.currency, i.payable, i.status
  )
  SELECT (SELECT count(*)::int FROM came) AS opened,
    (SELECT count(*)::int FROM gone WHERE state = 'RESOLVED') AS resolved,
    (SELECT count(*)::int FROM gone WHERE state = 'WITHDRAWN') AS withdrawn,
    (SELECT count(*)::int FROM waits) AS open,
    (SELECT count(*)::int FROM waits WHERE due_at < $3) AS overdue,
    (SELECT ARRAY[count(*) FILTER (WHERE days < 3), count(*) FILTER (WHERE days >= 3 AND days < 8),
       count(*) FILTER (WHERE days >= 8 AND days < 31), count(*) FILTER (WHERE days >= 31)]::int[] FROM waits) AS aging,
    (SELECT count(*)::int FROM gone WHERE due_at IS NOT NULL) AS dated,
    (SELECT count(*)::int FROM gone WHERE closed_at <= due_at) AS "inTime",
    (SELECT count(*)::int FROM gone WHERE touches = 0) AS touchless,
    (SELECT coalesce(sum(touches), 0)::int FROM gone) AS touches,
    (SELECT count(*)::int FROM came c WHERE EXISTS (SELECT FROM case_file e WHERE e.tenant_id = $1 AND e.invoice_id = c.invoice_id
       AND e.id <> c.id AND e.closed_at < c.opened_at)) AS again,
    (SELECT count(*)::int FROM case_event WHERE tenant_id = $1 AND type = 'stepReworked' AND mark = 'PERSON' AND at >= $2 AND at < $3) AS reworked,
    (SELECT round((percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - opened_at)))::numeric / 3600, 1)::text FROM gone) AS hours,
    (SELECT coalesce(jsonb_agg(t), '[]') FROM types t) AS "byType",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'held', held::text, 'released', released::text, 'waiting', waiting::text)
        ORDER BY held + waiting DESC, currency), '[]')
      FROM (SELECT currency, coalesce(sum(payable) FILTER (WHERE stopped), 0) AS held, coalesce(sum(payable) FILTER (WHERE released), 0) AS released,
        coalesce(sum(payable) FILTER (WHERE waits), 0) AS waiting FROM amounts GROUP BY currency) m) AS money`;

const ARRIVALS = `
  WITH d AS (SELECT status FROM document WHERE tenant_id = $1 AND received_at >= $2 AND received_at < $3),
  i AS (SELECT EXISTS (SELECT FROM exception_record e WHERE e.tenant_id = $1 AND e.document_id = v.document_id) AS found
    FROM invoice v WHERE v.tenant_id = $1 AND v.created_at >= $2 AND v.created_at < $3)
  SELECT (SELECT count(*)::int FROM d) AS documents, (SELECT count(*)::int FROM d WHERE status = 'rejected') AS rejected,
    (SELECT count(*)::int FROM i) AS invoices, (SELECT count(*)::int FROM i WHERE NOT found) AS passed`;

const SUPPLIERS = `${MINE}
  SELECT supplier_id AS "supplierId", max(supplier_name) AS name, currency, count(*) FILTER (WHERE opened_at >= $2)::int AS opened,
    count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= $3)::int AS open, sum(amount_at_risk) FILTER (WHERE opened_at >= $2)::text AS amount
  FROM mine GROUP BY supplier_id, CASE WHEN supplier_id IS NULL THEN supplier_name END, currency
  HAVING count(*) FILTER (WHERE opened_at >= $2) > 0 ORDER BY opened DESC, sum(amount_at_risk) DESC, name LIMIT $4`;

const SUPPLIERS_SHOWN = 10;

/** Measures a period of the transaction's tenant, up to now where it still runs. */
export async function measureFigures(tx: Tx, stretch: Stretch): Promise<ReportFigures> {
  const values = valuesOf(tx, stretch);
  const [cases] = await tx.query<Omit<ReportFigures, 'documents' | 'rejected' | 'invoices' | 'passed'>>(CASES, values);
  const [arrivals] = await tx.query<Pick<ReportFigures, 'documents' | 'rejected' | 'invoices' | 'passed'>>(
    ARRIVALS,
    values,
  );
  const exact = (amount: string, currency: string) => money(amount, currency).amount;
  return {
    ...cases!,
    ...arrivals!,
    byType: byPublishedCode(cases!.byType),
    money: cases!.money.map(({ currency, held, released, waiting }) => ({
      currency,
      held: exact(held, currency),
      released: exact(released, currency),
      waiting: exact(waiting, currency),
    })),
  };
}

/** The suppliers with most cases in the period, ten at most. */
export async function measureSuppliers(tx: Tx, stretch: Stretch): Promise<SupplierFigures[]> {
  const rows = await tx.query<SupplierFigures>(SUPPLIERS, [...valuesOf(tx, stretch), SUPPLIERS_SHOWN]);
  return rows.map((row) => ({ ...row, amount: money(row.amount, row.currency).amount }));
}

const valuesOf = (tx: Tx, { from, until }: Stretch) => [tx.ctx.tenantId, from, until < tx.at ? until : tx.at];

/** What tenants refine counts under the published code, so that sums over tenants mean one thing; the most numerous first. */
function byPublishedCode(types: readonly TypeFigures[]): TypeFigures[] {
  const sums = new Map<string, TypeFigures>();
  for (const one of types) {
    const code = baseCode(one.code);
    const { opened = 0, resolved = 0, open = 0 } = sums.get(code) ?? {};
    sums.set(code, {
      code,
      opened: opened + one.opened,
      resolved: resolved + one.resolved,
      open: open + one.open,
    });
  }
  return [...sums.values()].sort((a, b) => b.opened + b.open - a.opened - a.open || (a.code < b.code ? -1 : 1));
}
