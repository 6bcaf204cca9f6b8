import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { verifyExport } from '@clearhold/audit';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Answer, Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, coolOff, decide, eventually, firstCase } from './casework.ts';
import { follow } from './follow.ts';

const database = useDatabase();
let house: House;
let acme: Caller;
let lumen: Caller;
beforeAll(async () => {
  house = await House.open({ ...database().env, CLEARHOLD_MAX_DOCUMENT_MB: '1' });
  [acme, lumen] = [house.key('acme'), house.key('lumen')];
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const line = (price: string, quantity = '10') => ({
  id: '1',
  item: 'BRG-1',
  name: 'Bearing',
  quantity,
  price,
  orderLine: '1',
});
const invoice = (number: string, order: string | undefined, price: string) =>
  ublInvoice({
    number,
    order,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    lines: [line(price)],
    supplier: {
      name: 'Nordwerk Bearings GmbH',
      taxId: 'DE136695976',
      country: 'HR',
      endpoint: 'DE136695976',
      iban: 'DE89370400440532013000',
    },
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
  });
const order = (version: number, price: string) => ({
  sourceVersion: version,
  number: 'PO-7',
  currency: 'EUR',
  terms: '30 days',
  supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
  lines: [{ id: '1', quantity: '10', unit: 'C62', price, sellerItemId: 'BRG-1' }],
});
const receipt = (version: number, quantity: string) => ({
  sourceVersion: version,
  number: 'GR-7',
  orderReference: 'PO-7',
  lines: [{ id: '1', orderLineReference: '1', sellerItemId: 'BRG-1', quantity, unit: 'C62' }],
});
const send = (caller: Caller, body: string, headers: Record<string, string> = {}) =>
  caller.post('/v1/documents', body, { 'content-type': 'application/xml', ...headers });
const isProblem = (answer: Answer, status: number, code: string) => {
  expect(answer.status, answer.text).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json).toMatchObject({
    status,
    code,
    type: expect.stringMatching(/^urn:problem-type:/),
    title: expect.any(String),
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:request:/),
  });
  expect(`${answer.text} ${JSON.stringify(answer.headers)}`, 'names no brand but the tenant’s').not.toMatch(
    /clearhold/i,
  );
};

describe('documents over REST', () => {
  test('are taken in once for a key, kept byte for byte, and read', async () => {
    const body = invoice('NW-1', undefined, '9.50');
    const first = await send(acme, body, { 'idempotency-key': 'one', 'x-filename': 'nw-1.xml' });
    expect(first).toMatchObject({ status: 202, json: { status: 'received' } });
    const again = await Promise.all(
      Array.from({ length: 5 }, () => send(acme, body, { 'idempotency-key': 'one', 'x-filename': 'nw-1.xml' })),
    );
    for (const one of again) expect(one.text).toBe(first.text);
    isProblem(
      await send(acme, `${body} `, { 'idempotency-key': 'one', 'x-filename': 'nw-1.xml' }),
      409,
      'IDEMPOTENCY_KEY_REUSED',
    );
    const { id } = first.json;
    const shown = await acme.get(`/v1/documents/${id}?wait=20`);
    expect(shown.json).toMatchObject({
      id,
      status: 'processed',
      format: expect.stringContaining('ubl'),
      canonical: { number: 'NW-1' },
    });
    const content = await acme.get(`/v1/documents/${id}/content`);
    expect(content.bytes.equals(Buffer.from(body))).toBe(true);
    expect(content.headers['content-disposition']).toContain('attachment');
    // The same key in another tenant is another key.
    expect((await send(lumen, body, { 'idempotency-key': 'one' })).json.id).not.toBe(id);
    isProblem(await lumen.get(`/v1/documents/${id}`), 404, 'NOT_FOUND');
    isProblem(await lumen.get(`/v1/documents/${id}/content`), 404, 'NOT_FOUND');
  });

  test('are refused with words where nothing came, too much came, or nobody is known', async () => {
    isProblem(await send(acme, ''), 400, 'NO_BODY');
    isProblem(await send(acme, 'x'.repeat(1_100_000)), 413, 'TOO_LARGE');
    isProblem(await send(house.at('acme'), '<a/>'), 401, 'UNAUTHENTICATED');
    isProblem(
      await send(acme.withHeaders({ authorization: `Bearer chk_${'a'.repeat(43)}.${'b'.repeat(43)}` }), '<a/>'),
      401,
      'UNAUTHENTICATED',
    );
    isProblem(
      await house
        .at('lumen')
        .withHeaders({ authorization: `Bearer ${house.tenant('acme').apiKey}` })
        .get('/v1/documents/x'),
      421,
      'MISDIRECTED',
    );
    isProblem(await acme.get('/v1/nothing'), 404, 'NOT_FOUND');
  });

  test('that have no meaning end rejected with reasons, and stay', async () => {
    const { json } = await send(
      acme,
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    );
    const { json: shown } = await acme.get(`/v1/documents/${json.id}?wait=20`);
    expect(shown.status).toBe('rejected');
    expect(shown.problems[0]).toMatchObject({
      code: expect.stringMatching(/^DOC-/),
      severity: 'fatal',
      message: expect.any(String),
    });
    expect((await acme.get(`/v1/documents/${json.id}/content`)).status).toBe(200);
  });
});

