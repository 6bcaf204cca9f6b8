import DataLoader from 'dataloader';
import type { GraphqlContext } from '../../platform/graphql/context.ts';
import { CASE_COLUMNS, type CaseRow } from './engine/case-row.ts';

/** Whole cases by id, one query an operation. */
export const caseLoader = (op: GraphqlContext) =>
  new DataLoader<string, CaseRow | null>(async (ids) => {
    const tx = await op.read();
    const rows = await tx.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM case_file WHERE tenant_id = $1 AND id = ANY($2)`,
      [tx.ctx.tenantId, ids],
    );
    return inOrder(ids, rows);
  });

/** People by id, with their initials. */
export const peopleLoader = (op: GraphqlContext) =>
  new DataLoader<string, { id: string; name: string; initials: string } | null>(async (ids) => {
    const tx = await op.read();
    const rows = await tx.db.person.findMany({ where: { tenantId: tx.ctx.tenantId, id: { in: [...ids] } } });
    return inOrder(
      ids,
      rows.map((row) => ({ ...row, initials: initials(row.name), roles: [] })),
    );
  });

/** Business units by id. */
export const unitLoader = (op: GraphqlContext) =>
  new DataLoader<string, { id: string; kind: string; name: string } | null>(async (ids) => {
    const tx = await op.read();
    const rows = await tx.db.scope.findMany({ where: { tenantId: tx.ctx.tenantId, id: { in: [...ids] } } });
    return inOrder(
      ids,
      rows.map((row) => ({ ...row, kind: row.kind.toUpperCase() })),
    );
  });

/** Rows of a table of the caller's tenant by id. */
export const rowLoader = (table: 'invoice' | 'document' | 'supplier') => {
  const known = loaders.get(table);
  if (known) return known;
  const make = (op: GraphqlContext) =>
    new DataLoader<string, Record<string, unknown> | null>(async (ids) => {
      const tx = await op.read();
      const where = { where: { tenantId: tx.ctx.tenantId, id: { in: [...ids] } } };
      const rows =
        table === 'invoice'
          ? await tx.db.invoice.findMany(where)
          : table === 'document'
            ? await tx.db.document.findMany(where)
            : await tx.db.supplier.findMany(where);
      return inOrder(ids, rows as { id: string }[]);
    });
  loaders.set(table, make);
  return make;
};
const loaders = new Map<string, (op: GraphqlContext) => DataLoader<string, Record<string, unknown> | null>>();

export function inOrder<T extends { id: string }>(ids: readonly string[], rows: readonly T[]): (T | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();
