import type { ReadResult } from '@clearhold/documents';
import { closeThreads, openDocument } from '@clearhold/documents/open';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { Config } from '../../platform/config/config.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { type JobItem, TryAgain } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { openDocumentJob, processDocumentJob } from './intake.jobs.ts';
import { keepReading } from './kept-reading.ts';
import { ProveSender } from './mail/prove-sender.ts';
import { mappingsFor } from './tables/mapping-rows.ts';

/**
 * Opens what must be opened before it can be read, outside of every transaction and on threads of its own, so that neither rows nor other
 * documents wait for it. Opened twice it says the same, and only the first is kept.
 */
@Injectable()
export class OpenDocuments implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly config: Config,
    private readonly senders: ProveSender,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: openDocumentJob, outside: (ctx, item) => this.open(ctx, item) });
  }

  onApplicationShutdown(): Promise<void> {
    return closeThreads();
  }

  async open(ctx: TenantContext, { subjectId: id, createdAt }: JobItem): Promise<void> {
    const { row, mappings } = await this.database.read(ctx, async (tx) => ({
      row: (await tx.query<Waiting>(WAITING, [ctx.tenantId, id]))[0],
      mappings: await mappingsFor(tx),
    }));
    if (!row) return;
    const bytes = await this.blobs.get(ctx.tenantId, row.sha256);
    if (!bytes) throw new Error(`the bytes of document ${id} are gone from the blob store`);
    const bytesMax = this.config.vars.CLEARHOLD_MAX_DOCUMENT_MB * 1_048_576;
    const opened = await openDocument(bytes, { bytesMax, now: () => performance.now() }, mappings);
    const result = row.byMail ? await this.#withProof(opened, bytes, createdAt) : opened;
    const kept = JSON.stringify(keepReading(result));
    await this.database.inTenant(ctx, async (tx) => {
      if ((await tx.run(KEEP, [ctx.tenantId, id, kept])) !== 1) return;
      await enqueue(tx, processDocumentJob, [{ subjectId: id, payload: {} }]);
      tx.audit({ action: 'document.opened', subject: { kind: 'Document', id }, details: { format: result.format } });
    });
  }

  // Where name servers do not answer it is asked again for a while: a supplier is not held for an outage of ours.
  async #withProof(opened: ReadResult, bytes: Buffer, since: Date): Promise<ReadResult> {
    if (!('mail' in opened) || !opened.mail) return opened;
    const { proof, isOpen } = await this.senders.prove(bytes);
    if (isOpen && this.database.clock.now().getTime() - since.getTime() < ASK_FOR_MS)
      throw new TryAgain('no name server answered', ASK_AGAIN_MS);
    return { ...opened, mail: { ...opened.mail, sender: proof } };
  }
}

interface Waiting {
  readonly sha256: string;
  /** It came as a mail over one of the tenant's channels. */
  readonly byMail: boolean;
}

const ASK_FOR_MS = 600_000;
const ASK_AGAIN_MS = 30_000;

const WAITING = `SELECT sha256, channel IN ('mail', 'imap') AND part_of IS NULL AS "byMail" FROM document WHERE tenant_id = $1 AND id = $2 AND status = 'received' AND reading IS NULL`;
const KEEP = `
  UPDATE document SET reading = $3::jsonb WHERE tenant_id = $1 AND id = $2 AND status = 'received' AND reading IS NULL`;
