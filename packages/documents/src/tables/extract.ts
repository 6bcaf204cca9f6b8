import type { TableMapping } from './mapping.ts';
import type { Row } from './row-values.ts';
import type { Cell } from './table.ts';

/** The rows of one invoice as a CSV file of its own, below the header of the file that they came in; read again it says the same. */
export function extractOf(rows: readonly Row[], mapping: TableMapping): Uint8Array {
  const header = mapping.header.map((text) => quoted(harmless(text)));
  const lines = rows.map(({ cells }) => mapping.header.map((_, index) => written(cells[index], mapping)));
  return Buffer.from([header, ...lines].map((line) => `${line.join(';')}\r\n`).join(''));
}

function written(cell: Cell | undefined, { decimalSign }: TableMapping): string {
  if (!cell) return '';
  if (cell.number !== undefined && !/^0\d/.test(cell.text)) return quoted(cell.number.replace('.', decimalSign));
  return quoted(harmless(cell.text));
}

// A spreadsheet takes a text that begins like this for a formula (ASVS 1.2.10); amounts below zero are none.
const harmless = (text: string): string => (/^[=+@\t\r\0＝]|^-(?![\d.,\s]+$)/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
