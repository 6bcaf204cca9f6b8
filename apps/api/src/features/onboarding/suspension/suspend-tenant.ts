import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { HostDirectory, type Place } from '../../tenancy/index.ts';

/** Closes a tenant's doors for a while, or opens them again: nothing of it is lost, nobody gets in, no work is done. */
@Injectable()
export class SuspendTenant {
  constructor(
    private readonly database: Database,
    private readonly hosts: HostDirectory,
  ) {}

  /** What was wrong, or nothing where the tenant is now as it was asked. */
  async run(place: Place, suspended: boolean, reason: string): Promise<Refusal | undefined> {
    const words = reason.trim();
    if (words.length < 5 || words.length > 500)
      return {
        code: 'REASON_REQUIRED',
        message: 'Say why, in 5 to 500 letters; it is kept in the log.',
        path: 'input.reason',
      };
    await this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId } = tx.ctx;
      const [from, to] = suspended ? ['active', 'suspended'] : ['suspended', 'active'];
      const changed = await tx.run('UPDATE scope SET status = $2 WHERE tenant_id = $1 AND id = $1 AND status = $3', [
        tenantId,
        to,
        from,
      ]);
      if (changed === 0) return;
      const action = suspended ? ('tenant.suspended' as const) : ('tenant.resumed' as const);
      tx.audit({ action, subject: { kind: 'Scope', id: tenantId }, details: { reason: words } });
    });
    this.hosts.forget();
    return undefined;
  }
}
