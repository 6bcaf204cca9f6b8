import type { Refusal } from '@clearhold/kernel';
import { type CsvError, type Info, parse } from 'csv-parse/sync';
import { isSeq, LineCounter, parseDocument } from 'yaml';

/** The columns of a tenant file, in the order of the template; the names as the API knows them. */
export const COLUMNS = [
  'slug',
  'name',
  'locale',
  'currency',
  'timeZone',
  'country',
  'blueprint',
  'units',
  'adminName',
  'adminEmail',
  'phase',
] as const;
export type Column = (typeof COLUMNS)[number];
export const REQUIRED: readonly Column[] = ['slug', 'name', 'currency', 'blueprint', 'adminName', 'adminEmail'];

/** One line of a tenant file: its cells as text, trimmed, those that are empty left out. */
export interface TenantLine {
  /** As an editor counts, from 1. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export const MOST_LINES = 1_000;
const MOST_BYTES = 1_000_000;

/** Reads a CSV file (comma, semicolon or tab) or a YAML list of tenants. What cannot be read at all is one refusal. */
export function readTenantFile(filename: string, content: string): TenantLine[] | Refusal {
  if (content.length > MOST_BYTES)
    return refusal('FILE_TOO_LARGE', 'The file is larger than 1 MB.', 'Split it into several files.');
  const lines = /\.ya?ml$/i.test(filename) ? readYaml(content) : readCsv(content);
  if (!Array.isArray(lines)) return lines;
  if (lines.length === 0)
    return refusal(
      'FILE_EMPTY',
      'The file names no tenant.',
      `One line a tenant, below a head: ${COLUMNS.join(', ')}.`,
    );
  if (lines.length > MOST_LINES)
    return refusal('FILE_TOO_LONG', `The file has ${lines.length} tenants.`, `Send at most ${MOST_LINES} at once.`);
  return lines;
}

function readCsv(content: string): TenantLine[] | Refusal {
  const [first = ''] = content.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const counts = [',', ';', '\t'].map((sign) => [sign, first.split(sign).length] as const);
  const [delimiter] = counts.sort((a, b) => b[1] - a[1])[0]!;
  const options = { bom: true, delimiter, info: true, skip_empty_lines: true, relax_column_count: true, trim: true };
  try {
    const [head, ...rows] = parse(content, options) as unknown as { record: string[]; info: Info }[];
    const columns = readHead(head?.record ?? []);
    if (!Array.isArray(columns)) return columns;
    return rows
      .map(({ record, info }) => ({
        // A quoted cell may run over lines; the line that is told is where its row ends.
        line: info.lines,
        cells: cellsOf(record.map((cell, at) => [columns[at], cell])),
      }))
      .filter(({ cells }) => Object.keys(cells).length > 0);
  } catch (error) {
    const { message } = error as CsvError;
    return refusal('FILE_UNREADABLE', `This is not CSV: ${message}.`, 'Save the sheet as CSV in UTF-8.');
  }
}

function readHead(head: readonly string[]): Column[] | Refusal {
  const known = new Map(COLUMNS.map((column) => [plain(column), column]));
  const columns = head.map((name) => known.get(plain(name)));
  const strange = head[columns.indexOf(undefined)];
  const hint = `The columns are ${COLUMNS.join(', ')}.`;
  if (columns.includes(undefined))
    return refusal('COLUMN_UNKNOWN', `Line 1: there is no column "${strange?.slice(0, 60)}".`, hint);
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice) return refusal('COLUMN_TWICE', `Line 1: the column ${twice} stands there twice.`, 'Keep one of them.');
  const missing = REQUIRED.filter((column) => !columns.includes(column));
  if (missing.length) return refusal('COLUMN_MISSING', `Line 1: ${missing.join(', ')} missing.`, hint);
  return columns as Column[];
}

function readYaml(content: string): TenantLine[] | Refusal {
  const counter = new LineCounter();
  const document = parseDocument(content, { lineCounter: counter });
  const [error] = document.errors;
  if (error) return refusal('FILE_UNREADABLE', `This is not YAML: ${error.message}`, 'Check the line that is named.');
  const list = document.get('tenants') ?? document.contents;
  if (!isSeq(list))
    return refusal('FILE_UNREADABLE', 'A list of tenants is expected.', 'Begin with "tenants:", then "- slug: …".');
  const known = new Map(COLUMNS.map((column) => [plain(column), column]));
  const lines: TenantLine[] = [];
  for (const item of list.items as { range?: [number, number, number]; toJSON(): unknown }[]) {
    const line = counter.linePos(item.range?.[0] ?? 0).line;
    const entry = item.toJSON();
    if (entry === null || typeof entry !== 'object' || Array.isArray(entry))
      return refusal('FILE_UNREADABLE', `Line ${line}: a tenant is written as "column: value".`);
    const strange = Object.keys(entry).find((name) => !known.has(plain(name)));
    if (strange !== undefined)
      return refusal(
        'COLUMN_UNKNOWN',
        `Line ${line}: there is no column "${strange.slice(0, 60)}".`,
        `The columns are ${COLUMNS.join(', ')}.`,
      );
    lines.push({
      line,
      cells: cellsOf(Object.entries(entry).map(([name, value]) => [known.get(plain(name)), asText(value)])),
    });
  }
  return lines;
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
// Units may be written as a map in YAML.
const asText = (value: unknown): string =>
  value !== null && typeof value === 'object'
    ? Object.entries(value)
        .map(([slug, name]) => `${slug}:${name}`)
        .join(';')
    : String(value ?? '');

function cellsOf(cells: [Column | undefined, string][]): TenantLine['cells'] {
  const filled = cells
    .map(([column, text]) => [column, text.trim()] as const)
    .filter(([column, text]) => column && text);
  return Object.fromEntries(filled);
}

const refusal = (code: string, message: string, hint?: string): Refusal => ({
  code,
  message,
  hint,
  path: 'input.content',
});
