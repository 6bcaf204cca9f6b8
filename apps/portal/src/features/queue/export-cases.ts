import { toCsv } from '../../lib/csv.ts';
import type { CaseRow } from './documents.ts';

const HEAD = [
  'Case',
  'Invoice',
  'Supplier',
  'What is wrong',
  'Code',
  'State',
  'At risk',
  'Currency',
  'Due',
  'Why here',
  'Owner',
  'Opened',
];

/** The rows as they are shown, as CSV with exact amounts and instants. */
export function casesCsv(rows: readonly CaseRow[]): string {
  return toCsv(
    HEAD,
    rows.map((row) => [
      row.number,
      row.invoiceNumber,
      row.supplierName,
      row.title,
      row.code,
      row.state,
      row.amountAtRisk.amount,
      row.amountAtRisk.currency,
      row.dueAt,
      row.priority.reason,
      row.owner?.name,
      row.openedAt,
    ]),
  );
}
