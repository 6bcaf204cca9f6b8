import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { TenantFigures } from './tenant-figures.ts';

export interface ScopeRow {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly slug: string;
  readonly name: string;
  readonly status: string;
}

export interface TenantRow extends ScopeRow {
  readonly currency: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly createdAt: Date;
  /** As the API names it. */
  readonly phase: string;
  readonly sample: boolean;
  /** The key of its blueprint. */
  readonly blueprint: string | null;
  readonly host: string | null;
  readonly figures: TenantFigures | null;
}

const COLUMNS = `s.tenant_id AS "tenantId", s.id, s.kind, s.parent_id AS "parentId", s.slug, s.name, s.status`;
const TENANTS = `
  SELECT ${COLUMNS}, s.currency, s.locale, s.time_zone AS "timeZone", s.created_at AS "createdAt", upper(s.phase) AS phase, s.sample, s.blueprint_key AS blueprint, h.host, f.figures
  FROM scope s
  LEFT JOIN LATERAL (SELECT host FROM host WHERE tenant_id = s.tenant_id ORDER BY host LIMIT 1) h ON true
  LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id`;

// What each kind of caller sees of the tree, by its own space alone.
const BELOW: Record<string, string> = {
  platform: `s.kind = 'partner' AND s.parent_id = $1`,
  partner: `s.kind = 'tenant' AND s.partner_id = $1`,
  tenant: `s.tenant_id = $1 AND s.id = $1 AND s.kind = 'tenant'`,
};
const TREE: Record<string, string> = {
  platform: `(s.tenant_id = $1 AND s.id = $1) OR (s.kind = 'partner' AND s.parent_id = $1)`,
  partner: `s.tenant_id = $1 OR s.tenant_id IN (SELECT t.tenant_id FROM scope t WHERE t.partner_id = $1 AND t.kind = 'tenant')`,
  tenant: `s.tenant_id = $1`,
};

/** Scopes and figures over the tenants of one partner: columns that the partner may see, and no row of another's. */
@Injectable()
export class TenancyRepository {
  constructor(private readonly database: Database) {}

  /** A partner's tenants, or its sample tenants; a tenant sees itself, whatever it is. */
  tenantsBelow({ actor, tenantId }: TenantContext, samples = false): Promise<TenantRow[]> {
    const which = actor.scopeKind === 'partner' ? ' AND s.sample = $2' : ' AND $2::boolean IS NOT NULL';
    const text = `${TENANTS} WHERE ${BELOW[actor.scopeKind]}${which} ORDER BY s.name, s.id`;
    return this.database.acrossTenants<TenantRow>('figures', text, [tenantId, samples]);
  }

  async tenantBelow({ actor, tenantId }: TenantContext, id: string): Promise<TenantRow | undefined> {
    const text = `${TENANTS} WHERE (${BELOW[actor.scopeKind]}) AND s.tenant_id = $2 AND s.id = $2`;
    return (await this.database.acrossTenants<TenantRow>('figures', text, [tenantId, id]))[0];
  }

  tree({ actor, tenantId }: TenantContext): Promise<ScopeRow[]> {
    const order = `array_position(ARRAY['platform', 'partner', 'tenant', 'unit'], s.kind), s.name, s.id`;
    return this.database.acrossTenants<ScopeRow>(
      'figures',
      `SELECT ${COLUMNS} FROM scope s WHERE ${TREE[actor.scopeKind]} ORDER BY ${order}`,
      [tenantId],
    );
  }

  /** Units of tenants that the caller was shown already. */
  units(tenantIds: readonly string[]): Promise<ScopeRow[]> {
    return this.database.acrossTenants<ScopeRow>(
      'figures',
      `SELECT ${COLUMNS} FROM scope s WHERE s.tenant_id = ANY($1::uuid[]) AND s.kind = 'unit' ORDER BY s.name, s.id`,
      [tenantIds],
    );
  }

  /** What the caller calls its own and the spaces below it, by id; ids of others are absent. */
  async names(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const text = `SELECT s.id, s.name FROM scope s WHERE (${TREE[ctx.actor.scopeKind]}) AND s.id = ANY($2::uuid[])`;
    const rows = await this.database.acrossTenants<{ id: string; name: string }>('figures', text, [ctx.tenantId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
