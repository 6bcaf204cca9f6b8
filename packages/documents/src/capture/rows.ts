import type { Word } from './word.ts';

/** Words of one line of a page, from left to right. */
export interface Row {
  page: number;
  /** Middle of the line, in parts of the page. */
  y: number;
  height: number;
  words: Word[];
}

/** Words as people see them: line by line, whatever their order in the file. */
export function rowsOf(words: readonly Word[]): Row[] {
  const sorted = [...words].sort((one, other) => one.page - other.page || middle(one) - middle(other));
  const rows: Row[] = [];
  for (const word of sorted) {
    const last = rows.at(-1);
    if (last && last.page === word.page && middle(word) - last.y < 0.5 * Math.min(last.height, word.height || 1)) {
      last.words.push(word);
      last.height = Math.max(last.height, word.height);
    } else rows.push({ page: word.page, y: middle(word), height: word.height || 0.01, words: [word] });
  }
  for (const row of rows) row.words.sort((one, other) => one.x - other.x);
  return rows;
}

const middle = (word: Word): number => word.y + word.height / 2;

/** Runs of words without a wide gap between them, as the cells of a table are. A gap is wide from about two letters on. */
export function cellsOf(row: Row): Word[][] {
  const cells: Word[][] = [];
  for (const word of row.words) {
    const last = cells.at(-1)?.at(-1);
    if (last && word.x - (last.x + last.width) < 1.2 * Math.max(row.height, 0.008)) cells.at(-1)!.push(word);
    else cells.push([word]);
  }
  return cells;
}

export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');
