import type { Problem } from '../canonical.ts';
import { headerOf, signatureOf } from './header.ts';
import { hasLines, type TableMapping } from './mapping.ts';
import { type Row, valueIn } from './row-values.ts';
import type { Sheet } from './table.ts';

/** The rows of one invoice, in their order. */
export interface InvoiceRows {
  readonly number: string;
  readonly rows: Row[];
}

/** The rows below a header, and those of each invoice: of one number and one supplier. A row that belongs nowhere is a problem. */
export function groupRows(sheet: Sheet, headerRow: number, mapping: TableMapping, problems: Problem[]): InvoiceRows[] {
  const groups = new Map<string, InvoiceRows>();
  const alone = !hasLines(mapping);
  let last: InvoiceRows | undefined;
  for (const row of rowsBelow(sheet, headerRow, mapping)) {
    const number = valueIn(row, 'number', mapping, problems, 'number')?.value;
    if (number === undefined) {
      if (mapping.fillDown && last && !alone) last.rows.push(row);
      else problems.push(lost(row));
      continue;
    }
    const key = alone ? `${row.at}` : JSON.stringify([number, supplierOf(row, mapping)]);
    last = groups.get(key) ?? { number, rows: [] };
    groups.set(key, last);
    last.rows.push(row);
  }
  return [...groups.values()];
}

function rowsBelow({ name, rows }: Sheet, headerRow: number, mapping: TableMapping): Row[] {
  const signature = signatureOf(mapping.header);
  return rows.flatMap((cells, index) => {
    if (index <= headerRow || cells.every(({ text, fault }) => text === '' && !fault)) return [];
    // Long exports write their header again on every page.
    if (cells[0]?.text === mapping.header[0] && signatureOf(headerOf(cells)) === signature) return [];
    return [{ ...(name === undefined ? {} : { sheet: name }), at: index + 1, cells }];
  });
}

const supplierOf = (row: Row, mapping: TableMapping): string | undefined =>
  (['supplier.taxId', 'supplier.registrationId', 'supplier.name'] as const)
    .map((field) => valueIn(row, field, mapping, [], field)?.value)
    .find((value) => value !== undefined);

function lost({ sheet, at }: Row): Problem {
  const where = sheet === undefined ? `Row ${at}` : `Sheet “${sheet}”, row ${at}`;
  const message = `${where} has no invoice number and was not read.`;
  return { code: 'DOC-TABLE-ROW', severity: 'warning', message, path: 'number' };
}
