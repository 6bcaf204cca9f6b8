import { isDecimalText, money } from '@clearhold/kernel';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/tx.ts';
import { badCursor, badInput, pageSize } from '../../../platform/graphql/bad-input.ts';
import { CASE_COLUMNS, type CaseRow } from '../engine/case-row.ts';
import { type CaseFilter, type Conditions, conditionsOf } from './case-filter.ts';
import type { QueueClock } from './queue-clock.ts';
import { VIEWS } from './queue-views.ts';

const COUNTED_MAX = 10_000;

// Each order ends with the id, so that a page's end is one place, whatever else is equal.
const ORDERS = {
  PRIORITY: { by: 'c.priority', type: 'int', direction: 'DESC', value: (row: CaseRow) => row.priority },
  DUE: {
    by: `coalesce(c.due_at, 'infinity'::timestamptz)`,
    type: 'timestamptz',
    direction: 'ASC',
    value: (row: CaseRow) => row.due_at?.toISOString() ?? 'infinity',
  },
  AMOUNT: { by: 'c.amount_at_risk', type: 'numeric', direction: 'DESC', value: (row: CaseRow) => row.amount_at_risk },
  OPENED: {
    by: 'c.opened_at',
    type: 'timestamptz',
    direction: 'DESC',
    value: (row: CaseRow) => row.opened_at.toISOString(),
  },
} as const;
export type CaseOrder = keyof typeof ORDERS;

/** One page of cases after a cursor; counts and sums are read only when they are asked for. */
export async function listCases(
  tx: Tx,
  args: { first: number; after?: string | null; filter?: CaseFilter | null; orderBy?: CaseOrder | null },
  clock: QueueClock,
) {
  const first = pageSize(args.first);
  const orderBy = args.orderBy ?? 'PRIORITY';
  const order = ORDERS[orderBy];
  checkView(args.filter?.view);
  const counted = conditionsOf(tx.ctx, args.filter ?? {}, clock);
  const paged = conditionsOf(tx.ctx, args.filter ?? {}, clock);
  if (args.after != null) addCursor(paged, orderBy, args.after);
  const limit = paged.values.push(first + 1);
  const rows = await tx.query<CaseRow>(
    `SELECT ${columns} FROM case_file c WHERE ${paged.where} ORDER BY ${order.by} ${order.direction}, c.id LIMIT $${limit}`,
    paged.values,
  );
  const page = rows.slice(0, first);
  const cursor = (row: CaseRow) =>
    Buffer.from(JSON.stringify([orderBy, order.value(row), row.id])).toString('base64url');
  return {
    edges: page.map((row) => ({ cursor: cursor(row), node: row })),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(args.after),
      startCursor: page[0] ? cursor(page[0]) : null,
      endCursor: page.at(-1) ? cursor(page.at(-1)!) : null,
    },
    totalCount: () => count(tx, counted),
    valueAtRisk: () => sums(tx, counted),
  };
}

// The playbook's state is large and no list shows it: field resolvers that need it read the case whole.
const columns = CASE_COLUMNS.split(', ')
  .filter((name) => name !== 'playbook_state')
  .map((name) => `c.${name}`)
  .join(', ');

function checkView(view: string | null | undefined): void {
  if (view == null || view === 'closed' || Object.hasOwn(VIEWS, view)) return;
  throw badInput('filter.view', 'there is no such view', `Choose one of ${Object.keys(VIEWS).join(', ')} or closed.`);
}

function addCursor(conditions: Conditions, orderBy: CaseOrder, after: string): void {
  const order = ORDERS[orderBy];
  const read = cursors[orderBy].safeParse(decode(after));
  if (!read.success) throw badCursor();
  const [, value, id] = read.data;
  const at = `$${conditions.values.push(value)}::${order.type}`;
  const beyond = order.direction === 'DESC' ? '<' : '>';
  conditions.add(`(${order.by} ${beyond} ${at} OR (${order.by} = ${at} AND c.id > ?))`, id);
}

const instant = z.iso.datetime();
const cursorOf = (order: CaseOrder, value: z.ZodType) => z.tuple([z.literal(order), value, z.uuid()]);

// A cursor is the order, the last row's place in it, and its id.
const cursors = {
  PRIORITY: cursorOf('PRIORITY', z.int32()),
  DUE: cursorOf('DUE', z.union([instant, z.literal('infinity')])),
  AMOUNT: cursorOf('AMOUNT', z.string().refine(isDecimalText)),
  OPENED: cursorOf('OPENED', instant),
};

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}

async function count(tx: Tx, { where, values }: Conditions): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM (SELECT 1 FROM case_file c WHERE ${where} LIMIT ${COUNTED_MAX}) AS counted`,
    values,
  );
  return row!.n;
}

async function sums(tx: Tx, { where, values }: Conditions) {
  const rows = await tx.query<{ currency: string; amount: string }>(
    `SELECT c.currency, sum(c.amount_at_risk)::text AS amount FROM case_file c WHERE ${where} GROUP BY c.currency ORDER BY 2 DESC`,
    values,
  );
  return rows.map((row) => money(row.amount, row.currency));
}
