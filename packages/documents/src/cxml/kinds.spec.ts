import { describe, expect, it } from 'vitest';
import type { CanonicalInvoice, CanonicalReceipt } from '../index.ts';
import { readDocument } from '../index.ts';

const DOCTYPE = '<!DOCTYPE cXML SYSTEM "http://xml.cXML.org/schemas/cXML/1.2.045/InvoiceDetail.dtd">';

const cxml = (message: string, doctype = DOCTYPE) => `<?xml version="1.0" encoding="UTF-8"?>
${doctype}
<cXML payloadID="1@x" timestamp="2026-03-01T10:00:00+01:00"><Header>
  <From><Credential domain="DUNS"><Identity>111</Identity></Credential><Credential domain="NetworkID"><Identity>AN01</Identity></Credential></From>
  <To><Credential domain="NetworkID"><Identity>AN02</Identity></Credential></To>
  <Sender><Credential domain="NetworkID"><Identity>AN01</Identity><SharedSecret>hush-hush</SharedSecret></Credential></Sender>
</Header><Request>${message}</Request></cXML>`;

const money = (name: string, amount: string) => `<${name}><Money currency="EUR">${amount}</Money></${name}>`;

const invoice = (attributes: string, sign = '', due = '120.00') =>
  cxml(`<InvoiceDetailRequest>
  <InvoiceDetailRequestHeader invoiceID="R-1" invoiceDate="2026-03-01T00:00:00+01:00" ${attributes}>
    <InvoicePartner><Contact role="issuerOfInvoice"><Name>Holz AG</Name><PostalAddress><Country isoCountryCode="DE"/></PostalAddress></Contact><IdReference domain="vatID" identifier="DE1"/></InvoicePartner>
    <InvoicePartner><Contact role="soldTo"><Name>Tisch KG</Name></Contact></InvoicePartner>
    <InvoicePartner><Contact role="remitTo"><Name>Bank of Holz</Name></Contact><IdReference domain="ibanID" identifier="DE02120300000000202051"/></InvoicePartner>
    <InvoiceIDInfo invoiceID="R-0"/>
    <PaymentTerm payInNumberOfDays="10"><Discount><DiscountPercent percent="2"/></Discount></PaymentTerm><PaymentTerm payInNumberOfDays="30"/>
  </InvoiceDetailRequestHeader>
  ${['PO-1', 'PO-2']
    .map(
      (
        order,
        at,
      ) => `<InvoiceDetailOrder><InvoiceDetailOrderInfo><OrderReference orderID="${order}"><DocumentReference payloadID="x@y"/></OrderReference></InvoiceDetailOrderInfo>
    <InvoiceDetailItem invoiceLineNumber="${at + 1}" quantity="${sign}2"><UnitOfMeasure>EA</UnitOfMeasure>${money('UnitPrice', '25')}
      <InvoiceDetailItemReference lineNumber="10"><ItemID><SupplierPartID>OAK</SupplierPartID></ItemID><Description xml:lang="en">Board</Description></InvoiceDetailItemReference>
      ${money('SubtotalAmount', `${sign}50.00`)}</InvoiceDetailItem></InvoiceDetailOrder>`,
    )
    .join('')}
  <InvoiceDetailSummary>${money('SubtotalAmount', `${sign}100.00`)}
    <Tax><Money currency="EUR">${sign}20.00</Money><TaxDetail category="vat" percentageRate="20">${money('TaxableAmount', `${sign}100.00`)}${money('TaxAmount', `${sign}20.00`)}</TaxDetail></Tax>
    ${money('GrossAmount', `${sign}120.00`)}${money('NetAmount', `${sign}120.00`)}${money('DueAmount', `${sign}${due}`)}</InvoiceDetailSummary>
</InvoiceDetailRequest>`);

const read = (xml: string) => readDocument(new TextEncoder().encode(xml));

function canonical<T>(xml: string): T {
  const result = read(xml);
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return result.canonical as T;
}

