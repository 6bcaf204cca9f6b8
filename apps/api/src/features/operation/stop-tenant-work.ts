import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { NO_TENANT, type Refused, reasonOf } from './refusals.ts';

const STOP = `
  UPDATE scope SET work_stopped_at = $2, work_stopped_by = $3, work_stop_reason = $4
  WHERE tenant_id = $1 AND id = $1 AND work_stopped_at IS NULL`;
const RESUME = `
  UPDATE scope SET work_stopped_at = NULL, work_stopped_by = NULL, work_stop_reason = NULL
  WHERE tenant_id = $1 AND id = $1 AND work_stopped_at IS NOT NULL`;

/** Lets a tenant's work wait, or takes it up again. What is in a worker's hands is ended; documents are received on. */
@Injectable()
export class StopTenantWork {
  constructor(private readonly database: Database) {}

  async run(at: TenantContext | undefined, stopped: boolean, said: string): Promise<Refused | undefined> {
    if (!at) return NO_TENANT;
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    await this.database.inTenant(at, async (tx) => {
      const { tenantId } = tx.ctx;
      const changed = stopped
        ? await tx.run(STOP, [tenantId, tx.at, tx.ctx.actorName, reason])
        : await tx.run(RESUME, [tenantId]);
      if (changed === 0) return;
      const action = stopped ? ('work.stopped' as const) : ('work.resumed' as const);
      tx.audit({ action, subject: { kind: 'Scope', id: tenantId }, details: { reason } });
    });
    return undefined;
  }
}
