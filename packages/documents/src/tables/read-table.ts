import type { DocumentPart, Problem, ReadResult } from '../canonical.ts';
import { ReadRefusal } from '../refusal.ts';
import { extractOf } from './extract.ts';
import { groupRows } from './group-rows.ts';
import { headersIn, signatureOf } from './header.ts';
import type { TableMapping } from './mapping.ts';
import { tooManyRows } from './read-csv.ts';
import { ROWS_MAX, type Sheet, type Table } from './table.ts';
import { type TableInvoice, tableInvoice } from './table-invoice.ts';

type Found = ReturnType<typeof headersIn>[number];

/**
 * The invoices of a table, by the first of the mappings that knows a header in it: one is `read`, several are `split`, each with what it says
 * already. `waiting` where no mapping knows one, with the signatures of all rows that may be headers. Throws ReadRefusal for no rows at all.
 */
export function readTable(table: Table, mappings: readonly TableMapping[], partsMax: number): ReadResult {
  const { format } = table;
  const headers = headersIn(table);
  if (headers.length === 0)
    throw new ReadRefusal(
      'DOC-NO-CONTENT',
      'No row of the file has three cells or more, so there is no table to read.',
    );
  const mapping = mappings.find((one) => headers.some(({ signature }) => signature === signatureOf(one.header)));
  if (!mapping) return waiting(format, headers);
  const signature = signatureOf(mapping.header);
  const known = headers.filter((one) => one.signature === signature);
  const problems: Problem[] = [];
  const invoices = table.sheets.flatMap((sheet, index) => {
    const rows = known.filter(({ place }) => place.sheet === index).map(({ place }) => place.row);
    if (rows.length === 0) return skipped(sheet, problems);
    if (sheet.rows.length - Math.min(...rows) - 1 > ROWS_MAX) throw tooManyRows();
    return groupRows(sheet, Math.min(...rows), mapping, problems).map((one) => tableInvoice(one, mapping));
  });
  if (invoices.length === 0)
    throw new ReadRefusal('DOC-NO-CONTENT', 'Below the header there is no row with an invoice number.');
  if (invoices.length === 1) return readOne(format, invoices[0]!, problems);
  if (invoices.length > partsMax)
    throw new ReadRefusal(
      'DOC-TOO-MANY-FILES',
      `The file holds more than ${partsMax} invoices. Please send it in parts.`,
    );
  const parts = invoices.map((one) => partOf(format, one, mapping));
  return { status: 'split', format, parts, problems };
}

function waiting(format: string, headers: readonly Found[]): ReadResult {
  const names = headers[0]!.header.slice(0, 6).join(', ');
  const message = `No mapping knows this header: ${names}. Say once which column is what; this file and all others of its layout are then read.`;
  const problem: Problem = { code: 'DOC-TABLE-UNMAPPED', severity: 'warning', message };
  return { status: 'waiting', format, problems: [problem], headers: headers.map(({ signature }) => signature) };
}

function skipped({ name, rows }: Sheet, problems: Problem[]): [] {
  if (rows.length > 0) {
    const message = `Sheet “${name}” has another header and was not read.`;
    problems.push({ code: 'DOC-SHEET-SKIPPED', severity: 'warning', message });
  }
  return [];
}

function readOne(format: string, { canonical, sources, problems }: TableInvoice, more: readonly Problem[]) {
  return { status: 'read' as const, format, canonical, sources, problems: [...more, ...problems] };
}

function partOf(format: string, invoice: TableInvoice, mapping: TableMapping): DocumentPart {
  const name = invoice.canonical.number.slice(0, 120);
  return {
    name,
    filename: `${name.replace(/[^\p{L}\p{N}._-]+/gu, '-') || 'invoice'}.csv`,
    contentType: 'text/csv',
    bytes: extractOf(invoice.rows, mapping),
    reading: readOne(format, invoice, []),
  };
}
