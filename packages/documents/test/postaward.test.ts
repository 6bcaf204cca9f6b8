import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CanonicalNotice } from '../src/index.ts';
import { readDocument } from '../src/read-document.ts';
import { corpus, corpusBytes, xmlFiles } from './corpus.ts';
import { breaksPostAwardRule, postAwardFragments } from './fragments.ts';

// Promise: orders, their answers and the answers to invoices are judged by Peppol's published sets, rule by rule, and read.

const sets = xmlFiles('peppol_orders').filter((path) => path.includes('/unit-'));
const examples = xmlFiles('peppol_orders').filter((path) => path.includes('/examples/'));

const read = (path: string) => readDocument(corpusBytes(path));

function notice(path: string): CanonicalNotice {
  const result = read(path);
  if (result.status !== 'read') throw new Error(`${path} is not read`);
  return result.canonical as CanonicalNotice;
}

describe.skipIf(!corpus)("Peppol's post-award rules", () => {
  const judged = sets.map((path) => postAwardFragments(new TextDecoder().decode(corpusBytes(path))).length);

  it.each(sets)('%s', (path) => {
    const all = postAwardFragments(new TextDecoder().decode(corpusBytes(path)));
    const wrong = all.flatMap((fragment, at) =>
      breaksPostAwardRule(fragment) === fragment.breaks ? [] : [`${fragment.rule} #${at + 1}`],
    );
    expect(wrong).toEqual([]);
  });

  it('are judged on every fragment', () => {
    const count = judged.reduce((sum, one) => sum + one, 0);
    console.info(`judged ${count} fragments of ${sets.length} sets`);
    expect(count).toBeGreaterThan(200);
  });

  it.each(examples)('find nothing fatal in %s', (path) => {
    const result = read(path);
    expect(result.status).toBe('read');
    expect(result.problems.filter((one) => one.severity === 'fatal')).toEqual([]);
  });
});

describe.skipIf(!corpus)('the answers to an invoice', () => {
  const codes = (name: string) => {
    const { responseCode, reasons, references } = notice(examples.find((path) => path.includes(name)) ?? name);
    return [responseCode, reasons.map((one) => one.code), references[0]?.number];
  };

  it.each([
    ['uc006a-Under_query_missing_information', ['UQ', ['REF', 'PIN'], 'inv021']],
    ['uc006c-Wrong_detail_partial_credit', ['UQ', ['DEL', 'CNP'], 'inv021']],
    ['uc007-Payment_has_been_initiated', ['PD', [], 'inv021']],
    ['uc008-Invoice_is_accepted_by_third_party', ['AP', [], 'inv021']],
    ['InvoiceResponse_Example', ['RE', ['NOA'], 'inv021']],
  ])('%s', (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  it('names what an order number was missing for', () => {
    const { reasons } = notice(examples.find((path) => path.includes('uc006a')) ?? '');
    expect(reasons[0]).toMatchObject({ list: 'OPStatusReason', conditions: [{ term: 'BT-13', value: 'PO0001' }] });
  });
});

describe.skipIf(!corpus)('what the files of UBL and Peppol say', () => {
  const expected = readFileSync(join(corpus ?? '', 'EXPECTED.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => /"file": "(?:ubl21|peppol_orders)\//.test(line))
    .map((line) => JSON.parse(line) as { file: string; expected: Record<string, unknown> })
    .filter(({ expected: says }) => /^Order(?:Change|Cancel|Response)|^Application/.test(String(says.document)));

  it.each(expected.map((one) => [one.file, one.expected] as const))('%s', (file, says) => {
    const result = read(file);
    if (result.status !== 'read') throw new Error(result.problems[0]?.message);
    const document = result.canonical as CanonicalNotice;
    const found: Record<string, unknown> = {
      id: document.number || undefined,
      issue_date: document.issueDate,
      order_ref: document.orderReference,
      response_code: document.responseCode,
      currency: document.currency,
    };
    // An ApplicationResponse has answers to lines, which the rows do not count.
    if (document.kind !== 'ApplicationResponse') found.lines = document.lines.length;
    const stated = Object.entries(says).filter(([key]) => key in found);
    for (const [key, value] of stated) expect([key, found[key]]).toEqual([key, value]);
    expect(stated.length).toBeGreaterThan(1);
  });
});
