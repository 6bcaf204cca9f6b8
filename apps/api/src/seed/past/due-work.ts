import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { OutboxWorker } from '../../platform/outbox/worker.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { SeedClock } from './seed-clock.ts';

interface Leased {
  id: string;
  kind: string;
  epoch: number;
}

const ROUNDS_MAX = 60;
const PAUSE_MS = 2_000;

/** Does a tenant's work that is due by the seed's clock, as the workers would, until nothing is. */
@Injectable()
export class DueWork {
  constructor(
    private readonly database: Database,
    private readonly worker: OutboxWorker,
    private readonly registry: JobRegistry,
    private readonly clock: SeedClock,
  ) {}

  async doAll(ctx: TenantContext): Promise<void> {
    for (let round = 0; round < ROUNDS_MAX; round++) {
      const leased = await this.database.inTenant(ctx, (tx) => tx.query<Leased>(TAKE, [ctx.tenantId, tx.at]));
      if (leased.length === 0) return;
      for (const kind of new Set(leased.map((one) => one.kind))) {
        const rows = leased.filter((one) => one.kind === kind);
        const size = this.registry.handlerOf(kind)?.definition.batch ?? 1;
        for (let at = 0; at < rows.length; at += size) await this.#batch(ctx, kind, rows.slice(at, at + size));
      }
      this.clock.advance(PAUSE_MS); // work that was put off for a moment comes again
    }
    throw new Error(`work of tenant ${ctx.tenantId} does not come to an end`);
  }

  #batch({ tenantId, partnerId }: TenantContext, kind: string, rows: readonly Leased[]): Promise<void> {
    const [ids, epochs] = [rows.map((one) => one.id), rows.map((one) => one.epoch)];
    return this.worker.handle({ tenantId, partnerId, kind, ids, epochs });
  }
}

const TAKE = `
  UPDATE outbox SET state = 'leased', leased_until = now() + interval '1 minute', epoch = epoch + 1
  WHERE tenant_id = $1 AND id IN (
    SELECT id FROM outbox WHERE tenant_id = $1 AND (state = 'ready' OR (state = 'scheduled' AND not_before <= $2)) ORDER BY lane, id LIMIT 200)
  RETURNING id, kind, epoch`;
