import { money } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { RingsRepository, stagedMark } from '../policies/index.ts';
import type { StagedFigures } from '../tenancy/index.ts';

// $1 tenant, $2 since, $3 now. Only what came in since then counts: an older invoice was judged by another policy.
const SINCE = `
  WITH came AS (
    SELECT (SELECT count(*)::int FROM exception_record e WHERE e.tenant_id = $1 AND e.document_id = v.document_id) AS found
    FROM invoice v WHERE v.tenant_id = $1 AND v.created_at >= $2
  ), opened AS (SELECT invoice_id, id, amount_at_risk, currency, opened_at, due_at, closed_at FROM case_file WHERE tenant_id = $1 AND opened_at >= $2),
  at_risk AS (
    -- An invoice that several cases hold is at risk once, with no more than its amount.
    SELECT o.currency, least(sum(o.amount_at_risk), CASE WHEN max(i.payable) > 0 THEN max(i.payable) END) AS amount FROM opened o
    LEFT JOIN invoice i ON i.tenant_id = $1 AND i.id = o.invoice_id WHERE o.closed_at IS NULL GROUP BY coalesce(o.invoice_id, o.id), o.currency
  )
  SELECT (SELECT count(*)::int FROM came) AS invoices,
    (SELECT count(*)::int FROM came WHERE found = 0) AS passed,
    (SELECT coalesce(sum(found), 0)::int FROM came) AS exceptions,
    (SELECT count(*)::int FROM opened) AS "casesOpened",
    (SELECT count(*)::int FROM opened WHERE closed_at IS NOT NULL) AS "casesClosed",
    (SELECT coalesce(round(sum(extract(epoch FROM closed_at - opened_at)) / 3600, 1), 0)::float8 FROM opened WHERE closed_at IS NOT NULL) AS "cycleHours",
    (SELECT count(*)::int FROM opened WHERE closed_at IS NULL AND due_at < $3) AS "overdueCases",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('amount', amount::text, 'currency', currency) ORDER BY amount DESC, currency), '[]')
      FROM (SELECT sum(amount) AS amount, currency FROM at_risk GROUP BY currency) v) AS "valueAtRisk"`;

/** What came in at a tenant since its partner's staged version came to the rings that it reaches. */
@Injectable()
export class FiguresSinceStage {
  constructor(private readonly rings: RingsRepository) {}

  /** Null where no version is on its way. */
  async read(tx: Tx): Promise<StagedFigures | null> {
    const staged = await this.rings.staged(tx, tx.ctx.partnerId);
    if (!staged?.reachedAt) return null;
    const values = [tx.ctx.tenantId, staged.reachedAt, tx.at];
    const [row] = await tx.query<Omit<StagedFigures, 'version'>>(SINCE, values);
    const valueAtRisk = row!.valueAtRisk.map(({ amount, currency }) => money(amount, currency));
    return { ...row!, valueAtRisk, version: stagedMark(staged.id, staged.reachedAt) };
  }
}
