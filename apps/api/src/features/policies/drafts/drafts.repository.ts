import { Injectable } from '@nestjs/common';
import { Prisma } from '../../../generated/prisma/client.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { DraftRow, DraftState } from './draft-row.ts';

/** Drafts of policy, in the space of their scope. None is ever deleted: what was rejected stays to be read. */
@Injectable()
export class DraftsRepository {
  list(tx: Tx, scopeId: string, states?: readonly DraftState[]): Promise<DraftRow[]> {
    return tx.db.policyDraft.findMany({
      where: { tenantId: tx.ctx.tenantId, scopeId, ...(states ? { state: { in: [...states] } } : {}) },
      orderBy: { updatedAt: 'desc' },
      take: 100,
    }) as Promise<unknown> as Promise<DraftRow[]>;
  }

  async find(tx: Tx, id: string): Promise<DraftRow | undefined> {
    const row = await tx.db.policyDraft.findUnique({ where: { tenantId_id: { tenantId: tx.ctx.tenantId, id } } });
    return (row as unknown as DraftRow) ?? undefined;
  }

  /** Until commit nobody else changes it. */
  async lock(tx: Tx, id: string): Promise<DraftRow | undefined> {
    await tx.query('SELECT id FROM policy_draft WHERE tenant_id = $1 AND id = $2 FOR UPDATE', [tx.ctx.tenantId, id]);
    return this.find(tx, id);
  }

  async add(tx: Tx, row: Omit<DraftRow, 'createdAt' | 'updatedAt'>): Promise<DraftRow> {
    const { changes, brand, ...rest } = row;
    const data = { ...rest, changes: changes as never, ...json({ brand }), createdAt: tx.at, updatedAt: tx.at };
    return (await tx.db.policyDraft.create({ data })) as unknown as DraftRow;
  }

  /** Changes a locked draft; its revision grows by one. */
  async change(tx: Tx, draft: DraftRow, change: Partial<DraftRow>): Promise<DraftRow> {
    const { changes, brand, ...rest } = change;
    const data = {
      ...rest,
      ...json({ changes, brand }),
      revision: draft.revision + 1,
      updatedAt: tx.at,
    };
    const where = { tenantId_id: { tenantId: tx.ctx.tenantId, id: draft.id } };
    return (await tx.db.policyDraft.update({ where, data })) as unknown as DraftRow;
  }
}

/** Columns of JSON as they are written: null in a brand is no brand, and what is absent stays. */
function json({ changes, brand }: { changes?: DraftRow['changes']; brand?: DraftRow['brand'] }) {
  return {
    ...(changes && { changes: changes as never }),
    ...(brand !== undefined && { brand: brand === null ? Prisma.DbNull : (brand as never) }),
  };
}
