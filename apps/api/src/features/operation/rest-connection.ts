import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { Breaker } from '../erp/index.ts';
import { NO_CONNECTION, NO_TENANT, type Refused, reasonOf } from './refusals.ts';

const FIND = `SELECT opened_by FROM connection WHERE tenant_id = $1 AND id = $2 AND status = 'active' FOR UPDATE`;

/** Lets a tenant's ERP rest by hand, or has it asked again at once, whatever was found of it. What waits for it keeps its order. */
@Injectable()
export class RestConnection {
  constructor(
    private readonly database: Database,
    private readonly breaker: Breaker,
  ) {}

  async run(
    at: TenantContext | undefined,
    connection: string,
    rests: boolean,
    said: string,
  ): Promise<Refused | undefined> {
    if (!at) return NO_TENANT;
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    if (!isId(connection)) return NO_CONNECTION;
    return this.database.inTenant(at, async (tx) => {
      const [row] = await tx.query<{ opened_by: string | null }>(FIND, [tx.ctx.tenantId, connection]);
      if (!row) return NO_CONNECTION;
      if (rests) await this.breaker.openByHand(tx, connection);
      else await this.breaker.close(tx, connection);
      const action = rests ? ('connection.rested' as const) : ('connection.askedAgain' as const);
      tx.audit({ action, subject: { kind: 'Connection', id: connection }, details: { reason } });
      return undefined;
    });
  }
}
