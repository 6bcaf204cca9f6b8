import { below } from './below.ts';
import type { HintedList, Hints } from './scope.ts';

const PARTY = {
  name: ['PartyName/Name', 'PartyLegalEntity/RegistrationName'],
  legalName: ['PartyLegalEntity/RegistrationName'],
  taxId: ['PartyTaxScheme/CompanyID'],
  registrationId: ['PartyLegalEntity/CompanyID'],
  'endpoint.id': ['EndpointID'],
  'endpoint.scheme': ['EndpointID/@schemeID'],
  country: ['PostalAddress/Country/IdentificationCode', 'RegistrationAddress/Country/IdentificationCode'],
};

const ALLOWANCES: HintedList = {
  at: ['/AllowanceCharge'],
  hints: {
    fields: {
      reason: ['AllowanceChargeReason'],
      reasonCode: ['AllowanceChargeReasonCode'],
      amount: ['/Amount'],
      base: ['BaseAmount'],
      percent: ['MultiplierFactorNumeric'],
      'tax.category': ['TaxCategory/ID'],
      'tax.percent': ['TaxCategory/Percent'],
    },
    lists: {},
  },
};

const REFERENCE = { number: ['ID'], issueDate: ['IssueDate'], typeCode: ['DocumentTypeCode'] };

const LINE: Hints = {
  fields: {
    id: ['/ID', '/LineItem/ID'],
    status: ['LineStatusCode', 'ResponseCode'],
    name: ['Item/Name'],
    description: ['Item/Description', 'Item/Name'],
    sellerItemId: ['SellersItemIdentification/ID'],
    buyerItemId: ['BuyersItemIdentification/ID'],
    standardItemId: ['StandardItemIdentification/ID'],
    quantity: [
      'InvoicedQuantity',
      'CreditedQuantity',
      'DebitedQuantity',
      'ReceivedQuantity',
      'DeliveredQuantity',
      'Quantity',
    ],
    rejectedQuantity: ['RejectedQuantity'],
    unit: [
      'InvoicedQuantity/@unitCode',
      'CreditedQuantity/@unitCode',
      'DebitedQuantity/@unitCode',
      'ReceivedQuantity/@unitCode',
      'DeliveredQuantity/@unitCode',
      'Quantity/@unitCode',
    ],
    price: ['Price/PriceAmount'],
    priceBase: ['Price/BaseQuantity'],
    net: ['/LineExtensionAmount', '/LineItem/LineExtensionAmount'],
    debit: ['DebitLineAmount'],
    credit: ['CreditLineAmount'],
    balance: ['BalanceAmount'],
    orderReference: ['OrderLineReference/OrderReference/ID', '/OrderReference/ID'],
    orderLineReference: ['OrderLineReference/LineID'],
    invoiceReference: ['InvoiceDocumentReference/ID'],
    accountingCost: ['/AccountingCost'],
    'tax.category': ['ClassifiedTaxCategory/ID', 'TaxCategory/ID'],
    'tax.percent': ['ClassifiedTaxCategory/Percent', 'TaxCategory/Percent', 'TaxSubtotal/Percent'],
  },
  lists: { allowances: ALLOWANCES, charges: ALLOWANCES },
};

