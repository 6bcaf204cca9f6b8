import { toCsv } from '@clearhold/ui/format';
import { resolutionWords, stateOf } from '../../lib/case-words.ts';
import { request } from '../../lib/graphql.ts';
import type { ColumnId } from './columns/queue-columns.ts';
import { CASES, type CaseFilter, type CaseGrouping, type CaseOrder, type CaseRow } from './documents.ts';

type Cell = string | number | null | undefined;

/** What a column is in a file: exact amounts and instants, each in a column of its own. */
const CELLS: Record<ColumnId, [head: string, of: (row: CaseRow) => Cell][]> = {
  state: [],
  number: [
    ['Case', (row) => row.number],
    ['Invoice', (row) => row.invoiceNumber],
    ['Supplier', (row) => row.supplierName],
  ],
  what: [
    ['What is wrong', (row) => row.title],
    ['Type', (row) => row.type.name],
    ['Code', (row) => row.code],
    ['Counts as', (row) => row.type.base],
    ['State', (row) => stateOf(row.state).label],
  ],
  risk: [
    ['At risk', (row) => row.amountAtRisk.amount],
    ['Currency', (row) => row.amountAtRisk.currency],
  ],
  discount: [
    ['Discount', (row) => row.discount?.amount.amount],
    ['Discount until', (row) => row.discount?.until],
  ],
  due: [['Due', (row) => row.dueAt]],
  closed: [
    ['Closed', (row) => row.closedAt],
    ['Due', (row) => row.dueAt],
  ],
  why: [['Why here', (row) => row.priority.reason]],
  how: [['How it ended', (row) => resolutionWords(row.resolution)]],
  unit: [['Unit', (row) => row.unit?.name]],
  owner: [['Owner', (row) => row.owner?.name]],
  age: [['Opened', (row) => row.openedAt]],
};

/** The column that says what a list is grouped by. */
const GROUPED: Record<CaseGrouping, ColumnId> = { TYPE: 'what', SUPPLIER: 'number', OWNER: 'owner', DUE_DAY: 'due' };

/** A list as it is shown. */
export interface ShownList {
  filter: CaseFilter;
  order: CaseOrder;
  groupedBy?: CaseGrouping;
  columns: readonly ColumnId[];
}

const PAGE = 200;
const PAGES_MAX = 50;

/** Every case of a list in its order, whether it was scrolled to or not; ten thousand at most. */
export async function wholeList({ filter, order, groupedBy }: ShownList): Promise<CaseRow[]> {
  const wanted = { first: PAGE, filter, orderBy: order, groupBy: groupedBy };
  const rows: CaseRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { cases }: { cases: CasesPage } = await request(CASES, { ...wanted, after });
    rows.push(...cases.edges.map((edge) => edge.node));
    if (!cases.pageInfo.hasNextPage) break;
    after = cases.pageInfo.endCursor;
  }
  return rows;
}

interface CasesPage {
  edges: { node: CaseRow }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The rows in the columns that are shown, as CSV; what they are grouped by is among them even where it is hidden. */
export function casesCsv(rows: readonly CaseRow[], { columns, groupedBy }: Pick<ShownList, 'columns' | 'groupedBy'>) {
  const own = groupedBy && GROUPED[groupedBy];
  const cells = (own && !columns.includes(own) ? [own, ...columns] : columns).flatMap((id) => CELLS[id]);
  return toCsv(
    cells.map(([head]) => head),
    rows.map((row) => cells.map(([, of]) => of(row))),
  );
}

/** A file's name from a list's title and the day. */
export function exportName(title: string, now: Date): string {
  const words = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `cases-${words || 'list'}-${now.toISOString().slice(0, 10)}.csv`;
}
