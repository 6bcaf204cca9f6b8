import { money } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';

/** Exceptions of a case, invoice or document, those that stand first. */
export async function exceptionsOf(tx: Tx, by: 'case_id' | 'document_id' | 'invoice_id', id: string) {
  const column = { case_id: 'caseId', document_id: 'documentId', invoice_id: 'invoiceId' }[by];
  const rows = await tx.db.exceptionRecord.findMany({
    where: { tenantId: tx.ctx.tenantId, [column]: id },
    orderBy: [{ state: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    ...row,
    __typename: 'Exception',
    state: row.state.toUpperCase(),
    amountAtRisk: money(String(row.amountAtRisk), row.currency),
  }));
}

export async function commentsOf(tx: Tx, caseId: string) {
  const rows = await tx.db.comment.findMany({ where: { tenantId: tx.ctx.tenantId, caseId }, orderBy: { at: 'asc' } });
  return rows.map(commentNode);
}

export const commentNode = (row: {
  id: string;
  authorName: string;
  authorKind: string;
  text: string;
  audience: string;
  at: Date;
}) => ({
  ...row,
  __typename: 'Comment',
  author: row.authorName,
  authorKind: { person: 'PERSON', supplier: 'SUPPLIER', apiKey: 'API_KEY' }[row.authorKind] ?? 'SYSTEM',
});

export async function historyOf(tx: Tx, caseId: string, args: { first: number; after?: number }) {
  const rows = await tx.db.caseEvent.findMany({
    where: { tenantId: tx.ctx.tenantId, caseId, seq: { gt: args.after ?? 0 } },
    orderBy: { seq: 'asc' },
    take: Math.min(args.first, 500),
  });
  return rows.map((row) => ({ ...row, who: row.actorName, details: row.payload }));
}

export async function linksOf(tx: Tx, caseId: string) {
  // What the supplier opens from the list falls with the link that was sent: that one is what a person looks after.
  const where = { tenantId: tx.ctx.tenantId, caseId, listedFrom: null };
  return tx.db.supplierLink.findMany({ where, orderBy: { createdAt: 'desc' } });
}

export async function effectsOf(tx: Tx, caseId: string) {
  const rows = await tx.db.effect.findMany({
    where: { tenantId: tx.ctx.tenantId, caseId },
    orderBy: { claimedAt: 'asc' },
  });
  return rows.map((row) => ({
    ...row,
    state: row.state.toUpperCase(),
    confirmation: (row.outcome as { confirmation?: { reference?: string } } | null)?.confirmation?.reference ?? null,
  }));
}