/** Where UBL writes the fields of the canonical documents. */
export const UBL_HINTS: Hints = {
  fields: {
    number: ['/ID'],
    typeCode: ['/InvoiceTypeCode', '/CreditNoteTypeCode'],
    customizationId: ['/CustomizationID'],
    issueDate: ['/IssueDate'],
    dueDate: ['/DueDate', 'PaymentMeans/PaymentDueDate'],
    effectiveDate: ['EffectiveDate'],
    taxPointDate: ['/TaxPointDate'],
    currency: ['/DocumentCurrencyCode', 'PayableAmount/@currencyID', '/TaxTotal/TaxAmount/@currencyID'],
    taxCurrency: ['/TaxCurrencyCode'],
    note: ['/Note'],
    terms: ['PaymentTerms/Note'],
    ...below(
      'supplier',
      [
        'AccountingSupplierParty/Party',
        'SellerSupplierParty/Party',
        'DespatchSupplierParty/Party',
        'SenderParty',
        'ReceiverParty',
      ],
      PARTY,
    ),
    ...below(
      'customer',
      [
        'AccountingCustomerParty/Party',
        'BuyerCustomerParty/Party',
        'DeliveryCustomerParty/Party',
        'OriginatorCustomerParty/Party',
        'ReceiverParty',
        'SenderParty',
      ],
      PARTY,
    ),
    ...below('payee', ['PayeeParty'], PARTY),
    orderReference: ['/OrderReference/ID'],
    buyerReference: ['/BuyerReference'],
    contractReference: ['/ContractDocumentReference/ID'],
    receiptReference: ['/ReceiptDocumentReference/ID'],
    despatchReference: ['/DespatchDocumentReference/ID'],
    precedingInvoice: [
      'BillingReference/InvoiceDocumentReference/ID',
      'BillingReference/CreditNoteDocumentReference/ID',
    ],
    responseCode: ['/OrderResponseCode', 'Response/ResponseCode'],
    'payment.meansCode': ['PaymentMeans/PaymentMeansCode'],
    'payment.iban': ['PayeeFinancialAccount/ID'],
    'payment.bic': ['FinancialInstitutionBranch/ID', 'FinancialInstitution/ID'],
    'payment.reference': ['PaymentMeans/PaymentID'],
    'payment.terms': ['PaymentTerms/Note'],
    'totals.lines': ['LegalMonetaryTotal/LineExtensionAmount', 'MonetaryTotal/LineExtensionAmount'],
    'totals.allowances': ['MonetaryTotal/AllowanceTotalAmount', 'LegalMonetaryTotal/AllowanceTotalAmount'],
    'totals.charges': ['MonetaryTotal/ChargeTotalAmount', 'LegalMonetaryTotal/ChargeTotalAmount'],
    'totals.net': [
      'LegalMonetaryTotal/TaxExclusiveAmount',
      'AnticipatedMonetaryTotal/TaxExclusiveAmount',
      'AnticipatedMonetaryTotal/LineExtensionAmount',
      'RequestedMonetaryTotal/TaxExclusiveAmount',
    ],
    'totals.tax': ['/TaxTotal/TaxAmount'],
    'totals.gross': [
      'LegalMonetaryTotal/TaxInclusiveAmount',
      'AnticipatedMonetaryTotal/TaxInclusiveAmount',
      'AnticipatedMonetaryTotal/PayableAmount',
    ],
    'totals.prepaid': ['LegalMonetaryTotal/PrepaidAmount'],
    'totals.withheld': ['/WithholdingTaxTotal/TaxAmount'],
    'totals.rounding': ['LegalMonetaryTotal/PayableRoundingAmount'],
    'totals.payable': ['LegalMonetaryTotal/PayableAmount', 'RequestedMonetaryTotal/PayableAmount', 'PayableAmount'],
  },
  lists: {
    lines: {
      at: [
        '/InvoiceLine',
        '/CreditNoteLine',
        '/DebitNoteLine',
        '/OrderLine',
        '/ReceiptLine',
        '/DespatchLine',
        '/RemittanceAdviceLine',
        '/StatementLine',
        '/ReminderLine',
      ],
      hints: LINE,
    },
    taxes: {
      at: ['/TaxTotal/TaxSubtotal'],
      hints: {
        fields: {
          category: ['TaxCategory/ID'],
          percent: ['TaxCategory/Percent', '/Percent'],
          taxable: ['TaxableAmount'],
          amount: ['TaxAmount'],
          exemptionReason: ['TaxExemptionReason'],
          exemptionReasonCode: ['TaxExemptionReasonCode'],
        },
        lists: {},
      },
    },
    allowances: ALLOWANCES,
    charges: ALLOWANCES,
    references: {
      at: ['/DocumentReference', 'DocumentResponse/DocumentReference'],
      hints: { fields: REFERENCE, lists: {} },
    },
  },
};
