import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { defineJob, type JobItem, LANE } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { AuditRepository } from './audit.repository.ts';
import { Witness } from './witness.ts';

const payload = z.object({ size: z.number().int().positive() });

/** Give the seal over so many entries to the witness. A witness that is away gets every one of them later. */
export const GIVE_AWAY = defineJob({
  kind: 'audit.giveAway',
  lane: LANE.normal,
  payload,
  attempts: 1_000_000_000,
  batch: 1,
});

/** In the transaction that seals. */
export function giveAway(tx: Tx, size: number): Promise<void> {
  return enqueue(tx, GIVE_AWAY, [{ subjectId: tx.ctx.tenantId, payload: { size } }]);
}

@Injectable()
export class GiveAwayJobs implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly witness: Witness,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: GIVE_AWAY, outside: (ctx, item) => this.#give(ctx, item) });
  }

  async #give(ctx: TenantContext, { payload: { size }, createdAt }: JobItem<{ size: number }>): Promise<void> {
    const note = await this.database.read(ctx, (tx) => this.repository.sealOf(tx, size));
    if (note) await this.witness.take(ctx.tenantId, note, createdAt);
  }
}
