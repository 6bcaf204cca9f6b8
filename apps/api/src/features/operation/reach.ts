import { isId, PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';

/** The partner whose tenants the caller looks after; null for the platform, which looks after all; undefined for anybody else. */
export function partnerOf({ actor, tenantId, staff, acting }: TenantContext): string | null | undefined {
  if (staff || acting) return undefined;
  if (tenantId === PLATFORM_ID && (actor.scopeKind === 'platform' || actor.kind === 'system')) return null;
  return actor.kind === 'person' && actor.scopeKind === 'partner' ? tenantId : undefined;
}

const FIND = `
  SELECT partner_id AS "partnerId" FROM scope
  WHERE tenant_id = $1 AND id = $1 AND kind = 'tenant' AND ($2::uuid IS NULL OR partner_id = $2)`;

/** The tenants whose work somebody looks after. Their settings and figures are reached, never documents or cases. */
@Injectable()
export class OperationReach {
  constructor(private readonly database: Database) {}

  /** The caller in the tenant's space, or undefined: not there and not his read the same. */
  async at(ctx: TenantContext, tenant: string): Promise<TenantContext | undefined> {
    const partner = partnerOf(ctx);
    const tenantId = tenant.toLowerCase();
    if (partner === undefined || !isId(tenantId)) return undefined;
    const [row] = await this.database.acrossTenants<{ partnerId: string }>('figures', FIND, [tenantId, partner]);
    return row && { ...ctx, tenantId, partnerId: row.partnerId, staff: 'partner' };
  }
}
