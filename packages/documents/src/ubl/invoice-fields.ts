import {
  amount,
  date,
  type Fields,
  group,
  number,
  quantity,
  record,
  records,
  rootField,
  text,
  textOnce,
  texts,
  verbatim,
} from '../xml/fields.ts';
import { attachment, identifier, itemClass } from '../xml/identifier-fields.ts';
import { ADDRESS, ITEM, PARTY, PARTY_ROLE } from './party-fields.ts';
import { UBL } from './vocabulary.ts';

export const TAX: Fields = {
  ID: text('category'),
  Percent: number('percent'),
  TaxExemptionReasonCode: text('exemptionReasonCode'),
  TaxExemptionReason: text('exemptionReason'),
  TaxScheme: group({ ID: text('scheme') }),
};

export const PERIOD: Fields = {
  StartDate: date('start'),
  EndDate: date('end'),
  DescriptionCode: text('descriptionCode'),
};

export const ALLOWANCE_CHARGE: Fields = {
  ChargeIndicator: text('indicator'),
  AllowanceChargeReasonCode: text('reasonCode'),
  AllowanceChargeReason: text('reason'),
  MultiplierFactorNumeric: number('factor'),
  Amount: amount('amount'),
  BaseAmount: amount('base'),
  TaxCategory: records('taxes', TAX),
};

export const TAX_TOTAL: Fields = {
  TaxAmount: amount('amount'),
  TaxSubtotal: records('subtotals', {
    TaxableAmount: amount('taxable'),
    TaxAmount: amount('amount'),
    Percent: number('percent'),
    TaxCategory: record('tax', TAX),
  }),
};

export const PAYMENT_MEANS: Fields = {
  PaymentMeansCode: text('code'),
  PaymentDueDate: date('dueDate'),
  PaymentID: texts('references'),
  PayeeFinancialAccount: record('account', {
    ID: text('id'),
    FinancialInstitutionBranch: record('branch', {
      ID: text('bic'),
      FinancialInstitution: group({ ID: text('institutionBic') }),
    }),
  }),
  InstructionNote: text('note'),
  CardAccount: record('card', { PrimaryAccountNumberID: text('number'), NetworkID: text('network') }),
  PaymentMandate: record('mandate', { ID: text('id'), PayerFinancialAccount: group({ ID: text('account') }) }),
};

/** The monetary totals of invoices and orders. */
export const TOTALS: Fields = {
  LineExtensionAmount: amount('lines'),
  AllowanceTotalAmount: amount('allowances'),
  ChargeTotalAmount: amount('charges'),
  TaxExclusiveAmount: amount('net'),
  TaxInclusiveAmount: amount('gross'),
  PrepaidAmount: amount('prepaid'),
  PayableRoundingAmount: amount('rounding'),
  PayableAmount: amount('payable'),
};

const ORDER_LINE_REFERENCE: Fields = {
  LineID: text('line'),
  OrderReference: group({ ID: text('order') }),
};

const ITEM_DETAILS: Fields = {
  OriginCountry: record('origin', { IdentificationCode: text('country') }),
  CommodityClassification: records('classes', { ItemClassificationCode: itemClass() }),
  AdditionalItemProperty: records('attributes', { Name: text('name'), Value: text('value') }),
};

const LINE: Fields = {
  ID: textOnce('id'),
  InvoicedQuantity: quantity('quantity', 'unit'),
  CreditedQuantity: quantity('quantity', 'unit'),
  DebitedQuantity: quantity('quantity', 'unit'),
  LineExtensionAmount: amount('net'),
  AccountingCost: text('accountingCost'),
  InvoicePeriod: records('periods', PERIOD),
  OrderLineReference: records('orderLines', ORDER_LINE_REFERENCE),
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  TaxTotal: records('taxTotals', TAX_TOTAL),
  Note: texts('notes'),
  DocumentReference: records('objects', { ID: identifier('id', 'scheme'), DocumentTypeCode: text('typeCode') }),
  Item: group({ ...ITEM, ...ITEM_DETAILS, ClassifiedTaxCategory: records('taxes', TAX) }),
  Price: group({
    PriceAmount: amount('price'),
    BaseQuantity: quantity('priceBase', 'priceBaseUnit'),
    AllowanceCharge: records('priceAllowances', ALLOWANCE_CHARGE),
  }),
};

