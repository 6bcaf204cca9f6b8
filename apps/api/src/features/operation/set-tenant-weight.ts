import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { invalid, NO_TENANT, type Refused, reasonOf } from './refusals.ts';

const HEAVIEST = 100;

/** Sets how much of the workers' time a tenant gets beside others. What it used counts on in the new measure: the change alone puts it neither before nor behind them. */
@Injectable()
export class SetTenantWeight {
  constructor(private readonly database: Database) {}

  async run(at: TenantContext | undefined, weight: number, said: string): Promise<Refused | undefined> {
    if (!at) return NO_TENANT;
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    if (weight < 1 || weight > HEAVIEST)
      return invalid('WEIGHT_INVALID', `A weight is a whole number from 1 to ${HEAVIEST}.`, 'input.weight');
    return this.database.inTenant(at, async (tx) => {
      const { tenantId } = tx.ctx;
      const [row] = await tx.query<{ weight: number }>(
        'SELECT weight FROM scope WHERE tenant_id = $1 AND id = $1 FOR UPDATE',
        [tenantId],
      );
      if (!row) return NO_TENANT;
      if (row.weight === weight) return undefined;
      await tx.run('UPDATE scope SET weight = $2 WHERE tenant_id = $1 AND id = $1', [tenantId, weight]);
      await tx.run('UPDATE work_share SET used_ms = used_ms * $2 / $3 WHERE tenant_id = $1', [
        tenantId,
        weight,
        row.weight,
      ]);
      const details = { before: row.weight, now: weight, reason };
      tx.audit({ action: 'work.weightSet', subject: { kind: 'Scope', id: tenantId }, details });
      return undefined;
    });
  }
}
