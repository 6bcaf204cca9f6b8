import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Place } from '../tenancy/index.ts';
import type { RehearsalOutcome } from './begin-rehearsal.ts';
import { RehearsalsRepository } from './rehearsals.repository.ts';

/** Stops a rehearsal in all its tenants. A slice at work ends first, or what it found is dropped. */
@Injectable()
export class CancelRehearsal {
  constructor(
    private readonly database: Database,
    private readonly repository: RehearsalsRepository,
  ) {}

  async run(place: Place, id: string): Promise<RehearsalOutcome> {
    const outcome = await this.database.inTenant<RehearsalOutcome>(place.ctx, async (tx) => {
      const known = isId(id) ? await this.repository.find(tx, id) : undefined;
      if (known?.scopeId !== place.scopeId) return noSuchRehearsal;
      if (known.cancelledAt) return { ok: true, rehearsal: known };
      tx.audit({ action: 'rehearsal.cancelled', subject: { kind: 'Rehearsal', id }, details: {} });
      return { ok: true, rehearsal: await this.repository.cancel(tx, id) };
    });
    if (!outcome.ok) return outcome;
    for (const { tenantId, state } of await this.repository.parts(place.ctx, [id]))
      if (state === 'running')
        await this.database.inTenant(systemContext(tenantId, place.ctx.partnerId, place.ctx.correlationId), (tx) =>
          this.repository.cancelPart(tx, id),
        );
    return outcome;
  }
}

export const noSuchRehearsal = {
  ok: false,
  kind: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such rehearsal.', path: 'input.id' },
} as const;
