import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { lockTenant, standingHolds } from '../holds/index.ts';
import { FormerPeople } from './former-people.ts';
import { removeOldCases } from './old-cases.ts';
import { removeOldDocuments } from './old-documents.ts';
import { retentionJob } from './retention-night.ts';
import { RetentionRules } from './retention-rules.ts';
import {
  endRun,
  noteRemoved,
  noteSwept,
  openRun,
  type RemovedKind,
  type RunCounts,
  unneededFiles,
} from './retention-runs.ts';

const PORTION = 200;
const REMOVE = { cases: removeOldCases, documents: removeOldDocuments };

/**
 * Removes what is over its time at a tenant, in portions: cases first, then documents that no case needs, then their files. Every
 * portion asks anew whether it may; a run that broke off is gone on with, and a second one finds nothing to do.
 */
@Injectable()
export class RemoveOld implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly rules: RetentionRules,
    private readonly former: FormerPeople,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: retentionJob, outside: (ctx) => this.#night(ctx) });
  }

  async #night(ctx: TenantContext): Promise<void> {
    await this.former.run(ctx);
    await this.run(ctx);
  }

  /** `at` is the instant that years are counted back from: now, unless told. Undefined where nothing may be removed. */
  async run(ctx: TenantContext, at?: Date): Promise<RunCounts | undefined> {
    const may = await this.database.inTenant(ctx, async (tx) => {
      const may = await this.#may(tx);
      if (may) await openRun(tx);
      return may;
    });
    if (!may) return undefined;
    await this.#sweep(ctx);
    for (const kind of ['cases', 'documents'] as const)
      while (await this.#portion(ctx, kind, at)) await this.#sweep(ctx);
    await this.#sweep(ctx);
    return this.database.inTenant(ctx, endRun);
  }

  /** Whether there may be more. */
  #portion(ctx: TenantContext, kind: RemovedKind, at: Date | undefined): Promise<boolean> {
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await this.#may(tx))) return false;
      const rules = await this.rules.of(tx, at ?? tx.at);
      const removed = await REMOVE[kind](tx, rules, PORTION);
      if (removed.places.length > 0) await noteRemoved(tx, kind, removed, rules);
      return removed.places.length === PORTION;
    });
  }

  /** The tenant's row is locked, so that no hold is placed beside a removal. */
  async #may(tx: Tx): Promise<boolean> {
    if (!(await this.rules.removes(tx))) return false;
    await lockTenant(tx);
    return !(await standingHolds(tx)).some(({ caseId }) => caseId === null);
  }

  /** Rows are gone before their files: what broke off in between is still on the run's list. */
  async #sweep(ctx: TenantContext): Promise<void> {
    const { files, unneeded } = await this.database.inTenant(ctx, async (tx) => unneededFiles(tx, await openRun(tx)));
    if (files.length === 0) return;
    for (const sha256 of unneeded) await this.blobs.remove(ctx.tenantId, sha256);
    await this.database.inTenant(ctx, (tx) => noteSwept(tx, files, unneeded.length));
  }
}
