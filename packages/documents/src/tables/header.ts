import type { Cell, Sheet, Table } from './table.ts';

/** Rows from the top among which a header may stand. */
export const HEADER_ROWS = 30;
const HEADER_CELLS_MIN = 3;

/** Where a header stands: the sheet's place in the file and the row, both as arrays count them. */
export interface HeaderPlace {
  readonly sheet: number;
  readonly row: number;
}

/** The names of a header's columns as they are written, without the empty cells at its end. */
export function headerOf(row: readonly Cell[]): string[] {
  const names = row.map(({ text }) => text);
  while (names.at(-1) === '') names.pop();
  return names;
}

/** What a header is known by: its names in their order, without case, accents' form and spaces. */
export function signatureOf(header: readonly string[]): string {
  const names = header.map((name) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim());
  return JSON.stringify(names);
}

/** The signature of each row that could be a header, by its place; the likeliest header first. */
export function headersIn(table: Table): { place: HeaderPlace; header: string[]; signature: string }[] {
  const found = table.sheets.flatMap((sheet, index) => rowsLikeHeaders(sheet).map((row) => ({ sheet: index, row })));
  return found
    .map((place) => {
      const header = headerOf(table.sheets[place.sheet]!.rows[place.row]!);
      return { place, header, signature: signatureOf(header) };
    })
    .sort((a, b) => likeness(b.header) - likeness(a.header));
}

// Names stand beside each other, are words, and are not numbers.
const likeness = (header: readonly string[]): number =>
  new Set(header.filter((name) => /\p{L}{2}/u.test(name) && name.length <= 80)).size * 2 -
  header.filter((name) => name === '' || /^[\d.,\s/-]+$/.test(name)).length * 2;

function rowsLikeHeaders({ rows }: Sheet): number[] {
  return [...rows.slice(0, HEADER_ROWS).keys()].filter(
    (row) => rows[row]!.filter(({ text }) => text !== '').length >= HEADER_CELLS_MIN,
  );
}
