import { isId, PLATFORM_ID } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { NO_WORKER, type Refused, reasonOf } from './refusals.ts';
import { findWorker, type WorkerRow } from './worker-rows.ts';

const DRAIN = `
  UPDATE node_beat SET drain_since = coalesce(drain_since, $3), drained_by = coalesce(drained_by, $4) WHERE tenant_id = $1 AND id = $2`;
const TAKE_BACK = 'UPDATE node_beat SET drain_since = NULL, drained_by = NULL WHERE tenant_id = $1 AND id = $2';

/** Tells a worker to take nothing new, or to take work again; it hears it with its next beat. */
@Injectable()
export class DrainWorker {
  constructor(private readonly database: Database) {}

  async run(ctx: TenantContext, id: string, drained: boolean, said: string): Promise<{ worker: WorkerRow } | Refused> {
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    if (!isId(id) || ctx.tenantId !== PLATFORM_ID) return NO_WORKER;
    return this.database.inTenant(ctx, async (tx) => {
      const before = await findWorker(tx, id);
      if (!before) return NO_WORKER;
      if ((before.drainSince !== null) === drained) return { worker: before };
      if (drained) await tx.run(DRAIN, [ctx.tenantId, id, tx.at, ctx.actorName]);
      else await tx.run(TAKE_BACK, [ctx.tenantId, id]);
      const action = drained ? ('worker.drained' as const) : ('worker.takenBack' as const);
      tx.audit({ action, subject: { kind: 'Worker', id }, details: { host: before.host, reason } });
      return { worker: (await findWorker(tx, id))! };
    });
  }
}
