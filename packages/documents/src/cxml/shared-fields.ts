import { branch, type Fields, group, number, record, records, text } from '../xml/fields.ts';
import { amountOf, day, money, withAttributes } from './vocabulary.ts';

/** Who a message is from or to. The secret beside the identity of its sender is never looked at. */
export const CREDENTIALS: Fields = {
  Credential: withAttributes({ domain: text('domain') }, records('credentials', { Identity: text('id') })),
};

const ID_REFERENCE = withAttributes({ domain: text('domain'), identifier: text('id') }, records('ids', {}));

const COUNTRY = withAttributes({ isoCountryCode: text('country') }, group({}));

const PLACE: Fields = { Name: text('name'), PostalAddress: group({ Country: COUNTRY }), IdReference: ID_REFERENCE };

/** A contact in a role: `<Contact role="soldTo">`. */
export const contacts = (key: string) =>
  withAttributes({ role: text('role'), addressID: text('addressId') }, records(key, PLACE));

/** A partner of an invoice: a contact, and numbers of its own beside it. */
export const INVOICE_PARTNER = records('partners', {
  Contact: withAttributes({ role: text('role') }, group(PLACE)),
  IdReference: ID_REFERENCE,
});

/** A place that is billed or supplied: `<BillTo><Address isoCountryCode="US">`. */
export const address = (key: string) =>
  record(key, { Address: withAttributes({ isoCountryCode: text('country') }, group(PLACE)) });

const DISCOUNT = group({ DiscountPercent: withAttributes({ percent: number('discountPercent') }, group({})) });

/** `PaymentTerm`, and `InvoiceDetailPaymentTerm` of older versions. */
export const TERMS: Fields = {
  PaymentTerm: withAttributes({ payInNumberOfDays: number('days') }, records('terms', { Discount: DISCOUNT })),
  InvoiceDetailPaymentTerm: withAttributes(
    { payInNumberOfDays: number('days'), percentageRate: number('discountPercent') },
    records('terms', {}),
  ),
};

/** `Tax` of a line or of the whole. */
export const TAX = record('tax', {
  Money: amountOf('amount'),
  TaxDetail: withAttributes(
    {
      category: text('category'),
      percentageRate: number('percent'),
      exemptDetail: text('exempt'),
      taxPointDate: day('taxPointDate'),
    },
    records('details', { TaxableAmount: money('taxable'), TaxAmount: money('amount') }),
  ),
});

/** What names an item: the part numbers and the words for it. */
export const ITEM: Fields = {
  ItemID: group({ SupplierPartID: text('supplierPart'), BuyerPartID: text('buyerPart') }),
  Description: text('description'),
};

const PAYLOAD = (key: string) => withAttributes({ payloadID: text(key) }, group({}));

/** Which order something belongs to: by its number, else by the message it came in. */
export const ORDER_REFERENCE: Fields = {
  OrderReference: withAttributes(
    { orderID: text('orderNumber') },
    branch({ DocumentReference: PAYLOAD('orderPayload') }),
  ),
  OrderIDInfo: withAttributes({ orderID: text('orderNumber') }, group({})),
  MasterAgreementReference: withAttributes(
    { agreementID: text('agreement') },
    branch({ DocumentReference: PAYLOAD('agreementPayload') }),
  ),
  MasterAgreementIDInfo: withAttributes({ agreementID: text('agreement') }, group({})),
};
