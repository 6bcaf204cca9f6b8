import { describe, expect, it } from 'vitest';
import { envelopedXml, invoiceXml } from '../test/invoice-fixture.ts';
import { type CanonicalInvoice, readDocument } from './index.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (xml: string) => readDocument(encode(xml));

function invoice(xml: string): CanonicalInvoice {
  const result = read(xml);
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return result.canonical as CanonicalInvoice;
}

const codes = (xml: string) => read(xml).problems.map((problem) => problem.code);

describe('readDocument', () => {
  it('finds nothing wrong with a correct invoice', () => {
    expect(read(invoiceXml())).toMatchObject({ status: 'read', format: 'ubl-invoice-2.1', problems: [] });
  });

  it('keeps figures and texts as they are written, without the blanks around them', () => {
    expect(invoice(invoiceXml()).lines[0]).toEqual({
      id: '1',
      name: 'Board',
      description: 'Oak board,  planed',
      sellerItemId: 'OAK-1',
      quantity: '4',
      unit: 'EA',
      price: '25',
      net: '100.00',
      orderLineReference: '1',
      tax: { category: 'S', percent: '20' },
      allowances: [],
      charges: [],
    });
  });

  it('reads the same document inside an envelope, and says so in its paths', () => {
    expect(invoice(envelopedXml())).toEqual(invoice(invoiceXml()));
    const result = read(envelopedXml(invoiceXml().replace('<cbc:ID>R-1001</cbc:ID>', '')));
    expect(result.problems).toMatchObject([{ code: 'BR-02', path: '/StandardBusinessDocument/Invoice' }]);
  });

  it('says which figure is wrong, where, and what it should be', () => {
    const result = read(invoiceXml().replace('>240.00</cbc:PayableAmount>', '>250.00</cbc:PayableAmount>'));
    expect(result.problems).toEqual([
      {
        code: 'BR-CO-16',
        severity: 'fatal',
        message:
          'The amount due is not the total with tax minus what was paid, plus rounding. It should be 240.00; the document says 250.00.',
        path: '/Invoice/cac:LegalMonetaryTotal[1]',
      },
    ]);
  });

  it('points at the line that breaks a rule', () => {
    const xml = invoiceXml().replace(/25<\/cbc:PriceAmount>(?![\s\S]*PriceAmount)/, '26</cbc:PriceAmount>');
    expect(read(xml).problems).toMatchObject([{ code: 'PEPPOL-EN16931-R120', path: '/Invoice/cac:InvoiceLine[2]' }]);
  });

  it('judges arithmetic as warnings where the invoice does not claim EN 16931', () => {
    const xml = invoiceXml()
      .replace(/<cbc:CustomizationID>.*<\/cbc:CustomizationID>/, '')
      .replace('>240.00</cbc:PayableAmount>', '>250.00</cbc:PayableAmount>');
    expect(read(xml).problems.map((problem) => [problem.code, problem.severity])).toEqual([
      ['BR-CO-16', 'warning'],
      ['BR-01', 'warning'],
    ]);
  });

  it('reports an amount in a foreign currency, but not the tax total for the tax authority', () => {
    const foreign = invoiceXml().replace('currencyID="EUR">25<', 'currencyID="USD">25<');
    expect(codes(foreign)).toContain('DOC-CURRENCY-MIXED');
    const accounted = invoiceXml()
      .replace('<cac:OrderReference>', '<cbc:TaxCurrencyCode>SEK</cbc:TaxCurrencyCode><cac:OrderReference>')
      .replace(
        '<cac:LegalMonetaryTotal>',
        '<cac:TaxTotal><cbc:TaxAmount currencyID="SEK">450</cbc:TaxAmount></cac:TaxTotal>$&',
      );
    expect(codes(accounted)).toEqual([]);
    expect(invoice(accounted).totals.tax).toBe('40.00');
  });

  it('takes the first of two values that must be one, and reports the second', () => {
    const xml = invoiceXml().replace('<cbc:ID>R-1001</cbc:ID>', '<cbc:ID>R-1001</cbc:ID><cbc:ID>R-9999</cbc:ID>');
    expect(invoice(xml).number).toBe('R-1001');
    expect(read(xml).problems).toMatchObject([{ code: 'DOC-REPEATED', path: '/Invoice/cbc:ID' }]);
  });

  it('reports figures and dates that are none, and leaves them out', () => {
    const xml = invoiceXml().replace('>25<', '>25,00<').replace('2026-04-01', '31.04.2026');
    expect(codes(xml)).toEqual(expect.arrayContaining(['DOC-NUMBER', 'DOC-DATE', 'BR-26']));
    expect(invoice(xml).lines[0]?.price).toBeUndefined();
    expect(invoice(xml).dueDate).toBeUndefined();
  });

  it('joins text that is split by comments and CDATA', () => {
    const xml = invoiceXml().replace('PO-77', 'P<!-- x -->O<![CDATA[-7]]>7');
    expect(invoice(xml).orderReference).toBe('PO-77');
  });

  it('reads an invoice without a number, for it still has lines', () => {
    expect(codes(invoiceXml().replace('<cbc:ID>R-1001</cbc:ID>', ''))).toEqual(['BR-02']);
  });

  it('rejects an invoice that has neither number nor lines', () => {
    const xml = invoiceXml(0).replace('<cbc:ID>R-1001</cbc:ID>', '');
    expect(read(xml)).toMatchObject({ status: 'rejected', format: 'ubl-invoice-2.1' });
    expect(codes(xml)[0]).toBe('DOC-NO-CONTENT');
  });

  it('names the root element of a document it does not read', () => {
    const result = read('<Forecast xmlns="urn:oasis:names:specification:ubl:schema:xsd:Forecast-2"/>');
    expect(result).toMatchObject({ status: 'rejected', format: 'unknown-xml' });
    expect(result.problems[0]?.message).toContain('"Forecast"');
    expect(codes('<Invoice/>')).toEqual(['DOC-UNSUPPORTED']);
  });
});
