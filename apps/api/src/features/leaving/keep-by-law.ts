import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PACK_FILES } from '@clearhold/audit';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { measured, PackFile, withFolder } from '../packs/index.ts';
import { AuditExport, SealingKey } from '../proof/index.ts';
import type { LeavingRow } from './leaving-rows.ts';
import { sealFor } from './retention-key.ts';

interface KeptInvoice {
  readonly line: string;
  readonly documentId: string;
  readonly sha256: string;
}

const PAGE = 200;
const INVOICES = `
  SELECT to_jsonb(i)::text AS line, i.document_id AS "documentId", d.sha256 FROM invoice i
  JOIN document d ON d.tenant_id = i.tenant_id AND d.id = i.document_id
  WHERE i.tenant_id = $1 AND ($2::uuid IS NULL OR i.document_id > $2) ORDER BY i.document_id LIMIT ${PAGE}`;

/** Puts what the law keeps of a tenant, its invoices and its log, into one file that only the retention key opens. */
@Injectable()
export class KeepByLaw {
  constructor(
    private readonly database: Database,
    private readonly log: AuditExport,
    private readonly sealing: SealingKey,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  /** `inside` is the tenant's context; the file comes to lie in its partner's space. */
  async run(inside: TenantContext, leaving: LeavingRow): Promise<void> {
    if (!leaving.retentionKey || leaving.retained) return;
    await withFolder(async (folder) => {
      const [plain, sealed] = [`${folder}/kept.zip`, `${folder}/kept.sealed`];
      const documents = await this.#pack(inside, leaving, plain);
      const pieces = sealFor(leaving.retentionKey!, leaving.id, createReadStream(plain));
      await pipeline(Readable.from(pieces), createWriteStream(sealed, { mode: 0o600 }));
      const file = await measured(sealed);
      await this.blobs.putFile(inside.partnerId, file.sha256, sealed);
      await this.database.inTenant(inside, async (tx) => {
        const retained = JSON.stringify({ ...file, documents });
        await tx.run('UPDATE tenant_leaving SET retained = $3 WHERE tenant_id = $1 AND id = $2', [
          inside.tenantId,
          leaving.id,
          retained,
        ]);
        const details = { leaving: leaving.id, ...file, documents };
        tx.audit({ action: 'leaving.kept', subject: { kind: 'Scope', id: inside.tenantId }, details });
      });
    });
  }

  async #pack(ctx: TenantContext, leaving: LeavingRow, to: string): Promise<number> {
    const madeAt = await this.database.read(ctx, async (tx) => tx.at);
    const file = new PackFile(to, madeAt);
    const lines: string[] = [];
    for (let after: string | null = null; ; ) {
      const page = await this.#invoices(ctx, after);
      for (const { line, documentId, sha256 } of page) {
        const bytes = await this.blobs.get(ctx.tenantId, sha256);
        if (bytes) await file.add(`documents/${documentId}`, bytes);
        lines.push(`${line}\n`);
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.documentId;
    }
    await file.add('data/invoice.jsonl', lines.join(''));
    await file.add(PACK_FILES.log, this.#wholeLog(ctx));
    await file.add(PACK_FILES.keys, `${this.sealing.verifierKeys().join('\n')}\n`);
    const about = { tenantId: ctx.tenantId, subject: { kind: 'retained', id: leaving.id }, part: 1, last: true };
    await file.finish(about, this.sealing.key);
    return lines.length;
  }

  #invoices(ctx: TenantContext, after: string | null): Promise<KeptInvoice[]> {
    return this.database.read(ctx, (tx) => tx.query<KeptInvoice>(INVOICES, [ctx.tenantId, after]));
  }

  async *#wholeLog(ctx: TenantContext): AsyncGenerator<string> {
    for await (const line of this.log.lines(ctx)) yield `${line}\n`;
  }
}
