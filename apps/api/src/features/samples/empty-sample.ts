import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { DestroyRows, TOMBSTONE } from '../leaving/index.ts';

/** Empties a sample tenant whose key is destroyed: its rows, its files, its log, then its own row but for the id. */
@Injectable()
export class EmptySample {
  constructor(
    private readonly database: Database,
    private readonly rows: DestroyRows,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async run(inside: TenantContext): Promise<void> {
    const { tenantId } = inside;
    await this.rows.run(inside, tenantId);
    await this.blobs.removeAll(tenantId);
    await this.rows.last(inside, tenantId);
    await this.database.inTenant(inside, async (tx) => {
      await tx.run('DELETE FROM outbox WHERE tenant_id = $1', [tenantId]);
      await tx.run('DELETE FROM scope WHERE tenant_id = $1 AND id <> $1', [tenantId]);
      await tx.run(TOMBSTONE, [tenantId]);
    });
  }
}
