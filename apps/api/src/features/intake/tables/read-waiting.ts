import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { openDocumentJob, readWaitingJob, tellTenantsJob } from '../intake.jobs.ts';

/** Has files read that wait for a mapping which is there by now. Run again it finds none. */
@Injectable()
export class ReadWaiting implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: readWaitingJob, inside: (tx) => this.#read(tx) });
    this.registry.add({ definition: tellTenantsJob, outside: (ctx) => this.#tell(ctx) });
  }

  async #read(tx: Tx): Promise<void> {
    const found = await tx.query<{ id: string; correlation_id: string }>(READ, [tx.ctx.tenantId]);
    const work = found.map((one) => ({ subjectId: one.id, payload: {}, correlationId: one.correlation_id }));
    await enqueue(tx, openDocumentJob, work);
    if (found.length > 0)
      tx.audit(
        ...found.map(({ id }) => ({ action: 'document.reread', subject: { kind: 'Document', id }, details: {} })),
      );
  }

  async #tell(ctx: TenantContext): Promise<void> {
    const tenants = await this.database.acrossTenants<{ id: string }>('figures', TENANTS, [ctx.tenantId]);
    for (const { id } of tenants)
      await this.database.inTenant(systemContext(id, ctx.tenantId, ctx.correlationId), (tx) =>
        enqueue(tx, readWaitingJob, [{ subjectId: id, payload: {} }]),
      );
  }
}

const READ = `
  UPDATE document d SET status = 'received', reading = NULL, headers = NULL, problems = '[]'
  WHERE d.tenant_id = $1 AND d.status = 'waiting' AND EXISTS (SELECT FROM table_mapping m WHERE m.signature = ANY(d.headers))
  RETURNING d.id, d.correlation_id`;
const TENANTS = `SELECT tenant_id AS id FROM scope WHERE partner_id = $1 AND kind = 'tenant'`; // Their sample tenants too.
