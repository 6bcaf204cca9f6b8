import type { Tx } from '../../platform/database/tx.ts';
import type { PlaceRule } from './retention-rules.ts';

/** What is over its time from the beginning of a year on. */
export interface GoingYear {
  readonly year: number;
  readonly documents: number;
  readonly cases: number;
}

const GOING = `
  WITH rule AS (SELECT * FROM unnest($2::uuid[], $3::int[]) AS r(place, years)),
  zone AS (SELECT time_zone FROM scope WHERE tenant_id = $1 AND id = $1),
  going AS (
    SELECT extract(year FROM d.received_at AT TIME ZONE z.time_zone)::int + r.years + 1 AS year, 1 AS document, 0 AS "case"
    FROM document d JOIN rule r ON r.place = coalesce(d.unit_id, $1), zone z WHERE d.tenant_id = $1
    UNION ALL
    SELECT extract(year FROM c.closed_at AT TIME ZONE z.time_zone)::int + r.years + 1, 0, 1
    FROM case_file c JOIN rule r ON r.place = coalesce(c.unit_id, $1), zone z WHERE c.tenant_id = $1 AND c.closed_at IS NOT NULL
  )
  SELECT year, sum(document)::int AS documents, sum("case")::int AS cases FROM going GROUP BY year ORDER BY year`;

/** How many documents and closed cases are over their time from when on; open cases have no time yet. */
export function whatGoes(tx: Tx, rules: readonly PlaceRule[]): Promise<GoingYear[]> {
  return tx.query<GoingYear>(GOING, [
    tx.ctx.tenantId,
    rules.map(({ place }) => place),
    rules.map(({ years }) => years),
  ]);
}
