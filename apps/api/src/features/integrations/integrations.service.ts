import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';

export type ReplayOutcome =
  | { ok: true; id: string }
  | { ok: false; kind: 'NotFound' | 'Invalid'; code: string; message: string; hint?: string };

// Under the letter's own id: whoever sends it again, it is put back once.
const BACK = `
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
  SELECT tenant_id, id, kind, $3, subject_id, payload, 'ready', $4, $4, correlation_id, actor FROM dead_letter WHERE tenant_id = $1 AND id = $2
  ON CONFLICT DO NOTHING`;

/** A tenant's links to its ERP, and work that failed for good. */
@Injectable()
export class IntegrationsService {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
  ) {}

  /** Never with secret or configuration. */
  connections(tx: Tx) {
    return tx.query(
      `SELECT id, connector, title, url, status, last_event_at AS "lastEventAt" FROM connection WHERE tenant_id = $1 ORDER BY title, id LIMIT 200`,
      [tx.ctx.tenantId],
    );
  }

  deadLetters(tx: Tx, first: number) {
    return tx.query(`${LETTERS} WHERE l.tenant_id = $1 ORDER BY (l.replayed_at IS NOT NULL), l.id DESC LIMIT $2`, [
      tx.ctx.tenantId,
      first,
    ]);
  }

  async deadLetter(tx: Tx, id: string) {
    return (await tx.query(`${LETTERS} WHERE l.tenant_id = $1 AND l.id = $2`, [tx.ctx.tenantId, id]))[0];
  }

  /** Puts the work back; the letter stays, marked with who sent it again and when. */
  replay(ctx: TenantContext, id: string): Promise<ReplayOutcome> {
    const gone: ReplayOutcome = {
      ok: false,
      kind: 'NotFound',
      code: 'NOT_FOUND',
      message: 'There is no such dead letter.',
    };
    if (!isId(id)) return Promise.resolve(gone);
    return this.database.inTenant(ctx, async (tx) => {
      const { tenantId } = ctx;
      const [letter] = await tx.query<{ kind: string; replayedAt: Date | null }>(
        'SELECT kind, replayed_at AS "replayedAt" FROM dead_letter WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
        [tenantId, id],
      );
      if (!letter) return gone;
      if (letter.replayedAt)
        return {
          ok: false,
          kind: 'Invalid',
          code: 'REPLAYED_BEFORE',
          message: 'This was sent again already.',
          hint: 'If it failed anew, it stands in the list a second time.',
        };
      const handler = this.registry.handlerOf(letter.kind);
      if (!handler)
        return {
          ok: false,
          kind: 'Invalid',
          code: 'NO_HANDLER',
          message: `Nobody does work of the kind ${letter.kind} any more.`,
        };
      await tx.run(BACK, [tenantId, id, handler.definition.lane, tx.at]);
      await tx.run('UPDATE dead_letter SET replayed_at = $3, replayed_by = $4 WHERE tenant_id = $1 AND id = $2', [
        tenantId,
        id,
        tx.at,
        ctx.actor.id,
      ]);
      tx.audit({ action: 'deadLetter.replayed', subject: { kind: 'DeadLetter', id }, details: { job: letter.kind } });
      return { ok: true, id };
    });
  }
}

const LETTERS = `
  SELECT l.id, l.kind, l.cause, l.attempts, l.failed_at AS "failedAt", l.replayed_at AS "replayedAt", l.payload, coalesce(
    (SELECT 'Invoice ' || i.number FROM invoice i WHERE i.tenant_id = l.tenant_id AND i.id = s.id),
    (SELECT 'Case ' || c.number FROM case_file c WHERE c.tenant_id = l.tenant_id AND c.id = s.id),
    (SELECT 'Document ' || coalesce(d.filename, d.id::text) FROM document d WHERE d.tenant_id = l.tenant_id AND d.id = s.id)) AS about
  FROM dead_letter l
  CROSS JOIN LATERAL (SELECT CASE WHEN l.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN l.subject_id::uuid END AS id) s`;
