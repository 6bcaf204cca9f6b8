import type {
  AllowanceChargeFacts,
  ItemFacts,
  OrderLineFacts,
  PartyFacts,
  PeriodFacts,
  ReceiptFacts,
  ReceiptLineFacts,
  TaxFacts,
  TaxTotalFacts,
  TotalsFacts,
} from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';

/** What an order, its change, its cancellation or the answer to it says: one shape for all, as UBL has it. */
export interface OrderingFacts {
  rootPath: string;
  /** Which element holds the totals, where it is not the one of orders. */
  totalsName?: string;
  customizationId?: string;
  profileId?: string;
  number?: string;
  issueDate?: string;
  currency?: string;
  notes?: string[];
  reasons?: string[];
  responseCode?: string;
  /** The AcceptedIndicator of an OrderResponseSimple: `true` or `false`. */
  accepted?: string;
  validity?: { end?: string };
  orders?: { number?: string; issueDate?: string }[];
  supplier?: PartyFacts;
  customer?: PartyFacts;
  originator?: PartyFacts;
  invoicee?: PartyFacts;
  promised?: PeriodFacts[];
  terms?: { notes?: string[] }[];
  allowanceCharges?: AllowanceChargeFacts[];
  taxTotals?: TaxTotalFacts[];
  totals?: TotalsFacts;
  lines?: OrderingLineFacts[];
}

export interface OrderingLineFacts extends OrderLineFacts {
  status?: string;
  notes?: string[];
  orderLine?: string;
  promised?: PeriodFacts[];
  allowanceCharges?: AllowanceChargeFacts[];
  taxes?: TaxFacts[];
  priceAllowances?: AllowanceChargeFacts[];
}

/** A despatch advice as its rules see it. */
export interface DespatchFacts extends ReceiptFacts {
  customizationId?: string;
  originator?: PartyFacts;
  lines?: (ReceiptLineFacts & { outstanding?: string; outstandingReason?: string })[];
}

export interface StatusFacts {
  code?: string;
  list?: string;
  text?: string;
  conditions?: { term?: string; value?: string }[];
}

export interface ResponseFacts {
  code?: string;
  descriptions?: string[];
  effectiveDate?: string;
  statuses?: StatusFacts[];
}

/** What an ApplicationResponse says: a Peppol Invoice Response (T111), a Message Level Response (T71), or plain UBL. */
export interface ApplicationResponseFacts {
  rootPath: string;
  customizationId?: string;
  number?: string;
  issueDate?: string;
  notes?: string[];
  sender?: PartyFacts;
  receiver?: PartyFacts;
  answers?: {
    response?: ResponseFacts;
    documents?: { number?: string; issueDate?: string; typeCode?: string }[];
    lines?: { id?: string; responses?: ResponseFacts[] }[];
  }[];
}

/** What a RemittanceAdvice, a Statement or a Reminder says: which invoices, and how much of each. */
export interface AccountFacts {
  rootPath: string;
  customizationId?: string;
  number?: string;
  issueDate?: string;
  currency?: string;
  notes?: string[];
  supplier?: PartyFacts;
  customer?: PartyFacts;
  payee?: PartyFacts;
  debit?: Amount;
  credit?: Amount;
  payment?: Amount;
  balance?: Amount;
  totals?: TotalsFacts;
  billing?: { number?: string }[];
  lines?: (ItemFacts & {
    id?: string;
    notes?: string[];
    debit?: Amount;
    credit?: Amount;
    balance?: Amount;
    billing?: { number?: string; issueDate?: string }[];
  })[];
}
