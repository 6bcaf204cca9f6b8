import type pg from 'pg';
import { doneAtErp } from './erp.ts';
import { KINDS, type Kind, type Thing } from './things.ts';

/**
 * Where each thing ended, in one line: its invoice, its cases, what was done at the ERP and what the ERP says was. A doubt about
 * the ERP's answer that opened a case and healed by itself is no other end. With `numbers` of those invoices alone.
 */
export async function endsOf(
  owner: pg.Client,
  tenantId: string,
  erpUrl: string,
  numbers?: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ number: string; end: string }>(
    `SELECT i.number, count(*) OVER (PARTITION BY i.number) || ' ' || i.status || ' ' || coalesce((
       SELECT string_agg(c.primary_code || ' ' || c.state || ' ' || coalesce(c.resolution, '-') || coalesce((
         SELECT string_agg(' ' || e.kind || ' ' || e.state, '' ORDER BY e.kind) FROM effect e WHERE e.tenant_id = c.tenant_id AND e.case_id = c.id), ''),
       ', ' ORDER BY c.primary_code, c.state) FROM case_file c WHERE c.tenant_id = i.tenant_id AND c.invoice_id = i.id AND NOT (c.primary_code LIKE 'INT.%' AND c.state = 'WITHDRAWN')), 'no case') AS end
     FROM invoice i WHERE i.tenant_id = $1 AND ($2::text[] IS NULL OR i.number = ANY($2))`,
    [tenantId, numbers],
  );
  const done = await doneAtErp(erpUrl);
  return new Map(
    rows.map(({ number, end }) => [number, `${end}; at the ERP: ${(done.get(number) ?? []).join(' ') || '-'}`]),
  );
}

/** How the undisturbed things of each kind ended; throws where two of a kind ended differently. */
export function standards(calm: readonly Thing[], ends: ReadonlyMap<string, string>): Map<Kind, string> {
  return new Map(
    KINDS.map((kind) => {
      const all = new Set(calm.filter((one) => one.kind === kind).map(({ number }) => ends.get(number) ?? 'nothing'));
      if (all.size !== 1) throw new Error(`undisturbed, ${kind} ended as ${[...all].join(' | ')}`);
      return [kind, [...all][0]!];
    }),
  );
}

/** How many cases about the connection itself were opened, and ended without a person. */
export async function healedOf(owner: pg.Client, tenantId: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM case_file WHERE tenant_id = $1 AND primary_code LIKE 'INT.%' AND state = 'WITHDRAWN'",
    [tenantId],
  );
  return rows[0]!.n;
}
