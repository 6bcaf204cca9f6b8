import { retainedUntil, retentionRule } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { enqueue } from '../../platform/outbox/enqueue.ts';
import { lockTenant, standingHolds } from '../holds/index.ts';
import { PolicyService, SecondPerson } from '../policies/index.ts';
import type { Place } from '../tenancy/index.ts';
import { aboutOf, wordsOf } from './ask-to-leave.ts';
import { destroyTenantJob } from './leaving.jobs.ts';
import { type LeavingRow, openLeaving } from './leaving-rows.ts';
import {
  CONFIRMED_ALREADY,
  held,
  type LeavingOutcome,
  NAME_DIFFERS,
  NO_EXPORT,
  NO_WAIVER,
  NOT_ASKED,
  NOT_SUSPENDED,
  OWN,
  TENANTS_ONLY,
} from './leaving-words.ts';
import { newRetentionKey } from './retention-key.ts';

export interface Confirmation {
  readonly name: string;
  readonly withoutExport?: string | null;
}

interface Terms {
  readonly dueAt: Date;
  readonly retainedUntil: Date | null;
}

/** The second person's yes to a leaving: from here on it happens by itself when its time has come. */
@Injectable()
export class ConfirmLeaving {
  constructor(
    private readonly database: Database,
    private readonly policies: PolicyService,
    private readonly second: SecondPerson,
  ) {}

  async confirm({ ctx, kind }: Place, given: Confirmation): Promise<LeavingOutcome> {
    if (kind !== 'tenant' || ctx.staff !== 'partner') return TENANTS_ONLY;
    const waiver = given.withoutExport?.trim() ? wordsOf(given.withoutExport) : null;
    if (waiver === undefined) return NO_WAIVER;
    const hasExport = await this.database.read(systemContext(ctx.tenantId, ctx.partnerId), exportTaken);
    if (!hasExport && !waiver) return NO_EXPORT;
    const open = await this.database.read(ctx, openLeaving);
    if (!open) return NOT_ASKED;
    // The work first: without a confirmed leaving it finds nothing to do, and a confirmed leaving never lacks its work.
    await this.#plan(ctx.partnerId, open, await this.database.read(ctx, (tx) => this.#terms(tx)));
    return this.database.inTenant(ctx, (tx) => this.#write(tx, given.name, waiver));
  }

  async #write(tx: Tx, name: string, waiver: string | null): Promise<LeavingOutcome> {
    await lockTenant(tx);
    const open = await openLeaving(tx);
    if (!open) return NOT_ASKED;
    if (open.confirmedAt) return CONFIRMED_ALREADY;
    if (open.askedById === tx.ctx.actor.id) return OWN;
    const why = await this.second.refuses(tx, { by: [open.askedById], at: open.askedAt }, 'input.scope');
    if (why) return { refused: 'Invalid', why };
    if (name.trim() !== open.name) return NAME_DIFFERS;
    const [scope] = await tx.query<{ status: string }>('SELECT status FROM scope WHERE tenant_id = $1 AND id = $1', [
      tx.ctx.tenantId,
    ]);
    if (scope?.status !== 'suspended') return NOT_SUSPENDED;
    const [hold] = await standingHolds(tx);
    if (hold) return held(hold.reason);
    const terms = await this.#terms(tx);
    const key = terms.retainedUntil ? newRetentionKey() : undefined;
    await tx.run(CONFIRM, [
      ...[tx.ctx.tenantId, open.id, tx.ctx.actor.id, tx.ctx.actorName, tx.at, terms.dueAt, waiver],
      ...[key?.publicHalf ?? null, terms.retainedUntil],
    ]);
    const details = {
      leaving: open.id,
      askedBy: open.askedById,
      dueAt: terms.dueAt.toISOString(),
      withoutExport: waiver,
    };
    tx.audit({ action: 'leaving.confirmed', ...aboutOf(tx, details) });
    return { leaving: (await openLeaving(tx))!, retentionKey: key?.text ?? null };
  }

  async #terms(tx: Tx): Promise<Terms> {
    const policy = await this.policies.effective(tx);
    const [scope] = await tx.query<{ country: string | null }>(
      'SELECT country FROM scope WHERE tenant_id = $1 AND id = $1',
      [tx.ctx.tenantId],
    );
    const rule = retentionRule(scope?.country ?? null, policy.get('retention.documentYears'));
    const dueAt = new Date(tx.at.getTime() + Math.max(1, policy.get('leaving.graceDays')) * 86_400_000);
    return { dueAt, retainedUntil: retainedUntil(tx.at, rule) };
  }

  async #plan(partnerId: string, { id, tenantId }: LeavingRow, { dueAt }: Terms): Promise<void> {
    await this.database.inTenant(systemContext(partnerId, partnerId), (tx) =>
      enqueue(tx, destroyTenantJob, [
        { subjectId: tenantId, payload: { leaving: id }, notBefore: dueAt, dedupeKey: `tenant.destroy:${id}` },
      ]),
    );
  }
}

/** Whether an export of everything was made and taken away in the last 30 days. */
export async function exportTaken(tx: Tx): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 AS one FROM pack p WHERE p.tenant_id = $1 AND p.kind = 'tenant' AND p.state = 'ready' AND EXISTS (
       SELECT FROM audit_entry e WHERE e.tenant_id = $1 AND e.subject_id = p.id::text AND e.action = 'pack.taken') LIMIT 1`,
    [tx.ctx.tenantId],
  );
  return rows.length > 0;
}

const CONFIRM = `
  UPDATE tenant_leaving SET confirmed_by_id = $3, confirmed_by = $4, confirmed_at = $5, due_at = $6, export_waiver = $7,
    retention_key = $8, retained_until = $9
  WHERE tenant_id = $1 AND id = $2`;
