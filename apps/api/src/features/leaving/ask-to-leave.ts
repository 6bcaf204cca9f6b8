import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { lockTenant } from '../holds/index.ts';
import type { Place } from '../tenancy/index.ts';
import { lastLeaving, openLeaving } from './leaving-rows.ts';
import { ASKED_ALREADY, type LeavingOutcome, NO_REASON, NOT_ASKED, TENANTS_ONLY, TOO_LATE } from './leaving-words.ts';

/** Asks that a tenant leave, and takes that back. */
@Injectable()
export class AskToLeave {
  constructor(private readonly database: Database) {}

  ask({ ctx, kind }: Place, reason: string): Promise<LeavingOutcome> | LeavingOutcome {
    if (kind !== 'tenant') return TENANTS_ONLY;
    const words = wordsOf(reason);
    if (!words) return NO_REASON;
    return this.database.inTenant(ctx, async (tx) => {
      await lockTenant(tx);
      if (await openLeaving(tx)) return ASKED_ALREADY;
      const { tenantId, actor, actorName } = tx.ctx;
      const id = newId<string>();
      await tx.run(ADD, [tenantId, id, words, actor.id, actorName, tx.at]);
      tx.audit({ action: 'leaving.asked', ...aboutOf(tx, { leaving: id, reason: words }) });
      return { leaving: (await openLeaving(tx))! };
    });
  }

  cancel({ ctx, kind }: Place, reason: string): Promise<LeavingOutcome> | LeavingOutcome {
    if (kind !== 'tenant') return TENANTS_ONLY;
    const words = wordsOf(reason);
    if (!words) return NO_REASON;
    return this.database.inTenant(ctx, async (tx) => {
      await lockTenant(tx);
      const open = await openLeaving(tx);
      if (!open) return NOT_ASKED;
      if (open.beganAt) return TOO_LATE;
      await cancelLeaving(tx, open.id, words);
      return { leaving: (await lastLeaving(tx))! };
    });
  }
}

/** Takes a leaving back that has not begun. */
export async function cancelLeaving(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.run(CANCEL, [tx.ctx.tenantId, id, tx.ctx.actorName, tx.at, reason]);
  tx.audit({ action: 'leaving.cancelled', ...aboutOf(tx, { leaving: id, reason }) });
}

/** Whom an entry about a leaving is about. */
export const aboutOf = ({ ctx }: Tx, details: Record<string, unknown>) => ({
  subject: { kind: 'Scope', id: ctx.tenantId },
  details,
});

export function wordsOf(reason: string): string | undefined {
  const words = reason.trim();
  return words.length >= 5 && words.length <= 500 ? words : undefined;
}

const ADD = `
  INSERT INTO tenant_leaving (tenant_id, id, name, slug, reason, asked_by_id, asked_by, asked_at)
  SELECT $1, $2, s.name, s.slug, $3, $4, $5, $6 FROM scope s WHERE s.tenant_id = $1 AND s.id = $1`;
const CANCEL = `
  UPDATE tenant_leaving SET cancelled_by = $3, cancelled_at = $4, cancel_reason = $5
  WHERE tenant_id = $1 AND id = $2 AND began_at IS NULL AND cancelled_at IS NULL`;
