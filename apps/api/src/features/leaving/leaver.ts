import { Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';

/** A tenant of a partner's, as the partner's own space knows it. */
export interface Leaver {
  readonly tenantId: string;
  readonly kind: 'tenant' | 'gone';
  readonly status: string;
  readonly sample: boolean;
}

const FIND = `
  SELECT tenant_id AS "tenantId", kind, status, sample FROM scope
  WHERE partner_id = $1 AND id = tenant_id AND kind IN ('tenant', 'gone') AND ($2::uuid IS NULL OR tenant_id = $2)`;

/** Tenants of a partner, also those that are gone, and the context in which their rows are found. */
@Injectable()
export class Leavers {
  constructor(private readonly database: Database) {}

  async find(partnerId: string, tenantId: string): Promise<Leaver | undefined> {
    return (await this.database.acrossTenants<Leaver>('figures', FIND, [partnerId, tenantId]))[0];
  }

  async gone(partnerId: string): Promise<Leaver[]> {
    const text = `${FIND} AND kind = 'gone' AND NOT sample ORDER BY tenant_id DESC LIMIT 500`;
    return this.database.acrossTenants<Leaver>('figures', text, [partnerId, null]);
  }
}

/** The workers' own context in a leaving tenant. */
export const insideOf = (ctx: TenantContext, tenantId: string): TenantContext =>
  systemContext(tenantId, ctx.tenantId, ctx.correlationId);

/** The partner's person in the tenant's space, with its documents: for handing over the export of a suspended tenant, and nothing else. */
export const handingOver = (ctx: TenantContext, tenantId: string): TenantContext => ({
  ...ctx,
  tenantId,
  partnerId: ctx.tenantId,
});
