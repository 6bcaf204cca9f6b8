import type { Actor } from '@clearhold/access';
import { Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { PolicyService } from '../../policies/index.ts';

/** One buyer's links that its policy lists, of one of its suppliers, as whom they are read. */
export interface OpenDoor {
  readonly ctx: TenantContext;
  readonly linkIds: readonly string[];
}

interface Row {
  id: string;
  unitId: string | null;
  supplierId: string;
  name: string;
}

/** The way from the partner's list into one buyer's space: as its supplier, where policy lists the matter and nobody is blocked. */
@Injectable()
export class BuyerDoor {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
  ) {}

  async through(
    buyer: { tenantId: string; partnerId: string; correlationId: string },
    linkIds: readonly string[],
  ): Promise<OpenDoor[]> {
    const system = systemContext(buyer.tenantId, buyer.partnerId, buyer.correlationId);
    const rows = await this.database.read(system, async (tx) => {
      const standing = await tx.query<Row>(STANDING, [buyer.tenantId, linkIds, tx.at]);
      const listed: Row[] = [];
      for (const row of standing)
        if ((await this.policies.effective(tx, row.unitId)).get('supplierLink.listed')) listed.push(row);
      return listed;
    });
    const suppliers = new Map(rows.map((row) => [row.supplierId, row]));
    return [...suppliers.values()].map((one) => ({
      ctx: asSupplier(system, one),
      linkIds: rows.filter(({ supplierId }) => supplierId === one.supplierId).map(({ id }) => id),
    }));
  }
}

function asSupplier(ctx: TenantContext, { id, supplierId, name }: Row): TenantContext {
  const { tenantId } = ctx;
  const actor: Actor = { kind: 'supplier', id, scopeKind: 'tenant', tenantId, grants: [], supplierId };
  return { ...ctx, actor, actorName: name, supplierId };
}

const STANDING = `
  SELECT l.id, l.unit_id AS "unitId", l.supplier_id AS "supplierId", s.name
  FROM supplier_link l JOIN supplier s ON s.tenant_id = l.tenant_id AND s.id = l.supplier_id
  WHERE l.tenant_id = $1 AND l.id = ANY($2) AND l.revoked_at IS NULL AND l.expires_at > $3 AND s.status = 'active'
  ORDER BY l.id DESC`;
