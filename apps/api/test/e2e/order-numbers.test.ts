import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let key: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  key = house.key('acme');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const order = (number: string, change: object = {}) => ({
  sourceVersion: 1,
  number,
  currency: 'EUR',
  terms: '30 days',
  lines: [{ id: '1', quantity: '10', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }],
  supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
  ...change,
});
const statusOf = async (number: string) =>
  (await house.owner.query('SELECT status FROM invoice WHERE number = $1', [number])).rows.map((row) => row.status);
const codesOf = (shown: { exceptions: { code: string }[] }) => shown.exceptions.map(({ code }) => code);

describe('a number names one order', () => {
  test('sent again under another source id it is the same order: what was billed stays billed', async () => {
    await putOrder(key, 'PO-ONE');
    expect(
      (await sendDocument(key, invoiceXml({ number: 'ONE-A', order: 'PO-ONE', price: '9.00' }))).exceptions,
    ).toEqual([]);
    const second = await sendDocument(key, invoiceXml({ number: 'QUITE-OTHER', order: 'PO-ONE', price: '9.00' }));
    expect(codesOf(second)).toContain('AP.MATCH.QTY_OVER_ORDERED');
    const again = await key.put('/v1/purchase-orders/1000-PO-ONE', order('PO-ONE'));
    expect(again.status).toBe(200);
    await house.quiet();
    expect(await statusOf('QUITE-OTHER')).toEqual(['held']);
    const { rows } = await house.owner.query(`SELECT source_id FROM purchase_order WHERE number = 'PO-ONE'`);
    expect(rows).toEqual([{ source_id: '1000-PO-ONE' }]);
    const third = await sendDocument(key, invoiceXml({ number: 'THIRD', order: 'PO-ONE', price: '9.00' }));
    expect(codesOf(third)).toContain('AP.MATCH.QTY_OVER_ORDERED');
  });

  test('another supplier’s order under it is refused by name and changes nothing', async () => {
    await putOrder(key, 'PO-TWO');
    const stranger = { name: 'Volta Tools SARL', taxId: 'FR40303265045' };
    const answer = await key.put('/v1/purchase-orders/OTHER-TWO', order('PO-TWO', { supplier: stranger }));
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ code: 'NUMBER_TAKEN' });
    const shown = await sendDocument(key, invoiceXml({ number: 'TWO-A', order: 'PO-TWO', price: '9.00' }));
    expect(shown.exceptions).toEqual([]);
  });

  test('an order cannot take the number of another one that its source has too', async () => {
    for (const number of ['PO-L', 'PO-R']) await putOrder(key, number);
    const answer = await key.put('/v1/purchase-orders/PO-L', order('PO-R', { sourceVersion: 2 }));
    expect(answer.status).toBe(409);
  });

  test('in another tenant is another order', async () => {
    const other = house.key('lumen');
    expect((await other.put('/v1/purchase-orders/OTHER-TWO', order('PO-TWO'))).status).toBe(200);
  });
});

test('goods arrive once, under whatever source id their receipt is sent again', async () => {
  await putOrder(key, 'PO-GOODS');
  const line = { id: '1', orderLineReference: '1', sellerItemId: 'BRG-1', quantity: '10', unit: 'C62' };
  const receipt = { sourceVersion: 1, number: 'GR-PO-GOODS', orderReference: 'PO-GOODS', lines: [line] };
  expect((await key.put('/v1/goods-receipts/2000-GOODS', receipt)).status).toBe(200);
  const { rows } = await house.owner.query(
    `SELECT r.source_id, l.quantity::float FROM goods_receipt r JOIN goods_receipt_line l ON l.tenant_id = r.tenant_id AND l.receipt_id = r.id WHERE r.number = 'GR-PO-GOODS'`,
  );
  expect(rows).toEqual([{ source_id: '2000-GOODS', quantity: 10 }]);
  // A further delivery has a number of its own, and the same number under another order is another receipt.
  expect((await key.put('/v1/goods-receipts/3000', { ...receipt, number: 'GR-NEXT' })).status).toBe(200);
  expect((await key.put('/v1/goods-receipts/4000', { ...receipt, orderReference: 'PO-ONE' })).status).toBe(200);
  const { rows: all } = await house.owner.query(
    `SELECT count(*)::int AS n FROM goods_receipt WHERE source_id IN ('2000-GOODS', '3000', '4000')`,
  );
  expect(all).toEqual([{ n: 3 }]);
});

test('text that no table can hold is refused, in a path and in a record', async () => {
  const inPath = await key.put('/v1/purchase-orders/Q%00', order('Q-1'));
  const inBody = await key.put('/v1/purchase-orders/Q-2', order('Q\u0000-2'));
  expect([inPath.status, inBody.status]).toEqual([422, 422]);
});

test('an invoice that two cases hold is at risk once, with no more than its amount', async () => {
  const controller = await house.as('borealis', 'controller');
  const atRisk = async () => {
    const { overview } = await controller.ask('{ overview { valueAtRisk { amount currency } } }');
    return Number(overview.valueAtRisk.find((one: { currency: string }) => one.currency === 'EUR')?.amount ?? 0);
  };
  const own = house.key('borealis');
  await putOrder(own, 'PO-RISK');
  await sendDocument(own, invoiceXml({ number: 'RISK-A', order: 'PO-RISK', price: '9.00' }));
  const before = await atRisk();
  const shown = await sendDocument(own, invoiceXml({ number: 'RISK-A', order: 'PO-RISK', price: '9.90' }));
  const risks = shown.exceptions.map((one: { amountAtRisk: { amount: string } }) => Number(one.amountAtRisk.amount));
  const payable = Number(shown.canonical.totals.payable);
  expect(new Set(shown.exceptions.map((one: { caseId: string }) => one.caseId)).size).toBeGreaterThan(1);
  expect(risks.reduce((sum: number, one: number) => sum + one, 0)).toBeGreaterThan(payable);
  expect((await atRisk()) - before).toBeCloseTo(payable, 2);
});
