import { Injectable } from '@nestjs/common';
import type { BlueprintCheckModel } from '../../../generated/prisma/models.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Verdict } from './checks-definition.ts';

/** A tenant of the partner that follows a blueprint, with one check as it stands there; without one where it has none yet. */
export interface FollowerCheck {
  readonly blueprint: string;
  readonly tenantId: string;
  readonly name: string;
  readonly has: number;
  readonly check: Omit<BlueprintCheckModel, 'tenantId' | 'place'> | null;
}

// What stands as it stood keeps its date, also over a new version.
const WRITE = `
  INSERT INTO blueprint_check AS c (tenant_id, offered, key, version, place, title, passed, found, since, checked_at)
  SELECT $1, r.offered, r.key, r.version, r.place, r.title, r.passed, r.found, $2, $2
  FROM jsonb_to_recordset($3::jsonb) AS r(offered boolean, key text, version int, place int, title text, passed boolean, found text)
  ON CONFLICT (tenant_id, offered, key) DO UPDATE SET version = EXCLUDED.version, place = EXCLUDED.place, title = EXCLUDED.title,
    found = EXCLUDED.found, checked_at = $2, passed = EXCLUDED.passed, since = CASE WHEN c.passed = EXCLUDED.passed THEN c.since ELSE $2 END`;
const DROP = `DELETE FROM blueprint_check WHERE tenant_id = $1 AND checked_at < $2`;

const FOLLOWERS = `
  SELECT s.blueprint_key AS blueprint, s.tenant_id AS "tenantId", s.name, s.blueprint_version AS has,
    CASE WHEN c.key IS NOT NULL THEN jsonb_build_object('offered', c.offered, 'key', c.key, 'version', c.version, 'title', c.title,
      'passed', c.passed, 'found', c.found, 'since', c.since, 'checkedAt', c.checked_at) END AS check
  FROM scope s LEFT JOIN blueprint_check c ON c.tenant_id = s.tenant_id
  WHERE s.partner_id = $1 AND s.kind = 'tenant' AND s.id = s.tenant_id AND NOT s.sample AND s.blueprint_key IS NOT NULL AND s.blueprint_follows
  ORDER BY s.blueprint_key, s.name, s.id, c.offered, c.place`;

/** The verdicts on a blueprint's checks, tenant by tenant. */
@Injectable()
export class ChecksRepository {
  constructor(private readonly database: Database) {}

  /** Replaces what was written before. */
  async write(tx: Tx, verdicts: readonly (Verdict & { version: number; offered: boolean })[]): Promise<void> {
    const { tenantId } = tx.ctx;
    const rows = verdicts.map((verdict, place) => ({ ...verdict, place }));
    if (rows.length > 0) await tx.run(WRITE, [tenantId, tx.at, JSON.stringify(rows)]);
    await tx.run(DROP, [tenantId, tx.at]);
  }

  of(tx: Tx): Promise<BlueprintCheckModel[]> {
    const where = { tenantId: tx.ctx.tenantId };
    return tx.db.blueprintCheck.findMany({ where, orderBy: [{ offered: 'asc' }, { place: 'asc' }] });
  }

  /** Of all tenants of the caller's partner. */
  followers({ tenantId }: TenantContext): Promise<FollowerCheck[]> {
    return this.database.acrossTenants<FollowerCheck>('figures', FOLLOWERS, [tenantId]);
  }
}