describe('master data over REST', () => {
  test('takes what is newer and answers what is stale with 409, changing nothing', async () => {
    const first = await acme.put('/v1/purchase-orders/po-7', order(2, '9.50'));
    expect(first.status, first.text).toBeLessThan(300);
    isProblem(await acme.put('/v1/purchase-orders/po-7', order(1, '1.00')), 409, 'STALE_VERSION');
    const { rows } = await house.owner.query(
      `SELECT source_version::int AS v, canonical #>> '{lines,0,price}' AS price FROM purchase_order WHERE source_id = 'po-7'`,
    );
    expect(rows).toEqual([{ v: 2, price: '9.50' }]);
    const bad = await acme.put('/v1/purchase-orders/po-8', { ...order(1, '1'), lines: [{ id: '1', quantity: 1 }] });
    expect([400, 422]).toContain(bad.status);
    expect(bad.headers['content-type']).toContain('application/problem+json');
  });

  test('a receipt that comes late closes the case itself', async () => {
    const { json } = await send(acme, invoice('NW-2', 'PO-7', '9.50'));
    const { json: shown } = await acme.get(`/v1/documents/${json.id}?wait=20`);
    const missing = shown.exceptions.find((one: { code: string }) => one.code === 'AP.REF.RECEIPT_MISSING');
    expect(missing, JSON.stringify(shown.exceptions)).toBeTruthy();
    const receiver = await house.as('acme', 'receiver');
    expect((await caseOf(receiver, missing.caseId)).state).not.toBe('RESOLVED');
    expect((await acme.put('/v1/goods-receipts/gr-7', receipt(1, '10'))).status).toBeLessThan(300);
    const now = await eventually(
      () => caseOf(receiver, missing.caseId),
      (one) => one.state === 'RESOLVED',
    );
    expect(now.history.some((entry) => entry.mark === 'PERSON')).toBe(false);
    expect(now.invoice.status).not.toBe('HELD');
  });

  test('an order that changes ends the difference it made', async () => {
    const { json } = await send(acme, invoice('NW-3', 'PO-9', '9.90'));
    await acme.put('/v1/purchase-orders/po-9', { ...order(1, '9.00'), number: 'PO-9' });
    await acme.put('/v1/goods-receipts/gr-9', { ...receipt(1, '10'), number: 'GR-9', orderReference: 'PO-9' });
    await acme.get(`/v1/documents/${json.id}?wait=20`);
    await house.quiet();
    const open = async () =>
      (await acme.get(`/v1/documents/${json.id}`)).json.exceptions
        .filter((one: { state: string }) => one.state === 'open')
        .map((one: { code: string }) => one.code);
    await eventually(open, (codes) => codes.includes('AP.MATCH.PRICE'));
    await acme.put('/v1/purchase-orders/po-9', { ...order(2, '9.90'), number: 'PO-9' });
    await eventually(open, (codes) => codes.length === 0);
  });
});

