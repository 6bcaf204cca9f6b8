import { type Field, type Fields, group, leaf, number, record, records, text, texts } from '../xml/fields.ts';
import { INVOICE_PARTNER, ITEM, ORDER_REFERENCE, TAX, TERMS } from './shared-fields.ts';
import { amountOf, day, money, withAttributes } from './vocabulary.ts';

// Numbers that have no element of their own and are given as an extension, by the names the networks use.
const EXTRINSICS: Record<string, string> = {
  supplierVatID: 'supplierVat',
  supplierTaxID: 'supplierVat',
  buyerVatID: 'buyerVat',
  buyerTaxID: 'buyerVat',
};

const EXTRINSIC: Field = leaf((target, value, place) => {
  const key = EXTRINSICS[place.attribute('name') ?? ''];
  if (key && value !== '') target[key] ??= value;
});

const SUMS: Fields = {
  SubtotalAmount: money('subtotal'),
  Tax: TAX,
  SpecialHandlingAmount: money('handling'),
  ShippingAmount: money('shipping'),
  GrossAmount: money('gross'),
  InvoiceDetailDiscount: group({ Money: amountOf('discount') }),
  TotalCharges: money('charges'),
  TotalAllowances: money('allowances'),
  TotalAmountWithoutTax: money('withoutTax'),
  NetAmount: money('net'),
  DepositAmount: money('deposit'),
  DueAmount: money('due'),
};

const LINE: Fields = {
  UnitOfMeasure: text('unit'),
  UnitPrice: money('price'),
  UnitRate: group({ Money: amountOf('price'), UnitOfMeasure: text('unit') }),
  PriceBasisQuantity: withAttributes({ quantity: number('priceBase') }, group({})),
  InvoiceDetailItemReference: withAttributes({ lineNumber: text('orderLine') }, group(ITEM)),
  InvoiceDetailServiceItemReference: withAttributes({ lineNumber: text('orderLine') }, group(ITEM)),
  SubtotalAmount: money('subtotal'),
  Tax: TAX,
};

const LINE_ATTRIBUTES: Fields = { invoiceLineNumber: text('id'), quantity: number('quantity') };

const ORDER_INFO: Fields = {
  InvoiceDetailOrderInfo: group(ORDER_REFERENCE),
  InvoiceDetailReceiptInfo: group({
    ReceiptReference: withAttributes({ receiptID: text('receipt') }, group({})),
    ReceiptIDInfo: withAttributes({ receiptID: text('receipt') }, group({})),
  }),
  InvoiceDetailShipNoticeInfo: group({
    ShipNoticeReference: withAttributes({ shipNoticeID: text('shipNotice') }, group({})),
    ShipNoticeIDInfo: withAttributes({ shipNoticeID: text('shipNotice') }, group({})),
  }),
};

const HEADER: Field = withAttributes(
  {
    invoiceID: text('number'),
    purpose: text('purpose'),
    operation: text('operation'),
    invoiceDate: day('issueDate'),
  },
  group({
    InvoicePartner: INVOICE_PARTNER,
    InvoiceIDInfo: withAttributes({ invoiceID: text('preceding') }, group({})),
    DocumentReference: withAttributes({ payloadID: text('precedingPayload') }, group({})),
    ...TERMS,
    Comments: texts('notes'),
    Extrinsic: EXTRINSIC,
  }),
);

/** Everything the reader takes from an InvoiceDetailRequest. */
export const INVOICE_REQUEST = record('invoice', {
  InvoiceDetailRequestHeader: HEADER,
  InvoiceDetailOrder: records('orders', {
    ...ORDER_INFO,
    InvoiceDetailItem: withAttributes(LINE_ATTRIBUTES, records('lines', LINE)),
    InvoiceDetailServiceItem: withAttributes(LINE_ATTRIBUTES, records('services', LINE)),
  }),
  InvoiceDetailHeaderOrder: records('headerOrders', {
    ...ORDER_INFO,
    InvoiceDetailOrderSummary: withAttributes(LINE_ATTRIBUTES, record('sum', SUMS)),
  }),
  InvoiceDetailSummary: record('summary', SUMS),
});
