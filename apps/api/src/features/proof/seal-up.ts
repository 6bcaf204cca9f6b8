import { Injectable } from '@nestjs/common';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { Sealer } from './sealer.ts';

/** Seals a space's log up to its last entry, now instead of soon. */
@Injectable()
export class SealUp {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
  ) {}

  /** The number of entries that are sealed then. */
  async run({ tenantId, partnerId, correlationId }: TenantContext): Promise<number> {
    const system = systemContext(tenantId, partnerId, correlationId);
    for (;;) {
      const { size, more } = await this.database.inTenant(system, (tx) => this.sealer.seal(tx));
      if (!more) return size;
    }
  }
}
