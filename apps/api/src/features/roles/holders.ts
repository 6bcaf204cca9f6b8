import type { Grant } from '@clearhold/access';
import type { Tx } from '../../platform/database/tx.ts';
import type { RolesHere } from '../policies/index.ts';

/** Somebody who holds a role, and why it gives him nothing where it does not. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly idle: string | null;
}

interface Row {
  id: string;
  name: string;
  grants: (Grant & { unitName: string | null })[];
}

/** Active people of the space by the roles that they were given, by name; 2,000 people at most. */
export async function holdersHere(tx: Tx, here: RolesHere): Promise<ReadonlyMap<string, Holder[]>> {
  const found = new Map<string, Holder[]>();
  for (const { id, name, grants } of await tx.query<Row>(HOLDERS, [tx.ctx.tenantId])) {
    const { idle } = here.standing(grants);
    for (const grant of grants) {
      const why = idle.find((one) => one.grant === grant)?.why ?? null;
      const holder = { personId: id, name, unitName: grant.unitName, idle: why };
      found.set(grant.role, [...(found.get(grant.role) ?? []), holder]);
    }
  }
  return found;
}

const HOLDERS = `
  SELECT p.id, p.name, jsonb_agg(jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitName', u.name) ORDER BY g.granted_at, g.id) AS grants
  FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.revoked_at IS NULL
  LEFT JOIN scope u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
  WHERE p.tenant_id = $1 AND p.status = 'active' GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT 2000`;
