import { type CsvError, parse } from 'csv-parse/sync';
import { ReadRefusal } from '../refusal.ts';
import { decodeText } from './decode-text.ts';
import { CELL_CHARACTERS_MAX, type Cell, COLUMNS_MAX, ROWS_BESIDE_MAX, ROWS_MAX, type Table } from './table.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
const HEAD_BYTES = 65_536;
const HEAD_ROWS = 200;
const COLUMNS_MIN = 3;
// Another syntax, or none at all.
const NO_TABLE = /^\s*(?:[<{]|\[|%PDF|UNA|UNB\+|ISA.)/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what no text of a table holds
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;
const NAMED_DELIMITER = /^sep=(.)\r?\n/i;

/** Whether the bytes are a table of three columns or more in text (RFC 4180 and its kin): most rows have as many cells as each other. */
export function looksLikeCsv(bytes: Uint8Array): boolean {
  if (bytes.length > 1 && NO_TABLE.test(Buffer.from(bytes.subarray(0, 32)).toString('latin1'))) return false;
  return delimiterOf(headOf(bytes)) !== undefined;
}

/** The rows of a CSV file, its delimiter and encoding found by what it holds. Throws ReadRefusal for a broken one, and one with too many rows. */
export function readCsv(bytes: Uint8Array): Table {
  const text = decodeText(bytes);
  const delimiter = delimiterOf(headOf(bytes)) ?? ',';
  const records = recordsOf(NAMED_DELIMITER.test(text) ? text.replace(NAMED_DELIMITER, '\n') : text, delimiter);
  if (records.length > ROWS_MAX + ROWS_BESIDE_MAX) throw tooManyRows();
  return { format: 'csv', sheets: [{ rows: records.map((record) => record.slice(0, COLUMNS_MAX).map(cellOf)) }] };
}

export function tooManyRows(): ReadRefusal {
  const words = `The file has more than ${ROWS_MAX} rows. Please send it in several files.`;
  return new ReadRefusal('DOC-TOO-MANY-LINES', words);
}

const cellOf = (text: string): Cell => ({ text: text.trim().slice(0, CELL_CHARACTERS_MAX) });

// The last row of a part of the file may be cut off.
function headOf(bytes: Uint8Array): string {
  const text = decodeText(bytes.subarray(0, HEAD_BYTES));
  return bytes.length > HEAD_BYTES ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
}

function delimiterOf(head: string): string | undefined {
  if (CONTROLS.test(head)) return undefined;
  const named = NAMED_DELIMITER.exec(head)?.[1];
  if (named) return named;
  let best: { delimiter: string; columns: number; share: number } | undefined;
  for (const delimiter of DELIMITERS) {
    const { columns, share } = regularity(head, delimiter);
    if (columns < COLUMNS_MIN || share < 0.6 || (delimiter === ',' && columns < 5 && isProse(head))) continue;
    if (!best || share * columns > best.share * best.columns) best = { delimiter, columns, share };
  }
  return best?.delimiter;
}

// Commas of sentences have a space behind them.
const isProse = (head: string): boolean => (head.match(/, /g)?.length ?? 0) * 2 > (head.match(/,/g)?.length ?? 0);

/** The commonest number of columns, and which part of the rows has it; at least a header and one row. */
function regularity(head: string, delimiter: string): { columns: number; share: number } {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const record of recordsOrNone(head, delimiter)) {
    if (record.every((text) => text.trim() === '')) continue;
    rows += 1;
    counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  }
  const [columns, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { columns, share: count >= 2 ? count / rows : 0 };
}

function recordsOrNone(head: string, delimiter: string): string[][] {
  try {
    return parse(head, { ...LENIENT, delimiter, to: HEAD_ROWS });
  } catch {
    return [];
  }
}

function recordsOf(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...LENIENT, delimiter, to: ROWS_MAX + ROWS_BESIDE_MAX + 1 });
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (typeof code !== 'string' || !code.startsWith('CSV_')) throw error;
    const at = lines ? ` near line ${lines}` : '';
    throw new ReadRefusal('DOC-CSV-BROKEN', `A quotation mark${at} is never closed, so the rows cannot be told apart.`);
  }
}

const LENIENT = {
  bom: true,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: 1_048_576,
} as const;
