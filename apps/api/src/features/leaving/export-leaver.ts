import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { AskForPack, MakePack, type PackRow, PacksRepository } from '../packs/index.ts';
import { handingOver, insideOf, Leavers } from './leaver.ts';
import { exportLeaverJob } from './leaving.jobs.ts';
import { NOT_SUSPENDED, type Refused } from './leaving-words.ts';

/**
 * Everything of a suspended tenant, made and handed over by its partner: the tenant's own people do not get in any more. The one
 * place where a partner's person gets a tenant's documents; each file that he takes is in the tenant's log.
 */
@Injectable()
export class ExportLeaver implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly leavers: Leavers,
    private readonly asking: AskForPack,
    private readonly making: MakePack,
    private readonly packs: PacksRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: exportLeaverJob, outside: (ctx, { subjectId }) => this.make(ctx, subjectId) });
  }

  /** Undefined where there is no such tenant. */
  async ask(ctx: TenantContext, tenantId: string): Promise<PackRow | Refused | undefined> {
    const leaver = await this.leavers.find(ctx.tenantId, tenantId);
    if (leaver?.kind !== 'tenant') return undefined;
    if (leaver.status !== 'suspended') return NOT_SUSPENDED;
    await this.asking.everything(handingOver(ctx, tenantId)); // where one is being made already, that one is gone on with
    await this.database.inTenant(systemContext(ctx.tenantId, ctx.tenantId, ctx.correlationId), (tx) =>
      enqueue(tx, exportLeaverJob, [
        { subjectId: tenantId, payload: {}, dedupeKey: `tenant.exportLeaver:${tenantId}` },
      ]),
    );
    return this.last(ctx, tenantId);
  }

  /** The last export that can still be taken; undefined where there is none or the tenant is not the caller's to hand over. */
  async last(ctx: TenantContext, tenantId: string): Promise<PackRow | undefined> {
    const leaver = await this.leavers.find(ctx.tenantId, tenantId);
    if (leaver?.kind !== 'tenant' || leaver.status !== 'suspended') return undefined;
    const [pack] = await this.database.read(insideOf(ctx, tenantId), (tx) =>
      this.packs.list(tx, { kinds: ['tenant'] }, 1),
    );
    return pack?.state === 'expired' ? undefined : pack;
  }

  async make(ctx: TenantContext, tenantId: string): Promise<void> {
    for (;;) {
      const pack = await this.last(ctx, tenantId);
      if (pack?.state !== 'making') return;
      const item = { subjectId: pack.id, payload: { part: pack.parts.length + 1 } };
      await this.making.run(insideOf(ctx, tenantId), item);
    }
  }
}
