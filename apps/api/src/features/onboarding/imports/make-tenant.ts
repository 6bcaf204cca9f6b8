import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { CreateTenant } from '../create-tenant.ts';
import { FirstPasswords } from './first-passwords.ts';
import { ImportRows } from './import-rows.ts';
import { makeTenantJob } from './make-tenant.job.ts';
import { asFault, type Fault } from './tenant-request.ts';

const BROKE: Fault = {
  column: null,
  code: 'NOT_MADE',
  message: 'The tenant could not be made, through no fault of the line.',
  hint: 'Send the file again for this import.',
};

/** Makes one tenant of an import, in a transaction of its own; run again, it finds what it made. */
@Injectable()
export class MakeTenant implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly creation: CreateTenant,
    private readonly passwords: FirstPasswords,
    private readonly rows: ImportRows,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: makeTenantJob, outside: (ctx, item) => this.#try(ctx, item) });
  }

  async #try(ctx: TenantContext, { subjectId, attempts }: JobItem): Promise<void> {
    try {
      await this.#make(ctx, subjectId);
    } catch (error) {
      if (attempts + 1 >= makeTenantJob.attempts) await this.#end(ctx, subjectId, 'failed', { faults: [BROKE] });
      throw error;
    }
  }

  async #make(ctx: TenantContext, id: string): Promise<void> {
    const found = await this.database.read(ctx, async (tx) => {
      const row = await this.rows.row(tx, id);
      return row && { row, from: await this.rows.find(tx, row.importId) };
    });
    if (found?.row.state !== 'waiting' || !found.from) return;
    const { row, from } = found;
    const asker = {
      ...ctx,
      actor: { ...ctx.actor, id: from.askedById },
      actorName: `${from.askedBy} (${from.filename})`,
    };
    const extras = {
      id: row.madeId,
      units: row.given.units,
      password: this.passwords.of(row.madeId),
      keyless: true,
    };
    const outcome = await this.creation.run(asker, row.given.input, extras);
    if ('made' in outcome || outcome.there === row.madeId) return this.#end(ctx, id, 'created');
    if (outcome.there) return this.#end(ctx, id, 'there', { madeId: outcome.there });
    await this.#end(ctx, id, 'failed', { faults: [asFault(outcome.why)] });
  }

  #end(
    ctx: TenantContext,
    id: string,
    state: 'created' | 'there' | 'failed',
    more: { faults?: Fault[]; madeId?: string } = {},
  ): Promise<void> {
    return this.database.inTenant(ctx, async (tx) => {
      await this.rows.end(tx, id, state, more);
      const { faults, ...rest } = more;
      const details = { state, ...rest, ...(faults ? { why: faults.map(({ code }) => code) } : {}) };
      tx.audit({ action: 'tenantImport.lineEnded', subject: { kind: 'TenantImportRow', id }, details });
    });
  }
}