describe('the bank change', () => {
  test('takes a call to a known number, a time to cool off and two other people; never the caller himself', async () => {
    const as = (role: string) => house.as('acme', role);
    const [treasurer, controller, approver] = [await as('treasurer'), await as('controller'), await as('approver')];
    const { id } = await firstCase(treasurer, 'MD.BANK.CHANGED_UNVERIFIED');
    const open = async () => (await caseOf(treasurer, id)).tasks.filter((task) => task.state === 'OPEN');
    const call = (await open()).find((task) => task.kind === 'TASK')!;
    const noted = {
      calledPerson: 'Mme Volta',
      calledNumber: '+33 1 23456789',
      numberSource: 'supplierRecord',
      calledAt: '2026-11-20T10:00:00Z',
      ownerCheck: 'bankLetter',
    };
    const released = await controller.ask(
      'mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "In a hurry" }) { __typename } }',
      { id },
    );
    expect(released.releaseHold.__typename).not.toBe('CaseChanged');
    const elsewhere = { ...noted, calledNumber: '+33 9 99999999' };
    expect((await complete(treasurer, call.id, 'verified', { values: elsewhere })).__typename).toBe('Invalid');
    expect((await complete(controller, call.id, 'verified', { values: noted })).__typename).toBe('Denied');
    expect(await complete(treasurer, call.id, 'verified', { values: noted })).toMatchObject({
      __typename: 'CaseChanged',
    });
    expect((await open()).filter((task) => task.kind === 'APPROVAL')).toEqual([]);
    await coolOff(house, id);
    const [approval] = await eventually(open, (tasks) => tasks.some((task) => task.kind === 'APPROVAL'));
    expect((await decide(treasurer, approval!.id)).__typename).not.toBe('CaseChanged');
    expect((await decide(approver, approval!.id)).__typename).toBe('CaseChanged');
    expect((await caseOf(treasurer, id)).state).not.toMatch(/RESOLVED|WAITING_ERP/);
    const second = (await open()).find((task) => task.kind === 'APPROVAL')!;
    expect((await decide(approver, second.id)).__typename).not.toBe('CaseChanged');
    expect((await decide(controller, second.id)).__typename).toBe('CaseChanged');
    await eventually(
      () => caseOf(treasurer, id),
      (one) => one.state === 'RESOLVED',
    );
  });
});

describe('partner staff', () => {
  test('see figures and settings of their tenants, never documents or cases', async () => {
    const admin = await house.as('meridian', 'partner-admin');
    const { tenants } = await admin.ask('{ tenants { tenant { slug } openCases } }');
    expect(tenants.map((one: { tenant: { slug: string } }) => one.tenant.slug).sort()).toEqual(['acme', 'borealis']);
    for (const query of ['{ cases { totalCount } }', '{ documents { totalCount } }', '{ tasks { id } }']) {
      expect((await admin.graphql(query)).json.errors[0].extensions.code, query).toBe('FORBIDDEN');
    }
    const { json } = await acme.post('/v1/documents', '<a>for partners not</a>', { 'content-type': 'application/xml' });
    const content = await admin.get(`/v1/documents/${json.id}/content`);
    expect([403, 404]).toContain(content.status);
    const abroad = await admin.ask(
      'query($id: ID!) { tenantHealth(id: $id) { openCases } people(scope: $id) { email } }',
      { id: house.tenant('lumen').id },
    );
    expect(abroad).toEqual({ tenantHealth: null, people: [] });
  });
});

