import type { Tx } from '../../platform/database/tx.ts';
import type { RolesHere } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';

/** How many active people count as each role at a tenant, or reach a unit with it; null above, where nobody knows them. */
export async function roleHolders(
  tx: Tx,
  place: Place,
  { book }: RolesHere,
): Promise<ReadonlyMap<string, number> | null> {
  if (place.kind !== 'tenant' && place.kind !== 'unit') return null;
  const unit = place.kind === 'unit' ? place.scopeId : null;
  const counted = book.all().flatMap(({ key }) => book.actsAs(key).map((as) => ({ role: key, as })));
  const rows = await tx.query<{ role: string; n: number }>(HOLDERS, [tx.ctx.tenantId, unit, JSON.stringify(counted)]);
  return new Map(rows.map((row) => [row.role, row.n]));
}

const HOLDERS = `
  SELECT m.as AS role, count(DISTINCT p.id)::int AS n FROM role_grant g
  JOIN jsonb_to_recordset($3::jsonb) AS m(role text, "as" text) ON m.role = g.role
  JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.revoked_at IS NULL AND p.status = 'active' AND ($2::uuid IS NULL OR g.unit_id IS NULL OR g.unit_id = $2)
  GROUP BY m.as`;
