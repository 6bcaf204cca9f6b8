import { isId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { type Import, ImportRows } from './import-rows.ts';
import { makeTenantJob } from './make-tenant.job.ts';
import { PlanImport } from './plan-import.ts';

export interface ImportFile {
  readonly filename: string;
  readonly content: string;
  /** An import whose failed lines this file mends. */
  readonly importId?: string | null;
}

export type ImportOutcome = { begun: Import } | { refused: 'Invalid' | 'NotFound'; why: Refusal };

/** Begins an import: its lines are kept, and each tenant becomes a piece of work of its own. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly database: Database,
    private readonly planning: PlanImport,
    private readonly rows: ImportRows,
  ) {}

  /** Sent again for an import, a file replaces its failed lines; tenants that were made or are being made stay as they are. */
  async run(ctx: TenantContext, { filename, content, importId }: ImportFile): Promise<ImportOutcome> {
    const planned = await this.planning.plan(ctx, filename, content);
    if (!Array.isArray(planned)) return { refused: 'Invalid', why: planned };
    const sentAs = filename.slice(0, 200);
    return this.database.inTenant(ctx, async (tx) => {
      const begun = importId
        ? await (isId(importId) ? this.rows.lock(tx, importId) : undefined)
        : await this.rows.add(tx, sentAs);
      if (!begun)
        return {
          refused: 'NotFound',
          why: { code: 'NOT_FOUND', message: 'There is no such import.', path: 'input.importId' },
        };
      await this.rows.dropFailed(tx, begun.id);
      const kept = new Set((await this.rows.rows(tx, [begun.id])).map((row) => row.slug));
      const fresh = planned.filter(
        ({ request, faults }) => !kept.has(request.input.slug) || faults.some(({ code }) => code === 'SLUG_TWICE'),
      );
      const waiting = await this.rows.addRows(tx, begun, sentAs, fresh);
      await this.rows.keepDigest(tx, begun.id, content);
      await enqueue(
        tx,
        makeTenantJob,
        waiting.map((subjectId) => ({ subjectId, payload: {} })),
      );
      tx.audit({
        action: importId ? 'tenantImport.resumed' : 'tenantImport.begun',
        subject: { kind: 'TenantImport', id: begun.id },
        details: { filename: sentAs, lines: planned.length, toCreate: waiting.length },
      });
      return { begun };
    });
  }
}