describe('what is odd over GraphQL', () => {
  test('is refused as what it is: no document, or nothing there', async () => {
    const analyst = await house.as('acme', 'analyst');
    const broken = await analyst.graphql('{ cases {');
    expect([broken.status, broken.json.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    const wide = await analyst.graphql(`{ me { ${'locale '.repeat(101)} } }`);
    expect([wide.status, wide.json.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    const task = await complete(analyst, 'no id at all', 'acceptPrice');
    expect(task).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND' });
    const { cases } = await analyst.ask('{ cases(filter: { supplierId: "no id" }) { totalCount } }');
    expect(cases.totalCount).toBe(0);
  });
});

describe('live changes', () => {
  test('reach those who watch the tenant, and nobody else', async () => {
    const analyst = await house.as('acme', 'analyst');
    const matter = await firstCase(analyst, 'AP.MATCH.TERMS');
    const { askSupplier } = await analyst.ask(
      'mutation($id: ID!) { askSupplier(input: { caseId: $id, question: "Why 14 days?" }) { ... on SupplierAsked { url } } }',
      { id: matter.id },
    );
    const { caller: supplier } = await house.at('acme').openLink(String(askSupplier.url).split('/s/')[1]!);
    const [mine, theirs, his] = [follow(analyst), follow(await house.as('borealis', 'analyst')), follow(supplier)];
    await Promise.all([mine.open, theirs.open, his.open]);
    await eventually(
      async () => his.text(),
      (text) => text.includes('FORBIDDEN'),
      10,
    );
    const { id } = await firstCase(analyst, 'AP.DUP.SUSPECTED');
    await analyst.ask('mutation($input: AddCommentInput!) { addComment(input: $input) { __typename } }', {
      input: { caseId: id, text: 'Looking at it.' },
    });
    await eventually(
      async () => mine.text(),
      (text) => text.includes(id),
      10,
    );
    expect(theirs.text()).not.toContain(id);
    expect(his.text()).not.toContain(id);
    for (const one of [mine, theirs, his]) one.close();
    const supplierless = await house
      .at('acme')
      .post('/graphql/stream', JSON.stringify({ query: 'subscription { changes { id } }' }), {
        'content-type': 'application/json',
        accept: 'text/event-stream',
      });
    expect(supplierless.text).toContain('Sign in');
    const query = await analyst.post('/graphql/stream', JSON.stringify({ query: '{ cases { totalCount } }' }), {
      'content-type': 'application/json',
      accept: 'text/event-stream',
    });
    expect(query.text).not.toContain('"totalCount":');
  });
});

describe('the exported log', () => {
  test('proves itself, and shows what was done to a copy', async () => {
    const auditor = await house.as('acme', 'auditor');
    const { status, text } = await auditor.get('/v1/audit/export');
    expect(status).toBe(200);
    const lines = text.trimEnd().split('\n');
    const check = (copy: string[]) => verify(copy.join('\n'));
    expect((await check(lines)).ok).toBe(true);
    const at = lines.findIndex((one) => one.includes('document.received'));
    const altered = lines.with(at, lines[at]!.replace('document.received', 'document.recalled'));
    const deleted = lines.toSpliced(at, 1);
    const swapped = lines.with(at, lines[at + 1]!).with(at + 1, lines[at]!);
    const doubled = lines.toSpliced(at, 0, lines[at]!);
    const seal = lines.findIndex((one) => one.startsWith('{"seal"'));
    const cuts = { 'after a seal': lines.slice(0, seal + 1), 'but the header': lines.slice(0, 1) };
    for (const [how, copy] of Object.entries({ altered, deleted, swapped, doubled, ...cuts }))
      expect((await check(copy)).ok, how).toBe(false);
    expect(text).not.toContain(house.tenant('borealis').id);
  });
});

const verify = (text: string) => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'clearhold-export-')), 'audit.jsonl');
  writeFileSync(file, text);
  return verifyExport(text.split('\n'));
};
