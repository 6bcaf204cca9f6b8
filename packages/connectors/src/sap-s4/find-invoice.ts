import { classifyFailure, classifyRead } from '../sdk/classify.ts';
import type { ConnectorContext, InvoiceRef } from '../sdk/connector.ts';
import { HttpFailure } from '../sdk/http.ts';
import { type Refused, type Retry, refused, retry } from '../sdk/outcome.ts';
import type { SapS4Config } from './config.ts';
import { parseInvoice, parseInvoices, type SapInvoice } from './invoice.ts';
import type { SapSession } from './session.ts';
import { invoiceUrl, literal, searchUrl } from './urls.ts';

/** The invoice, or why it cannot be had. */
export type Found = { readonly kind: 'found'; readonly invoice: SapInvoice } | Refused | Retry;

const MATCHES_MAX = 10;

/**
 * Reads the invoice that `ref` means, by number or by the supplier's number. The latter must match exactly one document
 * (reversals aside): two are refused, since guessing could act on the wrong one. An invoice of another company code is
 * refused as if it were not there.
 */
export async function findInvoice(
  context: ConnectorContext<SapS4Config>,
  session: SapSession,
  ref: InvoiceRef,
): Promise<Found> {
  let documentNumber = ref.documentNumber;
  if (documentNumber === undefined) {
    const match = await searchOne(context, session, ref);
    if (match.kind !== 'found') return match;
    documentNumber = match.invoice.documentNumber;
  }
  const url = invoiceUrl(context.config, { documentNumber, fiscalYear: ref.fiscalYear });
  const read = await readBody(context, session, url);
  if (read.kind !== 'body') return read;
  const invoice = parseInvoice(read.body, read.etag);
  if (!invoice) return malformed();
  if (invoice.documentNumber !== documentNumber || invoice.fiscalYear !== ref.fiscalYear) return malformed();
  if (invoice.companyCode !== ref.companyCode) return absent();
  return { kind: 'found', invoice };
}

async function searchOne(context: ConnectorContext<SapS4Config>, session: SapSession, ref: InvoiceRef): Promise<Found> {
  const terms = [
    `CompanyCode eq ${literal(ref.companyCode)}`,
    `FiscalYear eq ${literal(ref.fiscalYear)}`,
    `SupplierInvoiceIDByInvcgParty eq ${literal((ref.supplierInvoiceNumber ?? '').toUpperCase())}`,
  ];
  if (ref.supplierId) terms.push(`InvoicingParty eq ${literal(ref.supplierId)}`);
  const read = await readBody(context, session, searchUrl(context.config, terms.join(' and '), MATCHES_MAX));
  if (read.kind !== 'body') return read;
  const all = parseInvoices(read.body);
  if (!all) return malformed();
  const matches = all.filter((invoice) => !invoice.isReversal);
  const [first] = matches;
  if (!first) return absent();
  if (matches.length > 1 || all.length >= MATCHES_MAX) {
    return refused('INVOICE_AMBIGUOUS', 'more than one invoice in SAP has this number; name the SAP document');
  }
  return { kind: 'found', invoice: first };
}

type Body = { readonly kind: 'body'; readonly body: string; readonly etag: string | undefined } | Refused | Retry;

async function readBody(context: ConnectorContext<SapS4Config>, session: SapSession, url: string): Promise<Body> {
  try {
    const response = await session.read(url);
    const meaning = classifyRead(response, context.now());
    if (meaning.kind === 'refused' && meaning.code === 'NOT_FOUND') return absent();
    if (meaning.kind !== 'ok') return meaning;
    return { kind: 'body', body: response.body, etag: response.headers.etag };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    const meaning = classifyFailure(error, 'read');
    return retry(meaning.code, meaning.message);
  }
}

const absent = (): Refused => refused('INVOICE_NOT_FOUND', 'SAP has no such supplier invoice in this company code');
const malformed = (): Retry => retry('MALFORMED_REPLY', 'SAP answered with something that cannot be read');
