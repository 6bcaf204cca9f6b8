import { newId } from '@clearhold/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { type ArrivedDocument, saveArrivals } from './save-arrivals.ts';

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

interface Waiting {
  readonly ctx: TenantContext;
  readonly document: ArrivedDocument;
  readonly resolve: (received: Received) => void;
  readonly reject: (error: Error) => void;
}

const GROUP_MAX = 100;
// When many requests are under way, a group gathers this long before it commits; a lone one never waits.
const CROWD = 12;
const GATHER_MS = 6;

/**
 * Keeps documents byte for byte and puts them on the workers' list. What arrives for a tenant while an earlier commit is
 * under way goes with the next one together: one transaction for many requests, answered only after it committed.
 */
@Injectable()
export class ReceiveDocument {
  readonly #waiting = new Map<string, Waiting[]>();
  #underWay = 0;

  constructor(
    private readonly database: Database,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async receive(ctx: TenantContext, arrival: Arrival): Promise<Received> {
    const sha256 = sha256Of(arrival.bytes);
    await this.blobs.put(ctx.tenantId, sha256, arrival.bytes);
    const document = documentOf(ctx, arrival, sha256);
    this.#underWay++;
    const received = new Promise<Received>((resolve, reject) => this.#join({ ctx, document, resolve, reject }));
    return received.finally(() => this.#underWay--);
  }

  /** The same inside a transaction that is open already; the bytes must be kept before. */
  async receiveIn(tx: Tx, arrival: Arrival, sha256: string): Promise<Received> {
    const [received] = await saveArrivals(tx, [documentOf(tx.ctx, arrival, sha256)]);
    return received!;
  }

  #join(one: Waiting): void {
    // Whoever acts under other rights, a supplier say, has a group of his own.
    const group = `${one.ctx.tenantId} ${one.ctx.supplierId ?? ''}`;
    const waiting = this.#waiting.get(group);
    if (waiting) return void waiting.push(one);
    this.#waiting.set(group, [one]);
    void this.#work(group);
  }

  async #work(group: string): Promise<void> {
    for (;;) {
      if (this.#underWay >= CROWD) await new Promise((next) => setTimeout(next, GATHER_MS));
      const waiting = this.#waiting.get(group)!;
      const now = waiting.splice(0, GROUP_MAX);
      if (now.length === 0) break;
      await this.#commit(now);
    }
    this.#waiting.delete(group);
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    try {
      const received = await this.database.inTenant(group[0]!.ctx, (tx) =>
        saveArrivals(
          tx,
          group.map((one) => one.document),
        ),
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
    received_by: `${ctx.actor.kind}:${ctx.actor.id}`,
    correlation_id: ctx.correlationId,
    unit_id: arrival.unitId ?? null,
    supplier_id: arrival.supplierId ?? null,
    case_id: arrival.caseId ?? null,
    key: arrival.idempotencyKey ?? null,
    request_hash: `${sha256} ${arrival.contentType} ${arrival.filename ?? ''}`,
  };
}
