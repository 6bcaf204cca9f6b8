import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { invalid, type Refusal, reasonOf } from './refusals.ts';

const MOST = 1_000;
const DISCARD = `
  UPDATE dead_letter SET discarded_at = $3, discarded_by = $4, discard_reason = $5
  WHERE tenant_id = $1 AND id = ANY($2) AND replayed_at IS NULL AND discarded_at IS NULL RETURNING id, kind`;

/** Lays failed work aside that is not to be run again: what it was about was dealt with in another way. */
@Injectable()
export class DiscardLetters {
  constructor(private readonly database: Database) {}

  async discard(ctx: TenantContext, ids: readonly string[], said: string): Promise<{ discarded: number } | Refusal> {
    const reason = reasonOf(said);
    if (typeof reason !== 'string') return reason;
    if (ids.length === 0 || ids.length > MOST)
      return invalid('TOO_MANY', `Lay aside 1 to ${MOST.toLocaleString('en')} at a time.`, 'input.ids');
    return this.database.inTenant(ctx, async (tx) => {
      const gone = await tx.query<{ id: string; kind: string }>(DISCARD, [
        ctx.tenantId,
        ids.filter(isId),
        tx.at,
        ctx.actor.id,
        reason,
      ]);
      for (const { id, kind } of gone)
        tx.audit({
          action: 'deadLetter.discarded',
          subject: { kind: 'DeadLetter', id },
          details: { job: kind, reason },
        });
      return { discarded: gone.length };
    });
  }
}
