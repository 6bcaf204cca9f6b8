import {
  amount,
  compile,
  date,
  type Field,
  type Fields,
  group,
  identifier,
  number,
  quantity,
  record,
  records,
  text,
  textOnce,
  texts,
} from '../xml/fields.ts';
import { ITEM, PARTY, PARTY_ROLE } from './party-fields.ts';

const TAX: Fields = {
  ID: text('category'),
  Percent: number('percent'),
  TaxExemptionReasonCode: text('exemptionReasonCode'),
  TaxExemptionReason: text('exemptionReason'),
  TaxScheme: group({ ID: text('scheme') }),
};

const PERIOD: Fields = { StartDate: date('start'), EndDate: date('end'), DescriptionCode: text('descriptionCode') };

const ALLOWANCE_CHARGE: Fields = {
  ChargeIndicator: text('indicator'),
  AllowanceChargeReasonCode: text('reasonCode'),
  AllowanceChargeReason: text('reason'),
  MultiplierFactorNumeric: number('factor'),
  Amount: amount('amount'),
  BaseAmount: amount('base'),
  TaxCategory: records('taxes', TAX),
};

const TAX_TOTAL: Fields = {
  TaxAmount: amount('amount'),
  TaxSubtotal: records('subtotals', {
    TaxableAmount: amount('taxable'),
    TaxAmount: amount('amount'),
    Percent: number('percent'),
    TaxCategory: record('tax', TAX),
  }),
};

const PAYMENT_MEANS: Fields = {
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
  PaymentMandate: record('mandate', { ID: text('id') }),
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

const LINE: Fields = {
  ID: textOnce('id'),
  InvoicedQuantity: quantity('quantity', 'unit'),
  CreditedQuantity: quantity('quantity', 'unit'),
  LineExtensionAmount: amount('net'),
  AccountingCost: text('accountingCost'),
  InvoicePeriod: records('periods', PERIOD),
  OrderLineReference: records('orderLines', ORDER_LINE_REFERENCE),
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  TaxTotal: records('taxTotals', TAX_TOTAL),
  Item: group({ ...ITEM, ClassifiedTaxCategory: records('taxes', TAX) }),
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
  OrderReference: group({ ID: text('orderReference') }),
  BillingReference: records('preceding', {
    InvoiceDocumentReference: group({ ID: text('number') }),
    CreditNoteDocumentReference: group({ ID: text('number') }),
  }),
  DespatchDocumentReference: group({ ID: text('despatchReference') }),
  ReceiptDocumentReference: group({ ID: text('receiptReference') }),
  ContractDocumentReference: group({ ID: text('contractReference') }),
  AccountingSupplierParty: record('supplier', PARTY_ROLE),
  SellerSupplierParty: record('seller', PARTY_ROLE),
  AccountingCustomerParty: record('customer', PARTY_ROLE),
  BuyerCustomerParty: record('buyer', PARTY_ROLE),
  PayeeParty: record('payee', PARTY),
  TaxRepresentativeParty: record('taxRepresentative', PARTY),
  Delivery: records('deliveries', {
    ActualDeliveryDate: date('date'),
    RequestedDeliveryPeriod: records('periods', PERIOD),
    DeliveryLocation: group({
      ID: identifier('location', 'locationScheme'),
      Address: record('address', { Country: group({ IdentificationCode: text('country') }) }),
    }),
  }),
  PaymentMeans: records('means', PAYMENT_MEANS),
  PaymentTerms: records('terms', { Note: texts('notes') }),
  PrepaidPayment: records('prepayments', { PaidAmount: amount('amount') }),
  AllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  TaxTotal: records('taxTotals', TAX_TOTAL),
  LegalMonetaryTotal: record('totals', TOTALS),
};

function rootField(local: string, fields: Fields): Field {
  return { name: local, uri: '', children: compile(fields) };
}

/** Everything the reader takes from an Invoice (UBL 2.0, 2.1). */
export const INVOICE = rootField('Invoice', { ...HEADER, InvoiceLine: records('lines', LINE) });

/** Everything the reader takes from a CreditNote (UBL 2.0, 2.1). */
export const CREDIT_NOTE = rootField('CreditNote', { ...HEADER, CreditNoteLine: records('lines', LINE) });
