import type { Refusal } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { TenantKeys } from '../../platform/keys/tenant-keys.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { standingHolds } from '../holds/index.ts';
import { insideOf, Leavers } from '../leaving/index.ts';
import { HostDirectory, type Place } from '../tenancy/index.ts';
import { EmptySample } from './empty-sample.ts';
import { removeSampleJob } from './samples.jobs.ts';

const CLOSE = `UPDATE scope SET status = 'suspended' WHERE tenant_id = $1 AND id = $1 AND sample RETURNING slug`;
const DESTROY_KEY = `UPDATE tenant_key SET wrapped = NULL, destroyed_at = $2 WHERE tenant_id = $1 AND destroyed_at IS NULL`;

const NO_SAMPLE: Refusal = {
  code: 'NOT_A_SAMPLE',
  message: 'This is a tenant with real documents.',
  hint: 'It leaves by the steps under “Leaving”, which two people take.',
  path: 'input.scope',
};
const HELD: Refusal = {
  code: 'LEGAL_HOLD',
  message: 'A legal hold stands at this sample tenant.',
  hint: 'Have it lifted first.',
  path: 'input.scope',
};

/** Removes a sample tenant in one act: closed at once, emptied by a worker. No law wants made-up documents kept. */
@Injectable()
export class RemoveSample implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly hosts: HostDirectory,
    private readonly leavers: Leavers,
    private readonly keys: TenantKeys,
    private readonly emptying: EmptySample,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: removeSampleJob, outside: (ctx, item) => this.empty(ctx, item) });
  }

  /** What stands against it, or nothing where its doors are closed and the rest is a worker's. `ctx` is the partner's. */
  async run(ctx: TenantContext, place: Place): Promise<Refusal | undefined> {
    const leaver = await this.leavers.find(ctx.tenantId, place.scopeId);
    if (!leaver?.sample) return NO_SAMPLE;
    const inside = insideOf(ctx, place.scopeId);
    if ((await this.database.read(inside, standingHolds)).length > 0) return HELD;
    await this.database.inTenant(ctx, async (tx) => {
      tx.audit({
        action: 'sample.removed',
        subject: { kind: 'Scope', id: place.scopeId },
        details: { name: place.name },
      });
      await enqueue(tx, removeSampleJob, [
        { subjectId: place.scopeId, payload: {}, dedupeKey: `${removeSampleJob.kind}:${place.scopeId}` },
      ]);
    });
    await this.database.inTenant(inside, (tx) => tx.run(CLOSE, [place.scopeId]));
    this.hosts.forget();
    return undefined;
  }

  /** A worker that dies is followed by one that goes on: each step finds what is left. */
  async empty(ctx: TenantContext, { subjectId }: Pick<JobItem, 'subjectId'>): Promise<void> {
    const leaver = await this.leavers.find(ctx.tenantId, subjectId);
    if (!leaver?.sample || leaver.kind === 'gone') return;
    const inside = insideOf(ctx, subjectId);
    await this.keys.of(subjectId);
    await this.database.inTenant(inside, async (tx) => {
      await tx.run(CLOSE, [subjectId]);
      await tx.run(DESTROY_KEY, [subjectId, tx.at]);
    });
    this.keys.forget(subjectId);
    await this.emptying.run(inside);
    this.hosts.forget();
  }
}
