import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { type JobItem, TryAgain } from '../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { ScannerAway } from '../../platform/scanning/clamd.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { processDocumentJob, scanDocumentJob } from './intake.jobs.ts';
import { isHarmful, MALWARE } from './malware.ts';

interface Found {
  sha256: string;
  status: string;
  problems: unknown;
}

const AGAIN_MS = 15_000;
const FOUND_BEFORE = 'malware, as in the same file before,';

/**
 * Has a document looked through before anybody reads it. While the scanner is away it waits; one that the scanner cannot judge ends as
 * failed work; a harmful one is rejected and forgotten.
 */
@Injectable()
export class ScanDocuments implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly scanner: Scanner,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  onModuleInit(): void {
    this.registry.add({ definition: scanDocumentJob, outside: (ctx, item) => this.#scan(ctx, item) });
  }

  async #scan(ctx: TenantContext, { subjectId: id }: JobItem): Promise<void> {
    const [row] = await this.database.read(ctx, (tx) => tx.query<Found>(DOCUMENT, [ctx.tenantId, id]));
    if (!row) return;
    if (row.status === 'received') {
      const found = await this.#look(ctx, row.sha256);
      if (found === undefined) return this.#goOn(ctx, id);
      await this.#reject(ctx, id, row.sha256, found);
    } else if (!isHarmful(row.problems)) return;
    await this.#forget(ctx, row.sha256);
  }

  async #look(ctx: TenantContext, sha256: string): Promise<string | undefined> {
    const bytes = await this.blobs.get(ctx.tenantId, sha256);
    if (!bytes) return this.#foundBefore(ctx, sha256);
    return this.scanner.look(bytes).catch((error: Error) => {
      throw error instanceof ScannerAway ? new TryAgain(error.message, AGAIN_MS) : error;
    });
  }

  // Whoever sends the same file again may have put it down just before it was forgotten.
  async #foundBefore(ctx: TenantContext, sha256: string): Promise<string> {
    const known = await this.database.read(ctx, (tx) => tx.query(KNOWN, [ctx.tenantId, sha256, MALWARE]));
    if (known.length === 0) throw new Error(`the bytes ${sha256} are gone from the blob store`);
    return FOUND_BEFORE;
  }

  #goOn(ctx: TenantContext, id: string): Promise<void> {
    return this.database.inTenant(ctx, async (tx) => {
      await enqueue(tx, processDocumentJob, [{ subjectId: id, payload: {} }]);
      tx.audit({ action: 'document.scanned', subject: { kind: 'Document', id } });
    });
  }

  #reject(ctx: TenantContext, id: string, sha256: string, found: string): Promise<void> {
    return this.database.inTenant(ctx, async (tx) => {
      const problems = JSON.stringify([
        {
          code: MALWARE,
          severity: 'fatal',
          message: `The malware scanner found ${found} in this file, so it was not taken. Nothing of it was kept but its SHA-256. Have the machine checked that it comes from, then send a clean file.`,
          path: '/',
        },
      ]);
      if ((await tx.run(REJECT, [ctx.tenantId, id, problems, tx.at])) !== 1) return;
      tx.audit({ action: 'document.malwareFound', subject: { kind: 'Document', id }, details: { sha256, found } });
    });
  }

  // The same bytes may be a document that was taken before anybody knew better, or one that still waits for its turn.
  async #forget(ctx: TenantContext, sha256: string): Promise<void> {
    const others = await this.database.read(ctx, (tx) => tx.query(OTHERS, [ctx.tenantId, sha256, MALWARE]));
    if (others.length === 0) await this.blobs.remove(ctx.tenantId, sha256);
  }
}

const DOCUMENT = 'SELECT sha256, status, problems FROM document WHERE tenant_id = $1 AND id = $2';
const REJECT = `
  UPDATE document SET status = 'rejected', format = 'unknown', problems = $3::jsonb, processed_at = $4
  WHERE tenant_id = $1 AND id = $2 AND status = 'received'`;
const KNOWN = `
  SELECT FROM document WHERE tenant_id = $1 AND sha256 = $2
    AND problems @> jsonb_build_array(jsonb_build_object('code', $3::text)) LIMIT 1`;
const OTHERS = `
  SELECT FROM document WHERE tenant_id = $1 AND sha256 = $2
    AND NOT problems @> jsonb_build_array(jsonb_build_object('code', $3::text)) LIMIT 1`;
