import type { Amount } from '../xml/fields.ts';

/**
 * What an invoice or credit note says, element by element, before it is given its canonical meaning. The rules judge
 * these facts: they still tell "not given" from "given as zero", and one currency from another.
 */
export interface InvoiceFacts {
  kind: 'Invoice' | 'CreditNote';
  /** Path of the root element, `/Invoice`. */
  rootPath: string;
  /** Paths of known elements that are there but empty. */
  blanks: string[];
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
  deliveries?: { date?: string; country?: string; address?: object; periods?: PeriodFacts[] }[];
  means?: PaymentFacts[];
  terms?: { notes?: string[] }[];
  prepayments?: { amount?: Amount }[];
  allowanceCharges?: AllowanceChargeFacts[];
  taxTotals?: TaxTotalFacts[];
  totals?: TotalsFacts;
  lines?: LineFacts[];
}

export interface PeriodFacts {
  start?: string;
  end?: string;
  descriptionCode?: string;
}

export interface PartyFacts {
  endpointId?: string;
  endpointScheme?: string;
  identifiers?: string[];
  name?: string;
  address?: { country?: string };
  taxSchemes?: { id?: string; scheme?: string; typeCode?: string }[];
  legal?: { name?: string; companyId?: string; country?: string }[];
}

export interface PaymentFacts {
  code?: string;
  dueDate?: string;
  references?: string[];
  account?: { id?: string; branch?: { bic?: string; institutionBic?: string } };
  mandate?: { id?: string };
}

export interface TaxFacts {
  category?: string;
  percent?: string;
  scheme?: string;
  exemptionReason?: string;
  exemptionReasonCode?: string;
}

export interface AllowanceChargeFacts {
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
  quantity?: string;
  unit?: string;
  net?: Amount;
  accountingCost?: string;
  orderLines?: { line?: string; order?: string }[];
  periods?: PeriodFacts[];
  allowanceCharges?: AllowanceChargeFacts[];
  taxTotals?: TaxTotalFacts[];
  taxes?: TaxFacts[];
  price?: Amount;
  priceBase?: string;
  priceBaseUnit?: string;
  priceAllowances?: AllowanceChargeFacts[];
}

export interface OrderLineFacts extends ItemFacts {
  id?: string;
  quantity?: string;
  unit?: string;
  net?: Amount;
  price?: Amount;
  priceBase?: string;
}

export interface OrderFacts {
  rootPath: string;
  number?: string;
  issueDate?: string;
  currency?: string;
  supplier?: PartyFacts;
  customer?: PartyFacts;
  terms?: { notes?: string[] }[];
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
  issueDate?: string;
  orders?: { number?: string }[];
  despatches?: { number?: string }[];
  seller?: PartyFacts;
  despatcher?: PartyFacts;
  buyer?: PartyFacts;
  receiver?: PartyFacts;
  lines?: ReceiptLineFacts[];
}
