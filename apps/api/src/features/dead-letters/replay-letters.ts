import { isId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { JobRegistry } from '../../platform/queue/job-registry.ts';
import { CAUSE, OPEN } from './letter-rows.ts';
import { invalid, noSuchLetter, type Refusal } from './refusals.ts';

export interface WantedLetters {
  readonly ids?: readonly string[] | null;
  readonly kind?: string | null;
  readonly cause?: string | null;
  readonly since?: Date | string | null;
}

const MOST = 1_000;

// Under the letters' own ids: whoever sends them again, each is put back once.
const BACK = `
  INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
  SELECT l.tenant_id, l.id, l.kind, k.lane, l.subject_id, l.payload || coalesce(l.mended, '{}'), 'ready', $5, $5, l.correlation_id, l.actor
  FROM dead_letter l JOIN unnest($3::text[], $4::int[]) AS k(kind, lane) ON k.kind = l.kind
  WHERE l.tenant_id = $1 AND l.id = ANY($2)
  ON CONFLICT DO NOTHING`;
const SETTLED = `UPDATE dead_letter SET replayed_at = $3, replayed_by = $4 WHERE tenant_id = $1 AND id = ANY($2)`;

/** Puts failed work back to be done; its letters stay, marked with who sent it again and when. */
@Injectable()
export class ReplayLetters {
  constructor(
    private readonly database: Database,
    private readonly registry: JobRegistry,
  ) {}

  /** One letter; refused with the reason where it is none any more. */
  one(ctx: TenantContext, id: string): Promise<{ id: string } | Refusal> {
    if (!isId(id)) return Promise.resolve(noSuchLetter);
    return this.database.inTenant(ctx, async (tx) => {
      const [letter] = await tx.query<{ kind: string; replayed: boolean; discarded: boolean }>(
        `SELECT kind, replayed_at IS NOT NULL AS replayed, discarded_at IS NOT NULL AS discarded
         FROM dead_letter WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        [ctx.tenantId, id],
      );
      if (!letter) return noSuchLetter;
      if (letter.replayed) return sentBefore;
      if (letter.discarded) return laidAside;
      if (!this.registry.handlerOf(letter.kind))
        return invalid('NO_HANDLER', `Nobody does work of the kind ${letter.kind} any more.`, 'input.id');
      await this.send(tx, [{ id, kind: letter.kind }]);
      return { id };
    });
  }

  /** All open ones that fit, 1,000 at most, oldest first. */
  async many(ctx: TenantContext, wanted: WantedLetters): Promise<{ replayed: number; left: number } | Refusal> {
    const { ids, kind = null, cause = null, since = null } = wanted;
    if (!ids && !kind && !since)
      return invalid(
        'SAY_WHICH',
        'Say which: ids, a kind of work, or since when.',
        'input',
        'Give at least one of ids, kind and since.',
      );
    if (cause && !kind)
      return invalid('SAY_WHICH', 'A cause goes with the kind of work.', 'input.kind', 'Give kind too.');
    return this.database.inTenant(ctx, async (tx) => {
      const known = this.registry.handlers.map(({ definition }) => definition.kind);
      const fits = `l.tenant_id = $1 AND ${OPEN} AND l.kind = ANY($2) AND ($3::uuid[] IS NULL OR l.id = ANY($3))
        AND ($4::text IS NULL OR l.kind = $4) AND ($5::text IS NULL OR ${CAUSE} = $5) AND ($6::timestamptz IS NULL OR l.failed_at >= $6)`;
      const values = [ctx.tenantId, known, ids?.filter(isId) ?? null, kind, cause, since];
      const letters = await tx.query<{ id: string; kind: string }>(
        `SELECT l.id, l.kind FROM dead_letter l WHERE ${fits} ORDER BY l.id LIMIT ${MOST} FOR UPDATE`,
        values,
      );
      if (letters.length) await this.send(tx, letters);
      const [rest] = await tx.query<{ left: number }>(
        `SELECT count(*)::int AS left FROM dead_letter l WHERE ${fits}`,
        values,
      );
      return { replayed: letters.length, left: rest!.left };
    });
  }

  /** Puts open, locked letters back, each with an entry in the log. */
  async send(tx: Tx, letters: readonly { id: string; kind: string }[]): Promise<void> {
    const { tenantId, actor } = tx.ctx;
    const ids = letters.map(({ id }) => id);
    const kinds = [...new Set(letters.map(({ kind }) => kind))];
    const lanes = kinds.map((kind) => this.registry.handlerOf(kind)!.definition.lane);
    await tx.run(BACK, [tenantId, ids, kinds, lanes, tx.at]);
    await tx.run(SETTLED, [tenantId, ids, tx.at, actor.id]);
    for (const { id, kind } of letters)
      tx.audit({ action: 'deadLetter.replayed', subject: { kind: 'DeadLetter', id }, details: { job: kind } });
  }
}

const sentBefore = invalid(
  'REPLAYED_BEFORE',
  'This was sent again already.',
  'input.id',
  'If it failed anew, it stands in the list a second time.',
);
const laidAside = invalid(
  'DISCARDED_BEFORE',
  'This was laid aside and is not run again.',
  'input.id',
  'Bring the document, the mail or the event in anew instead.',
);
