import type { DecimalText } from '@clearhold/kernel';

/** One cell: what a person sees in it, and what it is where its file says so. Nothing in a cell is ever evaluated. */
export interface Cell {
  /** Trimmed; "" for an empty cell. */
  readonly text: string;
  /** A number that the file holds as a number. */
  readonly number?: DecimalText;
  /** A day that the file holds as a day, ISO 8601. */
  readonly date?: string;
  /** Why its value cannot be taken: a formula without a stored result, an error. */
  readonly fault?: string;
}

/** A sheet's rows from its first, cells from its first column; blank rows are there, so that row n is `rows[n - 1]`. */
export interface Sheet {
  /** Absent for CSV. */
  readonly name?: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a file of cells holds. */
export interface Table {
  readonly format: 'csv' | 'xlsx';
  readonly sheets: readonly Sheet[];
}

/** Rows of one file that may hold lines of invoices; above and between them, a few more. */
export const ROWS_MAX = 10_000;
/** Rows above and beside them: titles, headers, blank ones. */
export const ROWS_BESIDE_MAX = 200;
export const COLUMNS_MAX = 200;
export const CELL_CHARACTERS_MAX = 5_000;

/** The letters that a spreadsheet shows above a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
