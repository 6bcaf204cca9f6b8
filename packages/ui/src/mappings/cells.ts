interface Cell {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

const SHOWN = 60;

/** The cells that a document's fields were read from, in words; none for what came from a page. */
export function cellsOf(sources: unknown): { cells: { field: string; place: string }[]; more: number } {
  const all = Object.entries((sources ?? {}) as Record<string, Cell>).filter(([, { row, column }]) => row && column);
  const cells = all.slice(0, SHOWN).map(([field, cell]) => ({ field, place: placeOf(cell) }));
  return { cells, more: all.length - cells.length };
}

function placeOf({ sheet, row = 0, column = 0 }: Cell): string {
  const cell = `${lettersOf(column)}${row}`;
  return sheet ? `Sheet ${sheet}, cell ${cell}` : `Row ${row}, column ${lettersOf(column)}`;
}

function lettersOf(column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
