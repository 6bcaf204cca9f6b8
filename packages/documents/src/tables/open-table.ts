import { kindOrNone } from '../open/kind-of-file.ts';
import { looksLikeCsv, readCsv } from './read-csv.ts';
import type { Table } from './table.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** The sheets of a workbook or a CSV file, found by content alone; undefined for any other file. Throws ReadRefusal for what is broken or too large. */
export async function openTable(bytes: Uint8Array): Promise<Table | undefined> {
  const kind = kindOrNone(bytes);
  if (kind === 'zip') return isOffice(bytes) ? readXlsx(bytes) : undefined;
  return kind === 'text' && looksLikeCsv(bytes) ? readCsv(bytes) : undefined;
}

/** Whether an archive names its parts as every Office file does. */
export const isOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('[Content_Types].xml');
