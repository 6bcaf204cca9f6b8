import { newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantContext } from '../context/tenant-context.ts';
import { Database } from '../database/database.ts';
import { type JobDefinition, Poison, TryAgain } from '../queue/job-definition.ts';
import type { Batch } from '../queue/transport.ts';
import { LOGGER, type Logger, loggerFor } from '../telemetry/logger.ts';
import { Metrics } from '../telemetry/metrics.ts';

const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 300_000;

/** What becomes of work that failed: tried again later, or laid among the dead letters with its cause. */
@Injectable()
export class Failures {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async one(ctx: TenantContext, job: JobDefinition, id: string, epoch: number, error: Error): Promise<void> {
    const last = await this.database.inTenant(ctx, async (tx) => {
      const [row] = await tx.query<{ attempts: number }>(
        `SELECT attempts FROM outbox WHERE tenant_id = $1 AND id = $2 AND epoch = $3 AND state = 'leased' FOR UPDATE`,
        [ctx.tenantId, id, epoch],
      );
      if (!row) return undefined; // another worker's by now
      const attempts = row.attempts + (error instanceof TryAgain ? 0 : 1);
      if (error instanceof Poison || attempts >= job.attempts) {
        await tx.run(BURY, [ctx.tenantId, id, newId(), String(error.message).slice(0, 2000), attempts, tx.at]);
        await tx.run('DELETE FROM outbox WHERE tenant_id = $1 AND id = $2', [ctx.tenantId, id]);
        tx.audit({ action: 'job.buried', subject: { kind: 'DeadLetter', id }, details: { job: job.kind, attempts } });
        return true;
      }
      const delay = error instanceof TryAgain ? error.afterMs : backOff(attempts, id);
      await tx.run(
        `UPDATE outbox SET state = 'scheduled', leased_until = NULL, attempts = $3, not_before = $4 WHERE tenant_id = $1 AND id = $2`,
        [ctx.tenantId, id, attempts, new Date(tx.at.getTime() + delay)],
      );
      return false;
    });
    if (last === undefined) return;
    this.metrics.failure(job.kind, last);
    loggerFor(this.logger, ctx).warn(
      { err: error, kind: job.kind, row: id, buried: last },
      last ? 'work went to the dead letters' : 'work failed; it is tried again',
    );
  }

  /** For work of a kind that nobody here knows, or that is not this tenant's to ask for. */
  async all(ctx: TenantContext, batch: Batch, error: Error): Promise<void> {
    const unknown = { kind: batch.kind, attempts: 5 } as JobDefinition;
    for (const [index, id] of batch.ids.entries()) await this.one(ctx, unknown, id, batch.epochs[index]!, error);
  }
}

const BURY = `
  INSERT INTO dead_letter (tenant_id, id, kind, subject_id, payload, cause, attempts, correlation_id, actor, failed_at)
  SELECT tenant_id, $3, kind, subject_id, payload, $4, $5, correlation_id, actor, $6 FROM outbox WHERE tenant_id = $1 AND id = $2`;

/** Doubling, with a jitter that the row's id decides, so that a test can foretell it. */
export function backOff(attempts: number, id: string): number {
  const span = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  const jitter = Number.parseInt(id.slice(-4), 16) / 0xffff;
  return Math.round(span * (0.5 + jitter / 2));
}
