import { PLATFORM_ID } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { measureMonthsIfOld } from '../agreements/index.ts';
import { RenewPlaces } from '../cases/index.ts';
import { FindDrift } from '../policies/index.ts';
import { measurePeriodsIfOld } from '../reports/index.ts';
import { planRetention } from '../retention/index.ts';
import type { TenantFigures } from '../tenancy/index.ts';
import { FiguresSinceStage } from './figures-since-stage.ts';
import { InsightsRepository } from './insights.repository.ts';

const nothing = z.object({});
const SWEEP_MS = 15_000;
/** Sweeps over which the figures of all tenants are renewed: four minutes, after the one that they rest. */
const SHARES = 240_000 / SWEEP_MS;
/** Sweeps over which changed figures are renewed where all tenants are busy: each once a minute. */
const BUSY_SHARES = 60_000 / SWEEP_MS;
/** So many changed ones are renewed at each sweep in any case. */
const AT_ONCE = 50;
const FOREVER = 1_000_000_000;

/** One tenant's figures anew. */
export const REFRESH = defineJob({ kind: 'figures.refresh', lane: LANE.bulk, payload: nothing, attempts: 5, batch: 1 });
/** Finds the tenants whose figures are old; works in the platform's space and starts its own next run. */
export const SWEEP = defineJob({
  kind: 'figures.sweep',
  lane: LANE.normal,
  payload: nothing,
  attempts: FOREVER,
  batch: 1,
  platformOnly: true,
});

/** Refreshes the space's figures soon: at most one such row waits. */
export function refreshFigures(tx: Tx): Promise<void> {
  return enqueue(tx, REFRESH, [{ subjectId: tx.ctx.tenantId, payload: {}, dedupeKey: REFRESH.kind }]);
}

/** Called once for each new tenant, and for the platform, whose row keeps all of them fresh. */
export function startFiguresFor(tx: Tx): Promise<void> {
  return tx.ctx.tenantId === PLATFORM_ID ? planSweep(tx) : refreshFigures(tx);
}

// Named by its time slot, so that the running row does not stand in the way of its successor, nor two chains multiply.
function planSweep(tx: Tx): Promise<void> {
  const slot = Math.floor(tx.at.getTime() / SWEEP_MS) + 1;
  return enqueue(tx, SWEEP, [
    { subjectId: PLATFORM_ID, payload: {}, dedupeKey: `${SWEEP.kind}:${slot}`, notBefore: new Date(slot * SWEEP_MS) },
  ]);
}

// Every write appends to its tenant's log: a moved head means changed figures, and a policy published above moves what
// departs from it. Open cases grow old without any write: those figures are renewed a share at each sweep, all within five
// minutes, oldest first, so that a thousand quiet tenants do not come due at once and stand in front of the people at work.
// Where thousands are busy, each is renewed once a minute: at every sweep the figures would cost as much as the invoices.
const STALE = `
  WITH known AS (
    SELECT s.tenant_id, s.partner_id, f.updated_at,
      f.tenant_id IS NULL OR (f.figures ->> 'auditSeq')::bigint IS DISTINCT FROM coalesce(h.seq, 0)
        OR EXISTS (SELECT FROM policy_version v WHERE v.tenant_id IN (s.partner_id, '${PLATFORM_ID}') 
          AND (v.effective_at BETWEEN f.updated_at AND now() OR v.reached_at BETWEEN f.updated_at AND now())) AS changed,
      f.updated_at < now() - CASE WHEN (f.figures ->> 'openCases')::int > 0 THEN interval '1 minute' ELSE interval '1 hour' END AS aged
    FROM scope s
    LEFT JOIN audit_head h ON h.tenant_id = s.tenant_id
    LEFT JOIN tenant_figure f ON f.tenant_id = s.tenant_id
    WHERE s.kind = 'tenant' AND s.id = s.tenant_id AND s.partner_id IS NOT NULL
  ), moved AS (
    SELECT tenant_id FROM known WHERE changed ORDER BY updated_at NULLS FIRST
    LIMIT (SELECT greatest(${AT_ONCE}, ceil(count(*) / ${BUSY_SHARES}.0)) FROM known)
  ), aged AS (
    SELECT tenant_id FROM known WHERE aged AND NOT changed ORDER BY updated_at
    LIMIT (SELECT greatest(5, ceil(count(*) / ${SHARES}.0)) FROM known)
  )
  SELECT tenant_id AS "tenantId", partner_id AS "partnerId" FROM known
  WHERE tenant_id IN (SELECT tenant_id FROM moved UNION ALL SELECT tenant_id FROM aged) ORDER BY updated_at NULLS FIRST`;

@Injectable()
export class FiguresJobs implements OnModuleInit {
  readonly #beside: ((tx: Tx) => Promise<void>)[] = [];

  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly repository: InsightsRepository,
    private readonly drift: FindDrift,
    private readonly since: FiguresSinceStage,
    private readonly places: RenewPlaces,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: REFRESH, inside: (tx) => this.refresh(tx) });
    this.registry.add({ definition: SWEEP, outside: () => this.sweep() });
  }

  /** Has another room renew in the same transaction what it keeps beside a tenant's figures. */
  also(work: (tx: Tx) => Promise<void>): void {
    this.#beside.push(work);
  }

  async refresh(tx: Tx): Promise<void> {
    // The log's head first: what is written after it is read makes these figures old again.
    const { auditSeq, lastErpEventAt, erpAwaySince, ...heartbeat } = await this.repository.heartbeat(tx);
    const window = { units: null, timeZone: await this.repository.timeZone(tx) };
    const cases = await this.repository.cases(tx, window);
    const documents = await this.repository.documents(tx, window);
    const { openCases, overdueCases, aging, valueAtRisk, slaMetPercent, touchlessPercent } = cases;
    const figures: TenantFigures & { auditSeq: number } = {
      ...{ openCases, overdueCases, aging, valueAtRisk, slaMetPercent, touchlessPercent },
      documentsToday: documents.receivedToday,
      ...heartbeat,
      lastErpEventAt: lastErpEventAt?.toISOString() ?? null,
      erpAwaySince: erpAwaySince?.toISOString() ?? null,
      policyDepartures: await this.drift.count(tx),
      staged: await this.since.read(tx),
      auditSeq,
    };
    await this.repository.save(tx, figures);
    await this.places.renew(tx);
    await measureMonthsIfOld(tx);
    await measurePeriodsIfOld(tx);
    await planRetention(tx);
    for (const work of this.#beside) await work(tx);
  }

  async sweep(): Promise<void> {
    await this.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID), planSweep);
    const stale = await this.database.acrossTenants<{ tenantId: string; partnerId: string }>('figures', STALE);
    for (const { tenantId, partnerId } of stale)
      await this.database.inTenant(systemContext(tenantId, partnerId), refreshFigures);
  }
}
