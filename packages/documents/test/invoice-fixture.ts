const NAMESPACES = [
  'xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"',
  'xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"',
  'xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"',
].join(' ');

const CATEGORY = '<cbc:ID>S</cbc:ID><cbc:Percent>20</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>';

function party(role: string, name: string, number: string, country: string): string {
  return `<cac:Accounting${role}Party><cac:Party>
    <cbc:EndpointID schemeID="0088">${role === 'Supplier' ? '7300010000001' : '7300010000018'}</cbc:EndpointID>
    <cac:PartyName><cbc:Name>${name}</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Kai 1</cbc:StreetName><cbc:CityName>Hamburg</cbc:CityName><cbc:PostalZone>20457</cbc:PostalZone><cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>${number}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${name} Holding</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Office</cbc:Name><cbc:Telephone>+49 40 1234</cbc:Telephone><cbc:ElectronicMail>office@example.com</cbc:ElectronicMail></cac:Contact>
  </cac:Party></cac:Accounting${role}Party>`;
}

function line(number: number): string {
  return `<cac:InvoiceLine>
    <cbc:ID>${number}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="EA">4</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">100.00</cbc:LineExtensionAmount>
    <cac:OrderLineReference><cbc:LineID>${number}</cbc:LineID></cac:OrderLineReference>
    <cac:Item><cbc:Description> Oak board,  planed </cbc:Description><cbc:Name>Board</cbc:Name>
      <cac:SellersItemIdentification><cbc:ID>OAK-${number}</cbc:ID></cac:SellersItemIdentification>
      <cac:ClassifiedTaxCategory>${CATEGORY}</cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">25</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>`;
}

const amount = (name: string, value: number) => `<cbc:${name} currencyID="EUR">${value.toFixed(2)}</cbc:${name}>`;

/** A correct Peppol invoice of so many equal lines, made up for these tests. */
export function invoiceXml(lineCount = 2): string {
  const net = lineCount * 100;
  const tax = lineCount * 20;
  const lines = Array.from({ length: lineCount }, (_, at) => line(at + 1)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice ${NAMESPACES}>
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>R-1001</cbc:ID>
  <cbc:IssueDate>2026-03-02</cbc:IssueDate>
  <cbc:DueDate>2026-04-01</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cbc:BuyerReference>AP</cbc:BuyerReference>
  <cac:OrderReference><cbc:ID>PO-77</cbc:ID></cac:OrderReference>
  ${party('Supplier', 'Nordholz', 'DE811111111', 'DE')}
  ${party('Customer', 'Werft & Söhne'.replace('&', '&amp;'), 'DE822222222', 'DE')}
  <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>R-1001</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>DE75512108001245126199</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
  <cac:TaxTotal>${amount('TaxAmount', tax)}<cac:TaxSubtotal>${amount('TaxableAmount', net)}${amount('TaxAmount', tax)}
    <cac:TaxCategory>${CATEGORY}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${amount('LineExtensionAmount', net)}${amount('TaxExclusiveAmount', net)}
    ${amount('TaxInclusiveAmount', net + tax)}${amount('PayableAmount', net + tax)}</cac:LegalMonetaryTotal>
  ${lines}
</Invoice>`;
}

/** The same invoice inside a StandardBusinessDocument envelope. */
export function envelopedXml(content = invoiceXml()): string {
  const body = content.replace(/^<\?xml[^>]*>\s*/, '');
  const uri = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
  return `<sh:StandardBusinessDocument xmlns:sh="${uri}"><sh:StandardBusinessDocumentHeader>
    <sh:HeaderVersion>1.0</sh:HeaderVersion></sh:StandardBusinessDocumentHeader>${body}</sh:StandardBusinessDocument>`;
}
