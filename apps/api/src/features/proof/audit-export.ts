import { exportLines, type StoredEntry } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { AuditRepository } from './audit.repository.ts';
import { SealUp } from './seal-up.ts';
import { SealingKey } from './sealing-key.ts';

const PAGE = 1_000;

/** A space's whole log as JSON lines, sealed up to its last entry and ended by a signed line; read page by page, since what is written stays. */
@Injectable()
export class AuditExport {
  constructor(
    private readonly database: Database,
    private readonly repository: AuditRepository,
    private readonly sealUp: SealUp,
    private readonly sealing: SealingKey,
  ) {}

  async *lines(ctx: TenantContext): AsyncGenerator<string> {
    const exportedAt = await this.database.inTenant(ctx, async (tx) => {
      tx.audit({ action: 'audit.exported', subject: { kind: 'Scope', id: ctx.tenantId } });
      return tx.at.toISOString();
    });
    const size = await this.sealUp.run(ctx);
    const { key } = this.sealing;
    const source = { tenantId: ctx.tenantId, exportedAt, publicKeys: this.sealing.verifierKeys(), key };
    yield* exportLines({ ...source, entries: this.#entries(ctx, size), seals: this.#seals(ctx, size) });
  }

  async *#entries(ctx: TenantContext, until: number): AsyncGenerator<StoredEntry> {
    for (let after = 0; after < until; ) {
      const page = await this.database.read(ctx, (tx) => this.repository.stored(tx, after, until, PAGE));
      if (page.length === 0) return;
      yield* page;
      after = page.at(-1)!.seq;
    }
  }

  async *#seals(ctx: TenantContext, until: number): AsyncGenerator<string> {
    for (let after = 0; after < until; ) {
      const page = await this.database.read(ctx, (tx) => this.repository.sealsUpwards(tx, after, until, PAGE));
      if (page.length === 0) return;
      for (const seal of page) yield seal.note;
      after = page.at(-1)!.size;
    }
  }
}
