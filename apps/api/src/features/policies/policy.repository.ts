import type { PolicyValue, ScopeKind } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { Ring } from './rings/ring.ts';

/** The version in force at one scope of the chain; `values` is null where the caller said that it knows them. */
export interface LayerRow {
  readonly id: string;
  readonly scopeId: string;
  readonly kind: ScopeKind;
  readonly name: string;
  readonly version: number;
  readonly setBy: string;
  readonly setAt: Date;
  readonly reason: string;
  /** Name of the ring that a version on its way has come to; null where it holds everywhere. */
  readonly ring: string | null;
  readonly values: Record<string, PolicyValue> | null;
}

// One statement from the scope up to the platform, outermost first. A unit lives in its tenant's space; every other
// scope is a space of its own. $3 names versions whose values need not travel again. A version on its way from ring to
// ring holds for whom it reaches: the tenants of these rings; $5 asks as if for one of another.
const LAYERS = `
  WITH RECURSIVE chain AS (
    SELECT s.tenant_id, s.id, s.kind, s.name, s.parent_id, s.ring, 0 AS up FROM scope s WHERE s.tenant_id = $1 AND s.id = $2
    UNION ALL
    SELECT p.tenant_id, p.id, p.kind, p.name, p.parent_id, p.ring, c.up + 1 FROM chain c
    JOIN scope p ON p.id = c.parent_id AND p.tenant_id = CASE WHEN c.kind = 'unit' THEN c.tenant_id ELSE c.parent_id END
    WHERE c.up < 20
  )
  SELECT v.id, c.id AS "scopeId", c.kind, c.name, v.version, v.set_by AS "setBy", v.effective_at AS "setAt", v.reason, v.ring,
    CASE WHEN v.id = ANY($3::uuid[]) THEN NULL ELSE v.values END AS values
  FROM chain c CROSS JOIN LATERAL (
    SELECT id, version, set_by, effective_at, reason, values, CASE WHEN status = 'staged' THEN ring_name END AS ring FROM policy_version
    WHERE tenant_id = c.tenant_id AND scope_id = c.id AND effective_at <= $4 AND (status = 'published'
      OR (status = 'staged' AND coalesce($5, (SELECT t.ring FROM chain t WHERE t.kind = 'tenant')) = ANY (rings)))
    ORDER BY version DESC LIMIT 1) v
  ORDER BY c.up DESC`;

/** Reads and adds policy versions; the values of none are ever changed. */
@Injectable()
export class PolicyRepository {
  layers(tx: Tx, scopeId: string, known: readonly string[], ring: string | null = null): Promise<LayerRow[]> {
    return tx.query<LayerRow>(LAYERS, [tx.ctx.tenantId, scopeId, known, tx.at, ring]);
  }

  scope(tx: Tx, scopeId: string) {
    return tx.db.scope.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id: scopeId } } });
  }

  versions(tx: Tx, scopeId: string) {
    return tx.db.policyVersion.findMany({
      where: { tenantId: tx.ctx.tenantId, scopeId },
      orderBy: { version: 'desc' },
      take: 200,
    });
  }

  /** The newest version that holds everywhere below the scope. */
  latest(tx: Tx, scopeId: string) {
    return tx.db.policyVersion.findFirst({
      where: { tenantId: tx.ctx.tenantId, scopeId, status: 'published' },
      orderBy: { version: 'desc' },
    });
  }

  /** The number of the next version: none is used twice, also not of one that was withdrawn. */
  async nextNumber(tx: Tx, scopeId: string): Promise<number> {
    const where = { tenantId: tx.ctx.tenantId, scopeId };
    return ((await tx.db.policyVersion.aggregate({ where, _max: { version: true } }))._max.version ?? 0) + 1;
  }

  version(tx: Tx, scopeId: string, version: number) {
    return tx.db.policyVersion.findFirst({ where: { tenantId: tx.ctx.tenantId, scopeId, version } });
  }

  /** False where another version took the number meanwhile. */
  async add(tx: Tx, version: NewVersion): Promise<boolean> {
    const added = await tx.run(
      `INSERT INTO policy_version (tenant_id, id, scope_id, version, values, status, set_by, reason, created_at, effective_at, approved_by, draft_id, rings, ring_name, reached_at)
       VALUES ($1, $2, $3, $4, $5, $11, $6, $7, $8, $8, $9, $10, $12, $13, $14) ON CONFLICT (tenant_id, scope_id, version) DO NOTHING`,
      [
        tx.ctx.tenantId,
        version.id,
        version.scopeId,
        version.version,
        JSON.stringify(version.values),
        version.setBy,
        version.reason,
        tx.at,
        version.approvedBy ?? null,
        version.draftId ?? null,
        version.reach ? 'staged' : 'published',
        version.reach?.map(({ key }) => key) ?? [],
        version.reach?.at(-1)?.name ?? null,
        version.reach ? tx.at : null,
      ],
    );
    return added === 1;
  }
}

export interface NewVersion {
  readonly id: string;
  readonly scopeId: string;
  readonly version: number;
  readonly values: Readonly<Record<string, PolicyValue>>;
  readonly setBy: string;
  readonly reason: string;
  readonly approvedBy?: string;
  readonly draftId?: string;
  /** The rings that it reaches to begin with; absent: everywhere. */
  readonly reach?: readonly Ring[];
}
