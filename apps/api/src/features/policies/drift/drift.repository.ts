import type { PolicyValue, ScopeKind } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';

/** One setting that a scope sets itself, with the version that brought the value it has now. */
export interface SaidRow {
  readonly tenantId: string;
  readonly tenantName: string;
  readonly scopeId: string;
  readonly kind: ScopeKind;
  readonly name: string;
  readonly parentId: string | null;
  /** Key of the tenant's ring; null: the last. */
  readonly ring: string | null;
  readonly key: string;
  readonly value: PolicyValue;
  readonly since: Date;
  readonly by: string;
  readonly version: number;
  readonly reason: string;
}

// Since when: the first version after the last one that said something else. $2 is now: what comes later does not hold yet.
const said = (below: string) => `
  WITH place AS (
    SELECT s.tenant_id, s.id, s.kind, s.name, s.parent_id, t.name AS tenant_name, t.ring FROM scope s
    JOIN scope t ON t.tenant_id = s.tenant_id AND t.id = s.tenant_id WHERE ${below}
  ), version AS (
    SELECT v.tenant_id, v.scope_id, v.version, v.values, v.set_by, v.effective_at, v.reason FROM policy_version v
    JOIN place p ON p.tenant_id = v.tenant_id AND p.id = v.scope_id
    WHERE v.status = 'published' AND v.effective_at <= $2
  ), latest AS (
    SELECT DISTINCT ON (tenant_id, scope_id) tenant_id, scope_id, values FROM version ORDER BY tenant_id, scope_id, version DESC
  )
  SELECT p.tenant_id AS "tenantId", p.tenant_name AS "tenantName", p.id AS "scopeId", p.kind, p.name, p.parent_id AS "parentId", p.ring,
    e.key, e.value, w.effective_at AS since, w.set_by AS by, w.version, w.reason
  FROM latest l JOIN place p ON p.tenant_id = l.tenant_id AND p.id = l.scope_id
  CROSS JOIN LATERAL jsonb_each(l.values) e
  CROSS JOIN LATERAL (
    SELECT v.version, v.set_by, v.effective_at, v.reason FROM version v
    WHERE v.tenant_id = l.tenant_id AND v.scope_id = l.scope_id AND v.version > coalesce((
      SELECT max(u.version) FROM version u
      WHERE u.tenant_id = l.tenant_id AND u.scope_id = l.scope_id AND u.values -> e.key IS DISTINCT FROM e.value), 0)
    ORDER BY v.version LIMIT 1) w
  ORDER BY p.tenant_name, p.tenant_id, array_position(ARRAY['partner', 'tenant', 'unit'], p.kind), p.name, p.id, e.key`;

const OWN = said(`s.tenant_id = $1 AND s.kind IN ('tenant', 'unit')`);
// By the caller's own space alone: a partner's tenants with their units, the platform's partners and nothing of theirs.
const BELOW: Record<string, string> = {
  platform: said(`s.kind = 'partner' AND s.parent_id = $1`),
  partner: said(
    `s.tenant_id IN (SELECT t.tenant_id FROM scope t WHERE t.partner_id = $1 AND t.kind = 'tenant' AND NOT t.sample) AND s.kind IN ('tenant', 'unit')`,
  ),
};

/** What the scopes below a place say themselves, in one statement. */
@Injectable()
export class DriftRepository {
  constructor(private readonly database: Database) {}

  /** Of the transaction's own tenant and its units. */
  ofTenant(tx: Tx): Promise<SaidRow[]> {
    return tx.query<SaidRow>(OWN, [tx.ctx.tenantId, tx.at]);
  }

  /** Of all that stands below the caller's partner or platform. */
  below({ actor, tenantId }: TenantContext, now: Date): Promise<SaidRow[]> {
    const text = BELOW[actor.scopeKind];
    return text ? this.database.acrossTenants<SaidRow>('drift', text, [tenantId, now]) : Promise.resolve([]);
  }
}
