import { isId, money } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { badCursor, pageSize } from '../../platform/graphql/bad-input.ts';

export interface DifferencesAsked {
  readonly rehearsal: string;
  readonly effect?: string | null;
  readonly code?: string | null;
  readonly first: number;
  readonly after?: string | null;
}

/** What a rehearsal found in the transaction's tenant, for invoices of these units (of all for null); ids are cursors. */
export async function listDifferences(tx: Tx, asked: DifferencesAsked, units: readonly string[] | null) {
  if (!isId(asked.rehearsal)) return { nodes: [], next: null };
  if (asked.after != null && !isId(asked.after)) throw badCursor();
  const first = pageSize(asked.first);
  const rows = await tx.db.rehearsalItem.findMany({
    where: {
      tenantId: tx.ctx.tenantId,
      rehearsalId: asked.rehearsal,
      ...(asked.effect ? { effect: asked.effect.toLowerCase() } : {}),
      ...(asked.code ? { code: asked.code } : {}),
      ...(asked.after ? { id: { gt: asked.after } } : {}),
      ...(units ? { unitId: { in: [...units] } } : {}),
    },
    orderBy: { id: 'asc' },
    take: first + 1,
  });
  const nodes = rows.slice(0, first).map((row) => ({
    ...row,
    effect: row.effect.toUpperCase(),
    amountAtRisk: money(String(row.amountAtRisk), row.currency),
  }));
  return { nodes, next: rows.length > first ? nodes.at(-1)!.id : null };
}
