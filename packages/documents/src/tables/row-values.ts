import type { CellSource, Problem } from '../canonical.ts';
import { shapeOf, type TableField } from './fields.ts';
import type { TableMapping } from './mapping.ts';
import { type Cell, columnLetters } from './table.ts';
import { amountIn, dayIn } from './values.ts';

/** A row below a header. */
export interface Row {
  readonly sheet?: string;
  /** As the spreadsheet counts it, from 1. */
  readonly at: number;
  readonly cells: readonly Cell[];
}

/** What a row says of a field, and where; no place for what the mapping says for all. */
export interface Value {
  readonly value: string;
  readonly source?: CellSource;
}

/** The value of a field in a row, as the canonical document writes it; undefined where the row says nothing. What cannot be read is a problem. */
export function valueIn(
  row: Row,
  field: TableField,
  mapping: TableMapping,
  problems: Problem[],
  path: string,
): Value | undefined {
  const constant = mapping.constants[field];
  if (constant !== undefined) return { value: field === 'kind' ? constant : constant.trim() };
  const column = mapping.columns[field];
  if (column === undefined) return undefined;
  const cell = row.cells[column - 1];
  if (!cell || (cell.text === '' && !cell.fault)) return undefined;
  const source: CellSource = { ...(row.sheet === undefined ? {} : { sheet: row.sheet }), row: row.at, column };
  const value = cell.fault ? undefined : readAs(field, cell, mapping);
  if (value !== undefined) return { value, source };
  const fault = cell.fault ?? `holds “${cell.text.slice(0, 60)}”, which is no ${WORDS[shapeOf(field).type]}`;
  problems.push({ code: 'DOC-TABLE-VALUE', severity: 'fatal', message: `${placeOf(source)} ${fault}.`, path });
  return undefined;
}

/** "Sheet “Invoices”, row 7, column F". */
export function placeOf({ sheet, row, column }: CellSource): string {
  const place = `ow ${row}, column ${columnLetters(column)}`;
  return sheet === undefined ? `R${place}` : `Sheet “${sheet}”, r${place}`;
}

const WORDS = {
  text: 'text',
  date: 'date in the order that the mapping gives',
  amount: 'number with the decimal sign that the mapping gives',
  kind: 'kind of invoice that is known',
  currency: 'currency of three letters',
  country: 'country of two letters',
} as const;

const SYMBOLS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', ZŁ: 'PLN', KČ: 'CZK', '₹': 'INR' };
const CREDIT =
  /^(381|cn|cr|c)$|credit|gutschrift|storno|avoir|abono|rectificativa|nota di credito|creditn|korekta|koryguj|kreditnota|kreditfaktura|hyvitys/i;
const INVOICE = /^(380|inv|i|f)$|invoice|rechnung|factur|fattura|faktur|lasku/i;

function readAs(field: TableField, cell: Cell, mapping: TableMapping): string | undefined {
  const { text } = cell;
  switch (shapeOf(field).type) {
    case 'text':
      return text;
    case 'date':
      return dayIn(cell, mapping.dateOrder);
    case 'amount':
      return amountIn(cell, mapping.decimalSign);
    case 'kind':
      return CREDIT.test(text) ? 'CreditNote' : INVOICE.test(text) ? 'Invoice' : undefined;
    case 'currency':
      return /^[A-Za-z]{3}$/.test(text) ? text.toUpperCase() : SYMBOLS[text.toUpperCase()];
    case 'country':
      return /^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : undefined;
  }
}
