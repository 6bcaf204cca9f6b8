import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { type BlueprintFile, KeepVersion, PlanBlueprint } from '../onboarding/index.ts';

export type AppliedBlueprint =
  | { readonly key: string; readonly version: number; readonly applied: boolean }
  | { readonly refusals: readonly Refusal[] };

/** Keeps a file as the next version of its blueprint. Nobody's policy changes by that: followers are offered it. */
@Injectable()
export class ApplyBlueprint {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanBlueprint,
    private readonly keeping: KeepVersion,
  ) {}

  apply(ctx: TenantContext, file: BlueprintFile, ring?: string): Promise<AppliedBlueprint> {
    return this.database.inTenant(ctx, async (tx) => {
      const planned = await this.planning.plan(tx, file);
      if (planned.refusals.length) return { refusals: planned.refusals };
      const { key, title, summary, definition } = file;
      if (planned.differences.length === 0) return { key, version: planned.currentVersion, applied: false };
      const latest = await this.keeping.latest(tx, key);
      if (file.version !== undefined && latest && latest.version !== file.version)
        return { refusals: [writtenFromOlder(file.version, latest.version)] };
      const done = await this.keeping.next(tx, latest, { key, title, summary, definition, ring }, { from: 'file' });
      if ('refused' in done) return { refusals: [done.refused] };
      return { key, version: done.saved.version, applied: true };
    });
  }
}

const writtenFromOlder = (version: number, latest: number): Refusal => ({
  code: 'VERSION_MOVED',
  message: `The file was written from version ${version}, and version ${latest} is there.`,
  hint: 'Export it, take over what changed, apply again.',
});