const HEADER: Fields = {
  UBLVersionID: text('ublVersion'),
  CustomizationID: text('customizationId'),
  ProfileID: text('profileId'),
  ID: textOnce('number'),
  IssueDate: date('issueDate'),
  DueDate: date('dueDate'),
  InvoiceTypeCode: text('typeCode'),
  CreditNoteTypeCode: text('typeCode'),
  Note: texts('notes'),
  TaxPointDate: date('taxPointDate'),
  DocumentCurrencyCode: textOnce('currency'),
  TaxCurrencyCode: textOnce('taxCurrency'),
  AccountingCost: text('accountingCost'),
  BuyerReference: text('buyerReference'),
  InvoicePeriod: records('periods', PERIOD),
  OrderReference: group({ ID: text('orderReference'), SalesOrderID: text('salesOrderReference') }),
  BillingReference: records('preceding', {
    InvoiceDocumentReference: group({ ID: text('number') }),
    CreditNoteDocumentReference: group({ ID: text('number') }),
  }),
  DespatchDocumentReference: group({ ID: text('despatchReference') }),
  ReceiptDocumentReference: group({ ID: text('receiptReference') }),
  ContractDocumentReference: group({ ID: text('contractReference') }),
  AdditionalDocumentReference: records('documents', {
    ID: identifier('id', 'scheme'),
    DocumentTypeCode: text('typeCode'),
    DocumentDescription: texts('descriptions'),
    Attachment: group({
      EmbeddedDocumentBinaryObject: attachment(),
      ExternalReference: group({ URI: text('uri') }),
    }),
  }),
  ProjectReference: records('projects', { ID: text('id') }),
  AccountingSupplierParty: record('supplier', PARTY_ROLE),
  SellerSupplierParty: record('seller', PARTY_ROLE),
  AccountingCustomerParty: record('customer', PARTY_ROLE),
  BuyerCustomerParty: record('buyer', PARTY_ROLE),
  PayeeParty: record('payee', PARTY),
  TaxRepresentativeParty: record('taxRepresentative', PARTY),
  Delivery: records('deliveries', {
    ActualDeliveryDate: date('date'),
    DeliveryParty: group({ PartyName: group({ Name: text('name') }) }),
    RequestedDeliveryPeriod: records('periods', PERIOD),
    DeliveryLocation: group({
      ID: identifier('location', 'locationScheme'),
      Address: record('address', ADDRESS),
    }),
  }),
  // Nothing says what it belongs to, but it is an attached file all the same.
  EmbeddedDocumentBinaryObject: attachment(),
  PaymentMeans: records('means', PAYMENT_MEANS),
  PaymentTerms: records('terms', { Note: verbatim('notes', 'verbatim') }),
  PrepaidPayment: records('prepayments', { PaidAmount: amount('amount') }),
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  TaxTotal: records('taxTotals', TAX_TOTAL),
  WithholdingTaxTotal: records('withholdings', TAX_TOTAL),
  LegalMonetaryTotal: record('totals', TOTALS),
  RequestedMonetaryTotal: record('totals', TOTALS),
};

// A line is read in whichever of the documents it stands.
const LINES: Fields = {
  InvoiceLine: records('lines', LINE),
  CreditNoteLine: records('lines', LINE),
  DebitNoteLine: records('lines', LINE),
};

/** Everything the reader takes from an Invoice (UBL 2.0, 2.1). */
export const INVOICE = rootField('Invoice', { ...HEADER, ...LINES }, UBL);

/** Everything the reader takes from a CreditNote (UBL 2.0, 2.1). */
export const CREDIT_NOTE = rootField('CreditNote', { ...HEADER, ...LINES }, UBL);

/** Everything the reader takes from another document that bills or credits: DebitNote, SelfBilledInvoice and their like. */
export const billing = (root: string) => rootField(root, { ...HEADER, ...LINES }, UBL);
