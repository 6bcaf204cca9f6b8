import { below } from './below.ts';
import type { HintedList, Hints } from './scope.ts';

const PARTY = {
  name: ['SpecifiedLegalOrganization/TradingBusinessName', 'Name'],
  legalName: ['Name'],
  taxId: ['SpecifiedTaxRegistration/ID'],
  registrationId: ['SpecifiedLegalOrganization/ID'],
  'endpoint.id': ['URIUniversalCommunication/URIID'],
  'endpoint.scheme': ['URIUniversalCommunication/URIID/@schemeID'],
  country: ['PostalTradeAddress/CountryID'],
};

const PERCENT = ['ApplicablePercent', 'RateApplicablePercent'];

const ALLOWANCES: HintedList = {
  at: ['SpecifiedTradeAllowanceCharge', 'SpecifiedLogisticsServiceCharge'],
  hints: {
    fields: {
      reason: ['/Reason', '/Description'],
      reasonCode: ['ReasonCode'],
      amount: ['ActualAmount', 'AppliedAmount'],
      base: ['/BasisAmount'],
      percent: ['CalculationPercent'],
      'tax.category': ['CategoryTradeTax/CategoryCode', 'AppliedTradeTax/CategoryCode'],
      'tax.percent': PERCENT,
    },
    lists: {},
  },
};

const LINE: Hints = {
  fields: {
    id: ['AssociatedDocumentLineDocument/LineID'],
    name: ['SpecifiedTradeProduct/Name'],
    description: ['SpecifiedTradeProduct/Description', 'SpecifiedTradeProduct/Name'],
    sellerItemId: ['SellerAssignedID'],
    buyerItemId: ['BuyerAssignedID'],
    standardItemId: ['SpecifiedTradeProduct/GlobalID'],
    quantity: ['BilledQuantity'],
    unit: ['BilledQuantity/@unitCode'],
    price: ['NetPriceProductTradePrice/ChargeAmount'],
    priceBase: ['NetPriceProductTradePrice/BasisQuantity', 'GrossPriceProductTradePrice/BasisQuantity'],
    net: [
      'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount',
      'SpecifiedTradeSettlementMonetarySummation/LineTotalAmount',
    ],
    orderReference: ['BuyerOrderReferencedDocument/IssuerAssignedID', 'BuyerOrderReferencedDocument/ID'],
    orderLineReference: ['BuyerOrderReferencedDocument/LineID'],
    accountingCost: ['ReceivableSpecifiedTradeAccountingAccount/ID'],
    'tax.category': ['ApplicableTradeTax/CategoryCode'],
    'tax.percent': PERCENT,
  },
  lists: { allowances: ALLOWANCES, charges: ALLOWANCES },
};

const totals = (end: string): string[] => [
  `SpecifiedTradeSettlementHeaderMonetarySummation/${end}`,
  `SpecifiedTradeSettlementMonetarySummation/${end}`,
];

/** Where a Cross Industry Invoice, and the Cross Industry Document of ZUGFeRD 1, write the fields of an invoice. */
export const CII_HINTS: Hints = {
  fields: {
    number: ['/ExchangedDocument/ID', '/HeaderExchangedDocument/ID'],
    typeCode: ['/ExchangedDocument/TypeCode', '/HeaderExchangedDocument/TypeCode'],
    customizationId: ['GuidelineSpecifiedDocumentContextParameter/ID'],
    issueDate: [
      'ExchangedDocument/IssueDateTime/DateTimeString',
      'HeaderExchangedDocument/IssueDateTime/DateTimeString',
    ],
    dueDate: ['SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString'],
    taxPointDate: ['TaxPointDate/DateString'],
    currency: ['InvoiceCurrencyCode', 'DuePayableAmount/@currencyID'],
    taxCurrency: ['TaxCurrencyCode'],
    note: ['IncludedNote/Content'],
    ...below('supplier', ['SellerTradeParty'], PARTY),
    ...below('customer', ['BuyerTradeParty'], PARTY),
    ...below('payee', ['PayeeTradeParty'], PARTY),
    orderReference: ['BuyerOrderReferencedDocument/IssuerAssignedID', 'BuyerOrderReferencedDocument/ID'],
    buyerReference: ['BuyerReference'],
    contractReference: ['ContractReferencedDocument/IssuerAssignedID', 'ContractReferencedDocument/ID'],
    receiptReference: ['ReceivingAdviceReferencedDocument/IssuerAssignedID'],
    despatchReference: ['DespatchAdviceReferencedDocument/IssuerAssignedID', 'DespatchAdviceReferencedDocument/ID'],
    precedingInvoice: ['InvoiceReferencedDocument/IssuerAssignedID', 'InvoiceReferencedDocument/ID'],
    'payment.meansCode': ['SpecifiedTradeSettlementPaymentMeans/TypeCode'],
    'payment.iban': ['PayeePartyCreditorFinancialAccount/IBANID', 'PayeePartyCreditorFinancialAccount/ProprietaryID'],
    'payment.bic': ['BICID'],
    'payment.reference': ['PaymentReference'],
    'payment.terms': ['SpecifiedTradePaymentTerms/Description'],
    'totals.lines': totals('LineTotalAmount'),
    'totals.allowances': totals('AllowanceTotalAmount'),
    'totals.charges': totals('ChargeTotalAmount'),
    'totals.net': totals('TaxBasisTotalAmount'),
    'totals.tax': totals('TaxTotalAmount'),
    'totals.gross': totals('GrandTotalAmount'),
    'totals.prepaid': totals('TotalPrepaidAmount'),
    'totals.rounding': totals('RoundingAmount'),
    'totals.payable': totals('DuePayableAmount'),
  },
  lists: {
    lines: { at: ['IncludedSupplyChainTradeLineItem'], hints: LINE },
    taxes: {
      at: [
        'ApplicableHeaderTradeSettlement/ApplicableTradeTax',
        'ApplicableSupplyChainTradeSettlement/ApplicableTradeTax',
      ],
      hints: {
        fields: {
          category: ['CategoryCode'],
          percent: PERCENT,
          taxable: ['BasisAmount'],
          amount: ['CalculatedAmount'],
          exemptionReason: ['ExemptionReason'],
          exemptionReasonCode: ['ExemptionReasonCode'],
        },
        lists: {},
      },
    },
    allowances: ALLOWANCES,
    charges: ALLOWANCES,
  },
};
