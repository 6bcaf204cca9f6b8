import {
  currencyOf,
  type Field,
  type Fields,
  group,
  inNamespace,
  record,
  records,
  rootField,
  text,
  textOnce,
} from '../xml/fields.ts';
import { attachment } from '../xml/identifier-fields.ts';
import { dateFields, dateIn } from './date-fields.ts';
import { LINE } from './line-fields.ts';
import { ALLOWANCE_CHARGE, PAYMENT_MEANS, PAYMENT_TERMS, PERIOD, SERVICE_CHARGE, TAX, TOTALS } from './money-fields.ts';
import { PARTY } from './party-fields.ts';
import { D16B, ZUGFERD_1 } from './vocabulary.ts';

/** The number of a document that is referred to; `ID` is how ZUGFeRD 1 calls it. */
const numbered = (key: string): Field => group({ IssuerAssignedID: text(key), ID: text(key) });

const CONTEXT: Fields = {
  BusinessProcessSpecifiedDocumentContextParameter: group({ ID: text('profileId') }),
  GuidelineSpecifiedDocumentContextParameter: group({ ID: text('customizationId') }),
};

const DOCUMENT: Fields = {
  ID: textOnce('number'),
  TypeCode: text('typeCode'),
  IssueDateTime: dateIn('issueDate'),
  IncludedNote: records('remarks', { Content: text('text'), SubjectCode: text('subject') }),
};

const AGREEMENT: Fields = {
  BuyerReference: text('buyerReference'),
  SellerTradeParty: record('supplier', PARTY),
  BuyerTradeParty: record('customer', PARTY),
  SellerTaxRepresentativeTradeParty: record('taxRepresentative', PARTY),
  SellerOrderReferencedDocument: numbered('salesOrderReference'),
  BuyerOrderReferencedDocument: numbered('orderReference'),
  ContractReferencedDocument: numbered('contractReference'),
  AdditionalReferencedDocument: records('documents', {
    IssuerAssignedID: text('id'),
    URIID: text('uri'),
    TypeCode: text('typeCode'),
    Name: text('description'),
    ReferenceTypeCode: text('scheme'),
    AttachmentBinaryObject: attachment(),
  }),
};

const DELIVERY: Fields = {
  ShipToTradeParty: record('shipTo', PARTY),
  ActualDeliverySupplyChainEvent: group({ OccurrenceDateTime: record('delivered', dateFields('date')) }),
  DespatchAdviceReferencedDocument: numbered('despatchReference'),
  ReceivingAdviceReferencedDocument: numbered('receiptReference'),
};

const SETTLEMENT: Fields = {
  CreditorReferenceID: text('creditorId'),
  PaymentReference: text('paymentReference'),
  TaxCurrencyCode: textOnce('taxCurrency'),
  InvoiceCurrencyCode: textOnce('currency'),
  PayeeTradeParty: record('payee', PARTY),
  SpecifiedTradeSettlementPaymentMeans: records('settlement', PAYMENT_MEANS),
  ApplicableTradeTax: records('taxRows', TAX),
  BillingSpecifiedPeriod: records('periods', PERIOD),
  SpecifiedTradeAllowanceCharge: records('allowanceCharges', ALLOWANCE_CHARGE),
  SpecifiedLogisticsServiceCharge: records('serviceCharges', SERVICE_CHARGE),
  SpecifiedTradePaymentTerms: records('terms', PAYMENT_TERMS),
  SpecifiedTradeSettlementHeaderMonetarySummation: record('totals', TOTALS),
  SpecifiedTradeSettlementMonetarySummation: record('totals', TOTALS),
  InvoiceReferencedDocument: records('preceding', { IssuerAssignedID: text('number'), ID: text('number') }),
  ReceivableSpecifiedTradeAccountingAccount: group({ ID: text('accountingCost') }),
};

const main = (fields: Fields): Field => inNamespace('rsm', group(fields));

// Out of their places they say nothing, but what they are coded in is judged all the same.
const STRAYS: Fields = { AttachmentBinaryObject: attachment(), TaxTotalAmount: currencyOf('strayCurrency') };

/** Everything the reader takes from a Cross Industry Invoice (UN/CEFACT D16B). */
export const CROSS_INDUSTRY_INVOICE = rootField(
  'rsm:CrossIndustryInvoice',
  {
    ExchangedDocumentContext: main(CONTEXT),
    ExchangedDocument: main(DOCUMENT),
    ...STRAYS,
    SupplyChainTradeTransaction: main({
      ApplicableHeaderTradeAgreement: group(AGREEMENT),
      ApplicableHeaderTradeDelivery: group(DELIVERY),
      ApplicableHeaderTradeSettlement: group(SETTLEMENT),
      IncludedSupplyChainTradeLineItem: records('lines', LINE),
    }),
  },
  D16B,
);

/** Everything the reader takes from the Cross Industry Document of ZUGFeRD 1. */
export const CROSS_INDUSTRY_DOCUMENT = rootField(
  'rsm:CrossIndustryDocument',
  {
    SpecifiedExchangedDocumentContext: main(CONTEXT),
    HeaderExchangedDocument: main(DOCUMENT),
    SpecifiedSupplyChainTradeTransaction: main({
      ApplicableSupplyChainTradeAgreement: group(AGREEMENT),
      ApplicableSupplyChainTradeDelivery: group(DELIVERY),
      ApplicableSupplyChainTradeSettlement: group(SETTLEMENT),
      IncludedSupplyChainTradeLineItem: records('lines', LINE),
    }),
  },
  ZUGFERD_1,
);
