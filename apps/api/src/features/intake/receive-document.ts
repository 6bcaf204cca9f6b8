import { newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import { FewAtATime } from '../../platform/blobs/few-at-a-time.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { processDocumentJob, scanDocumentJob } from './intake.jobs.ts';
import { type ArrivedDocument, saveArrivals } from './save-arrivals.ts';

/** What arrived, over whichever channel. */
export interface Arrival {
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly filename?: string;
  readonly channel: 'api' | 'portal' | 'supplier' | 'cli' | 'mail' | 'imap' | 'sftp' | 'directory';
  /** The tenant's channel, where it is one of those that it set up. */
  readonly channelId?: string;
  readonly idempotencyKey?: string;
  readonly unitId?: string;
  readonly supplierId?: string;
  readonly caseId?: string;
}

export type Received = { ok: true; id: string } | { ok: false; code: 'IDEMPOTENCY_KEY_REUSED' };

interface Waiting {
  readonly ctx: TenantContext;
  readonly document: ArrivedDocument;
  readonly resolve: (received: Received) => void;
  readonly reject: (error: Error) => void;
}

const GROUP_MAX = 100;
const COMMITS = 4;
// Node has four threads for files and each put takes several turns on them: half of them are for the other tenants.
const PUTS = 2;

/**
 * Keeps documents byte for byte and puts them on the workers' list. A process commits arrivals of a few tenants at a time; what
 * comes for a tenant until its turn goes in together: one transaction for many requests, answered only after it committed.
 * A lone arrival never waits, and the fuller the house, the larger the groups.
 */
@Injectable()
export class ReceiveDocument {
  readonly #groups = new Map<string, Waiting[]>();
  readonly #turns: string[] = [];
  #committing = 0;
  readonly #puts = new FewAtATime(PUTS);

  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
    private readonly scanner: Scanner,
  ) {}

  get #firstWork() {
    return this.scanner.isOn ? scanDocumentJob : processDocumentJob;
  }

  async receive(ctx: TenantContext, arrival: Arrival): Promise<Received> {
    const sha256 = sha256Of(arrival.bytes);
    await this.#puts.run(ctx.tenantId, () => this.blobs.put(ctx.tenantId, sha256, arrival.bytes));
    const document = documentOf(ctx, arrival, sha256);
    return new Promise<Received>((resolve, reject) => this.#join({ ctx, document, resolve, reject }));
  }

  /** The same inside a transaction that is open already; the bytes must be kept before. */
  async receiveIn(tx: Tx, arrival: Arrival, sha256: string): Promise<Received> {
    const [received] = await saveArrivals(tx, [documentOf(tx.ctx, arrival, sha256)], this.#firstWork);
    return received!;
  }

  #join(one: Waiting): void {
    // Whoever acts under other rights, a supplier say, has a group of his own.
    const key = `${one.ctx.tenantId} ${one.ctx.supplierId ?? ''}`;
    const group = this.#groups.get(key);
    if (group) return void group.push(one);
    this.#groups.set(key, [one]);
    this.#turns.push(key);
    this.#next();
  }

  #next(): void {
    if (this.#committing >= COMMITS) return;
    const key = this.#turns.shift();
    if (key === undefined) return;
    this.#committing++;
    const group = this.#groups.get(key)!;
    void this.#commit(group.splice(0, GROUP_MAX)).finally(() => {
      this.#committing--;
      if (group.length === 0) this.#groups.delete(key);
      else this.#turns.push(key);
      this.#next();
    });
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const documents = group.map((one) => one.document);
      const received = await this.database.inTenant(group[0]!.ctx, (tx) =>
        saveArrivals(tx, documents, this.#firstWork),
      );
      for (const [index, one] of group.entries()) one.resolve(received[index]!);
    } catch (error) {
      if (group.length === 1) return group[0]!.reject(error as Error);
      for (const one of group) await this.#commit([one]);
    }
  }
}

function documentOf(ctx: TenantContext, arrival: Arrival, sha256: string): ArrivedDocument {
  return {
    id: newId<'Document'>(),
    sha256,
    size: arrival.bytes.length,
    content_type: arrival.contentType,
    filename: arrival.filename ?? null,
    channel: arrival.channel,
    channel_id: arrival.channelId ?? null,
    received_by: `${ctx.actor.kind}:${ctx.actor.id}`,
    correlation_id: ctx.correlationId,
    unit_id: arrival.unitId ?? null,
    supplier_id: arrival.supplierId ?? null,
    case_id: arrival.caseId ?? null,
    key: arrival.idempotencyKey ?? null,
    request_hash: sha256,
  };
}
