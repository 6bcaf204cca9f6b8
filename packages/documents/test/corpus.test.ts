import { describe, expect, it } from 'vitest';
import type {
  CanonicalDocument,
  CanonicalInvoice,
  InvoiceLine,
  NoticeLine,
  OrderLine,
  ReceiptLine,
} from '../src/index.ts';
import { readDocument } from '../src/index.ts';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';
import expectedByFile from './expected.json' with { type: 'json' };

// `expected.json` was taken from the files by an XPath script that shares nothing with the reader, and checked by eye.
// A plus sign before an amount is the one thing the reader leaves out.

type Expected = Record<string, unknown> & { kind: string; lineCount: number };

/** What is compared: the canonical document in the words of `expected.json`. */
function projected(document: CanonicalDocument): Record<string, unknown> {
  const { supplier, lines } = document;
  const isLong = lines.length > 3;
  const chosen = isLong ? [...lines.slice(0, 2), ...lines.slice(-1)] : lines;
  return {
    kind: document.kind,
    number: document.number === '' ? undefined : document.number,
    issueDate: document.issueDate,
    supplier: supplier.name,
    supplierTaxId: supplier.taxId,
    supplierRegistrationId: supplier.registrationId,
    lineCount: lines.length,
    lines: chosen.map(projectedLine),
    ...(document.kind === 'Invoice' || document.kind === 'CreditNote' ? projectedInvoice(document) : {}),
    ...(document.kind === 'PurchaseOrder' ? { currency: document.currency } : {}),
    ...(document.kind === 'GoodsReceipt' || document.kind === 'DespatchAdvice'
      ? { orderReference: document.orderReference, despatchReference: document.despatchReference }
      : {}),
  };
}

function projectedInvoice(invoice: CanonicalInvoice): Record<string, unknown> {
  const orNone = <T>(list: T[]) => (list.length > 0 ? list : undefined);
  return {
    currency: invoice.currency,
    customer: invoice.customer.name,
    customerTaxId: invoice.customer.taxId,
    dueDate: invoice.dueDate,
    orderReference: invoice.orderReference,
    buyerReference: invoice.buyerReference,
    precedingInvoice: invoice.precedingInvoice,
    iban: invoice.payment.iban,
    taxes: orNone(invoice.taxes.map((row) => [row.category ?? null, row.percent ?? null, row.taxable, row.amount])),
    totals: invoice.totals,
    allowances: orNone(invoice.allowances.map((one) => one.amount)),
    charges: orNone(invoice.charges.map((one) => one.amount)),
  };
}

function projectedLine(line: InvoiceLine | OrderLine | ReceiptLine | NoticeLine): Record<string, unknown> {
  const { id, quantity, name, sellerItemId, unit } = line;
  const priced =
    'price' in line || 'net' in line
      ? { price: line.price, priceBase: (line as InvoiceLine).priceBase, net: line.net }
      : {};
  const taxPercent = 'tax' in line ? line.tax?.percent : undefined;
  const { orderLineReference, orderReference } = line as InvoiceLine;
  return { id, quantity, name, sellerItemId, unit, ...priced, taxPercent, orderLineReference, orderReference };
}

function read(path: string) {
  const result = readDocument(corpusBytes(path));
  if (result.status !== 'read') throw new Error(`${path}: ${result.problems[0]?.message}`);
  return result;
}

const files = Object.entries(expectedByFile as Record<string, Expected>);

describe.skipIf(!corpus)('documents from outside', () => {
  it.each(files)('%s is read as it is written', (path, expected) => {
    expect(projected(read(path).canonical)).toEqual(expected);
  });

  const ciis = xmlFiles('en16931', 'xrechnung', 'zugferd_facturx').filter(
    (path) => /\/(cii|correct|CII|xml)\/|_uncefact/.test(path) && !/\/test\/cii\/|not_validating/.test(path),
  );
  it.each(ciis)('%s, valid where it comes from, breaks no fatal rule in CII', (path) => {
    expect(read(path).problems.filter((problem) => problem.severity === 'fatal')).toEqual([]);
  });

  it('leaves out no file of the kinds that are read', () => {
    const folders = ['peppol_bis3', 'peppol_orders', 'en16931', 'xrechnung', 'ubl21'];
    const all = xmlFiles(...folders).filter((path) => !/unit-/.test(path));
    const isUbl = (result: ReturnType<typeof readDocument>) =>
      result.status === 'read' && /^ubl-/.test(result.format) && !('reasons' in result.canonical);
    const readable = all.filter((path) => isUbl(readDocument(corpusBytes(path))));
    expect(readable.filter((path) => !(path in expectedByFile))).toEqual([]);
  });

  const valid = files.filter(([path]) => !path.startsWith('ubl21/'));
  it.each(valid)('%s, valid where it comes from, breaks no fatal rule', (path) => {
    expect(read(path).problems.filter((problem) => problem.severity === 'fatal')).toEqual([]);
  });

  it('warns of arithmetic outside EN 16931, but never calls it fatal', () => {
    const result = read('ubl21/phax__ph-ubl/invoice/ERR-11_BII04_minimal_invoice_example_01.xml');
    expect(result.problems.map((problem) => `${problem.code} ${problem.severity}`)).toEqual([
      'BR-CO-10 warning',
      'BR-CO-13 warning',
    ]);
  });
});

interface Row {
  file: string;
  expected: Record<string, unknown>;
}

const UBL_DOCUMENTS = new Set(['Invoice', 'CreditNote', 'Order', 'DespatchAdvice', 'ReceiptAdvice']);

function isWhole({ file, expected }: Row): boolean {
  if (!file.endsWith('.xml') || /unit-/.test(file)) return false;
  return expected.syntax === 'CII' || (expected.syntax === 'UBL' && UBL_DOCUMENTS.has(String(expected.document)));
}

function asRow(document: CanonicalDocument): Record<string, unknown> {
  const common = { id: document.number || undefined, issue_date: document.issueDate, lines: document.lines.length };
  const named = { ...common, supplier: document.supplier.name };
  if (document.kind === 'PurchaseOrder')
    return { ...named, currency: document.currency, payable: document.totals.gross };
  if (!('payment' in document)) return { ...named, order_ref: document.orderReference };
  const { currency, totals, customizationId: customization, orderReference: order_ref } = document;
  const others = { customization, guideline: customization, order_ref, grand_total: totals.gross };
  return { ...named, currency, payable: totals.payable, ...others };
}

describe.skipIf(!corpus)('the rows that came with the corpus', () => {
  const rows = corpus
    ? new TextDecoder()
        .decode(corpusBytes('EXPECTED.jsonl'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Row)
        .filter(isWhole)
    : [];
  it.each(rows)('$file has the values of its row', ({ file, expected }) => {
    const own = asRow(read(file).canonical);
    const stated = Object.entries(expected).filter(([key]) => key in own);
    for (const [key, value] of stated) expect([key, own[key]]).toEqual([key, value]);
    expect(stated.length).toBeGreaterThan(1);
  });
});
