import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDecimalText, sum } from '@clearhold/kernel';
import { parse } from 'csv-parse/sync';

/** A payment that a public body published, its rows of one transaction together. */
export interface Spent {
  readonly supplier: string;
  /** ISO 8601. */
  readonly date: string;
  readonly number: string;
  readonly lines: readonly string[];
  readonly amount: string;
}

// What the three bodies call the same things.
const COLUMNS = {
  supplier: ['Supplier Name', 'Vendor Name', 'Supplier'],
  date: ['Invoice Payment Date', 'Clearing Date', 'Date'],
  number: ['Transaction Number', 'Document No', 'Transaction number'],
  amount: ['Net Amount', 'Amount'],
};

/** The folder of published spending: below CLEARHOLD_CORPUS, or beside the repository. */
export function spendFolder(): string | undefined {
  const given = process.env.CLEARHOLD_CORPUS ?? path.resolve('../shared/data/open');
  const folder = path.join(given, 'public_spend');
  try {
    return readdirSync(folder).length > 0 ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** All that they paid out, by date; what was paid back or cannot be read is left out. */
export function readSpend(folder: string): Spent[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.csv'))
    .sort();
  const together = new Map<string, { supplier: string; date: string; number: string; lines: string[] }>();
  for (const file of files) {
    const rows = parse(readFileSync(path.join(folder, file)), {
      ...{ columns: true, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true },
    }) as Record<string, string>[];
    for (const row of rows) {
      const field = (names: readonly string[]) => names.map((name) => row[name]).find((value) => value) ?? '';
      const [supplier, date, number] = [field(COLUMNS.supplier), field(COLUMNS.date), field(COLUMNS.number)];
      const amount = field(COLUMNS.amount).replace(/,/g, '');
      if (!supplier || !number || !/^\d{4}-\d\d-\d\d$/.test(date) || !isDecimalText(amount)) continue;
      const key = JSON.stringify([path.dirname(file), supplier, number, date]);
      const there = together.get(key) ?? { supplier, date, number, lines: [] };
      there.lines.push(amount);
      together.set(key, there);
    }
  }
  return [...together.values()]
    .map((one) => ({ ...one, amount: sum(one.lines).toFixed(2) }))
    .filter((one) => !one.amount.startsWith('-') && one.amount !== '0.00')
    .sort((a, b) => a.date.localeCompare(b.date));
}
