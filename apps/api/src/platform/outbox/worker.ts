import { PLATFORM_ID } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../context/tenant-context.ts';
import { Database } from '../database/database.ts';
import type { Tx } from '../database/tx.ts';
import {
  type InsideHandler,
  type JobHandler,
  type JobItem,
  type OutsideHandler,
  Poison,
} from '../queue/job-definition.ts';
import { JobRegistry } from '../queue/job-registry.ts';
import type { Batch, Parcel } from '../queue/transport.ts';
import { LOGGER, type Logger, loggerFor } from '../telemetry/logger.ts';
import { Metrics } from '../telemetry/metrics.ts';
import { traced } from '../telemetry/tracing.ts';
import { RENEW } from './dispatch-sql.ts';
import { LEASE_SECONDS } from './dispatcher.ts';
import { Failures } from './failures.ts';
import { FairShare } from './fair-share.ts';
import { giveBack } from './give-back.ts';

interface Row {
  id: string;
  subject_id: string;
  payload: unknown;
  attempts: number;
  correlation_id: string;
  created_at: Date;
}

/** Does the work of batches: under their leases, each in its tenant, each row once. */
@Injectable()
export class OutboxWorker {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
    private readonly failures: Failures,
    private readonly shares: FairShare,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** One batch after another. Each tenant's is charged as soon as it ended, so that its next turn comes after the others'. */
  async handleParcel(parcel: Parcel): Promise<void> {
    const renewal = setInterval(() => void this.#renew(parcel), (LEASE_SECONDS * 1000) / 3);
    const charged: Promise<unknown>[] = [];
    try {
      for (const batch of parcel) {
        const started = performance.now();
        await this.handle(batch).finally(() => charged.push(this.#charge(batch, performance.now() - started)));
      }
    } catch (error) {
      // What is left of it, and could not even be noted as failed: the database was away.
      await giveBack(this.database, parcel);
      throw error;
    } finally {
      clearInterval(renewal);
      await Promise.all(charged);
    }
  }

  handle(batch: Batch): Promise<void> {
    const attributes = {
      'clearhold.job': batch.kind,
      'clearhold.tenant': batch.tenantId,
      'clearhold.rows': batch.ids.length,
    };
    return traced('work.batch', attributes, () => this.#handle(batch));
  }

  async #handle(batch: Batch): Promise<void> {
    const ctx = systemContext(batch.tenantId, batch.partnerId);
    const handler = this.registry.handlerOf(batch.kind);
    if (!handler) await this.failures.all(ctx, batch, new Error(`no handler for the job ${batch.kind}`));
    else if (handler.definition.platformOnly && batch.tenantId !== PLATFORM_ID)
      await this.failures.all(ctx, batch, new Poison(`${batch.kind} looks over all tenants: no tenant can ask for it`));
    else if ('inside' in handler) await this.#inside(ctx, handler, batch);
    else await this.#outside(ctx, handler, batch);
  }

  /** The whole batch in one transaction; where that fails, row by row, so that a poisoned one harms no other. */
  async #inside(ctx: TenantContext, handler: InsideHandler<unknown>, batch: Batch): Promise<void> {
    try {
      await this.database.inTenant(ctx, (tx) => this.#run(tx, handler, batch));
    } catch (error) {
      if (batch.ids.length === 1)
        return this.failures.one(ctx, handler.definition, batch.ids[0]!, batch.epochs[0]!, error as Error);
      loggerFor(this.logger, ctx).warn(
        { err: error, kind: batch.kind, rows: batch.ids.length },
        'a batch failed; its rows are tried one by one',
      );
      for (const [index, id] of batch.ids.entries()) {
        await this.#inside(ctx, handler, { ...batch, ids: [id], epochs: [batch.epochs[index]!] });
      }
    }
  }

  async #run(tx: Tx, handler: InsideHandler<unknown>, batch: Batch): Promise<void> {
    const rows = await claim(tx, batch);
    if (rows.length === 0) return;
    await handler.inside(tx, items(handler, rows));
    await tx.run('DELETE FROM outbox WHERE tenant_id = $1 AND id = ANY($2)', [
      tx.ctx.tenantId,
      rows.map((row) => row.id),
    ]);
  }

  async #outside(ctx: TenantContext, handler: OutsideHandler<unknown>, batch: Batch): Promise<void> {
    for (const [index, id] of batch.ids.entries()) {
      const one = { ...batch, ids: [id], epochs: [batch.epochs[index]!] };
      const [row] = await this.database.inTenant(ctx, (tx) => claim(tx, one));
      if (!row) continue;
      try {
        await handler.outside({ ...ctx, correlationId: row.correlation_id }, items(handler, [row])[0]!);
        await this.database.inTenant(ctx, (tx) =>
          tx.run('DELETE FROM outbox WHERE tenant_id = $1 AND id = $2 AND epoch = $3', [
            ctx.tenantId,
            id,
            one.epochs[0],
          ]),
        );
      } catch (error) {
        await this.failures.one(ctx, handler.definition, id, one.epochs[0]!, error as Error);
      }
    }
  }

  #charge(batch: Batch, milliseconds: number): Promise<unknown> {
    const used = Math.max(1, Math.round(milliseconds));
    this.metrics.batch(batch.kind, batch.ids.length, used);
    return this.shares.charge(batch.tenantId, used, batch.ids.length);
  }

  // The later batches of a parcel are renewed while the first is at work; rows that are done are gone and match nothing.
  async #renew(parcel: Parcel): Promise<void> {
    for (const { tenantId, ids, epochs } of parcel)
      await this.database.acrossTenants('dispatch', RENEW, [tenantId, ids, epochs, LEASE_SECONDS]).catch(() => {});
  }
}

// A row whose epoch moved on belongs to another worker now: it is not ours any more and is not returned.
function claim(tx: Tx, batch: Batch): Promise<Row[]> {
  return tx.query<Row>(
    `SELECT o.id, o.subject_id, o.payload, o.attempts, o.correlation_id, o.created_at
     FROM outbox o JOIN unnest($2::uuid[], $3::int[]) AS r(id, epoch) ON o.id = r.id AND o.epoch = r.epoch
     WHERE o.tenant_id = $1 AND o.state = 'leased' ORDER BY o.id FOR UPDATE OF o`,
    [tx.ctx.tenantId, batch.ids, batch.epochs],
  );
}

function items(handler: JobHandler, rows: Row[]): JobItem[] {
  return rows.map((row) => ({
    id: row.id,
    subjectId: row.subject_id,
    payload: handler.definition.payload.parse(row.payload),
    attempts: row.attempts,
    correlationId: row.correlation_id,
    createdAt: row.created_at,
  }));
}
