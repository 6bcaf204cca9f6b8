import type { Places } from '../rules/places.ts';
import type { Amount, Noted } from '../xml/fields.ts';
import type { Attachment, Identifier } from '../xml/identifier-fields.ts';

/**
 * What an invoice or credit note says, element by element, before it is given its canonical meaning. The rules judge
 * these facts: they still tell "not given" from "given as zero", and one currency from another.
 */
export interface InvoiceFacts {
  kind: 'Invoice' | 'CreditNote';
  /** Path of the root element, `/Invoice`. */
  rootPath: string;
  /** Where each term stands below the root, in the syntax the invoice is written in. */
  places: Places;
  /** Paths of known elements that are there but empty. */
  blanks: string[];
  /** Paths of elements that the reader remembered, by what for. */
  noted?: Readonly<Record<Noted, readonly string[]>>;
  ublVersion?: string;
  customizationId?: string;
  profileId?: string;
  number?: string;
  issueDate?: string;
  dueDate?: string;
  typeCode?: string;
  taxPointDate?: string;
  currency?: string;
  taxCurrency?: string;
  buyerReference?: string;
  accountingCost?: string;
  notes?: string[];
  orderReference?: string;
  salesOrderReference?: string;
  contractReference?: string;
  receiptReference?: string;
  despatchReference?: string;
  preceding?: { number?: string }[];
  periods?: PeriodFacts[];
  supplier?: PartyFacts;
  seller?: PartyFacts;
  customer?: PartyFacts;
  buyer?: PartyFacts;
  payee?: PartyFacts;
  taxRepresentative?: PartyFacts;
  deliveries?: DeliveryFacts[];
  documents?: DocumentFacts[];
  /** A file, and the currency of an amount, that stand where they do not belong. */
  attachment?: Attachment;
  strayCurrency?: string;
  projects?: { id?: string }[];
  means?: PaymentFacts[];
  /** What to state when paying, where it is said apart from the means of payment. */
  paymentReference?: string;
  terms?: { notes?: string[]; verbatim?: string }[];
  /** The number by which the payer's bank knows the creditor (BT-90), where it has an element of its own. */
  creditorId?: string;
  prepayments?: { amount?: Amount }[];
  allowanceCharges?: AllowanceChargeFacts[];
  taxTotals?: TaxTotalFacts[];
  /** Outside EN 16931, which knows no withholding. */
  withholdings?: TaxTotalFacts[];
  totals?: TotalsFacts;
  lines?: LineFacts[];
}

export interface DeliveryFacts {
  name?: string;
  date?: string;
  location?: string;
  locationScheme?: string;
  address?: AddressFacts;
  periods?: PeriodFacts[];
}

/** A supporting document (BG-24) or the object that is billed (BT-18, type code 130). */
export interface DocumentFacts {
  id?: string;
  scheme?: string;
  typeCode?: string;
  descriptions?: string[];
  uri?: string;
  attachment?: Attachment;
}

export interface AddressFacts {
  street?: string;
  city?: string;
  postCode?: string;
  country?: string;
}

export interface PeriodFacts {
  start?: string;
  end?: string;
  descriptionCode?: string;
}

export interface PartyFacts {
  endpointId?: string;
  endpointScheme?: string;
  identifiers?: Identifier[];
  name?: string;
  address?: AddressFacts;
  contact?: { name?: string; phone?: string; email?: string };
  taxSchemes?: { id?: string; scheme?: string; typeCode?: string }[];
  legal?: { name?: string; companyId?: string; companyScheme?: string; form?: string; country?: string }[];
}

export interface PaymentFacts {
  code?: string;
  dueDate?: string;
  references?: string[];
  account?: { id?: string; branch?: { bic?: string; institutionBic?: string } };
  note?: string;
  card?: { number?: string; network?: string };
  mandate?: { id?: string; account?: string };
}

export interface TaxFacts {
  category?: string;
  percent?: string;
  scheme?: string;
  exemptionReason?: string;
  exemptionReasonCode?: string;
}

export interface AllowanceChargeFacts {
  /** Its path, where it does not stand in the list of its like. */
  path?: string;
  /** The ChargeIndicator as written: `true` for a charge, `false` for an allowance. */
  indicator?: string;
  reason?: string;
  reasonCode?: string;
  factor?: string;
  amount?: Amount;
  base?: Amount;
  taxes?: TaxFacts[];
}

export interface TaxSubtotalFacts {
  taxable?: Amount;
  amount?: Amount;
  percent?: string;
  tax?: TaxFacts;
}

export interface TaxTotalFacts {
  amount?: Amount;
  subtotals?: TaxSubtotalFacts[];
}

export interface TotalsFacts {
  lines?: Amount;
  allowances?: Amount;
  charges?: Amount;
  net?: Amount;
  gross?: Amount;
  prepaid?: Amount;
  rounding?: Amount;
  payable?: Amount;
}

export interface ItemFacts {
  name?: string;
  description?: string;
  sellerItemId?: string;
  buyerItemId?: string;
  standardItemId?: string;
  standardItemScheme?: string;
}

export interface LineFacts extends ItemFacts {
  id?: string;
  /** Its place among all lines, from 1, where some of them are left out (they only explain or sum up others). */
  position?: number;
  quantity?: string;
  unit?: string;
  net?: Amount;
  accountingCost?: string;
  orderLines?: { line?: string; order?: string }[];
  notes?: string[];
  periods?: PeriodFacts[];
  objects?: DocumentFacts[];
  attributes?: { name?: string; value?: string }[];
  classes?: { code?: string; list?: string; version?: string }[];
  origin?: { country?: string };
  allowanceCharges?: AllowanceChargeFacts[];
  taxTotals?: TaxTotalFacts[];
  taxes?: TaxFacts[];
  /** What the gross price is for, where it is given apart from that of the net price. */
  grossPriceBase?: string;
  grossPriceBaseUnit?: string;
  price?: Amount;
  priceBase?: string;
  priceBaseUnit?: string;
  grossPrice?: Amount;
  priceAllowances?: AllowanceChargeFacts[];
}

export interface OrderLineFacts extends ItemFacts {
  id?: string;
  quantity?: string;
  unit?: string;
  net?: Amount;
  price?: Amount;
  priceBase?: string;
  requested?: PeriodFacts[];
  promised?: PeriodFacts[];
}

export interface OrderFacts {
  rootPath: string;
  number?: string;
  customizationId?: string;
  issueDate?: string;
  currency?: string;
  supplier?: PartyFacts;
  customer?: PartyFacts;
  terms?: { notes?: string[] }[];
  requested?: PeriodFacts[];
  promised?: PeriodFacts[];
  allowanceCharges?: AllowanceChargeFacts[];
  totals?: TotalsFacts;
  lines?: OrderLineFacts[];
}

export interface ReceiptLineFacts extends ItemFacts {
  id?: string;
  quantity?: string;
  unit?: string;
  rejected?: string;
  rejectedUnit?: string;
  orderLines?: { line?: string; order?: string }[];
}

export interface ReceiptFacts {
  rootPath: string;
  number?: string;
  customizationId?: string;
  issueDate?: string;
  orders?: { number?: string }[];
  despatches?: { number?: string }[];
  seller?: PartyFacts;
  despatcher?: PartyFacts;
  buyer?: PartyFacts;
  receiver?: PartyFacts;
  lines?: ReceiptLineFacts[];
}
