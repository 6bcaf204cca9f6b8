import type { Places } from '../rules/places.ts';

/** The names of the main parts, which ZUGFeRD 1 calls otherwise. */
interface Parts {
  context: string;
  document: string;
  transaction: string;
  agreement: string;
  delivery: string;
  settlement: string;
  lineAgreement: string;
  lineSettlement: string;
  summation: string;
}

function places(parts: Parts): Places {
  const agreement = `${parts.transaction}/ram:${parts.agreement}`;
  const delivery = `${parts.transaction}/ram:${parts.delivery}`;
  const settlement = `${parts.transaction}/ram:${parts.settlement}`;
  const lineSettlement = `/ram:${parts.lineSettlement}`;
  const price = `/ram:${parts.lineAgreement}/ram:NetPriceProductTradePrice`;
  return {
    syntax: 'CII',
    customization: `${parts.context}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`,
    profile: `${parts.context}/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID`,
    number: `${parts.document}/ram:ID`,
    issueDate: `${parts.document}/ram:IssueDateTime`,
    typeCode: `${parts.document}/ram:TypeCode`,
    dueDate: `${settlement}/ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime`,
    currency: `${settlement}/ram:InvoiceCurrencyCode`,
    taxCurrency: `${settlement}/ram:TaxCurrencyCode`,
    buyerReference: `${agreement}/ram:BuyerReference`,
    orderReference: `${agreement}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
    taxPointDate: `${settlement}/ram:ApplicableTradeTax/ram:TaxPointDate`,
    preceding: `${settlement}/ram:InvoiceReferencedDocument`,
    period: `${settlement}/ram:BillingSpecifiedPeriod[1]`,
    document: `${agreement}/ram:AdditionalReferencedDocument`,
    seller: `${agreement}/ram:SellerTradeParty[1]`,
    buyer: `${agreement}/ram:BuyerTradeParty[1]`,
    payee: `${settlement}/ram:PayeeTradeParty[1]`,
    representative: `${agreement}/ram:SellerTaxRepresentativeTradeParty[1]`,
    delivery: `${delivery}/ram:ShipToTradeParty`,
    deliveryCountry: '/ram:PostalTradeAddress/ram:CountryID',
    means: `${settlement}/ram:SpecifiedTradeSettlementPaymentMeans`,
    terms: `${settlement}/ram:SpecifiedTradePaymentTerms`,
    allowanceCharge: `${settlement}/ram:SpecifiedTradeAllowanceCharge`,
    taxTotal: `${settlement}/ram:${parts.summation}/ram:TaxTotalAmount`,
    taxRow: `${settlement}/ram:ApplicableTradeTax`,
    rowsBelowTotal: false,
    totals: `${settlement}/ram:${parts.summation}[1]`,
    line: `${parts.transaction}/ram:IncludedSupplyChainTradeLineItem`,
    address: '/ram:PostalTradeAddress[1]',
    country: '/ram:PostalTradeAddress/ram:CountryID',
    endpoint: '/ram:URIUniversalCommunication/ram:URIID',
    taxRegistration: '/ram:SpecifiedTaxRegistration',
    legalEntity: '/ram:SpecifiedLegalOrganization',
    contact: '/ram:DefinedTradeContact',
    lineId: '/ram:AssociatedDocumentLineDocument/ram:LineID',
    lineNet: `${lineSettlement}/ram:SpecifiedTradeSettlement${parts.summation.includes('Header') ? 'Line' : ''}MonetarySummation/ram:LineTotalAmount`,
    item: '/ram:SpecifiedTradeProduct',
    price,
    priceAmount: `${price}/ram:ChargeAmount`,
    linePeriod: `${lineSettlement}/ram:BillingSpecifiedPeriod[1]`,
    lineAllowanceCharge: `${lineSettlement}/ram:SpecifiedTradeAllowanceCharge`,
    lineObject: `${lineSettlement}/ram:AdditionalReferencedDocument`,
  };
}

/** Where the terms stand in a Cross Industry Invoice of UN/CEFACT. */
export const CII_PLACES: Places = places({
  context: '/rsm:ExchangedDocumentContext',
  document: '/rsm:ExchangedDocument',
  transaction: '/rsm:SupplyChainTradeTransaction',
  agreement: 'ApplicableHeaderTradeAgreement',
  delivery: 'ApplicableHeaderTradeDelivery',
  settlement: 'ApplicableHeaderTradeSettlement',
  lineAgreement: 'SpecifiedLineTradeAgreement',
  lineSettlement: 'SpecifiedLineTradeSettlement',
  summation: 'SpecifiedTradeSettlementHeaderMonetarySummation',
});

/** Where they stand in a Cross Industry Document of ZUGFeRD 1. */
export const ZUGFERD_1_PLACES: Places = places({
  context: '/rsm:SpecifiedExchangedDocumentContext',
  document: '/rsm:HeaderExchangedDocument',
  transaction: '/rsm:SpecifiedSupplyChainTradeTransaction',
  agreement: 'ApplicableSupplyChainTradeAgreement',
  delivery: 'ApplicableSupplyChainTradeDelivery',
  settlement: 'ApplicableSupplyChainTradeSettlement',
  lineAgreement: 'SpecifiedSupplyChainTradeAgreement',
  lineSettlement: 'SpecifiedSupplyChainTradeSettlement',
  summation: 'SpecifiedTradeSettlementMonetarySummation',
});
