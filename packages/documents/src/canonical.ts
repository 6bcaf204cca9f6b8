import type { DecimalText } from '@clearhold/kernel';
import type { CanonicalOrder } from './canonical-order.ts';
import type { MailHead } from './mail/mail-head.ts';
import type { CanonicalNotice } from './notice.ts';

export type { CanonicalOrder, OrderLine, OrderRate } from './canonical-order.ts';

/** The canonical documents: the meaning of what arrived, whatever its syntax. Shapes follow EN 16931's business terms. */

export interface Party {
  /** The name the party trades under (BT-28), else its registered name. */
  name?: string;
  /** The registered name (BT-27, BT-44), where it is given. */
  legalName?: string;
  taxId?: string;
  registrationId?: string;
  endpoint?: { scheme: string; id: string };
  country?: string;
}

export interface AllowanceCharge {
  reason?: string;
  reasonCode?: string;
  amount: DecimalText;
  base?: DecimalText;
  percent?: DecimalText;
  tax?: TaxCategory;
}

export interface TaxCategory {
  category?: string;
  percent?: DecimalText;
}

export interface TaxSubtotal extends TaxCategory {
  taxable: DecimalText;
  amount: DecimalText;
  exemptionReason?: string;
  exemptionReasonCode?: string;
}

export interface PaymentInstruction {
  meansCode?: string;
  iban?: string;
  bic?: string;
  reference?: string;
  terms?: string;
}

export interface InvoiceLine {
  id: string;
  /** The item's name (BT-153). */
  name?: string;
  /** The item's description (BT-154), else its name. */
  description?: string;
  sellerItemId?: string;
  buyerItemId?: string;
  standardItemId?: string;
  quantity?: DecimalText;
  unit?: string;
  price?: DecimalText;
  priceBase?: DecimalText;
  net: DecimalText;
  /** Number of the order, where a line names its own (several orders in one invoice). */
  orderReference?: string;
  orderLineReference?: string;
  accountingCost?: string;
  tax?: TaxCategory;
  allowances: AllowanceCharge[];
  charges: AllowanceCharge[];
}

export interface InvoiceTotals {
  lines?: DecimalText;
  allowances?: DecimalText;
  charges?: DecimalText;
  net?: DecimalText;
  tax?: DecimalText;
  gross?: DecimalText;
  prepaid?: DecimalText;
  /** Tax that the buyer keeps back and pays to the authority instead (UBL's WithholdingTaxTotal). */
  withheld?: DecimalText;
  rounding?: DecimalText;
  payable?: DecimalText;
}

/** Invoice or credit note. Amounts of a credit note are positive, as EN 16931 writes them (type code 381). */
export interface CanonicalInvoice {
  kind: 'Invoice' | 'CreditNote';
  number: string;
  typeCode?: string;
  customizationId?: string;
  issueDate?: string;
  dueDate?: string;
  taxPointDate?: string;
  currency: string;
  taxCurrency?: string;
  note?: string;
  supplier: Party;
  customer: Party;
  payee?: Party;
  orderReference?: string;
  buyerReference?: string;
  contractReference?: string;
  receiptReference?: string;
  despatchReference?: string;
  /** The invoice that is credited or replaced (BG-3), the first where several are named. */
  precedingInvoice?: string;
  /** The others that are named beside it. */
  alsoPreceding?: string[];
  payment: PaymentInstruction;
  lines: InvoiceLine[];
  allowances: AllowanceCharge[];
  charges: AllowanceCharge[];
  taxes: TaxSubtotal[];
  totals: InvoiceTotals;
}

export interface ReceiptLine {
  id: string;
  orderReference?: string;
  orderLineReference?: string;
  name?: string;
  description?: string;
  sellerItemId?: string;
  buyerItemId?: string;
  quantity: DecimalText;
  rejectedQuantity?: DecimalText;
  /** What an inspection accepted, in the line's unit. Once a receipt of an order line states it, only what was accepted may be billed of that line. */
  acceptedQuantity?: DecimalText;
  unit?: string;
  /** What the receiver found wrong, in words; absent: nothing. */
  exception?: string;
}

/** A goods receipt (UBL ReceiptAdvice) or a despatch advice: the latter announces, only the former receives. */
export interface CanonicalReceipt {
  kind: 'GoodsReceipt' | 'DespatchAdvice';
  number: string;
  customizationId?: string;
  issueDate?: string;
  orderReference?: string;
  despatchReference?: string;
  /** What the receiver found wrong with the whole delivery. */
  exception?: string;
  supplier: Party;
  customer: Party;
  lines: ReceiptLine[];
}

export type CanonicalDocument = CanonicalInvoice | CanonicalOrder | CanonicalReceipt | CanonicalNotice;

/** A broken rule, by its own id: EN 16931 `BR-*`, Peppol `PEPPOL-*`, ours `DOC-*`. */
export interface Problem {
  code: string;
  severity: 'fatal' | 'warning';
  message: string;
  /** Where: an XPath-like path into the document. */
  path?: string;
  /** How sure the reader is of the field that `path` names, 0 to 1; only for what was read from a page. */
  confidence?: number;
}

/** Where a field of the canonical document was read on a page, and how surely. */
export interface FieldSource {
  /** Page of the file, from 1. */
  page: number;
  /** Left, top, width and height in parts of the page, 0 to 1. */
  box: [left: number, top: number, width: number, height: number];
  /** 0 to 1. */
  confidence: number;
}

/** The cell that a field of the canonical document was read from; of the file that came in, also where its rows are several documents. */
export interface CellSource {
  /** The sheet's name; absent for CSV. */
  sheet?: string;
  /** From 1, as spreadsheets count. */
  row: number;
  /** From 1: column A. */
  column: number;
}

/** Sources of what was read from pages. */
export type PageSources = Record<string, FieldSource>;

/** By field of the canonical document: `totals.payable`, `lines[0].net`. Only what was read from a page or a table has one. */
export type Sources = Record<string, FieldSource | CellSource>;

/** One of several documents that came in one file, as a file of its own. */
export interface DocumentPart {
  /** What it is called there: `810 0001`, `INVOIC 42`. */
  name: string;
  filename: string;
  contentType: string;
  bytes: Uint8Array;
  /** What it says, where its file was read as a whole. */
  reading?: ReadDocument;
}

export interface ReadDocument {
  status: 'read';
  format: string;
  canonical: CanonicalDocument;
  problems: Problem[];
  sources?: Sources;
}

/**
 * What reading gives. `rejected` means no meaning at all: no canonical, at least one fatal problem. `split` means that the
 * file only carries documents: each part is to be read by itself, and `problems` are those of what holds them together. `waiting`: a table
 * that no mapping knows yet, with the signatures of the rows that may be its header. `mail`: what the file says of itself where it is one.
 */
export type ReadResult =
  | ReadDocument
  | { status: 'split'; format: string; parts: DocumentPart[]; problems: Problem[]; mail?: MailHead }
  | { status: 'waiting'; format: string; problems: Problem[]; headers: string[] }
  | { status: 'rejected'; format: string; problems: Problem[]; mail?: MailHead };
