import { addMonths, monthOf, monthSpan } from '@clearhold/kernel/calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { MeasureMonth } from './measure-month.ts';
import { MonthsRepository } from './months.repository.ts';

/** Measures the running month anew, and closes those that ended. The subject is the tenant. */
export const MEASURE = defineJob({
  kind: 'serviceMonth.measure',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 5,
  batch: 1,
  alone: true,
});

const EVERY_MS = 6 * 3_600_000;

/** Has the months measured soon: at most one such row waits. */
export function measureMonths(tx: Tx): Promise<void> {
  return enqueue(tx, MEASURE, [{ subjectId: tx.ctx.tenantId, payload: {}, dedupeKey: MEASURE.kind }]);
}

/** Has them measured where the last time is hours ago, or a month ended since. */
export async function measureMonthsIfOld(tx: Tx): Promise<void> {
  const [last] = await tx.query<{ month: string; measuredAt: Date; closedAt: Date | null; timeZone: string }>(LAST, [
    tx.ctx.tenantId,
  ]);
  const isFresh =
    last &&
    !last.closedAt &&
    tx.at.getTime() - last.measuredAt.getTime() < EVERY_MS &&
    last.month === monthOf(tx.at, last.timeZone);
  if (!isFresh) await measureMonths(tx);
}

@Injectable()
export class MonthsJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly measuring: MeasureMonth,
    private readonly months: MonthsRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: MEASURE, inside: (tx) => this.run(tx) });
  }

  /** Every month that is not closed, from the first that was measured to the running one. */
  async run(tx: Tx): Promise<void> {
    const { tenantId } = tx.ctx;
    const [scope] = await tx.query<{ timeZone: string; createdAt: Date }>(SCOPE, [tenantId]);
    if (!scope) return;
    const { timeZone, createdAt } = scope;
    const current = monthOf(tx.at, timeZone);
    const [before] = (await this.months.list(tx, 24)).filter(({ closedAt }) => closedAt);
    const born = monthOf(createdAt, timeZone);
    const first = before ? addMonths(before.month, 1) : born > addMonths(current, -1) ? born : addMonths(current, -1);
    for (let month = first; month <= current; month = addMonths(month, 1)) {
      const { closedAt, result, inputsSha256 } = await this.measuring.run(tx, monthSpan(month, timeZone), timeZone);
      if (!closedAt) continue;
      const details = { month, inputsSha256, credit: result ? { ...result.credit } : null };
      tx.audit({ action: 'serviceMonth.closed', subject: { kind: 'Scope', id: tenantId }, details });
    }
  }
}

const SCOPE = `SELECT time_zone AS "timeZone", created_at AS "createdAt" FROM scope WHERE tenant_id = $1 AND id = $1 AND kind = 'tenant' AND NOT sample`;
const LAST = `
  SELECT month, measured_at AS "measuredAt", closed_at AS "closedAt", time_zone AS "timeZone" FROM service_month
  WHERE tenant_id = $1 ORDER BY month DESC LIMIT 1`;
