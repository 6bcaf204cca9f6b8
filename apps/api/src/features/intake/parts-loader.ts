import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../platform/graphql/context.ts';
import { mayReadDocument } from './document-view.ts';

/** The documents that files carry, in the order of the file; those that the caller may see. One query an operation. */
export const partsLoader = (op: GraphqlContext) =>
  new DataLoader<string, { id: string }[]>(async (ids) => {
    const tx = await op.read();
    const where = { tenantId: tx.ctx.tenantId, partOf: { in: [...ids] } };
    const rows = await tx.db.document.findMany({ where, orderBy: { id: 'asc' } });
    const seen = rows.filter((row) => mayReadDocument(op.ability, row));
    return ids.map((id) => seen.filter((row) => row.partOf === id));
  });
