import { Injectable } from '@nestjs/common';
import type { BlueprintReachModel } from '../../../generated/prisma/models.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Ring } from '../../policies/index.ts';

/** A version of a blueprint on its way, with its title. */
export type StagedBlueprint = BlueprintReachModel & { readonly title: string };

/** A tenant that follows a blueprint of its partner. */
export interface Follower {
  readonly tenantId: string;
  readonly key: string;
  readonly version: number;
  readonly ring: string | null;
}

/** Of blueprint `b`: that all followers may have it. */
export const REACHES_ALL = `NOT EXISTS (SELECT FROM blueprint_reach r
  WHERE r.tenant_id = b.tenant_id AND r.key = b.key AND r.version = b.version AND r.state <> 'all')`;

const NEWEST = `
  SELECT b.version, b.title FROM blueprint b
  LEFT JOIN blueprint_reach r ON r.tenant_id = b.tenant_id AND r.key = b.key AND r.version = b.version
  WHERE b.tenant_id = $1 AND b.key = $2 AND (coalesce(r.state, 'all') = 'all' OR (r.state = 'staged' AND $3 = ANY (r.rings)))
  ORDER BY b.version DESC LIMIT 1`;

const FOLLOWERS = `
  SELECT tenant_id AS "tenantId", blueprint_key AS key, blueprint_version AS version, ring FROM scope
  WHERE partner_id = $1 AND kind = 'tenant' AND id = tenant_id AND NOT sample AND blueprint_space = $1 AND blueprint_follows`;

/** How far the versions of blueprints have come. */
@Injectable()
export class ReachRepository {
  constructor(private readonly database: Database) {}

  /** The newest version that a tenant of a ring is to have; of a space that is the tenant's partner or above. */
  async newest(tx: Tx, spaceId: string, key: string, ring: string | null) {
    const values = [spaceId, key, ring];
    const [row] = await tx.query<{ version: number; title: string }>(NEWEST, values);
    return row;
  }

  async staged(tx: Tx): Promise<StagedBlueprint[]> {
    const rows = await tx.db.blueprintReach.findMany({
      where: { tenantId: tx.ctx.tenantId, state: 'staged' },
      include: { blueprint: { select: { title: true } } },
      orderBy: [{ key: 'asc' }, { version: 'asc' }],
    });
    return rows.map(({ blueprint, ...row }) => ({ ...row, title: blueprint.title }));
  }

  /** Until commit nobody else moves it. */
  async lock(tx: Tx, key: string, version: number): Promise<BlueprintReachModel | undefined> {
    const { tenantId } = tx.ctx;
    const locked = 'SELECT key FROM blueprint_reach WHERE tenant_id = $1 AND key = $2 AND version = $3 FOR UPDATE';
    await tx.query(locked, [tenantId, key, version]);
    const where = { tenantId_key_version: { tenantId, key, version } };
    return (await tx.db.blueprintReach.findUnique({ where })) ?? undefined;
  }

  async begin(tx: Tx, of: { key: string; version: number }, reach: readonly Ring[], reason: string): Promise<void> {
    const { tenantId } = tx.ctx;
    await tx.db.blueprintReach.create({ data: { tenantId, ...of, state: 'staged', ...by(tx, reach, reason) } });
  }

  async move(
    tx: Tx,
    { key, version }: { key: string; version: number },
    state: 'all' | 'staged' | 'withdrawn',
    reach: readonly Ring[],
    reason: string,
  ): Promise<void> {
    const where = { tenantId_key_version: { tenantId: tx.ctx.tenantId, key, version } };
    await tx.db.blueprintReach.update({ where, data: { state, ...by(tx, reach, reason) } });
  }

  followers({ tenantId }: TenantContext): Promise<Follower[]> {
    return this.database.acrossTenants<Follower>('figures', FOLLOWERS, [tenantId]);
  }
}

const by = (tx: Tx, reach: readonly Ring[], reason: string) => ({
  rings: reach.map(({ key }) => key),
  ringName: reach.at(-1)?.name ?? null,
  reachedAt: tx.at,
  reachedBy: tx.ctx.actorName,
  reason,
});
