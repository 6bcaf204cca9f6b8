import { describe, expect, it } from 'vitest';
import { invoiceXml } from '../../test/invoice-fixture.ts';
import type { CanonicalNotice } from '../index.ts';
import { readDocument } from '../index.ts';

const read = (xml: string) => readDocument(new TextEncoder().encode(xml));

const ubl = (root: string, body: string) =>
  `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">${body}</${root}>`;

describe('a document that bills under another name', () => {
  const as = (root: string, line: string) =>
    invoiceXml()
      .replaceAll('Invoice-2"', `${root}-2"`)
      .replace(/<Invoice(?=[\s>])/, `<${root}`)
      .replace('</Invoice>', `</${root}>`)
      .replaceAll('InvoiceLine', line);

  it.each([
    ['SelfBilledInvoice', 'InvoiceLine', 'Invoice', 'ubl-self-billed-invoice-2.1'],
    ['SelfBilledCreditNote', 'CreditNoteLine', 'CreditNote', 'ubl-self-billed-creditnote-2.1'],
    ['DebitNote', 'DebitNoteLine', 'Invoice', 'ubl-debitnote-2.1'],
    ['FreightInvoice', 'InvoiceLine', 'Invoice', 'ubl-freight-invoice-2.1'],
  ])('%s is read as what it is', (root, line, kind, format) => {
    const result = read(as(root, line));
    expect(result).toMatchObject({ status: 'read', format, canonical: { kind, number: 'R-1001' } });
    if (result.status === 'read') expect(result.canonical.lines.length).toBeGreaterThan(0);
  });

  it('has the type code of its name where it gives none', () => {
    const xml = as('SelfBilledInvoice', 'InvoiceLine').replace(/<cbc:InvoiceTypeCode>\d+<\/cbc:InvoiceTypeCode>/, '');
    expect(read(xml)).toMatchObject({ canonical: { typeCode: '389' } });
  });
});

describe('a remittance advice', () => {
  it('names the invoices it pays, each with its amount', () => {
    const line = (id: string, invoice: string, debit: string) =>
      `<cac:RemittanceAdviceLine><cbc:ID>${id}</cbc:ID><cbc:DebitLineAmount currencyID="EUR">${debit}</cbc:DebitLineAmount><cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${invoice}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference></cac:RemittanceAdviceLine>`;
    const result = read(
      ubl(
        'RemittanceAdvice',
        `<cbc:ID>RA-1</cbc:ID><cbc:IssueDate>2026-03-01</cbc:IssueDate><cbc:TotalPaymentAmount currencyID="EUR">30.00</cbc:TotalPaymentAmount>${line('1', 'R-1', '10.00')}${line('2', 'R-2', '20.00')}`,
      ),
    );
    expect(result).toMatchObject({ status: 'read', format: 'ubl-remittance-advice-2.1', problems: [] });
    const said = (result as { canonical: CanonicalNotice }).canonical;
    expect(said).toMatchObject({ kind: 'Remittance', currency: 'EUR', totals: { payable: '30.00' } });
    expect(said.references.map((one) => one.number)).toEqual(['R-1', 'R-2']);
    expect(said.lines.map((one) => [one.invoiceReference, one.debit])).toEqual([
      ['R-1', '10.00'],
      ['R-2', '20.00'],
    ]);
  });
});

describe('an answer to an order', () => {
  it('is judged by the specification it names, and tells the place', () => {
    const result = read(
      ubl(
        'OrderResponse',
        '<cbc:CustomizationID>urn:fdc:peppol.eu:poacc:trns:order_response:3</cbc:CustomizationID><cbc:ID>A-1</cbc:ID><cbc:OrderResponseCode>CA</cbc:OrderResponseCode>',
      ),
    );
    expect(result.problems).toMatchObject([
      { code: 'PEPPOL-T76-R007', severity: 'fatal', path: '/OrderResponse/cbc:OrderResponseCode' },
    ]);
  });

  it('that only says yes or no says so in the same codes', () => {
    const simple = (accepted: string) =>
      read(
        ubl('OrderResponseSimple', `<cbc:ID>A-1</cbc:ID><cbc:AcceptedIndicator>${accepted}</cbc:AcceptedIndicator>`),
      );
    expect(simple('true')).toMatchObject({ canonical: { responseCode: 'AP' } });
    expect(simple('false')).toMatchObject({ canonical: { responseCode: 'RE' } });
  });

  it('without number and lines has no meaning', () => {
    expect(read(ubl('Reminder', '<cbc:Note>Pay</cbc:Note>'))).toMatchObject({
      status: 'rejected',
      problems: [{ code: 'DOC-NO-CONTENT' }, {}],
    });
  });
});
