import { isId } from '@clearhold/kernel';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { badCursor, pageSize } from '../../platform/graphql/bad-input.ts';
import { documentsByNumber } from './documents-by-number.ts';

/** More are not counted: a count reads every one of them. */
const COUNTED_MAX = 10_000;

/** Documents of these units (of all for null), newest first; ids sort by time, so a document's id is its cursor. */
export async function listDocuments(
  tx: Tx,
  args: {
    first: number;
    after?: string | null;
    filter?: { status?: string | null; returned?: boolean | null; search?: string | null } | null;
  },
  units: readonly string[] | null,
) {
  const first = pageSize(args.first);
  const search = args.filter?.search?.trim();
  const where: Prisma.DocumentWhereInput = {
    tenantId: tx.ctx.tenantId,
    ...(units ? { unitId: { in: [...units] } } : {}),
    ...(args.filter?.status ? { status: args.filter.status.toLowerCase() } : {}),
    ...(args.filter?.returned == null ? {} : { returnedAt: args.filter.returned ? { not: null } : null }),
    ...(search
      ? {
          OR: [
            { filename: { contains: search, mode: 'insensitive' } },
            { sha256: { startsWith: search.toLowerCase() } },
            { id: { in: await documentsByNumber(tx, search) } },
          ],
        }
      : {}),
  };
  if (args.after != null && !isId(args.after)) throw badCursor();
  const beyond = args.after ? { id: { lt: args.after } } : {};
  const rows = await tx.db.document.findMany({
    where: { AND: [where, beyond] },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
  const page = rows.slice(0, first);
  return {
    edges: page.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(args.after),
      startCursor: page[0]?.id ?? null,
      endCursor: page.at(-1)?.id ?? null,
    },
    totalCount: () => tx.db.document.count({ where, take: COUNTED_MAX }),
  };
}
