import { branch, type Fields } from '../xml/fields.ts';

const SUPPLIERS_SEND =
  'Send an InvoiceDetailRequest, a ShipNoticeRequest, an OrderRequest or a ReceiptRequest instead.';
const TO_THE_SHOP = 'It belongs to the ordering system that the buyers shop with.';

/** The messages of cXML that are recognised but not kept: what each is, and what to do instead. */
const OTHERS: Record<string, readonly [string, string]> = {
  ConfirmationRequest: ['the confirmation of an order', 'Send the invoice for that order as an InvoiceDetailRequest.'],
  StatusUpdateRequest: ['a status of a message sent before', SUPPLIERS_SEND],
  InvoiceStatusUpdateRequest: ['the status of an invoice', SUPPLIERS_SEND],
  PaymentRemittanceRequest: ['a remittance advice', 'Send it as an UBL RemittanceAdvice.'],
  PaymentRemittanceStatusUpdateRequest: ['the status of a remittance advice', SUPPLIERS_SEND],
  PaymentProposalRequest: ['a proposal of payment', SUPPLIERS_SEND],
  InvoiceRequest: ['an invoice of cXML 1.1', 'Send it as an InvoiceDetailRequest of cXML 1.2.'],
  MasterAgreementRequest: ['a master agreement', SUPPLIERS_SEND],
  ServiceEntryRequest: ['a service entry', 'Send the invoice for that service as an InvoiceDetailRequest.'],
  QuoteRequest: ['a request for a quotation', SUPPLIERS_SEND],
  CatalogUploadRequest: ['a catalogue', TO_THE_SHOP],
  PunchOutSetupRequest: ['a request for a shopping session (PunchOut)', TO_THE_SHOP],
  PunchOutSetupResponse: ['an answer about a shopping session (PunchOut)', TO_THE_SHOP],
  PunchOutOrderMessage: ['a shopping basket (PunchOut)', `${TO_THE_SHOP} Send the order as an OrderRequest.`],
  ProfileRequest: ['a question about what can be sent (Profile)', SUPPLIERS_SEND],
  ProfileResponse: ['an answer about what can be sent (Profile)', SUPPLIERS_SEND],
  ProductActivityMessage: ['a report about stock and demand', SUPPLIERS_SEND],
  SupplierListResponse: ['a list of suppliers', SUPPLIERS_SEND],
  SupplierDataResponse: ['data about a supplier', SUPPLIERS_SEND],
  Status: ['an answer to a message sent before', SUPPLIERS_SEND],
};

/** Fields that remember which of those messages is there and pass over its content. */
export const OTHER_FIELDS: Fields = Object.fromEntries(
  Object.keys(OTHERS).map((name) => [
    name,
    branch({}, (target) => {
      if (target.other === undefined || target.other === 'Status') target.other = name;
      return undefined;
    }),
  ]),
);

/** What to tell the sender of such a message. */
export function otherWords(name: string | undefined): string {
  const known = name === undefined ? undefined : OTHERS[name];
  if (!known) return `This cXML holds no message that can be read here. ${SUPPLIERS_SEND}`;
  return `This cXML is ${known[0]} (${name}), which is not taken in here. ${known[1]}`;
}

/** The format of such a message: `cxml-confirmation-request`. */
export function otherFormat(name: string | undefined): string {
  return name === undefined ? 'cxml' : `cxml-${name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}`;
}
