import type {
  AddressFacts,
  AllowanceChargeFacts,
  InvoiceFacts,
  LineFacts,
  TaxFacts,
  TotalsFacts,
} from '../ubl/facts.ts';
import type { Amount } from '../xml/fields.ts';
import type { Identifier } from '../xml/identifier-fields.ts';

/** What the walk along the CII fields collects, before it is put into the facts that UBL gives as well. */

export interface WalkedParty {
  identifiers?: Identifier[];
  globalIdentifiers?: Identifier[];
  registeredName?: string;
  tradingName?: string;
  legalForm?: string;
  companyId?: string;
  companyScheme?: string;
  contact?: { name?: string; department?: string; phone?: string; email?: string };
  address?: AddressFacts;
  endpointId?: string;
  endpointScheme?: string;
  registrations?: { id?: string; scheme?: string }[];
}

export interface WalkedTax extends TaxFacts {
  amount?: Amount;
  taxable?: Amount;
  taxPoint?: { date?: string };
  dueDateCode?: string;
}

export interface WalkedMeans {
  code?: string;
  note?: string;
  card?: { number?: string };
  payer?: { id?: string };
  payee?: { id?: string; otherId?: string; name?: string };
  bic?: string;
}

export interface WalkedLine extends LineFacts {
  /** LineStatusReasonCode of Factur-X Extended: DETAIL is billed; GROUP and INFORMATION only explain. */
  role?: string;
  nets?: Amount[];
}

type Replaced =
  | 'supplier'
  | 'customer'
  | 'payee'
  | 'taxRepresentative'
  | 'lines'
  | 'totals'
  | 'terms'
  | 'kind'
  | 'documents';

export interface WalkedInvoice extends Omit<InvoiceFacts, Replaced> {
  supplier?: WalkedParty;
  customer?: WalkedParty;
  payee?: WalkedParty;
  taxRepresentative?: WalkedParty;
  shipTo?: WalkedParty;
  delivered?: { date?: string };
  remarks?: { text?: string; subject?: string }[];
  documents?: {
    id?: string;
    uri?: string;
    typeCode?: string;
    description?: string;
    scheme?: string;
    attachment?: object;
  }[];
  creditorId?: string;
  paymentReference?: string;
  settlement?: WalkedMeans[];
  taxRows?: WalkedTax[];
  serviceCharges?: AllowanceChargeFacts[];
  terms?: { notes?: string[]; verbatim?: string; dueDate?: string; mandateId?: string }[];
  totals?: TotalsFacts & { taxes?: Amount[] };
  lines?: WalkedLine[];
}
