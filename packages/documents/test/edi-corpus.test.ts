import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadResult, readDocument } from '../src/index.ts';
import { corpus, corpusBytes } from './corpus.ts';
import { ODD_IN_EDI } from './odd-pieces.ts';

// Promise: real interchanges are read as they are written, faulty ones are never taken for sound, and none stops the reader.

const files = corpus
  ? ['x12', 'edifact'].flatMap((folder) =>
      readdirSync(join(corpus as string, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(txt|edi)$/i.test(name))
        .map((name) => `${folder}/${name}`)
        .sort(),
    )
  : [];

/** Everything in a file: itself, or each of its parts. */
function all(bytes: Uint8Array): ReadResult[] {
  const result = readDocument(bytes);
  return result.status === 'split' ? result.parts.map((part) => readDocument(part.bytes)) : [result];
}

interface Row {
  file: string;
  expected: Record<string, unknown>;
}
const rows: Row[] = corpus
  ? new TextDecoder()
      .decode(corpusBytes('EXPECTED.jsonl'))
      .split('\n')
      .filter((line) => /"(x12|edifact)\//.test(line.slice(0, 30)))
      .map((line) => JSON.parse(line) as Row)
      .filter(({ file }) => files.includes(file))
  : [];
// Those whose envelope is broken are asked for below; an 811 is no invoice of ours.
const having = (key: string) =>
  rows.filter(({ file, expected }) => Array.isArray(expected[key]) && !/Corrupt|_811/.test(file));
const values = (row: Row, key: string) => row.expected[key] as string[];
const canonical = (file: string) =>
  all(corpusBytes(file)).flatMap((result) => (result.status === 'read' ? [result.canonical] : []));

describe.skipIf(!corpus)('interchanges from outside', () => {
  it.each(having('transactions'))('$file holds its transaction sets', (row) => {
    expect(all(corpusBytes(row.file)).map(({ format }) => format)).toEqual(
      values(row, 'transactions')
        .filter((one) => /^[1-9]/.test(one))
        .map((one) => `x12-${one}`),
    );
  });

  it.each(having('invoice_numbers'))('$file holds its invoices', (row) => {
    const invoices = canonical(row.file).filter(({ kind }) => kind === 'Invoice' || kind === 'CreditNote');
    expect(invoices.map(({ number }) => number)).toEqual(values(row, 'invoice_numbers'));
    const totals = invoices.map((one) => ('payment' in one ? one.totals.payable?.replace('.', '') : ''));
    expect(totals).toEqual(values(row, 'tds'));
  });

  it.each(having('po_numbers'))('$file holds its orders', (row) => {
    const orders = canonical(row.file).filter(({ kind }) => kind === 'PurchaseOrder');
    const flat = values(row, 'po_numbers').flat();
    expect(orders.map(({ number }) => number)).toEqual(flat);
  });

  const READ = /INVOIC|ORDERS|DESADV|RECADV/;
  it.each(
    having('messages').filter(
      (row) => values(row, 'messages').length === 1 && READ.test(values(row, 'messages')[0] ?? ''),
    ),
  )('$file is read as its message', (row) => {
    const [document] = canonical(row.file);
    const number = (row.expected.bgm as string[][] | undefined)?.[0]?.[1];
    if (number) expect(document?.number).toBe(number);
    const [order] = (row.expected.order_refs as string[] | undefined) ?? [];
    const said = document && 'orderReference' in document ? document.orderReference : undefined;
    const ofLine = document?.lines.map((line) => ('orderReference' in line ? line.orderReference : undefined))[0];
    if (order) expect([said, ofLine]).toContain(order);
  });

  const bad = files.filter((file) =>
    /Corrupt|Duplicate|Invalid|ERR|_bad|_error|invalid|Mismatch|WrongGroups|Failed|extraDelimiter/.test(file),
  );
  it.each(bad)('%s is rejected or flagged', (file) => {
    const whole = readDocument(corpusBytes(file));
    const found = [whole, ...all(corpusBytes(file))].flatMap(({ problems }) => problems);
    expect(found.some(({ severity }) => severity === 'fatal')).toBe(true);
  });

  it('the two halves of one message with other separators mean the same', () => {
    const [plain, other] = ['invoic_d97b.edi', 'invoic_d97b_una.edi'].map((name) => {
      const [document] = canonical(`edifact/xlate__staedi/EDIFACT/${name}`);
      return JSON.stringify(document).replace(/B.{1,2}TTNER|GENERAL/g, 'GENERAL');
    });
    expect(other?.replaceAll('006415160', '')).toBe(plain?.replaceAll('006415160', ''));
  });

  it('however they are mutated, they are read, split or rejected with a reason, quickly', () => {
    const sources = files.map(corpusBytes);
    const seen = new Map<string, number>();
    const mutation = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 40 }),
      snippet: fc.constantFrom(...ODD_IN_EDI),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...sources),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (source, changes) => {
          const bytes = changes.reduce((now: Uint8Array, { at, length, snippet }) => {
            const from = Math.floor(at * now.length);
            return Buffer.concat([now.subarray(0, from), Buffer.from(snippet, 'latin1'), now.subarray(from + length)]);
          }, source);
          for (const result of [readDocument(bytes), ...all(bytes)]) {
            seen.set(result.status, (seen.get(result.status) ?? 0) + 1);
            if (result.status === 'rejected') expect(result.problems[0]?.severity).toBe('fatal');
            for (const problem of result.problems) expect(problem.message).toMatch(/\.$/);
          }
        },
      ),
      { seed: 42, numRuns: 4_000 },
    );
    for (const status of ['read', 'split', 'rejected']) expect(seen.get(status)).toBeGreaterThan(100);
  });
});
