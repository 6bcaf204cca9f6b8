import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, NORDWERK, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { caseOf, eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let key: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  key = house.key('acme');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const { name, taxId } = NORDWERK;
const line = { id: '1', unit: 'C62', sellerItemId: 'BRG-1' };
const receive = (number: string, version: number, quantity: string) =>
  key.put(`/v1/goods-receipts/GR-${number}`, {
    sourceVersion: version,
    number: `GR-${number}`,
    orderReference: number,
    lines: [{ ...line, orderLineReference: '1', quantity }],
  });

test('where a part of the goods arrives, the case that waited for them is about the rest, and ends with the last', async () => {
  const order = { sourceVersion: 1, number: 'PO-LATE', currency: 'EUR', terms: '30 days', supplier: { name, taxId } };
  const ordered = [{ ...line, quantity: '10', price: '9.00' }];
  expect((await key.put('/v1/purchase-orders/PO-LATE', { ...order, lines: ordered })).status).toBe(200);
  const shown = await sendDocument(key, invoiceXml({ number: 'LATE-1', order: 'PO-LATE', price: '9.00' }));
  expect(shown.exceptions).toMatchObject([{ code: 'AP.REF.RECEIPT_MISSING' }]);
  const [{ caseId }] = shown.exceptions;
  const analyst = await house.as('acme', 'analyst');

  expect((await receive('PO-LATE', 1, '6')).status).toBe(200);
  await house.quiet();
  const partly = await caseOf(analyst, caseId);
  expect(partly).toMatchObject({ code: 'AP.MATCH.QTY_OVER_RECEIVED', resolution: null, invoice: { status: 'HELD' } });
  const { rows } = await house.owner.query(
    `SELECT code, state, trim_scale(amount_at_risk)::text AS risk FROM exception_record WHERE case_id = $1 ORDER BY state`,
    [caseId],
  );
  expect(rows).toEqual([
    { code: 'AP.MATCH.QTY_OVER_RECEIVED', state: 'open', risk: '36' },
    { code: 'AP.REF.RECEIPT_MISSING', state: 'resolved', risk: '90' },
  ]);

  expect((await receive('PO-LATE', 2, '10')).status).toBe(200);
  const whole = await eventually(
    () => caseOf(analyst, caseId),
    (one) => one.state === 'RESOLVED',
  );
  expect(whole.invoice.status).toBe('RELEASED');
});

test('goods that arrived wait for their inspection, and what it accepts is paid', async () => {
  const order = {
    sourceVersion: 1,
    number: 'PO-INSPECT',
    currency: 'EUR',
    terms: '30 days',
    supplier: { name, taxId },
  };
  await key.put('/v1/purchase-orders/PO-INSPECT', { ...order, lines: [{ ...line, quantity: '10', price: '9.00' }] });
  const inspected = (version: number, acceptedQuantity: string) =>
    key.put('/v1/goods-receipts/GR-INSPECT', {
      ...{ sourceVersion: version, number: 'GR-INSPECT', orderReference: 'PO-INSPECT' },
      lines: [{ ...line, orderLineReference: '1', quantity: '10', acceptedQuantity }],
    });
  expect((await inspected(1, '6')).status).toBe(200);
  const shown = await sendDocument(key, invoiceXml({ number: 'INSPECT-1', order: 'PO-INSPECT', price: '9.00' }));
  expect(shown.exceptions).toMatchObject([{ code: 'AP.MATCH.QTY_NOT_ACCEPTED' }]);
  const [{ caseId }] = shown.exceptions;
  const analyst = await house.as('acme', 'analyst');
  expect((await inspected(2, '10')).status).toBe(200);
  const whole = await eventually(
    () => caseOf(analyst, caseId),
    (one) => one.state === 'RESOLVED',
  );
  expect(whole.invoice.status).toBe('RELEASED');
});

test('a case about an order that nobody approved ends by itself once somebody has', async () => {
  const order = { number: 'PO-DRAFT', currency: 'EUR', terms: '30 days', supplier: { name, taxId } };
  const written = { ...order, lines: [{ ...line, quantity: '10', price: '9.00' }] };
  const put = (sourceVersion: number, status: string) =>
    key.put('/v1/purchase-orders/PO-DRAFT', { ...written, sourceVersion, status });
  expect((await put(1, 'unapproved')).status).toBe(200);
  expect((await receive('PO-DRAFT', 1, '10')).status).toBe(200);
  const shown = await sendDocument(key, invoiceXml({ number: 'DRAFT-1', order: 'PO-DRAFT', price: '9.00' }));
  expect(shown.exceptions).toMatchObject([{ code: 'AP.REF.PO_NOT_APPROVED' }]);
  const analyst = await house.as('acme', 'analyst');
  expect((await put(2, 'waiting')).status).toBe(422);
  expect((await put(2, 'open')).status).toBe(200);
  const ended = await eventually(
    () => caseOf(analyst, shown.exceptions[0].caseId),
    (one) => one.state === 'RESOLVED' || one.state === 'WITHDRAWN',
  );
  expect(ended.invoice.status).toBe('RELEASED');
});

test("a case about what a supplier's record lacks ends by itself once the record holds it", async () => {
  const controller = await house.as('acme', 'controller');
  const input = {
    changes: [{ key: 'supplier.requiredFields', value: ['terms'] }],
    reason: 'To pay on time',
  };
  const PUBLISH = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
  expect((await controller.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
  const bankAccounts = [{ iban: NORDWERK.iban, verifiedAt: '2026-01-01T00:00:00Z' }];
  const record = { name, taxId, country: NORDWERK.country, bankAccounts };
  const put = (sourceVersion: number, more: object) =>
    key.put('/v1/suppliers/S-1001', { ...record, ...more, sourceVersion });
  expect((await put(50, {})).status).toBe(200);
  await putOrder(key, 'PO-RECORD');
  const shown = await sendDocument(key, invoiceXml({ number: 'RECORD-1', order: 'PO-RECORD', price: '9.00' }));
  expect(shown.exceptions).toMatchObject([
    { code: 'MD.VENDOR.INCOMPLETE', evidence: { fields: [{ field: 'terms', duty: 'buyer' }] } },
  ]);
  expect((await put(51, { terms: '30 days' })).status).toBe(200);
  const analyst = await house.as('acme', 'analyst');
  const ended = await eventually(
    () => caseOf(analyst, shown.exceptions[0].caseId),
    (one) => one.state === 'RESOLVED' || one.state === 'WITHDRAWN',
  );
  expect(ended.invoice.status).toBe('RELEASED');
});

test('a case about a supplier on file twice ends once the other record is mended, and no other tenant has one', async () => {
  const controller = await house.as('acme', 'controller');
  const input = { changes: [{ key: 'supplier.twinsHeld', value: true }], reason: 'One record a company' };
  const PUBLISH = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
  expect((await controller.ask(PUBLISH, { input })).publishPolicy.__typename).toBe('PolicyPublished');
  const put = (id: string, sourceVersion: number, record: object) =>
    key.put(`/v1/suppliers/${id}`, { sourceVersion, name: 'Nordwerk Lager', country: 'DE', ...record });
  const bill = async (number: string) => {
    await putOrder(key, `PO-${number}`);
    return (await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.00' }))).exceptions;
  };
  const elsewhere = { sourceVersion: 1, name, taxId, bankAccounts: [{ iban: NORDWERK.iban }] };
  expect((await house.key('borealis').put('/v1/suppliers/S-ELSEWHERE', elsewhere)).status).toBe(200);
  expect(await bill('TWIN-1')).toEqual([]);

  expect((await put('S-TWIN', 1, { taxId: taxId.slice(2) })).status).toBe(200);
  const [held] = await bill('TWIN-2');
  const shared = { sourceId: 'S-TWIN', sameTaxId: true, sameAccount: false };
  expect(held).toMatchObject({ code: 'MD.VENDOR.DUPLICATE', evidence: { twins: [shared] } });
  expect((await put('S-TWIN', 2, { taxId: 'DE811128135' })).status).toBe(200);
  const analyst = await house.as('acme', 'analyst');
  const ended = await eventually(
    () => caseOf(analyst, held.caseId),
    (one) => one.state === 'RESOLVED' || one.state === 'WITHDRAWN',
  );
  expect(ended.invoice.status).toBe('RELEASED');

  expect((await put('S-TWIN', 3, { bankAccounts: [{ iban: NORDWERK.iban }] })).status).toBe(200);
  expect(await bill('TWIN-3')).toMatchObject([
    { code: 'MD.VENDOR.DUPLICATE', evidence: { twins: [{ ...shared, sameTaxId: false, sameAccount: true }] } },
  ]);
});
