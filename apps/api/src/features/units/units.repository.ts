import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { UnitIdentity } from './unit-identity.ts';

export interface UnitRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly identities: readonly UnitIdentity[];
}

/** Business units of the transaction's tenant with what they buy under. */
@Injectable()
export class UnitsRepository {
  list(tx: Tx): Promise<UnitRow[]> {
    return tx.query<UnitRow>(`${SELECT} ORDER BY u.name, u.id`, [tx.ctx.tenantId]);
  }

  async find(tx: Tx, id: string): Promise<UnitRow | undefined> {
    return (await tx.query<UnitRow>(`${SELECT} AND u.id = $2`, [tx.ctx.tenantId, id]))[0];
  }

  /** Until commit nobody else changes units of this tenant: what is found free stays free. */
  async hold(tx: Tx): Promise<void> {
    await tx.query('SELECT 1 FROM scope WHERE tenant_id = $1 AND id = $1 FOR UPDATE', [tx.ctx.tenantId]);
  }

  /** False where the slug is taken within the tenant. */
  async add(tx: Tx, { id, slug, name }: Omit<UnitRow, 'identities'>): Promise<boolean> {
    return (await tx.run(ADD, [tx.ctx.tenantId, id, slug, name, tx.at])) === 1;
  }

  async rename(tx: Tx, id: string, name: string): Promise<void> {
    await tx.run(`UPDATE scope SET name = $3 WHERE tenant_id = $1 AND id = $2 AND kind = 'unit'`, [
      tx.ctx.tenantId,
      id,
      name,
    ]);
  }

  /** Those of the identities that another unit has. */
  taken(tx: Tx, unitId: string, identities: readonly UnitIdentity[]): Promise<(UnitIdentity & { name: string })[]> {
    return tx.query(TAKEN, [
      tx.ctx.tenantId,
      unitId,
      identities.map((one) => one.kind),
      identities.map((one) => one.value),
    ]);
  }

  /** The unit buys under these from now on, and under no other. */
  async setIdentities(tx: Tx, unitId: string, identities: readonly UnitIdentity[]): Promise<void> {
    await tx.run('DELETE FROM unit_identity WHERE tenant_id = $1 AND unit_id = $2', [tx.ctx.tenantId, unitId]);
    await addIdentities(tx, unitId, identities);
  }
}

/** Notes identities of a unit that has none of them yet. */
export async function addIdentities(tx: Tx, unitId: string, identities: readonly UnitIdentity[]): Promise<void> {
  if (identities.length === 0) return;
  await tx.run(
    `INSERT INTO unit_identity (tenant_id, unit_id, kind, value) SELECT $1, $2, k, v FROM unnest($3::text[], $4::text[]) AS given(k, v)`,
    [tx.ctx.tenantId, unitId, identities.map((one) => one.kind), identities.map((one) => one.value)],
  );
}

const SELECT = `
  SELECT u.id, u.slug, u.name, coalesce((SELECT jsonb_agg(jsonb_build_object('kind', i.kind, 'value', i.value) ORDER BY i.kind DESC, i.value)
    FROM unit_identity i WHERE i.tenant_id = u.tenant_id AND i.unit_id = u.id), '[]') AS identities
  FROM scope u WHERE u.tenant_id = $1 AND u.kind = 'unit'`;
// Money, language and hours begin as the tenant's own.
const ADD = `
  INSERT INTO scope (tenant_id, id, kind, parent_id, partner_id, slug, name, currency, locale, time_zone, country, created_at)
  SELECT t.tenant_id, $2, 'unit', t.id, t.partner_id, $3, $4, t.currency, t.locale, t.time_zone, t.country, $5
  FROM scope t WHERE t.tenant_id = $1 AND t.id = $1 AND t.kind = 'tenant' ON CONFLICT DO NOTHING`;
const TAKEN = `
  SELECT i.kind, i.value, u.name FROM unit_identity i JOIN scope u ON u.tenant_id = i.tenant_id AND u.id = i.unit_id
  WHERE i.tenant_id = $1 AND i.unit_id <> $2 AND (i.kind, i.value) IN (SELECT k, v FROM unnest($3::text[], $4::text[]) AS asked(k, v))`;
