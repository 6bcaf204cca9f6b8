import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { TenantKeys } from '../../platform/keys/tenant-keys.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { count } from './destroy-rows.ts';
import { begin, destroyKey, TOMBSTONE, tellPartner } from './destruction-steps.ts';
import { DestructionWork } from './destruction-work.ts';
import { insideOf, Leavers } from './leaver.ts';
import { destroyTenantJob, expireRetainedJob } from './leaving.jobs.ts';
import { openLeaving } from './leaving-rows.ts';

/**
 * Destroys everything of a tenant whose leaving was confirmed: what the law keeps is sealed away, the key goes, then rows and
 * files, then the certificate is made and the log goes. Each step says when it is done, so that a killed worker's successor
 * goes on where it was.
 */
@Injectable()
export class DestroyTenant implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly leavers: Leavers,
    private readonly keys: TenantKeys,
    private readonly work: DestructionWork,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: destroyTenantJob, outside: (ctx, item) => this.run(ctx, item) });
    this.registry.add({
      definition: expireRetainedJob,
      outside: (ctx, item) => this.expire(ctx, item),
    });
  }

  async run(ctx: TenantContext, { subjectId, payload }: Pick<JobItem<{ leaving: string }>, 'subjectId' | 'payload'>) {
    const leaver = await this.leavers.find(ctx.tenantId, subjectId);
    if (!leaver) return;
    const inside = insideOf(ctx, subjectId);
    const row = await this.database.read(inside, openLeaving);
    if (row?.id !== payload.leaving || !row.confirmedAt || row.endedAt) return;
    if (!row.destroyedAt) {
      const begun = await this.database.inTenant(inside, (tx) => begin(tx, row));
      if (!begun) return;
      await this.work.keeping.run(inside, begun);
      await this.keys.of(subjectId); // older tenants may have none yet
      await this.database.inTenant(inside, (tx) => destroyKey(tx, row.id));
      this.keys.forget(subjectId);
    }
    await this.#empty(inside, row.id);
    await this.work.certifying.run(inside);
    await this.work.rows.last(inside, row.id);
    await this.#end(ctx, inside);
  }

  /** Removes what the law kept; its years are over. */
  async expire(
    ctx: TenantContext,
    { subjectId, payload }: Pick<JobItem<{ leaving: string }>, 'subjectId' | 'payload'>,
  ) {
    if (!(await this.leavers.find(ctx.tenantId, subjectId))) return;
    const inside = insideOf(ctx, subjectId);
    const { row, now } = await this.database.read(inside, async (tx) => ({ row: await openLeaving(tx), now: tx.at }));
    if (row?.id !== payload.leaving || !row.retained || row.retainedUntil! > now) return;
    await this.blobs.remove(ctx.tenantId, row.retained.sha256);
    const about = { subject: { kind: 'Scope', id: subjectId }, details: { leaving: row.id } };
    await this.database.inTenant(ctx, async (tx) => tx.audit({ action: 'leaving.keptExpired', ...about }));
  }

  async #empty(inside: TenantContext, leaving: string): Promise<void> {
    await this.work.rows.run(inside, leaving);
    await this.mailer.forget(inside.tenantId);
    const swept = await this.blobs.removeAll(inside.tenantId);
    if (swept.count === 0) return;
    await this.database.inTenant(inside, async (tx) => {
      await count(tx, leaving, 'blobs', swept.count);
      await count(tx, leaving, 'blobBytes', swept.bytes);
    });
  }

  async #end(ctx: TenantContext, inside: TenantContext): Promise<void> {
    const row = (await this.database.read(inside, openLeaving))!;
    await this.database.inTenant(ctx, (tx) => tellPartner(tx, row));
    await this.database.inTenant(inside, async (tx) => {
      await tx.run('DELETE FROM outbox WHERE tenant_id = $1', [inside.tenantId]);
      await tx.run('DELETE FROM scope WHERE tenant_id = $1 AND id <> $1', [inside.tenantId]);
      await tx.run(TOMBSTONE, [inside.tenantId]);
      await tx.run('UPDATE tenant_leaving SET ended_at = $3 WHERE tenant_id = $1 AND id = $2', [
        inside.tenantId,
        row.id,
        tx.at,
      ]);
    });
  }
}
