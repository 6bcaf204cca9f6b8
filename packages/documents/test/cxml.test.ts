import { describe, expect, it } from 'vitest';
import type { CanonicalInvoice, CanonicalOrder, CanonicalReceipt } from '../src/index.ts';
import { readDocument } from '../src/index.ts';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';

// Promise: cXML is read to its meaning or refused by its name, fetches nothing, and its secrets stay out of the result.

function readFile(name: string) {
  const path = xmlFiles('cxml').find((one) => one.endsWith(name));
  if (!path) throw new Error(`no ${name} in the corpus`);
  return readDocument(corpusBytes(path));
}

function canonical<T>(name: string): T {
  const result = readFile(name);
  if (result.status !== 'read') throw new Error(result.problems[0]?.message);
  return result.canonical as T;
}

describe.skipIf(!corpus)('real cXML', () => {
  it('has lines that bill an order and lines that bill an agreement in one invoice', () => {
    const invoice = canonical<CanonicalInvoice>('invoice_backed_and_unbacked_by_pos.xml');
    expect(invoice).toMatchObject({
      kind: 'Invoice',
      number: 'INVOICENUMBER',
      issueDate: '2010-12-16',
      currency: 'USD',
      contractReference: 'l',
      supplier: { endpoint: { scheme: 'DUNS', id: 'supplier-test' } },
      payment: { terms: 'net 30 days' },
    });
    expect(invoice.orderReference).toBeUndefined();
    expect(invoice.lines.map((line) => [line.orderReference, line.quantity, line.price, line.net])).toEqual([
      ['E14994', '3', '100', '200'],
      [undefined, '2', '10', '20'],
    ]);
    const problems = readFile('invoice_backed_and_unbacked_by_pos.xml').problems;
    expect(problems.map((one) => [one.code, one.path])).toContainEqual([
      'BR-CO-15',
      '/cXML/Request/InvoiceDetailRequest/InvoiceDetailSummary',
    ]);
  });

  it.each(['invoice_taxes_at_line.xml', 'invoice_taxes_at_total.xml'])('tells the tax of %s by its rate', (name) => {
    const invoice = canonical<CanonicalInvoice>(name);
    expect(invoice.orderReference).toBe('123');
    expect(invoice.taxes).toEqual([{ percent: '8.25', taxable: '365', amount: '8' }]);
    expect(invoice.charges.map((charge) => charge.amount)).toEqual(['30', '5']);
    expect(invoice.totals).toMatchObject({ lines: '365', charges: '35', net: '400', tax: '8' });
  });

  it('reads orders and ship notices', () => {
    const order = canonical<CanonicalOrder>(
      'fixtures/order_request.xml'.replace('fixtures', 'officeluv__cxml/fixtures'),
    );
    expect(order).toMatchObject({ kind: 'PurchaseOrder', number: '3309', currency: 'USD', totals: { net: '91.71' } });
    expect(order.lines.map((line) => [line.id, line.quantity, line.price, line.unit])).toEqual([
      ['1', '1', '8.1', 'EA'],
      ['2', '9', '9.29', 'EA'],
    ]);
    expect(canonical<CanonicalReceipt>('ShipNoticeRequest.xml')).toMatchObject({
      kind: 'DespatchAdvice',
      number: 'S2-123',
      issueDate: '2000-10-14',
      orderReference: 'DO1234',
    });
    expect(readFile('ShipNoticeRequest.xml').problems).toEqual([]);
    for (const [name, number] of [
      ['samples/OrderRequest.xml', 'DO1234'],
      ['Builder/fixtures/order_request.xml', 'myorder-1'],
      ['Handling/fixtures/order_request.xml', 'acme-1-1'],
    ] as const) {
      expect(canonical<CanonicalOrder>(name).number).toBe(number);
      expect(readFile(name).problems.filter((one) => one.severity === 'fatal')).toEqual([]);
    }
  });

  it.each([
    ['StatusUpdateRequest.xml', 'cxml-status-update-request'],
    ['PunchOutSetupRequest.xml', 'cxml-punch-out-setup-request'],
    ['ProductActivityMessage.xml', 'cxml-product-activity-message'],
    ['CatalogUploadRequest.xml', 'cxml-catalog-upload-request'],
    ['response_status_200.xml', 'cxml-punch-out-setup-response'],
    ['response_status_400.xml', 'cxml-status'],
    ['document_node_with_unknown_attribute.xml', 'cxml-status'],
    ['punch_out_order_message_doc.xml', 'cxml-punch-out-order-message'],
  ])('refuses %s as %s', (name, format) => {
    expect(readFile(name)).toMatchObject({ status: 'rejected', format, problems: [{ code: 'DOC-UNSUPPORTED' }] });
  });

  it('keeps no secret of any file', () => {
    for (const path of xmlFiles('cxml')) {
      const bytes = corpusBytes(path);
      const secrets = [...new TextDecoder().decode(bytes).matchAll(/<SharedSecret>([^<]+)</g)].map((match) => match[1]);
      const result = JSON.stringify(readDocument(bytes));
      for (const secret of secrets.filter((one) => one !== 'secret')) expect(result).not.toContain(secret);
    }
  });
});
