import { periodAfter, periodOf, periodSpan } from '@clearhold/kernel/calendar';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { measureFigures } from './measure-figures.ts';
import { PeriodsRepository } from './periods.repository.ts';

/** Measures the running month and week anew, and closes those that ended. The subject is the tenant. */
export const MEASURE = defineJob({
  kind: 'reportPeriod.measure',
  lane: LANE.bulk,
  payload: z.object({}),
  attempts: 5,
  batch: 1,
  alone: true,
});

const EVERY_MS = 6 * 3_600_000;
const DAY_MS = 86_400_000;
/** So far back periods are measured that ended before anybody asked. */
const BACK_DAYS = { month: 370, week: 42 };

/** Has the periods measured soon: at most one such row waits. */
export function measurePeriods(tx: Tx): Promise<void> {
  return enqueue(tx, MEASURE, [{ subjectId: tx.ctx.tenantId, payload: {}, dedupeKey: MEASURE.kind }]);
}

/** Has them measured where the last time is hours ago, or a week or month ended since. */
export async function measurePeriodsIfOld(tx: Tx): Promise<void> {
  const [last] = await tx.query<{ measuredAt: Date | null; ended: boolean }>(OLD, [tx.ctx.tenantId, tx.at]);
  const isFresh = last?.measuredAt && !last.ended && tx.at.getTime() - last.measuredAt.getTime() < EVERY_MS;
  if (!isFresh) await measurePeriods(tx);
}

@Injectable()
export class PeriodsJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly periods: PeriodsRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: MEASURE, inside: (tx) => this.run(tx) });
  }

  /** Every period that is not closed, from the first after the last closed one to the running one. */
  async run(tx: Tx): Promise<void> {
    const [scope] = await tx.query<{ timeZone: string; createdAt: Date }>(SCOPE, [tx.ctx.tenantId]);
    if (!scope) return;
    for (const kind of ['month', 'week'] as const) {
      const running = periodOf(tx.at, scope.timeZone, kind);
      for (let period = await this.#first(tx, kind, scope); period <= running; period = periodAfter(period))
        await this.#measure(tx, period, scope.timeZone);
    }
  }

  async #first(tx: Tx, kind: 'month' | 'week', { timeZone, createdAt }: { timeZone: string; createdAt: Date }) {
    const closed = (await this.periods.list(tx, kind, 60)).find(({ closedAt }) => closedAt);
    if (closed) return periodAfter(closed.period);
    const earliest = new Date(tx.at.getTime() - BACK_DAYS[kind] * DAY_MS);
    return periodOf(createdAt > earliest ? createdAt : earliest, timeZone, kind);
  }

  async #measure(tx: Tx, period: string, timeZone: string): Promise<void> {
    const span = periodSpan(period, timeZone);
    const closedAt = tx.at >= span.until ? tx.at : null;
    const figures = await measureFigures(tx, span);
    await this.periods.save(tx, span, { figures, timeZone, measuredAt: tx.at, closedAt });
    const subject = { kind: 'Scope', id: tx.ctx.tenantId };
    if (closedAt) tx.audit({ action: 'reportPeriod.closed', subject, details: { period } });
  }
}

const SCOPE = `SELECT time_zone AS "timeZone", created_at AS "createdAt" FROM scope WHERE tenant_id = $1 AND id = $1 AND kind = 'tenant'`;
const OLD = `
  SELECT max(measured_at) FILTER (WHERE closed_at IS NULL) AS "measuredAt",
    bool_or(closed_at IS NULL AND (kind = 'week' AND to_char($2::timestamptz AT TIME ZONE time_zone, 'IYYY-"W"IW') <> period
      OR kind = 'month' AND to_char($2::timestamptz AT TIME ZONE time_zone, 'YYYY-MM') <> period)) AS ended
  FROM report_period WHERE tenant_id = $1`;
