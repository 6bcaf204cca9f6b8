const STANDARD = 'urn:un:unece:uncefact:data:standard';
const NAMESPACES = [
  `xmlns:rsm="${STANDARD}:CrossIndustryInvoice:100"`,
  `xmlns:ram="${STANDARD}:ReusableAggregateBusinessInformationEntity:100"`,
  `xmlns:udt="${STANDARD}:UnqualifiedDataType:100"`,
].join(' ');

const date = (name: string, value: string) =>
  `<ram:${name}><udt:DateTimeString format="102">${value}</udt:DateTimeString></ram:${name}>`;

function party(role: string, name: string, number: string): string {
  return `<ram:${role}TradeParty><ram:Name>${name} Holding</ram:Name>
    <ram:SpecifiedLegalOrganization><ram:TradingBusinessName>${name}</ram:TradingBusinessName></ram:SpecifiedLegalOrganization>
    <ram:DefinedTradeContact><ram:PersonName>Office</ram:PersonName>
      <ram:TelephoneUniversalCommunication><ram:CompleteNumber>+49 40 1234</ram:CompleteNumber></ram:TelephoneUniversalCommunication>
      <ram:EmailURIUniversalCommunication><ram:URIID>office@example.com</ram:URIID></ram:EmailURIUniversalCommunication></ram:DefinedTradeContact>
    <ram:PostalTradeAddress><ram:PostcodeCode>20457</ram:PostcodeCode><ram:LineOne>Kai 1</ram:LineOne><ram:CityName>Hamburg</ram:CityName><ram:CountryID>DE</ram:CountryID></ram:PostalTradeAddress>
    <ram:URIUniversalCommunication><ram:URIID schemeID="0088">${role === 'Seller' ? '7300010000001' : '7300010000018'}</ram:URIID></ram:URIUniversalCommunication>
    <ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${number}</ram:ID></ram:SpecifiedTaxRegistration></ram:${role}TradeParty>`;
}

const TAX =
  '<ram:TypeCode>VAT</ram:TypeCode><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>20</ram:RateApplicablePercent>';

function line(number: number): string {
  return `<ram:IncludedSupplyChainTradeLineItem>
    <ram:AssociatedDocumentLineDocument><ram:LineID>${number}</ram:LineID></ram:AssociatedDocumentLineDocument>
    <ram:SpecifiedTradeProduct><ram:SellerAssignedID>OAK-${number}</ram:SellerAssignedID><ram:Name>Board</ram:Name>
      <ram:Description> Oak board,  planed </ram:Description></ram:SpecifiedTradeProduct>
    <ram:SpecifiedLineTradeAgreement>
      <ram:BuyerOrderReferencedDocument><ram:LineID>${number}</ram:LineID></ram:BuyerOrderReferencedDocument>
      <ram:NetPriceProductTradePrice><ram:ChargeAmount>25</ram:ChargeAmount></ram:NetPriceProductTradePrice>
    </ram:SpecifiedLineTradeAgreement>
    <ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="EA">4</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery>
    <ram:SpecifiedLineTradeSettlement><ram:ApplicableTradeTax>${TAX}</ram:ApplicableTradeTax>
      <ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>100.00</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation>
    </ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`;
}

const amount = (name: string, value: number, attribute = '') =>
  `<ram:${name}${attribute}>${value.toFixed(2)}</ram:${name}>`;

/** The invoice of `invoiceXml` as a Cross Industry Invoice: the same meaning in the other syntax of EN 16931. */
export function ciiXml(lineCount = 2): string {
  const net = lineCount * 100;
  const tax = lineCount * 20;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice ${NAMESPACES}>
  <rsm:ExchangedDocumentContext>
    <ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</ram:ID></ram:BusinessProcessSpecifiedDocumentContextParameter>
    <ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter>
  </rsm:ExchangedDocumentContext>
  <rsm:ExchangedDocument><ram:ID>R-1001</ram:ID><ram:TypeCode>380</ram:TypeCode>${date('IssueDateTime', '20260302')}</rsm:ExchangedDocument>
  <rsm:SupplyChainTradeTransaction>
    ${Array.from({ length: lineCount }, (_, at) => line(at + 1)).join('\n')}
    <ram:ApplicableHeaderTradeAgreement><ram:BuyerReference>AP</ram:BuyerReference>${party('Seller', 'Nordholz', 'DE811111111')}
      ${party('Buyer', 'Werft &amp; Söhne', 'DE822222222')}
      <ram:BuyerOrderReferencedDocument><ram:IssuerAssignedID>PO-77</ram:IssuerAssignedID></ram:BuyerOrderReferencedDocument>
    </ram:ApplicableHeaderTradeAgreement>
    <ram:ApplicableHeaderTradeDelivery/>
    <ram:ApplicableHeaderTradeSettlement>
      <ram:PaymentReference>R-1001</ram:PaymentReference><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode>
      <ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>30</ram:TypeCode>
        <ram:PayeePartyCreditorFinancialAccount><ram:IBANID>DE75512108001245126199</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>
      </ram:SpecifiedTradeSettlementPaymentMeans>
      <ram:ApplicableTradeTax>${amount('CalculatedAmount', tax)}${amount('BasisAmount', net)}${TAX}</ram:ApplicableTradeTax>
      <ram:SpecifiedTradePaymentTerms>${date('DueDateDateTime', '20260401')}</ram:SpecifiedTradePaymentTerms>
      <ram:SpecifiedTradeSettlementHeaderMonetarySummation>${amount('LineTotalAmount', net)}${amount('TaxBasisTotalAmount', net)}
        ${amount('TaxTotalAmount', tax, ' currencyID="EUR"')}${amount('GrandTotalAmount', net + tax)}${amount('DuePayableAmount', net + tax)}
      </ram:SpecifiedTradeSettlementHeaderMonetarySummation>
    </ram:ApplicableHeaderTradeSettlement>
  </rsm:SupplyChainTradeTransaction>
</rsm:CrossIndustryInvoice>`;
}