describe('an invoice of cXML', () => {
  it('bills several orders, and each line names its own', () => {
    const said = canonical<CanonicalInvoice>(invoice('purpose="standard" operation="new"'));
    expect(said).toMatchObject({
      kind: 'Invoice',
      typeCode: '380',
      supplier: { name: 'Holz AG', taxId: 'DE1', country: 'DE', endpoint: { scheme: 'NetworkID', id: 'AN01' } },
      customer: { name: 'Tisch KG' },
      payment: { iban: 'DE02120300000000202051', terms: '2 % 10 days, net 30 days' },
      taxes: [{ category: 'S', percent: '20', taxable: '100.00', amount: '20.00' }],
      totals: { lines: '100.00', net: '100', tax: '20.00', gross: '120.00', payable: '120.00' },
    });
    expect(said.lines.map((line) => [line.orderReference, line.orderLineReference])).toEqual([
      ['PO-1', '10'],
      ['PO-2', '10'],
    ]);
  });

  it('becomes a credit note with positive amounts where its purpose is a credit', () => {
    const said = canonical<CanonicalInvoice>(invoice('purpose="lineLevelCreditMemo"', '-'));
    expect(said).toMatchObject({ kind: 'CreditNote', typeCode: '381', precedingInvoice: 'R-0' });
    expect(said.totals).toMatchObject({ lines: '100.00', tax: '20.00', payable: '120.00' });
    expect(said.lines[0]).toMatchObject({ quantity: '2', price: '25', net: '50.00' });
    expect(read(invoice('purpose="creditMemo"', '-')).problems.filter((one) => /^BR-CO/.test(one.code))).toEqual([]);
  });

  it('is told where its figures do not agree, at the element of cXML', () => {
    const { problems } = read(invoice('purpose="standard"', '', '130.00'));
    const path = '/cXML/Request/InvoiceDetailRequest/InvoiceDetailSummary';
    expect(problems).toContainEqual(expect.objectContaining({ code: 'BR-CO-16', severity: 'warning', path }));
  });

  it('that is to be deleted is refused with what to send instead', () => {
    const result = read(invoice('operation="delete"'));
    expect(result).toMatchObject({ status: 'rejected', format: 'cxml-invoice' });
    expect(result.problems[0]?.message).toContain('credit memo');
  });

  it('never shows the secret of its sender', () => {
    expect(JSON.stringify(read(invoice('')))).not.toContain('hush');
    expect(JSON.stringify(read(invoice('').replace('hush-hush', 'hush&hush;')))).not.toContain('hush');
  });
});

describe('a receipt of cXML', () => {
  it('counts what was sent back as less', () => {
    const item = (type: string, quantity: string) =>
      `<ReceiptItem receiptLineNumber="1" quantity="${quantity}" type="${type}"><ReceiptItemReference lineNumber="4"/></ReceiptItem>`;
    const said = canonical<CanonicalReceipt>(
      cxml(
        `<ReceiptRequest><ReceiptRequestHeader receiptID="G-1" receiptDate="2026-03-02"/><ReceiptOrder><ReceiptOrderInfo><OrderIDInfo orderID="PO-1"/></ReceiptOrderInfo>${item('received', '5')}${item('returned', '2')}</ReceiptOrder></ReceiptRequest>`,
      ),
    );
    expect(said).toMatchObject({ kind: 'GoodsReceipt', number: 'G-1', orderReference: 'PO-1' });
    expect(said.lines.map((line) => [line.orderLineReference, line.quantity])).toEqual([
      ['4', '5'],
      ['4', '-2'],
    ]);
  });
});

describe('the document type of cXML', () => {
  it.each([
    '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.045/cXML.dtd" [<!ENTITY a "b">]>',
    '<!DOCTYPE cXML SYSTEM "http://evil.example/cXML.dtd">',
    '<!DOCTYPE cXML SYSTEM "file:///etc/passwd">',
    '<!DOCTYPE cXML [<!ENTITY a SYSTEM "http://xml.cxml.org/x.dtd">]>',
  ])('is refused where it is %s', (doctype) => {
    expect(read(cxml('<OrderRequest/>', doctype)).problems).toMatchObject([{ code: 'DOC-XML-DTD' }]);
  });

  it('lets no other document name it', () => {
    const xml = `${DOCTYPE}<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>`;
    expect(read(xml).problems).toMatchObject([{ code: 'DOC-XML-DTD' }]);
  });

  it('brings no entities', () => {
    expect(read(invoice('').replace('Tisch KG', '&nbsp;')).problems).toMatchObject([{ code: 'DOC-XML-MALFORMED' }]);
  });
});
