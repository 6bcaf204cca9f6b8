import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';

/** How many active people hold each role at a tenant, or reach a unit with it; null above, where nobody knows them. */
export async function roleHolders(tx: Tx, place: Place): Promise<ReadonlyMap<string, number> | null> {
  if (place.kind !== 'tenant' && place.kind !== 'unit') return null;
  const unit = place.kind === 'unit' ? place.scopeId : null;
  const rows = await tx.query<{ role: string; n: number }>(HOLDERS, [tx.ctx.tenantId, unit]);
  return new Map(rows.map((row) => [row.role, row.n]));
}

const HOLDERS = `
  SELECT g.role, count(DISTINCT p.id)::int AS n FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
  WHERE g.tenant_id = $1 AND g.revoked_at IS NULL AND p.status = 'active' AND ($2::uuid IS NULL OR g.unit_id IS NULL OR g.unit_id = $2)
  GROUP BY g.role`;
