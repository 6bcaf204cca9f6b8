import { newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { processDocumentJob } from './intake.jobs.ts';

/** What arrived, over whichever channel. */
export interface Arrival {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly filename?: string;
  readonly channel: 'api' | 'portal' | 'supplier' | 'cli';
  readonly idempotencyKey?: string;
  readonly unitId?: string;
  readonly supplierId?: string;
  readonly caseId?: string;
}

export type Received = { ok: true; id: string } | { ok: false; code: 'IDEMPOTENCY_KEY_REUSED' };

/** Keeps a document byte for byte and puts it on the workers' list, in one transaction. */
@Injectable()
export class ReceiveDocument {
  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async receive(ctx: TenantContext, arrival: Arrival): Promise<Received> {
    const sha256 = sha256Of(arrival.bytes);
    await this.blobs.put(ctx.tenantId, sha256, arrival.bytes);
    return this.database.inTenant(ctx, (tx) => this.receiveIn(tx, arrival, sha256));
  }

  /** The same inside a transaction that is open already; the bytes must be kept before. */
  async receiveIn(tx: Tx, arrival: Arrival, sha256: string): Promise<Received> {
    const id = newId<'Document'>();
    if (arrival.idempotencyKey) {
      const known = await claimKey(tx, arrival.idempotencyKey, requestHash(arrival, sha256), id);
      if (known === 'other') return { ok: false, code: 'IDEMPOTENCY_KEY_REUSED' };
      if (known) return { ok: true, id: known };
    }
    await tx.run(INSERT, [
      tx.ctx.tenantId,
      id,
      sha256,
      arrival.bytes.length,
      arrival.contentType,
      arrival.filename ?? null,
      arrival.channel,
      tx.at,
      `${tx.ctx.actor.kind}:${tx.ctx.actor.id}`,
      tx.ctx.correlationId,
      arrival.unitId ?? null,
      arrival.supplierId ?? null,
      arrival.caseId ?? null,
    ]);
    await enqueue(tx, processDocumentJob, [{ subjectId: id, payload: {} }]);
    tx.audit({ action: 'document.received', subject: { kind: 'Document', id }, details: { sha256, size: arrival.bytes.length, channel: arrival.channel } });
    return { ok: true, id };
  }
}

const requestHash = (arrival: Arrival, sha256: string) => `${sha256} ${arrival.contentType} ${arrival.filename ?? ''}`;

/** The document that the key stands for already, `other` when it stands for other bytes, undefined when it is new. */
async function claimKey(tx: Tx, key: string, hash: string, documentId: string): Promise<string | undefined> {
  const fresh = await tx.run(
    'INSERT INTO idempotency_key (tenant_id, key, request_hash, document_id, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id, key) DO NOTHING',
    [tx.ctx.tenantId, key, hash, documentId, tx.at],
  );
  if (fresh === 1) return undefined;
  const [known] = await tx.query<{ request_hash: string; document_id: string }>('SELECT request_hash, document_id FROM idempotency_key WHERE tenant_id = $1 AND key = $2', [tx.ctx.tenantId, key]);
  return known?.request_hash === hash ? known.document_id : 'other';
}

const INSERT = `
  INSERT INTO document (tenant_id, id, sha256, size, content_type, filename, channel, received_at, received_by, correlation_id, unit_id, supplier_id, case_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
