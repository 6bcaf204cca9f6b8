import { z } from 'zod';
import type { ErpInvoice } from '../sdk/connector.ts';
import { STATUS_POSTED } from './fields.ts';

// A missing block must never pass for "not blocked": every field that decides is required.
const record = z.object({
  SupplierInvoice: z.string().min(1),
  FiscalYear: z.string().min(1),
  CompanyCode: z.string(),
  SupplierInvoiceIDByInvcgParty: z.string(),
  InvoicingParty: z.string(),
  PaymentBlockingReason: z.string(),
  SupplierInvoiceStatus: z.string(),
  ReverseDocument: z.string(),
  ReverseDocumentFiscalYear: z.string(),
  IsReversal: z.boolean(),
  IsReversed: z.boolean(),
  __metadata: z.object({ etag: z.string().optional() }).optional(),
});

/** One invoice as SAP shows it, with the ETag of that moment when the system gives one. */
export interface SapInvoice extends ErpInvoice {
  readonly isReversal: boolean;
  readonly etag: string | undefined;
}

function invoiceOf(found: z.output<typeof record>, headerEtag: string | undefined): SapInvoice {
  const reversed = found.IsReversed || found.ReverseDocument !== '';
  return {
    companyCode: found.CompanyCode,
    fiscalYear: found.FiscalYear,
    documentNumber: found.SupplierInvoice,
    supplierInvoiceNumber: found.SupplierInvoiceIDByInvcgParty,
    block: found.PaymentBlockingReason === '' ? null : found.PaymentBlockingReason,
    state: reversed ? 'reversed' : found.SupplierInvoiceStatus === STATUS_POSTED ? 'posted' : 'not-posted',
    reversedBy: found.ReverseDocument === '' ? null : `${found.ReverseDocument}/${found.ReverseDocumentFiscalYear}`,
    isReversal: found.IsReversal,
    etag: headerEtag ?? found.__metadata?.etag,
  };
}

/** Reads the JSON of one invoice (OData V2: `{"d":{…}}`). Undefined when it is anything else. */
export function parseInvoice(body: string, headerEtag?: string): SapInvoice | undefined {
  const parsed = z.object({ d: record }).safeParse(json(body));
  return parsed.success ? invoiceOf(parsed.data.d, headerEtag) : undefined;
}

/** Reads the JSON of a search (`{"d":{"results":[…]}}`). Undefined when it is anything else. */
export function parseInvoices(body: string): SapInvoice[] | undefined {
  const parsed = z.object({ d: z.object({ results: z.array(record) }) }).safeParse(json(body));
  return parsed.success ? parsed.data.d.results.map((one) => invoiceOf(one, undefined)) : undefined;
}

const answer = z.object({
  Success: z.boolean(),
  ReverseDocument: z.string().optional(),
  FiscalYear: z.string().optional(),
});

/** What a function import answered. */
export type FunctionAnswer = z.output<typeof answer>;

/** Reads a function import's answer, nested under its name (`{"d":{"Release":{…}}}`) or flat. Undefined when malformed. */
export function parseAnswer(name: string, body: string): FunctionAnswer | undefined {
  const nested = z.object({ d: z.object({ [name]: answer }) }).safeParse(json(body));
  if (nested.success) return nested.data.d[name];
  const flat = z.object({ d: answer }).safeParse(json(body));
  return flat.success ? flat.data.d : undefined;
}

const problem = z.object({ error: z.object({ code: z.string(), message: z.object({ value: z.string() }) }) });

/** Reads an OData V2 error body: SAP's message code (`M8/123`) and its text. */
export function parseProblem(body: string): { code: string; text: string } | undefined {
  const parsed = problem.safeParse(json(body));
  return parsed.success ? { code: parsed.data.error.code, text: parsed.data.error.message.value } : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
