import { toCsv } from '@clearhold/ui/format';
import { stateOf } from '../../lib/case-words.ts';
import { request } from '../../lib/graphql.ts';
import { CASES, type CaseFilter, type CaseOrder, type CaseRow } from './documents.ts';

const HEAD = [
  'Case',
  'Invoice',
  'Supplier',
  'What is wrong',
  'Type',
  'Code',
  'Counts as',
  'State',
  'At risk',
  'Currency',
  'Due',
  'Why here',
  'Owner',
  'Opened',
];
const PAGE = 200;
const PAGES_MAX = 50;

/** Every case of a list in its order, whether it was scrolled to or not; ten thousand at most. */
export async function wholeList(filter: CaseFilter, orderBy: CaseOrder): Promise<CaseRow[]> {
  const rows: CaseRow[] = [];
  let after: string | null = null;
  for (let page = 0; page < PAGES_MAX; page++) {
    const { cases }: { cases: CasesPage } = await request(CASES, { first: PAGE, after, filter, orderBy });
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

/** The rows as they are shown, as CSV with exact amounts and instants. */
export function casesCsv(rows: readonly CaseRow[]): string {
  return toCsv(
    HEAD,
    rows.map((row) => [
      row.number,
      row.invoiceNumber,
      row.supplierName,
      row.title,
      row.type.name,
      row.code,
      row.type.base,
      stateOf(row.state).label,
      row.amountAtRisk.amount,
      row.amountAtRisk.currency,
      row.dueAt,
      row.priority.reason,
      row.owner?.name,
      row.openedAt,
    ]),
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
