import { newId } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import type { PolicyVersionModel, RingStepModel } from '../../../generated/prisma/models.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { FIRST_RINGS, type Ring } from './ring.ts';

export type StepRow = RingStepModel;
export type StagedRow = PolicyVersionModel;

/** A tenant and the key of its ring; null: the last. */
export interface RingTenant {
  readonly id: string;
  readonly name: string;
  readonly ring: string | null;
}

const TENANTS = `SELECT id, name, ring FROM scope WHERE partner_id = $1 AND kind = 'tenant' AND id = tenant_id AND NOT sample ORDER BY name, id`;

/** A partner's rings, the version on its way through them, and its steps. */
@Injectable()
export class RingsRepository {
  constructor(private readonly database: Database) {}

  /** Until commit no version of the partner begins a way or ends one, no ring changes and no tenant goes to another. */
  async hold(tx: Tx, partnerId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`rings:${partnerId}`]);
  }

  async rings(tx: Tx, partnerId: string): Promise<readonly Ring[]> {
    const [row] = await tx.query<{ rings: Ring[] | null }>('SELECT rings FROM scope WHERE tenant_id = $1 AND id = $1', [
      partnerId,
    ]);
    return row?.rings ?? FIRST_RINGS;
  }

  async setRings(tx: Tx, rings: readonly Ring[]): Promise<void> {
    const values = [tx.ctx.tenantId, JSON.stringify(rings)];
    await tx.run('UPDATE scope SET rings = $2 WHERE tenant_id = $1 AND id = $1', values);
  }

  async setRing(tx: Tx, key: string | null): Promise<void> {
    await tx.run('UPDATE scope SET ring = $2 WHERE tenant_id = $1 AND id = $1', [tx.ctx.tenantId, key]);
  }

  async ringOf(tx: Tx): Promise<string | null> {
    const [row] = await tx.query<{ ring: string | null }>('SELECT ring FROM scope WHERE tenant_id = $1 AND id = $1', [
      tx.ctx.tenantId,
    ]);
    return row?.ring ?? null;
  }

  tenantsOf(partnerId: string): Promise<RingTenant[]> {
    return this.database.acrossTenants<RingTenant>('figures', TENANTS, [partnerId]);
  }

  /** The partner's version on its way; also read from a tenant below. */
  async staged(tx: Tx, partnerId: string): Promise<StagedRow | undefined> {
    const where = { tenantId: partnerId, scopeId: partnerId, status: 'staged' };
    return (await tx.db.policyVersion.findFirst({ where })) ?? undefined;
  }

  /** Brings a version on its way to more rings, to all, or back. */
  async move(tx: Tx, id: string, to: Pick<StagedRow, 'status' | 'rings' | 'ringName'>): Promise<void> {
    const isOut = to.status === 'published' ? { effectiveAt: tx.at } : {};
    const where = { tenantId_id: { tenantId: tx.ctx.tenantId, id } };
    await tx.db.policyVersion.update({ where, data: { ...to, ...isOut, reachedAt: tx.at } });
  }

  steps(tx: Tx, versionId: string): Promise<StepRow[]> {
    const where = { tenantId: tx.ctx.tenantId, versionId };
    return tx.db.ringStep.findMany({ where, orderBy: [{ askedAt: 'asc' }, { id: 'asc' }] });
  }

  /** Until commit nobody else decides it. */
  async lockStep(tx: Tx, id: string): Promise<StepRow | undefined> {
    await tx.query('SELECT id FROM ring_step WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [tx.ctx.tenantId, id]);
    const where = { tenantId_id: { tenantId: tx.ctx.tenantId, id } };
    return (await tx.db.ringStep.findUnique({ where })) ?? undefined;
  }

  addStep(tx: Tx, step: Pick<StepRow, 'versionId' | 'move' | 'ring' | 'ringName' | 'state' | 'reason'>) {
    const { tenantId, actor, actorName } = tx.ctx;
    const by = { askedById: actor.id, askedBy: actorName, askedAt: tx.at };
    return tx.db.ringStep.create({ data: { tenantId, id: newId(), ...step, ...by } });
  }

  decideStep(tx: Tx, id: string, state: 'done' | 'rejected', reason: string | null): Promise<StepRow> {
    const { tenantId, actor, actorName } = tx.ctx;
    const by = { decidedById: actor.id, decidedBy: actorName, decidedAt: tx.at, decisionReason: reason };
    return tx.db.ringStep.update({ where: { tenantId_id: { tenantId, id } }, data: { state, ...by } });
  }
}
