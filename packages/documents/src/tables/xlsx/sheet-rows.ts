import { tooManyRows } from '../read-csv.ts';
import { CELL_CHARACTERS_MAX, type Cell, COLUMNS_MAX, ROWS_BESIDE_MAX, ROWS_MAX } from '../table.ts';
import { storedNumber } from '../values.ts';
import type { PackageParts } from './package-parts.ts';
import type { CellStyle } from './styles.ts';

/** What the cells of all sheets refer to. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  /** Days are counted from 1904, as old Macintoshes did. */
  readonly is1904: boolean;
}

interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasFormula: boolean;
}

const EMPTY: Cell = { text: '' };
const ROWS_ALL = ROWS_MAX + ROWS_BESIDE_MAX;

/** The rows of one sheet (ECMA-376-1, 18.3). A formula's stored result is taken; formulas are never evaluated. */
export async function sheetRows(parts: PackageParts, name: string, book: Workbook): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = 0;
  let cell: OpenCell | undefined;
  let takes = false;
  let filled = 0;
  await parts.read(name, {
    open(tag, attributes) {
      if (tag === 'row') {
        at = Number(attributes.r ?? at + 1);
        row = [];
      }
      if (tag === 'c') cell = openCell(attributes, row.length);
      if (tag === 'f' && cell) cell.hasFormula = true;
      takes = tag === 'v' || (tag === 't' && cell?.type === 'inlineStr');
    },
    text(text) {
      if (takes && cell && cell.value.length < CELL_CHARACTERS_MAX) cell.value += text;
    },
    close(tag) {
      if (tag === 'v' || tag === 't') takes = false;
      if (tag === 'c' && cell) {
        put(row, cell, book);
        cell = undefined;
      }
      if (tag !== 'row' || !row.some(({ text, fault }) => text !== '' || fault)) return;
      filled += 1;
      if (!(at >= 1) || at > ROWS_ALL || filled > ROWS_ALL) throw tooManyRows();
      while (rows.length < at - 1) rows.push([]);
      rows[at - 1] = row;
    },
  });
  return rows;
}

function openCell(attributes: Readonly<Record<string, string>>, before: number): OpenCell {
  const column = attributes.r ? columnOf(attributes.r) : before + 1;
  return { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', hasFormula: false };
}

/** `AB12` stands in column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

function put(row: Cell[], cell: OpenCell, book: Workbook): void {
  if (cell.column < 1 || cell.column > COLUMNS_MAX) return;
  while (row.length < cell.column - 1) row.push(EMPTY);
  row[cell.column - 1] = cellOf(cell, book);
}

function cellOf({ type, value, style, hasFormula }: OpenCell, { strings, styles, is1904 }: Workbook): Cell {
  if (type === 'e') return { text: value, fault: `holds the error ${value}` };
  if (value === '') return hasFormula ? { text: '', fault: 'holds a formula without a stored result' } : EMPTY;
  if (type === 's') return { text: (strings[Number(value)] ?? '').trim() };
  if (type === 'b') return { text: value === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { text: value.slice(0, 10), date: value.slice(0, 10) };
  const number = type === 'n' ? storedNumber(value) : undefined;
  if (number === undefined) return { text: value.trim() };
  const { isDay, digitsMin } = styles[style] ?? { isDay: false, digitsMin: 0 };
  const date = isDay ? dayOf(Number(number), is1904) : undefined;
  return date ? { text: date, date } : { text: number.padStart(digitsMin, '0'), number };
}

const DAY_MS = 86_400_000;

// The calendar of 1900 counts a 29 February that never was; days after it are right from 30 December 1899 on.
function dayOf(serial: number, is1904: boolean): string | undefined {
  if (!(serial >= 61) || serial > 100_000) return undefined;
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(start + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}
