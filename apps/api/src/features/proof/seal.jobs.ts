import { PLATFORM_ID } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { Sealer } from './sealer.ts';

const nothing = z.object({});
const SWEEP_MS = 30_000;
const FOREVER = 1_000_000_000;

/** Seals one space's new entries. */
export const SEAL = defineJob({ kind: 'audit.seal', lane: LANE.bulk, payload: nothing, attempts: 20, batch: 1 });
/** Finds the spaces with unsealed entries; works in the platform's space and starts its own next run. */
export const SWEEP = defineJob({
  kind: 'audit.sweep',
  lane: LANE.normal,
  payload: nothing,
  attempts: FOREVER,
  batch: 1,
  platformOnly: true,
});

/** Seals the space soon: at most one such row waits. */
export function sealSoon(tx: Tx): Promise<void> {
  return enqueue(tx, SEAL, [{ subjectId: tx.ctx.tenantId, payload: {}, dedupeKey: SEAL.kind }]);
}

/** Called once for each new space; the platform's row keeps all of them sealed. */
export async function startSealingFor(tx: Tx): Promise<void> {
  await sealSoon(tx);
  if (tx.ctx.tenantId === PLATFORM_ID) await planSweep(tx);
}

// Named by its time slot, so that the running row does not stand in the way of its successor, nor two chains multiply.
function planSweep(tx: Tx): Promise<void> {
  const slot = Math.floor(tx.at.getTime() / SWEEP_MS) + 1;
  return enqueue(tx, SWEEP, [
    { subjectId: PLATFORM_ID, payload: {}, dedupeKey: `${SWEEP.kind}:${slot}`, notBefore: new Date(slot * SWEEP_MS) },
  ]);
}

const UNSEALED = `
  SELECT h.tenant_id AS "tenantId", coalesce(s.partner_id, s.tenant_id) AS "partnerId" FROM audit_head h
  JOIN scope s ON s.tenant_id = h.tenant_id AND s.id = h.tenant_id
  LEFT JOIN LATERAL (SELECT size FROM audit_seal WHERE tenant_id = h.tenant_id ORDER BY size DESC LIMIT 1) l ON true
  WHERE h.seq > coalesce(l.size, 0) LIMIT 5000`;

@Injectable()
export class SealJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: SEAL, inside: async (tx) => void (await this.sealer.seal(tx)) });
    this.registry.add({ definition: SWEEP, outside: () => this.sweep() });
  }

  async sweep(): Promise<void> {
    await this.database.inTenant(systemContext(PLATFORM_ID, PLATFORM_ID), planSweep);
    const spaces = await this.database.acrossTenants<{ tenantId: string; partnerId: string }>('seal', UNSEALED);
    for (const { tenantId, partnerId } of spaces)
      await this.database.inTenant(systemContext(tenantId, partnerId), sealSoon);
  }
}
