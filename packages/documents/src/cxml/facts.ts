import type { Amount } from '../xml/fields.ts';

/** What a cXML message says, element by element (cXML 1.2, InvoiceDetail.dtd, cXML.dtd and Fulfill.dtd). */
export interface CxmlFacts {
  from?: HeaderPartyFacts;
  to?: HeaderPartyFacts;
  /** The element of the first message that is recognised but not read, `ConfirmationRequest`. */
  other?: string;
  invoice?: CxmlInvoiceFacts;
  order?: CxmlOrderFacts;
  shipNotice?: ShipNoticeFacts;
  receipt?: CxmlReceiptFacts;
}

export interface HeaderPartyFacts {
  credentials?: { domain?: string; id?: string }[];
}

/** A person or place with its role; `ids` are the numbers that `IdReference` gives by their domains. */
export interface ContactFacts {
  role?: string;
  name?: string;
  country?: string;
  ids?: { domain?: string; id?: string }[];
}

export interface TermFacts {
  days?: string;
  discountPercent?: string;
}

export interface TaxDetailFacts {
  category?: string;
  percent?: string;
  exempt?: string;
  taxPointDate?: string;
  taxable?: Amount;
  amount?: Amount;
}

export interface CxmlTaxFacts {
  amount?: Amount;
  details?: TaxDetailFacts[];
}

export interface ItemIdFacts {
  supplierPart?: string;
  buyerPart?: string;
  description?: string;
}

export interface CxmlInvoiceLineFacts extends ItemIdFacts {
  id?: string;
  quantity?: string;
  unit?: string;
  price?: Amount;
  priceBase?: string;
  orderLine?: string;
  subtotal?: Amount;
  tax?: CxmlTaxFacts;
}

/** The lines that bill one order, or one agreement, or nothing that is named. */
export interface OrderLinesFacts {
  orderNumber?: string;
  orderPayload?: string;
  agreement?: string;
  agreementPayload?: string;
  receipt?: string;
  shipNotice?: string;
  lines?: CxmlInvoiceLineFacts[];
  services?: CxmlInvoiceLineFacts[];
}

export interface CxmlInvoiceFacts {
  number?: string;
  purpose?: string;
  operation?: string;
  issueDate?: string;
  preceding?: string;
  notes?: string[];
  supplierVat?: string;
  buyerVat?: string;
  partners?: ContactFacts[];
  terms?: TermFacts[];
  orders?: OrderLinesFacts[];
  /** A header invoice: one sum for each order, without lines. */
  headerOrders?: (OrderLinesFacts & { sum?: CxmlInvoiceLineFacts })[];
  summary?: SummaryFacts;
}

export interface SummaryFacts {
  subtotal?: Amount;
  tax?: CxmlTaxFacts;
  handling?: Amount;
  shipping?: Amount;
  gross?: Amount;
  discount?: Amount;
  charges?: Amount;
  allowances?: Amount;
  withoutTax?: Amount;
  net?: Amount;
  deposit?: Amount;
  due?: Amount;
}

export interface CxmlOrderFacts {
  number?: string;
  issueDate?: string;
  type?: string;
  /** `regular`, `release`, `blanket`. */
  orderType?: string;
  from?: string;
  until?: string;
  total?: Amount;
  contacts?: ContactFacts[];
  billTo?: ContactFacts;
  terms?: TermFacts[];
  lines?: CxmlOrderLineFacts[];
}

export interface CxmlOrderLineFacts extends ItemIdFacts {
  id?: string;
  quantity?: string;
  unit?: string;
  price?: Amount;
  priceBase?: string;
  deliveryDate?: string;
}

export interface DeliveredFacts extends ItemIdFacts {
  id?: string;
  orderLine?: string;
  quantity?: string;
  unit?: string;
  type?: string;
}

export interface PortionFacts {
  orderNumber?: string;
  orderPayload?: string;
  lines?: DeliveredFacts[];
}

export interface ShipNoticeFacts {
  number?: string;
  issueDate?: string;
  contacts?: ContactFacts[];
  portions?: PortionFacts[];
}

export interface CxmlReceiptFacts {
  number?: string;
  issueDate?: string;
  shipNotice?: string;
  portions?: PortionFacts[];
}
