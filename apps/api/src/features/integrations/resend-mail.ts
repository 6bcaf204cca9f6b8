import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { sendMailJob } from '../../platform/mail/send-mail.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';

export type ResendOutcome =
  | { ok: true }
  | { ok: false; kind: 'NotFound' | 'Invalid'; code: string; message: string; hint?: string };

/** Sends a mail again that failed after all tries: the same words to the same address. */
@Injectable()
export class ResendMail {
  constructor(private readonly database: Database) {}

  async resend(ctx: TenantContext, id: string): Promise<ResendOutcome> {
    if (!isId(id)) return gone;
    return this.database.inTenant(ctx, async (tx): Promise<ResendOutcome> => {
      const [mail] = await tx.query<{ state: string; error: string | null }>(
        'SELECT state, error FROM mail WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
        [ctx.tenantId, id],
      );
      if (!mail) return gone;
      if (mail.state !== 'failed') return notFailed(mail.state);
      await tx.run(`UPDATE mail SET state = 'queued', error = NULL WHERE tenant_id = $1 AND id = $2`, [
        ctx.tenantId,
        id,
      ]);
      // Its failed work is dealt with by this: nobody should send it a second time from there.
      await tx.run(SETTLE, [ctx.tenantId, id, sendMailJob.kind, tx.at, ctx.actor.id]);
      await enqueue(tx, sendMailJob, [{ subjectId: id, payload: {} }]);
      tx.audit({ action: 'mail.resent', subject: { kind: 'Mail', id }, details: { failedWith: mail.error } });
      return { ok: true };
    });
  }
}

const gone: ResendOutcome = { ok: false, kind: 'NotFound', code: 'NOT_FOUND', message: 'There is no such mail.' };

const notFailed = (state: string): ResendOutcome => ({
  ok: false,
  kind: 'Invalid',
  code: 'NOT_FAILED',
  message: state === 'queued' ? 'This mail is on its way already.' : 'This mail did not fail.',
  hint: 'Only a mail that failed is sent again; look at its state.',
});

const SETTLE = `
  UPDATE dead_letter SET replayed_at = $4, replayed_by = $5
  WHERE tenant_id = $1 AND subject_id = $2 AND kind = $3 AND replayed_at IS NULL AND discarded_at IS NULL`;
