import { PACK_FILES } from '@clearhold/audit';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { SealingKey } from '../proof/index.ts';
import { Evidence } from './evidence/evidence.ts';
import { PackFile } from './pack-file.ts';
import type { Filled, PackRow } from './pack-row.ts';
import { PacksRepository } from './packs.repository.ts';
import { PackTenant } from './tenant/pack-tenant.ts';

/** Fills one ZIP file of a pack with what its kind is about, and signs it. */
@Injectable()
export class FillPart {
  constructor(
    private readonly database: Database,
    private readonly packs: PacksRepository,
    private readonly evidence: Evidence,
    private readonly tenants: PackTenant,
    private readonly sealing: SealingKey,
  ) {}

  async run(ctx: TenantContext, pack: PackRow, to: string): Promise<Filled> {
    const madeAt = await this.database.read(ctx, async (tx) => tx.at);
    const file = new PackFile(to, madeAt);
    const told = (done: number, total: number) =>
      this.database.inTenant(ctx, (tx) => this.packs.progress(tx, pack.id, done, total));
    const filled =
      pack.kind === 'tenant'
        ? await this.tenants.run(ctx, file, pack, told)
        : await this.evidence.run(ctx, file, pack, madeAt, told);
    const subject = { kind: pack.kind, id: pack.subjectId };
    const part = { part: pack.parts.length + 1, last: filled.cursor === null };
    await file.add(PACK_FILES.keys, `${this.sealing.verifierKeys().join('\n')}\n`);
    await file.finish({ tenantId: ctx.tenantId, subject, ...part }, this.sealing.key);
    return filled;
  }
}
