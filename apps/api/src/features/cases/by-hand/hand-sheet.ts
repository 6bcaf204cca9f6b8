import type { Refusal } from '@clearhold/kernel';
import { toCsv } from '@clearhold/ui/csv';
import { type CsvError, type Info, parse } from 'csv-parse/sync';

const COLUMNS = 'Task,Version,Case,Supplier,Invoice,To decide,Amount,Currency,Due,Choices,Decision,Reason'.split(',');
const NEEDED = ['Task', 'Version', 'Case', 'Decision', 'Reason'];
const MOST_ROWS = 500;
const MOST_CHARACTERS = 1_000_000;

/** One thing to decide; amounts are exact, times ISO 8601 in UTC. */
export interface SheetRow {
  readonly task: string;
  readonly version: number;
  readonly number: number;
  readonly supplier: string;
  readonly invoice: string;
  readonly title: string;
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
  readonly due?: string | undefined;
  readonly choices: readonly string[];
}

/** What a row of a sheet that came back says. */
export interface ReturnedRow {
  /** In the file, from 1. */
  readonly line: number;
  readonly task: string;
  readonly version: number;
  readonly number: string;
  readonly decision: string;
  readonly reason: string;
}

/** The sheet as CSV: no cell that a spreadsheet takes for a formula. */
export const writeSheet = (rows: readonly SheetRow[]): string =>
  toCsv(
    COLUMNS,
    rows.map((row) => [
      ...[row.task, row.version, row.number, row.supplier, row.invoice, row.title, row.amount, row.currency, row.due],
      ...[row.choices.join(' | '), '', ''],
    ]),
  );

/** The rows of a sheet that came back, or what is wrong with the file as a whole. Comma or semicolon, as spreadsheets save it. */
export function readSheet(csv: string): readonly ReturnedRow[] | Refusal {
  if (csv.length > MOST_CHARACTERS) return wrong('The file is larger than a sheet can be.');
  const head = csv.slice(0, csv.search(/[\r\n]|$/));
  let records: { record: Record<string, string>; info: Info }[];
  try {
    records = parse(csv, {
      ...{ bom: true, columns: true, info: true, trim: true, skip_empty_lines: true },
      delimiter: head.split(';').length > head.split(',').length ? ';' : ',',
    }) as unknown as { record: Record<string, string>; info: Info }[];
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    return wrong(`Line ${lines ?? '?'} is no row of a table: ${message}`);
  }
  const missing = NEEDED.filter((name) => records[0] && !Object.hasOwn(records[0].record, name));
  if (records.length === 0) return wrong('The file has no rows.');
  if (missing.length > 0) return wrong(`These columns are missing: ${missing.join(', ')}.`);
  if (records.length > MOST_ROWS) return wrong(`The file has more than ${MOST_ROWS} rows.`);
  return records.map(({ record, info }) => ({
    line: info.lines,
    task: record.Task!.toLowerCase(),
    version: Number(record.Version),
    number: record.Case!,
    decision: record.Decision!,
    reason: record.Reason!,
  }));
}

const wrong = (message: string): Refusal => ({
  code: 'SHEET_INVALID',
  message,
  hint: 'Bring back the sheet as it was taken, with Decision and Reason filled in.',
  path: 'input.csv',
});
