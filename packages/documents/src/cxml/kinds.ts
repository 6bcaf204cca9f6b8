import type { CanonicalDocument, Problem } from '../canonical.ts';
import { ReadRefusal } from '../refusal.ts';
import { checkRules } from '../rules/check-rules.ts';
import { canonicalInvoice } from '../ubl/invoice.ts';
import type { Kind } from '../ubl/kinds.ts';
import { group, record, rootField } from '../xml/fields.ts';
import type { Walked } from '../xml/walk.ts';
import { asCredit } from './credit.ts';
import type { CxmlFacts, CxmlInvoiceFacts } from './facts.ts';
import { invoiceFacts } from './invoice.ts';
import { INVOICE_REQUEST } from './invoice-fields.ts';
import type { PlacedLine } from './invoice-lines.ts';
import { missing } from './missing.ts';
import { canonicalOrder, canonicalReceipt, canonicalShipNotice } from './order.ts';
import { ORDER_REQUEST, RECEIPT_REQUEST, SHIP_NOTICE_REQUEST } from './order-fields.ts';
import { OTHER_FIELDS, otherFormat, otherWords } from './other-messages.ts';
import { CREDENTIALS } from './shared-fields.ts';
import { CXML } from './vocabulary.ts';

const MESSAGES = group({
  InvoiceDetailRequest: INVOICE_REQUEST,
  OrderRequest: ORDER_REQUEST,
  ShipNoticeRequest: SHIP_NOTICE_REQUEST,
  ReceiptRequest: RECEIPT_REQUEST,
  ...OTHER_FIELDS,
});

const FIELD = rootField(
  'cXML',
  {
    Header: group({ From: record('from', CREDENTIALS), To: record('to', CREDENTIALS) }),
    Request: MESSAGES,
    Message: MESSAGES,
    Response: MESSAGES,
  },
  CXML,
);

type Interpreted = { format: string; canonical: CanonicalDocument; problems: Problem[] };

function interpret({ target, rootPath }: Walked, problemsMax: number): Interpreted {
  const facts = target as CxmlFacts;
  const { invoice, order, shipNotice, receipt } = facts;
  const place = (message: string) => `${rootPath}/Request/${message}`;
  if (invoice) return judged(facts, invoice, place('InvoiceDetailRequest'), problemsMax);
  if (order) {
    const problems = missing(order, order.lines, place('OrderRequest'), 'ItemOut');
    return { format: 'cxml-order', canonical: canonicalOrder(facts, order), problems };
  }
  if (shipNotice) {
    const lines = shipNotice.portions?.flatMap((portion) => portion.lines ?? []) ?? [];
    const problems = missing(shipNotice, lines, place('ShipNoticeRequest'), 'ShipNoticePortion/ShipNoticeItem');
    return { format: 'cxml-ship-notice', canonical: canonicalShipNotice(facts, shipNotice), problems };
  }
  if (receipt) {
    const lines = receipt.portions?.flatMap((portion) => portion.lines ?? []);
    const problems = missing(receipt, lines, place('ReceiptRequest'), 'ReceiptOrder/ReceiptItem');
    return { format: 'cxml-receipt', canonical: canonicalReceipt(facts, receipt), problems };
  }
  throw refusal(otherFormat(facts.other), otherWords(facts.other), rootPath);
}

function judged(facts: CxmlFacts, invoice: CxmlInvoiceFacts, path: string, problemsMax: number): Interpreted {
  if (invoice.operation === 'delete') {
    const words = `This cXML asks to delete invoice ${invoice.number ?? ''}, and what has arrived is never deleted here.`;
    throw refusal('cxml-invoice', `${words} Send a credit memo for it instead.`, path);
  }
  const said = asCredit(invoiceFacts(facts, invoice, path));
  const problems = checkRules(said, problemsMax).map((problem) => ({ ...problem, path: placeOf(problem, said) }));
  return {
    format: said.kind === 'CreditNote' ? 'cxml-credit-memo' : 'cxml-invoice',
    canonical: canonicalInvoice(said),
    problems,
  };
}

function refusal(format: string, words: string, path: string): ReadRefusal {
  const made = new ReadRefusal('DOC-UNSUPPORTED', words, path);
  made.format = format;
  return made;
}

// Rules name the elements of UBL; these are the places of cXML that say the same.
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^\/cac:LegalMonetaryTotal\b.*/, '/InvoiceDetailSummary'],
  [/^\/cac:TaxTotal\b.*/, '/InvoiceDetailSummary/Tax'],
  [/^\/cac:AllowanceCharge\b.*/, '/InvoiceDetailSummary'],
  [/^\/c[ab]c:.*/, '/InvoiceDetailRequestHeader'],
];

function placeOf({ path }: Problem, { rootPath, lines }: { rootPath: string; lines?: object[] }): string {
  const below = path?.slice(rootPath.length) ?? '';
  const position = /^\/cac:(?:Invoice|CreditNote)Line\[(\d+)\]/.exec(below)?.[1];
  const line = position === undefined ? undefined : (lines?.[Number(position) - 1] as PlacedLine | undefined);
  if (line) return `${rootPath}/${line.place}`;
  const known = PLACES.find(([pattern]) => pattern.test(below));
  return rootPath + (known?.[1] ?? '');
}

/** The one document type of cXML 1.2: its messages are told apart by what is inside. */
export const CXML_KINDS: readonly Kind[] = ['cXML', 'cxml'].map((local) => ({
  uri: '',
  local,
  format: 'cxml',
  field: FIELD,
  interpret,
}));
