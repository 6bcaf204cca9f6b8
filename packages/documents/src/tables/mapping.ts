import { isDecimalText } from '@clearhold/kernel';
import { FIELD_NAMES, isLineField, shapeOf, type TableField } from './fields.ts';
import { COLUMNS_MAX } from './table.ts';

/** Which of day, month and year a layout's dates write first; ISO 8601 is read whatever it says. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** How a layout of CSV or Excel is read as invoices: known by its header, and data like any other. */
export interface TableMapping {
  /** The names of the columns in their order, as written. */
  readonly header: readonly string[];
  /** The column of each field, counted from 1. */
  readonly columns: Readonly<Partial<Record<TableField, number>>>;
  /** What every invoice of the layout has in common: its currency, its supplier. */
  readonly constants: Readonly<Partial<Record<TableField, string>>>;
  readonly dateOrder: DateOrder;
  readonly decimalSign: ',' | '.';
  /** A row without a number is one more line of the invoice above. */
  readonly fillDown: boolean;
}

/** What is wrong with a mapping, at which of its fields. */
export interface MappingFault {
  readonly field: string;
  readonly message: string;
}

const CONSTANT_CHARACTERS_MAX = 200;

/** Everything that keeps a mapping from giving an invoice; none for a good one. */
export function checkMapping(mapping: TableMapping): MappingFault[] {
  const faults: MappingFault[] = [];
  const has = (field: TableField) => mapping.columns[field] !== undefined || mapping.constants[field] !== undefined;
  const must = (isGood: boolean, field: string, message: string) => isGood || faults.push({ field, message });
  must(mapping.header.length <= COLUMNS_MAX, 'header', `A header has at most ${COLUMNS_MAX} columns.`);
  must(mapping.columns.number !== undefined, 'number', 'Say which column holds the invoice number.');
  must(has('currency'), 'currency', 'Say which column holds the currency, or which currency all invoices have.');
  must(
    has('totals.payable') || has('totals.gross') || has('line.net') || (has('line.quantity') && has('line.price')),
    'totals.payable',
    'Say which column holds an amount: the total, a line’s amount, or its quantity and price.',
  );
  must(
    has('totals.payable') || has('totals.gross') || has('totals.tax') || has('line.taxPercent'),
    'line.taxPercent',
    'Say which column holds the total with tax, the tax, or its rate; 0 for all where there is none.',
  );
  must(
    has('supplier.name') || has('supplier.taxId') || has('supplier.registrationId'),
    'supplier.name',
    'Say which column names the supplier, or which supplier all invoices are from.',
  );
  for (const field of FIELD_NAMES) faults.push(...faultsOf(field, mapping));
  return faults;
}

/** Whether a row of the layout is a line, so that invoices have several; else each row is an invoice. */
export const hasLines = ({ columns }: TableMapping): boolean =>
  FIELD_NAMES.some((field) => isLineField(field) && columns[field] !== undefined);

function faultsOf(field: TableField, { columns, constants, header }: TableMapping): MappingFault[] {
  const column = columns[field];
  const constant = constants[field];
  if (column !== undefined && (!Number.isInteger(column) || column < 1 || column > header.length))
    return [{ field, message: `There is no column ${column}; the header has ${header.length}.` }];
  if (constant === undefined) return [];
  if (column !== undefined) return [{ field, message: 'Choose a column or one value for all, not both.' }];
  const message = constantFault(field, constant);
  return message ? [{ field, message }] : [];
}

function constantFault(field: TableField, value: string): string | undefined {
  const { type, constant } = shapeOf(field);
  if (!constant) return 'This differs from invoice to invoice: choose its column.';
  if (value.trim() === '' || value.length > CONSTANT_CHARACTERS_MAX)
    return `Write 1 to ${CONSTANT_CHARACTERS_MAX} characters.`;
  if (type === 'currency' && !/^[A-Z]{3}$/.test(value))
    return 'Write the currency’s three letters, EUR say (ISO 4217).';
  if (type === 'country' && !/^[A-Z]{2}$/.test(value)) return 'Write the country’s two letters, NO say (ISO 3166).';
  if (type === 'kind' && value !== 'Invoice' && value !== 'CreditNote') return 'Write Invoice or CreditNote.';
  if (type === 'amount' && !isDecimalText(value)) return 'Write a number such as 25 or 5.5.';
  return undefined;
}
