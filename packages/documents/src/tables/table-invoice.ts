import { decimal } from '@clearhold/kernel';
import type { CanonicalInvoice, InvoiceLine, Problem, Sources } from '../canonical.ts';
import { FIELD_NAMES, isLineField, type TableField } from './fields.ts';
import type { InvoiceRows } from './group-rows.ts';
import { hasLines, type TableMapping } from './mapping.ts';
import { placeOf, type Row, type Value, valueIn } from './row-values.ts';
import { checkSums, sumUp } from './sums.ts';

/** An invoice out of rows, with the cell of each field. */
export interface TableInvoice {
  readonly canonical: CanonicalInvoice;
  readonly sources: Sources;
  readonly problems: Problem[];
  readonly rows: readonly Row[];
}

const OF_INVOICE = FIELD_NAMES.filter((field) => !isLineField(field));
const PROBLEMS_MAX = 500;

/** What rows of one number say: their first value of each of the invoice's fields, and a line from each. */
export function tableInvoice({ rows }: InvoiceRows, mapping: TableMapping): TableInvoice {
  const sources: Sources = {};
  const problems: Problem[] = [];
  const said = new Map<TableField, string>();
  for (const field of OF_INVOICE) {
    const value = agreed(rows, field, mapping, problems);
    if (!value) continue;
    said.set(field, value.value);
    if (value.source) sources[field] = value.source;
  }
  const lines = hasLines(mapping) ? rows.map((row, index) => lineOf(row, index, mapping, sources, problems)) : [];
  const canonical = asPositive(sumUp(invoiceOf(said, lines, problems)), said.get('kind'));
  problems.push(...checkSums(canonical));
  return { canonical, sources, problems: problems.slice(0, PROBLEMS_MAX), rows };
}

/** What the rows say of the invoice: the first that says anything. One that says otherwise is a problem. */
function agreed(
  rows: readonly Row[],
  field: TableField,
  mapping: TableMapping,
  problems: Problem[],
): Value | undefined {
  let first: Value | undefined;
  for (const row of rows) {
    const value = valueIn(row, field, mapping, problems, field);
    if (!value) continue;
    first ??= value;
    if (value.value === first.value) continue;
    const message = `${placeOf(value.source!)} says “${value.value.slice(0, 60)}” where another row of the same invoice says “${first.value.slice(0, 60)}”.`;
    problems.push({ code: 'DOC-TABLE-CONTRADICTION', severity: 'fatal', message, path: field });
    break;
  }
  return first;
}

function lineOf(row: Row, index: number, mapping: TableMapping, sources: Sources, problems: Problem[]): InvoiceLine {
  const at = `lines[${index}]`;
  const said = (field: TableField, name: string): string | undefined => {
    const value = valueIn(row, field, mapping, problems, `${at}.${name}`);
    if (value?.source) sources[`${at}.${name}`] = value.source;
    return value?.value;
  };
  const quantity = said('line.quantity', 'quantity');
  const price = said('line.price', 'price');
  const net = said('line.net', 'net');
  const description = said('line.description', 'description');
  const tax = {
    ...given('category', said('line.taxCategory', 'tax.category')),
    ...given('percent', said('line.taxPercent', 'tax.percent')),
  };
  if (net === undefined && (quantity === undefined || price === undefined))
    problems.push({
      code: 'DOC-TABLE-LINE',
      severity: 'fatal',
      message: `Row ${row.at} has neither an amount nor a quantity and a price.`,
      path: `${at}.net`,
    });
  return {
    id: said('line.id', 'id') ?? `${index + 1}`,
    ...(description === undefined ? {} : { name: description, description }),
    ...given('sellerItemId', said('line.sellerItemId', 'sellerItemId')),
    ...given('buyerItemId', said('line.buyerItemId', 'buyerItemId')),
    ...given('quantity', quantity),
    ...given('unit', said('line.unit', 'unit')),
    ...given('price', price),
    net: net ?? product(quantity, price),
    ...given('orderReference', said('line.orderReference', 'orderReference')),
    ...given('orderLineReference', said('line.orderLineReference', 'orderLineReference')),
    ...given('accountingCost', said('line.accountingCost', 'accountingCost')),
    ...(Object.keys(tax).length > 0 ? { tax } : {}),
    allowances: [],
    charges: [],
  };
}

const given = <Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<Key, string>);

const product = (quantity = '0', price = '0'): string => decimal(quantity).times(decimal(price)).toFixed(2);

function invoiceOf(said: ReadonlyMap<TableField, string>, lines: InvoiceLine[], problems: Problem[]): CanonicalInvoice {
  const currency = said.get('currency');
  if (currency === undefined)
    problems.push({ code: 'BR-05', severity: 'fatal', message: 'The invoice has no currency.', path: 'currency' });
  const under = (prefix: string): Record<string, string> =>
    Object.fromEntries(
      [...said].flatMap(([field, value]) => (field.startsWith(prefix) ? [[field.slice(prefix.length), value]] : [])),
    );
  const plain = Object.fromEntries([...said].filter(([field]) => !field.includes('.') && field !== 'kind'));
  return {
    ...plain,
    kind: said.get('kind') === 'CreditNote' ? 'CreditNote' : 'Invoice',
    number: said.get('number') ?? '',
    currency: currency ?? 'XXX',
    supplier: under('supplier.'),
    customer: under('customer.'),
    payment: under('payment.'),
    lines,
    allowances: [],
    charges: [],
    taxes: [],
    totals: under('totals.'),
  };
}

/** Amounts of a credit note are positive (EN 16931): a total below zero makes one of a file that names no kinds. */
function asPositive(invoice: CanonicalInvoice, kind: string | undefined): CanonicalInvoice {
  const total = invoice.totals.payable ?? invoice.totals.gross ?? invoice.totals.net;
  if (total === undefined || !total.startsWith('-') || kind === 'Invoice') return invoice;
  const turned = (value: string): string => decimal(value).negated().toFixed();
  return {
    ...invoice,
    kind: 'CreditNote',
    lines: invoice.lines.map((line) => ({
      ...line,
      net: turned(line.net),
      ...(line.quantity === undefined ? {} : { quantity: turned(line.quantity) }),
    })),
    taxes: invoice.taxes.map((tax) => ({ ...tax, taxable: turned(tax.taxable), amount: turned(tax.amount) })),
    totals: Object.fromEntries(Object.entries(invoice.totals).map(([name, value]) => [name, turned(value)])),
  };
}
