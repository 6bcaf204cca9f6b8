import type { EmulatedInvoice } from './records.ts';
import { etagOf, invoiceJson, jsonReply, problemReply, type Reply } from './reply.ts';
import type { EmulatorStore } from './store.ts';

/** One call of the OData service, signed in and with its token checked. */
export interface ODataCall {
  readonly method: string;
  /** What follows the service's root: `A_SupplierInvoice(…)`, `Release`. */
  readonly resource: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly base: string;
}

const NO_RESOURCE = { status: 404, code: '005056A509B11EE3AEB8B95BB8E2B0A1', text: 'Resource not found' };
const NO_INVOICE = { status: 404, code: 'M8/323', text: 'Invoice document does not exist' };
const STALE = { status: 412, code: '/IWFND/CM_MGW/412', text: 'Precondition failed: the ETag is not the current one' };

/** Answers a call of the supplier-invoice service: reading one, searching, Release, Cancel. */
export function answerOData(store: EmulatorStore, call: ODataCall, etags: boolean): Reply {
  const { method, resource } = call;
  if (resource === '' && method === 'GET') return jsonReply(200, { d: { EntitySets: ['A_SupplierInvoice'] } });
  const function_ = resource === 'Release' || resource === 'Cancel' ? resource : undefined;
  if (function_) return method === 'POST' ? invoke(store, function_, call, etags) : notAllowed();
  const single = /^A_SupplierInvoice\(SupplierInvoice='([^']*)',FiscalYear='([^']*)'\)$/.exec(resource);
  if (single) {
    if (method !== 'GET') return notAllowed();
    const invoice = store.find(single[1] ?? '', single[2] ?? '');
    if (!invoice) return problemReply(NO_INVOICE);
    return jsonReply(200, { d: invoiceJson(invoice, call.base, etags) }, etags ? { etag: etagOf(invoice) } : {});
  }
  if (resource === 'A_SupplierInvoice' && method === 'GET') return search(store, call, etags);
  return problemReply(NO_RESOURCE);
}

function invoke(store: EmulatorStore, name: 'Release' | 'Cancel', call: ODataCall, etags: boolean): Reply {
  const requestId = call.headers.requestid;
  const earlier = store.repeated(requestId);
  if (earlier !== undefined) return jsonReply(200, earlier, { repeatabilityresult: 'accepted' });
  const text = (parameter: string) =>
    /^'(.*)'$/.exec(call.query.get(parameter) ?? '')?.[1]?.replaceAll("''", "'") ?? '';
  const invoice = store.find(text('SupplierInvoice'), text('FiscalYear'));
  if (!invoice) return problemReply({ ...NO_INVOICE, status: 400 });
  const match = call.headers['if-match'];
  if (etags && match !== undefined && match !== '*' && match !== etagOf(invoice)) return problemReply(STALE);
  if (
    name === 'Cancel' &&
    (text('ReversalReason') === '' || !/^datetime'.+'$/.test(call.query.get('PostingDate') ?? ''))
  ) {
    return problemReply({ status: 400, code: 'M8/350', text: 'Reversal reason and posting date are needed' });
  }
  const origin = { effectKey: call.headers['x-correlationid'] ?? '', requestId };
  const result = name === 'Release' ? store.release(invoice, origin) : store.cancel(invoice, origin);
  if (typeof result !== 'string') return problemReply(result);
  return jsonReply(200, result, requestId === undefined ? {} : { repeatabilityresult: 'accepted' });
}

function search(store: EmulatorStore, call: ODataCall, etags: boolean): Reply {
  const terms = (call.query.get('$filter') ?? '').split(' and ').filter((term) => term !== '');
  const wanted: [string, string][] = [];
  for (const term of terms) {
    const parts = /^(\w+) eq '((?:[^']|'')*)'$/.exec(term);
    if (!parts) return problemReply({ status: 400, code: '/IWBEP/CM_MGW_RT/020', text: 'Filter not supported' });
    wanted.push([parts[1] ?? '', (parts[2] ?? '').replaceAll("''", "'")]);
  }
  const matches = (invoice: EmulatedInvoice) =>
    wanted.every(([field, value]) => (invoice as unknown as Record<string, unknown>)[field] === value);
  const top = Number(call.query.get('$top') ?? '100');
  const results = store.state().invoices.filter(matches).slice(0, top);
  return jsonReply(200, { d: { results: results.map((invoice) => invoiceJson(invoice, call.base, etags)) } });
}

// The metadata marks headers as not updatable; SAP Gateway answers such calls so.
function notAllowed(): Reply {
  return problemReply({ status: 405, code: '/IWFND/CM_MGW/405', text: 'Method not allowed for this resource' });
}
