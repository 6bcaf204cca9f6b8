import type { SapS4Config } from './config.ts';
import { INVOICE_FIELDS, INVOICE_SET, SERVICE } from './fields.ts';

/** The key of a supplier invoice in SAP: document number (up to 10) and fiscal year (4 digits). */
export interface InvoiceKey {
  readonly documentNumber: string;
  readonly fiscalYear: string;
}

/** A string literal of OData V2: quoted, quotes doubled. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const SELECT = INVOICE_FIELDS.join(',');

/** The address of one invoice with the fields that are read. */
export function invoiceUrl(config: SapS4Config, key: InvoiceKey): string {
  const where = `SupplierInvoice=${literal(key.documentNumber)},FiscalYear=${literal(key.fiscalYear)}`;
  return address(config, `${INVOICE_SET}(${encodeURIComponent(where)})`, { $select: SELECT, $format: 'json' });
}

/** The address of a search by OData V2 filter, at most `top` records. */
export function searchUrl(config: SapS4Config, filter: string, top: number): string {
  return address(config, INVOICE_SET, { $filter: filter, $select: SELECT, $top: String(top), $format: 'json' });
}

/** The address of a function import; values are OData literals already. */
export function functionUrl(config: SapS4Config, name: string, parameters: Readonly<Record<string, string>>): string {
  return address(config, name, { ...parameters, $format: 'json' });
}

/** The service document. */
export function serviceUrl(config: SapS4Config): string {
  return address(config, '', { $format: 'json' });
}

function address(config: SapS4Config, path: string, query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query);
  if (config.client) pairs.push(['sap-client', config.client]);
  const text = pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${config.baseUrl}/sap/opu/odata/sap/${SERVICE}/${path}?${text}`;
}
