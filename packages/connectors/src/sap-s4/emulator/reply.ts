import type { EmulatedInvoice } from './records.ts';
import type { SapProblem } from './store.ts';

/** A reply before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8', dataserviceversion: '2.0' };

/** A JSON reply. */
export function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { ...JSON_TYPE, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** An error as OData V2 has it: `{"error":{"code","message":{"lang","value"}}}`. */
export function problemReply(problem: SapProblem, headers: Readonly<Record<string, string>> = {}): Reply {
  const { status, code, text } = problem;
  return jsonReply(status, { error: { code, message: { lang: 'en', value: text }, innererror: {} } }, headers);
}

/** The weak ETag of an invoice's version. */
export const etagOf = (invoice: EmulatedInvoice): string => `W/"${invoice.version}"`;

/** One invoice as JSON of OData V2, with its ETag where the service gives one. */
export function invoiceJson(invoice: EmulatedInvoice, base: string, etags: boolean): Record<string, unknown> {
  const { version: _version, AccountAssignments: _assigned, ...fields } = invoice;
  const uri = `${base}/A_SupplierInvoice(SupplierInvoice='${fields.SupplierInvoice}',FiscalYear='${fields.FiscalYear}')`;
  const type = 'API_SUPPLIERINVOICE_PROCESS_SRV.A_SupplierInvoiceType';
  return { __metadata: { id: uri, uri, type, ...(etags ? { etag: etagOf(invoice) } : {}) }, ...fields };
}
