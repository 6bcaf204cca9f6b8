import { defineAbility } from '@clearhold/access';
import {
  type Problem as Broken,
  type CanonicalDocument,
  type CanonicalInvoice,
  type InvoiceResponseCode,
  invoiceResponse,
  messageLevelResponse,
  type NoticeReason,
  type Party,
  STATUS_ACTIONS,
  STATUS_REASONS,
} from '@clearhold/documents';
import { canonicalToNative } from '@clearhold/exceptions';
import type { Tx } from '../../platform/database/tx.ts';
import { notFound, Problem } from '../../platform/http/problem.ts';
import { mayReadDocument } from './document-view.ts';

/** Which of Peppol's two answers: about the reading (Message Level Response) or about the invoice (Invoice Response). */
export type ResponseKind = 'message' | 'invoice';

interface Row {
  id: string;
  unitId: string | null;
  supplierId: string | null;
  status: string;
  problems: Broken[];
  canonical: CanonicalDocument | null;
  /** Status of its invoice, and the newest exceptions on it. */
  invoice: string | null;
  asked: boolean;
  exceptions: { code: string; summary: string; state: string }[];
}

const NOTHING: Party = {};

/** The answer to a received document as UBL, made from what was found and what became of it. Throws Problem (404, 409). */
export async function documentResponse(tx: Tx, id: string, asked?: ResponseKind): Promise<string> {
  const [row] = await tx.query<Row>(ANSWERED, [tx.ctx.tenantId, id]);
  if (!row || !mayReadDocument(defineAbility(tx.ctx.actor), row)) throw notFound('document');
  if (row.status === 'received') throw notYet();
  const invoice = invoiceOf(row.canonical);
  const kind = asked ?? (invoice ? 'invoice' : 'message');
  if (kind === 'invoice' && !invoice) throw noInvoice();
  const canonical = row.canonical ?? undefined;
  const envelope = {
    number: `${kind === 'invoice' ? 'IR' : 'MLR'}-${row.id}`,
    issueDate: day(tx.at),
    sender: canonical?.customer ?? NOTHING,
    receiver: canonical?.supplier ?? NOTHING,
    document: {
      number: canonical?.number || row.id,
      issueDate: canonical?.issueDate,
      typeCode: invoice && (invoice.typeCode ?? (invoice.kind === 'CreditNote' ? '381' : '380')),
    },
  };
  if (kind === 'message') {
    return messageLevelResponse({ ...envelope, isAccepted: row.status !== 'rejected', problems: row.problems });
  }
  const code = responseCode(row);
  return invoiceResponse({ ...envelope, code, effectiveDate: day(tx.at), reasons: reasonsFor(code, row) });
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

const invoiceOf = (canonical: CanonicalDocument | null): CanonicalInvoice | undefined =>
  canonical?.kind === 'Invoice' || canonical?.kind === 'CreditNote' ? canonical : undefined;

const STATES: Readonly<Record<string, InvoiceResponseCode>> = {
  clear: 'AP',
  released: 'AP',
  paid: 'PD',
  rejected: 'RE',
};

/** UNCL 4343 for where an invoice stands: acknowledged, in process, under query, conditionally accepted, and the ends. */
export function responseCode(row: Pick<Row, 'invoice' | 'asked' | 'exceptions'>): InvoiceResponseCode {
  if (row.invoice === null) return 'AB';
  if (row.invoice === 'held') return row.asked ? 'UQ' : 'IP';
  const code = STATES[row.invoice] ?? 'IP';
  // What was let through in spite of a finding was accepted on that finding's account.
  return code === 'AP' && row.exceptions.some(({ state }) => state === 'overridden') ? 'CA' : code;
}

const ACTIONS: Partial<Record<InvoiceResponseCode, string>> = { UQ: 'PIN', RE: 'NIN', CA: 'NOA' };

/** Why, and what to do: the codes that the taxonomy maps the findings to; an answer that needs one is never without. */
export function reasonsFor(code: InvoiceResponseCode, { exceptions }: Pick<Row, 'exceptions'>): NoticeReason[] {
  const action = ACTIONS[code];
  if (!action) return [];
  const relevant = exceptions.filter(({ state }) => code === 'RE' || state === (code === 'CA' ? 'overridden' : 'open'));
  const given = new Map<string, NoticeReason>();
  let asks: string | undefined;
  for (const exception of relevant) {
    const codes = canonicalToNative('peppolInvoiceResponse', exception.code).map((one) => one.code);
    const reason = codes.find((one) => STATUS_REASONS.has(one)) ?? 'OTH';
    asks ??= codes.find((one) => STATUS_ACTIONS.has(one) && one !== 'OTH');
    if (!given.has(reason)) given.set(reason, { code: reason, list: 'OPStatusReason', text: exception.summary });
  }
  if (given.size === 0) given.set('NON', { code: 'NON', list: 'OPStatusReason' });
  return [...given.values(), { code: asks ?? action, list: 'OPStatusAction' }];
}

const notYet = () =>
  new Problem(
    409,
    'NOT_READ_YET',
    'Not read yet',
    'The document has not been read yet, so there is nothing to answer.',
    'Ask again in a moment.',
  );

const noInvoice = () =>
  new Problem(
    409,
    'NO_INVOICE',
    'Not an invoice',
    'An Invoice Response answers invoices and credit notes; this document is neither.',
    'Ask for kind=message.',
  );

const ANSWERED = `
  SELECT d.id, d.unit_id AS "unitId", d.supplier_id AS "supplierId", d.status, d.problems, d.canonical,
    (SELECT i.status FROM invoice i WHERE i.tenant_id = d.tenant_id AND i.document_id = d.id ORDER BY i.id DESC LIMIT 1) AS invoice,
    EXISTS (SELECT FROM exception_record e JOIN case_file c ON c.tenant_id = e.tenant_id AND c.id = e.case_id
      WHERE e.tenant_id = d.tenant_id AND e.document_id = d.id AND e.state = 'open' AND c.state = 'waitingSupplier') AS asked,
    coalesce((SELECT jsonb_agg(jsonb_build_object('code', e.code, 'summary', e.summary, 'state', e.state) ORDER BY e.id)
      FROM exception_record e WHERE e.tenant_id = d.tenant_id AND e.document_id = d.id), '[]') AS exceptions
  FROM document d WHERE d.tenant_id = $1 AND d.id = $2`;
