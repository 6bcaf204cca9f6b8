import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { PolicyRepository } from '../policies/index.ts';
import { rehearseSliceJob, spreadRehearsalJob } from './rehearsal.jobs.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';

/** Begins a partner's rehearsal in each of its tenants, one transaction each; run again, it goes on where it stopped. */
@Injectable()
export class SpreadRehearsal implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly repository: RehearsalsRepository,
    private readonly scopes: PolicyRepository,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: spreadRehearsalJob, outside: (ctx, item) => this.spread(ctx, item) });
  }

  async spread(ctx: TenantContext, { subjectId, correlationId }: JobItem): Promise<void> {
    const [rehearsal, scope] = await this.database.read(ctx, async (tx) => {
      const found = await this.repository.find(tx, subjectId);
      return [found, found && (await this.scopes.scope(tx, found.scopeId))] as const;
    });
    if (!rehearsal || !scope || scope.kind !== 'partner' || rehearsal.cancelledAt) return;
    const tenants = await this.repository.tenantsOf(ctx.tenantId);
    for (const tenantId of tenants)
      await this.database.inTenant(systemContext(tenantId, ctx.tenantId, correlationId), async (tx) => {
        if (await this.repository.addPart(tx, rehearsal, scope))
          await enqueue(tx, rehearseSliceJob, [{ subjectId, payload: { slice: 0 } }]);
      });
    await this.database.inTenant(ctx, (tx) => this.repository.spreadOver(tx, subjectId, tenants.length));
  }
}
