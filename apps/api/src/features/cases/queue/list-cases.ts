import { money } from '@clearhold/kernel';
import type { Tx } from '../../../platform/database/tx.ts';
import { badCursor, badInput, pageSize } from '../../../platform/graphql/bad-input.ts';
import { CASE_COLUMNS, type CaseRow } from '../engine/case-row.ts';
import { type CaseFilter, type Conditions, conditionsOf } from './case-filter.ts';
import { type CaseGrouping, groupingOf, groupsOf } from './grouping.ts';
import { type CaseOrder, CURSORS, ORDERS } from './list-orders.ts';
import type { QueueClock } from './queue-clock.ts';
import { VIEWS } from './queue-views.ts';

const COUNTED_MAX = 10_000;

export interface ListArgs {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: CaseFilter | null;
  readonly orderBy?: CaseOrder | null;
  /** Rows of one group stand together, the groups in order of their names. */
  readonly groupBy?: CaseGrouping | null;
}

interface ListRow extends CaseRow {
  /** The group's key and its place among the groups; null where the list is not grouped. */
  group_key: string | null;
  group_place: string | null;
}

/** One page of cases after a cursor; counts, sums and groups are read only when they are asked for. */
export async function listCases(tx: Tx, args: ListArgs, clock: QueueClock) {
  const first = pageSize(args.first);
  const orderBy = args.orderBy ?? 'PRIORITY';
  const order = ORDERS[orderBy];
  const { groupBy } = args;
  checkView(args.filter?.view);
  const conditions = () => {
    const made = conditionsOf(tx.ctx, args.filter ?? {}, clock);
    if (orderBy === 'CLOSED') made.add('c.closed_at IS NOT NULL');
    return made;
  };
  const paged = conditions();
  const grouped = groupBy && groupingOf(groupBy, clock, (value) => paged.take(value));
  if (args.after != null) addCursor(paged, orderBy, args.after, grouped?.place);
  const limit = paged.take(first + 1);
  const rows = await tx.query<ListRow>(
    `SELECT ${columns}, ${grouped?.key ?? 'NULL'} AS group_key, ${grouped?.place ?? 'NULL'} AS group_place FROM case_file c
     WHERE ${paged.where} ORDER BY ${grouped ? `${grouped.place}, ` : ''}${order.by} ${order.direction}, c.id LIMIT ${limit}`,
    paged.values,
  );
  const page = rows.slice(0, first);
  const cursor = (row: ListRow) =>
    Buffer.from(JSON.stringify([orderBy, order.value(row), row.id, row.group_place])).toString('base64url');
  return {
    edges: page.map((row) => ({ cursor: cursor(row), node: row, group: row.group_key })),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: Boolean(args.after),
      startCursor: page[0] ? cursor(page[0]) : null,
      endCursor: page.at(-1) ? cursor(page.at(-1)!) : null,
    },
    totalCount: () => count(tx, conditions()),
    valueAtRisk: () => sums(tx, conditions()),
    groups: () => (groupBy ? groupsOf(tx, groupBy, clock, conditions()) : []),
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

function addCursor(conditions: Conditions, orderBy: CaseOrder, after: string, place: string | undefined): void {
  const order = ORDERS[orderBy];
  const read = CURSORS[orderBy].safeParse(decode(after));
  if (!read.success || (read.data[3] === null) !== (place === undefined)) throw badCursor();
  const [, value, id, group] = read.data;
  const at = `${conditions.take(value)}::${order.type}`;
  const beyond = order.direction === 'DESC' ? '<' : '>';
  const within = `(${order.by} ${beyond} ${at} OR (${order.by} = ${at} AND c.id > ${conditions.take(id)}))`;
  const last = place && conditions.take(group);
  conditions.add(place ? `(${place} > ${last} OR (${place} = ${last} AND ${within}))` : within);
}

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
