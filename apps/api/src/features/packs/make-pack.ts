import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { FillPart } from './fill-part.ts';
import { measured, withFolder } from './measured.ts';
import type { KeptPart, PackRow } from './pack-row.ts';
import { expirePackJob, makePackJob } from './packs.jobs.ts';
import { KEPT_DAYS, PacksRepository } from './packs.repository.ts';

/** Makes packs part by part: what a killed worker loses is one part, and it is made again. */
@Injectable()
export class MakePack implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly packs: PacksRepository,
    private readonly filling: FillPart,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: makePackJob, outside: (ctx, item) => this.run(ctx, item) });
    this.registry.add({ definition: expirePackJob, outside: (ctx, item) => this.expire(ctx, item.subjectId) });
  }

  async run(
    ctx: TenantContext,
    { subjectId, payload }: Pick<JobItem<{ part: number }>, 'subjectId' | 'payload'>,
  ): Promise<void> {
    const pack = await this.#find(ctx, subjectId);
    if (pack?.state !== 'making' || pack.parts.length !== payload.part - 1) return; // done before
    await withFolder(async (folder) => {
      const file = `${folder}/part.zip`;
      const { done, cursor } = await this.filling.run(ctx, pack, file);
      const part = await measured(file);
      await this.blobs.putFile(ctx.tenantId, part.sha256, file);
      await this.#keep(ctx, pack, { part, done, cursor });
    });
  }

  async expire(ctx: TenantContext, id: string): Promise<void> {
    const pack = await this.#find(ctx, id);
    if (pack?.state !== 'ready') return;
    for (const { sha256 } of pack.parts) await this.blobs.remove(ctx.tenantId, sha256);
    await this.database.inTenant(ctx, (tx) => this.packs.expire(tx, id));
  }

  async #find(ctx: TenantContext, id: string): Promise<PackRow | undefined> {
    return this.database.read(ctx, (tx) => this.packs.find(tx, id));
  }

  async #keep(ctx: TenantContext, pack: PackRow, made: { part: KeptPart; done: number; cursor: unknown }) {
    await this.database.inTenant(ctx, async (tx) => {
      if (!(await this.packs.advance(tx, pack, made))) return;
      const number = pack.parts.length + 1;
      if (made.cursor !== null) {
        await enqueue(tx, makePackJob, [{ subjectId: pack.id, payload: { part: number + 1 } }]);
        return;
      }
      const notBefore = new Date(tx.at.getTime() + KEPT_DAYS * 86_400_000);
      await enqueue(tx, expirePackJob, [{ subjectId: pack.id, payload: {}, notBefore }]);
      const details = { kind: pack.kind, about: pack.subjectId, parts: number };
      tx.audit({ action: 'pack.made', subject: { kind: 'Pack', id: pack.id }, details });
    });
  }
}
