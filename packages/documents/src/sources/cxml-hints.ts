import { below } from './below.ts';
import type { HintedList, Hints } from './scope.ts';

// Parties are told apart by an attribute: a name is found by its value among them.
const PARTY = {
  name: ['Contact/Name', 'BillTo/Address/Name', 'ShipTo/Address/Name'],
  taxId: ['IdReference/@identifier', 'Extrinsic'],
  country: ['Contact/PostalAddress/Country/@isoCountryCode', 'BillTo/Address/@isoCountryCode'],
};

const ORDER = ['OrderReference/@orderID', 'OrderIDInfo/@orderID', 'OrderReference/DocumentReference/@payloadID'];

const EXTRAS: HintedList = {
  at: ['ShippingAmount', 'SpecialHandlingAmount', 'TotalCharges', 'TotalAllowances', 'InvoiceDetailDiscount'].map(
    (name) => `InvoiceDetailSummary/${name}`,
  ),
  hints: { fields: { amount: ['/Money'] }, lists: {} },
};

const LINE: Hints = {
  fields: {
    id: ['/@invoiceLineNumber', '/@lineNumber', '/@shipNoticeLineNumber', '/@receiptLineNumber'],
    name: ['Description', 'Description/ShortName'],
    description: ['Description', 'Description/ShortName'],
    sellerItemId: ['SupplierPartID'],
    buyerItemId: ['BuyerPartID'],
    quantity: ['/@quantity'],
    unit: ['UnitOfMeasure'],
    price: ['UnitPrice/Money', 'UnitRate/Money'],
    priceBase: ['PriceBasisQuantity/@quantity'],
    net: ['SubtotalAmount/Money'],
    orderReference: ORDER,
    orderLineReference: [
      'InvoiceDetailItemReference/@lineNumber',
      'InvoiceDetailServiceItemReference/@lineNumber',
      'ReceiptItemReference/@lineNumber',
      '/@lineNumber',
    ],
    'tax.percent': ['TaxDetail/@percentageRate'],
    'tax.category': ['TaxDetail/@category'],
  },
  lists: {},
};

/** Where cXML writes the fields of invoices, orders, ship notices and receipts. */
export const CXML_HINTS: Hints = {
  fields: {
    number: [
      'InvoiceDetailRequestHeader/@invoiceID',
      'OrderRequestHeader/@orderID',
      'ShipNoticeHeader/@shipmentID',
      'ReceiptRequestHeader/@receiptID',
    ],
    issueDate: [
      'InvoiceDetailRequestHeader/@invoiceDate',
      'OrderRequestHeader/@orderDate',
      'ShipNoticeHeader/@noticeDate',
      'ReceiptRequestHeader/@receiptDate',
    ],
    currency: ['DueAmount/Money/@currency', 'NetAmount/Money/@currency', 'Total/Money/@currency', 'Money/@currency'],
    taxPointDate: ['TaxDetail/@taxPointDate', '/@taxPointDate'],
    note: ['InvoiceDetailRequestHeader/Comments'],
    ...below('supplier', ['InvoicePartner', 'ShipNoticeHeader', 'OrderRequestHeader'], PARTY),
    ...below('customer', ['InvoicePartner', 'ShipNoticeHeader', 'OrderRequestHeader'], PARTY),
    ...below('payee', ['InvoicePartner'], PARTY),
    'supplier.endpoint.id': ['Header/From/Credential/Identity', 'Header/To/Credential/Identity'],
    'supplier.endpoint.scheme': ['Header/From/Credential/@domain', 'Header/To/Credential/@domain'],
    'customer.endpoint.id': ['Header/To/Credential/Identity', 'Header/From/Credential/Identity'],
    'customer.endpoint.scheme': ['Header/To/Credential/@domain', 'Header/From/Credential/@domain'],
    orderReference: ORDER,
    contractReference: ['MasterAgreementReference/@agreementID', 'MasterAgreementIDInfo/@agreementID'],
    receiptReference: ['ReceiptReference/@receiptID', 'ReceiptIDInfo/@receiptID'],
    despatchReference: ['ShipNoticeReference/@shipNoticeID', 'ShipNoticeIDInfo/@shipNoticeID'],
    precedingInvoice: ['InvoiceIDInfo/@invoiceID', 'DocumentReference/@payloadID'],
    'payment.iban': ['IdReference/@identifier'],
    'payment.bic': ['IdReference/@identifier'],
    'totals.lines': ['InvoiceDetailSummary/SubtotalAmount/Money'],
    'totals.net': [
      'TotalAmountWithoutTax/Money',
      'OrderRequestHeader/Total/Money',
      'InvoiceDetailSummary/SubtotalAmount/Money',
    ],
    'totals.tax': ['InvoiceDetailSummary/Tax/Money'],
    'totals.gross': ['InvoiceDetailSummary/NetAmount/Money', 'InvoiceDetailSummary/GrossAmount/Money'],
    'totals.prepaid': ['DepositAmount/Money'],
    'totals.payable': ['DueAmount/Money', 'InvoiceDetailSummary/NetAmount/Money'],
  },
  lists: {
    lines: {
      at: [
        'InvoiceDetailItem',
        'InvoiceDetailServiceItem',
        'InvoiceDetailOrderSummary',
        'ItemOut',
        'ShipNoticeItem',
        'ReceiptItem',
      ],
      hints: LINE,
    },
    taxes: {
      at: ['InvoiceDetailSummary/Tax/TaxDetail'],
      hints: {
        fields: {
          category: ['/@category'],
          percent: ['/@percentageRate'],
          taxable: ['TaxableAmount/Money'],
          amount: ['TaxAmount/Money'],
        },
        lists: {},
      },
    },
    allowances: EXTRAS,
    charges: EXTRAS,
  },
};
