import { toCsv } from '../format/index.ts';
import type { ServiceMonth } from './documents.ts';

const HEAD = [
  ...[
    'Month',
    'Closed',
    'Promise',
    'Within business hours',
    'Target %',
    'Fell due',
    'Met',
    'Excused',
    'Reached %',
    'Kept',
  ],
  ...['Late: service', 'Late: client', 'Late: supplier', 'Late: ERP'],
  ...['Minutes: service', 'Minutes: client', 'Minutes: supplier', 'Minutes: ERP'],
  ...['Credit % of promise', 'Credit of month', 'Credit with corrections', 'Currency', 'Inputs SHA-256'],
];
const said = (kept: boolean | null) => (kept === null ? '' : kept ? 'yes' : 'no');

/** Months with one line a promise, as CSV: exact amounts and instants, each in a column of its own. */
export function monthsCsv(months: readonly ServiceMonth[]): string {
  const rows = months.flatMap((month) =>
    month.objectives.map(({ late, minutes, ...one }) => [
      ...[month.month, month.closedAt, one.title, one.withinHours, one.targetPercent, one.measured, one.met],
      ...[one.excused, one.reachedPercent, said(one.kept), late.service, late.client, late.supplier, late.erp],
      ...[minutes.service, minutes.client, minutes.supplier, minutes.erp, one.creditPercent],
      ...[month.credit?.amount, month.creditDue?.amount, month.credit?.currency, month.inputsSha256],
    ]),
  );
  return toCsv(HEAD, rows);
}
