import { decimal, sum } from '@clearhold/kernel';

/** One line; `orderLine` is the order's own number of it. */
export interface PlainLine {
  readonly id: string;
  readonly item: string;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly orderLine?: string;
}

/** What `ublInvoice` writes. */
export interface PlainInvoice {
  readonly number: string;
  readonly issueDate: string;
  readonly dueDate: string;
  readonly currency: string;
  readonly order?: string;
  /** The number of the invoice that this one replaces. */
  readonly preceding?: string;
  readonly vat: string;
  readonly terms?: string;
  readonly supplier: { name: string; taxId: string; country: string; endpoint: string; iban: string };
  readonly customer: {
    name: string;
    taxId: string;
    country: string;
    endpoint?: { readonly scheme: string; readonly id: string };
  };
  readonly lines: readonly PlainLine[];
}

const text = (value: string) => value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Writes a Peppol BIS Billing 3 invoice of plain goods, every sum right: amounts as decimal text, dates ISO, `vat` in percent.
 * For documents that are made up; what partners send is read, never written.
 */
export function ublInvoice(invoice: PlainInvoice): string {
  const { currency } = invoice;
  const money = (name: string, amount: { toFixed(digits: number): string }) =>
    `<cbc:${name} currencyID="${currency}">${amount.toFixed(2)}</cbc:${name}>`;
  const nets = invoice.lines.map((line) => decimal(decimal(line.quantity).times(line.price).toFixed(2)));
  const net = sum(nets);
  const tax = decimal(net.times(invoice.vat).div(100).toFixed(2));
  const category = `<cbc:ID>S</cbc:ID><cbc:Percent>${invoice.vat}</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`;
  const lines = invoice.lines.map(
    (line, index) => `
  <cac:InvoiceLine><cbc:ID>${line.id}</cbc:ID><cbc:InvoicedQuantity unitCode="C62">${line.quantity}</cbc:InvoicedQuantity>${money('LineExtensionAmount', nets[index]!)}${
    line.orderLine
      ? `
    <cac:OrderLineReference><cbc:LineID>${line.orderLine}</cbc:LineID></cac:OrderLineReference>`
      : ''
  }
    <cac:Item><cbc:Name>${text(line.name)}</cbc:Name><cac:SellersItemIdentification><cbc:ID>${line.item}</cbc:ID></cac:SellersItemIdentification>
      <cac:ClassifiedTaxCategory>${category}</cac:ClassifiedTaxCategory></cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${currency}">${line.price}</cbc:PriceAmount></cac:Price></cac:InvoiceLine>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${text(invoice.number)}</cbc:ID><cbc:IssueDate>${invoice.issueDate}</cbc:IssueDate><cbc:DueDate>${invoice.dueDate}</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode><cbc:BuyerReference>AP</cbc:BuyerReference>${
    invoice.order
      ? `
  <cac:OrderReference><cbc:ID>${text(invoice.order)}</cbc:ID></cac:OrderReference>`
      : ''
  }${
    invoice.preceding
      ? `
  <cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${text(invoice.preceding)}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`
      : ''
  }
  <cac:AccountingSupplierParty>${party(invoice.supplier, vatEndpoint(invoice.supplier.endpoint))}</cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>${party(invoice.customer, invoice.customer.endpoint ?? vatEndpoint(invoice.customer.taxId))}</cac:AccountingCustomerParty>
  <cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentID>${text(invoice.number)}</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>${invoice.supplier.iban}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>${
    invoice.terms
      ? `
  <cac:PaymentTerms><cbc:Note>${text(invoice.terms)}</cbc:Note></cac:PaymentTerms>`
      : ''
  }
  <cac:TaxTotal>${money('TaxAmount', tax)}<cac:TaxSubtotal>${money('TaxableAmount', net)}${money('TaxAmount', tax)}<cac:TaxCategory>${category}</cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
  <cac:LegalMonetaryTotal>${money('LineExtensionAmount', net)}${money('TaxExclusiveAmount', net)}${money('TaxInclusiveAmount', net.plus(tax))}${money('PayableAmount', net.plus(tax))}</cac:LegalMonetaryTotal>${lines.join('')}
</Invoice>
`;
}

const vatEndpoint = (id: string) => ({ scheme: '9930', id });

function party(
  one: { name: string; taxId: string; country: string },
  endpoint: { scheme: string; id: string },
): string {
  return `<cac:Party><cbc:EndpointID schemeID="${endpoint.scheme}">${text(endpoint.id)}</cbc:EndpointID><cac:PartyName><cbc:Name>${text(one.name)}</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:StreetName>Main street 1</cbc:StreetName><cbc:CityName>Hometown</cbc:CityName><cbc:PostalZone>10000</cbc:PostalZone><cac:Country><cbc:IdentificationCode>${one.country}</cbc:IdentificationCode></cac:Country></cac:PostalAddress>
    <cac:PartyTaxScheme><cbc:CompanyID>${one.taxId}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>
    <cac:PartyLegalEntity><cbc:RegistrationName>${text(one.name)}</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Accounts</cbc:Name><cbc:Telephone>+1 555 0100</cbc:Telephone><cbc:ElectronicMail>accounts@example.com</cbc:ElectronicMail></cac:Contact></cac:Party>`;
}
