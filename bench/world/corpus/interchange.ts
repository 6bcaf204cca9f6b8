import type { CanonicalDocument, ReadResult } from '@clearhold/documents';
import type { Difference } from './difference.ts';

type Expected = Record<string, unknown>;

/** Where the messages of an interchange (X12, EDIFACT, cXML) differ from what its row says. */
export function interchangeDifferences(expected: Expected, results: readonly ReadResult[]) {
  const documents = results.flatMap((one) => (one.status === 'read' ? [one.canonical] : []));
  const checks = CHECKS.flatMap((check) => check(expected, results, documents));
  return { checks: checks.length, differences: checks.filter(({ expected: a, found }) => !equal(a, found)) };
}

type Check = (
  expected: Expected,
  results: readonly ReadResult[],
  documents: readonly CanonicalDocument[],
) => Difference[];

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.flat().map(String) : []);
// What is read has the name of its document, the rest that of its message.
const KEPT: Record<string, string> = {
  ...{
    InvoiceDetailRequest: 'invoice',
    OrderRequest: 'order',
    ShipNoticeRequest: 'ship-notice',
    ReceiptRequest: 'receipt',
  },
};
const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isBill = ({ kind }: CanonicalDocument) => kind === 'Invoice' || kind === 'CreditNote';
const isFaulty = ({ shipped }: Expected) => shipped !== undefined;
// An interchange is named beside its messages where it has problems of its own.
const messagesOf = (results: readonly ReadResult[]) =>
  results.map(({ format }) => format).filter((format) => !format.endsWith('interchange'));
const READ = /^(INVOIC|ORDERS|DESADV|RECADV)/;

const CHECKS: readonly Check[] = [
  // A faulty file is flagged; what its parts give is not compared.
  (expected, results) => {
    if (!isFaulty(expected)) return [];
    const flagged = results.some(({ problems }) => problems.some(({ severity }) => severity === 'fatal'));
    return [{ what: 'flagged', expected: true, found: flagged }];
  },
  (expected, results) => {
    const types = texts(expected.transactions).filter((one) => /^[1-9]/.test(one));
    if (isFaulty(expected) || types.length === 0) return [];
    const found = messagesOf(results).map((format) => format.replace('x12-', ''));
    return [{ what: 'transactions', expected: types, found }];
  },
  (expected, results) => {
    const types = texts(expected.messages).map((one) => one.split(':')[0]?.toLowerCase());
    if (isFaulty(expected) || types.length === 0) return [];
    const found = messagesOf(results).map((format) => format.split('-')[1]);
    return [{ what: 'messages', expected: types, found }];
  },
  (expected, results) => {
    const [message] = texts(expected.message).slice(-1);
    if (!message) return [];
    const name = KEPT[message] ?? message.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
    return [{ what: 'message', expected: `cxml-${name}`, found: results[0]?.format }];
  },
  (expected, _, documents) => {
    // Only an 810 is an invoice of ours.
    if (!texts(expected.transactions).includes('810') || !expected.invoice_numbers || isFaulty(expected)) return [];
    const bills = documents.filter(isBill);
    const payable = bills.map((one) => ('payment' in one ? one.totals.payable?.replace('.', '') : undefined));
    const numbers = bills.map(({ number }) => number);
    return [
      { what: 'invoice_numbers', expected: texts(expected.invoice_numbers), found: numbers },
      { what: 'tds', expected: texts(expected.tds), found: payable },
    ];
  },
  (expected, _, documents) => {
    if (!expected.po_numbers || isFaulty(expected)) return [];
    const orders = documents.filter(({ kind }) => kind === 'PurchaseOrder').map(({ number }) => number);
    return [{ what: 'po_numbers', expected: texts(expected.po_numbers), found: orders }];
  },
  (expected, _, documents) => {
    const [type] = texts(expected.messages);
    const [number] = texts(expected.bgm).slice(1);
    if (isFaulty(expected) || !type || !READ.test(type) || !number) return [];
    return [{ what: 'number', expected: number, found: documents[0]?.number }];
  },
  (expected, _, documents) => {
    if (typeof expected.id !== 'string') return [];
    return [{ what: 'id', expected: expected.id, found: documents[0]?.number }];
  },
  (expected, _, documents) => {
    const orders = texts(expected.order_refs);
    const read = texts(expected.messages).some((one) => READ.test(one)) || expected.message !== undefined;
    if (orders.length === 0 || !read || isFaulty(expected)) return [];
    const said = documents.flatMap((one) => [
      'orderReference' in one ? one.orderReference : undefined,
      ...one.lines.map((line) => ('orderReference' in line ? line.orderReference : undefined)),
    ]);
    const found = orders.find((order) => said.includes(order));
    return [{ what: 'order_refs', expected: found ?? orders, found: found ?? said[0] }];
  },
];
