import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { FirstPasswords } from './first-passwords.ts';
import { type ImportRow, ImportRows } from './import-rows.ts';

/** Gives out first passwords, each once; the log says to whom and for which tenants. */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly passwords: FirstPasswords,
    private readonly rows: ImportRows,
  ) {}

  /** Undefined: there is no such import here. */
  async run(ctx: TenantContext, importId: string): Promise<(ImportRow & { temporaryPassword: string })[] | undefined> {
    if (!isId(importId)) return undefined;
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await this.rows.lock(tx, importId))) return undefined;
      const rows = await this.rows.handOver(tx, importId);
      const details = { tenants: rows.map((row) => row.madeId) };
      if (rows.length)
        tx.audit({ action: 'tenantImport.handedOver', subject: { kind: 'TenantImport', id: importId }, details });
      return rows.map((row) => ({ ...row, temporaryPassword: this.passwords.of(row.madeId) }));
    });
  }
}
