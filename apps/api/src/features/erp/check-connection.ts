import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { FiguresJobs } from '../insights/index.ts';
import { PolicyService } from '../policies/index.ts';
import { Breaker } from './breaker.ts';
import { type Erp, ErpConnections } from './erp-connection.ts';
import { tellOf } from './told-away.ts';

/** A healthy connection is looked at this often; one that answered an effect meanwhile is known to be there. */
const EVERY_MS = 20_000;
/** One that did not answer is looked at again soon: a second silence tells an outage from a lost packet. */
const DOUBT_MS = 5_000;
const TIMEOUT_MS = 5_000;
const FOREVER = 1_000_000_000;

/** Asks a tenant's ERP whether it answers, as cheaply as it can be asked, and plans the next look. The subject is the connection. */
export const checkConnectionJob = defineJob({
  kind: 'connection.check',
  lane: LANE.normal,
  attempts: FOREVER,
  batch: 1,
  payload: z.object({}),
});

/** Keeps the tenant's connections looked at: once a look is planned it plans its next one, and this begins it anew where none is. */
export async function keepChecked(tx: Tx): Promise<void> {
  const rows = await tx.query<{ id: string }>(UNCHECKED, [tx.ctx.tenantId, checkConnectionJob.kind]);
  for (const { id } of rows) await plan(tx, id, EVERY_MS);
}

// Named by its slot: of two chains for one connection one remains.
function plan(tx: Tx, id: string, everyMs: number): Promise<void> {
  const slot = Math.floor(tx.at.getTime() / everyMs) + 1;
  const work = { subjectId: id, payload: {}, dedupeKey: `check:${id}:${slot}`, notBefore: new Date(slot * everyMs) };
  return enqueue(tx, checkConnectionJob, [work]);
}

/** Finds an ERP that is gone before anybody's work meets it, and one that is back. */
@Injectable()
export class CheckConnection implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly connections: ErpConnections,
    private readonly breaker: Breaker,
    private readonly policies: PolicyService,
    private readonly figures: FiguresJobs,
  ) {}

  onModuleInit(): void {
    this.figures.also(keepChecked);
    this.registry.add({ definition: checkConnectionJob, outside: (ctx, item) => this.check(ctx, item.subjectId) });
  }

  async check(ctx: TenantContext, id: string): Promise<void> {
    const erp = await this.database.inTenant(ctx, (tx) => this.#next(tx, id));
    if (!erp) return;
    const config = { ...erp.config, timeoutMs: Math.min(erp.config.timeoutMs, TIMEOUT_MS) };
    const health = await erp.connector.health({
      config,
      http: this.connections.http,
      now: () => this.database.clock.now(),
    });
    await this.database.inTenant(ctx, async (tx) => {
      const [was] = await tx.query<{ check_status: string | null }>(WAS, [ctx.tenantId, id]);
      await tx.run(NOTE, [ctx.tenantId, id, health.status, health.message.slice(0, 300), tx.at]);
      if (health.status !== 'misconfigured') await this.breaker.looked(tx, id, health.status === 'up');
      const wasShut = was?.check_status === 'misconfigured';
      if (wasShut !== (health.status === 'misconfigured')) await tellOf(tx, id);
    });
  }

  /** Plans the next look. Returns the ERP that is to be asked now; undefined where it need not be, or is not asked any more. */
  async #next(tx: Tx, id: string): Promise<Erp | undefined> {
    const erp = await this.connections.of(tx);
    if (erp?.id !== id) return undefined;
    const [row] = await tx.query<State>(STATE, [tx.ctx.tenantId, id]);
    if (!row || row.opened_by) return void (await plan(tx, id, EVERY_MS));
    const policy = await this.policies.effective(tx);
    const isSound = !row.opened_at && row.failures_in_row === 0 && row.check_status !== 'misconfigured';
    const everyMs = row.opened_at ? policy.get('writeback.probeSeconds') * 1000 : isSound ? EVERY_MS : DOUBT_MS;
    await plan(tx, id, everyMs);
    const isHeard = row.last_event_at !== null && tx.at.getTime() - row.last_event_at.getTime() < EVERY_MS;
    return isSound && isHeard ? undefined : erp;
  }
}

interface State {
  readonly opened_at: Date | null;
  readonly opened_by: string | null;
  readonly failures_in_row: number;
  readonly check_status: string | null;
  readonly last_event_at: Date | null;
}

const STATE = `SELECT opened_at, opened_by, failures_in_row, check_status, last_event_at FROM connection WHERE tenant_id = $1 AND id = $2`;
const WAS = 'SELECT check_status FROM connection WHERE tenant_id = $1 AND id = $2 FOR UPDATE';
const NOTE =
  'UPDATE connection SET check_status = $3, check_message = $4, checked_at = $5 WHERE tenant_id = $1 AND id = $2';
const UNCHECKED = `
  SELECT c.id FROM connection c WHERE c.tenant_id = $1 AND c.status = 'active'
    AND NOT EXISTS (SELECT FROM outbox o WHERE o.tenant_id = $1 AND o.kind = $2 AND o.subject_id = c.id::text)`;
