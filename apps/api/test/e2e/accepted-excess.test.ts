import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invoiceXml, NORDWERK, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const OVERRIDE =
  'mutation($input: OverrideExceptionInput!) { overrideException(input: $input) { __typename ... on Invalid { code message } ... on Denied { code message } ... on AboveAuthority { code message } ... on Conflict { code message } } }';
const codesOf = (shown: { exceptions: { code: string }[] }) => shown.exceptions.map(({ code }) => code);

test('what was accepted beyond an order counts as billed when the order grows', async () => {
  const [key, controller] = [house.key('acme'), await house.as('acme', 'controller')];
  await putOrder(key, 'PO-GROWS');
  const bill = (number: string, quantity: string) =>
    sendDocument(key, invoiceXml({ number, order: 'PO-GROWS', price: '9.00', quantity }));
  expect((await bill('WHOLE', '10')).exceptions).toEqual([]);
  const beyond = await bill('FURTHER-77', '8');
  expect(codesOf(beyond)).toContain('AP.MATCH.QTY_OVER_ORDERED');
  for (const { id } of beyond.exceptions) {
    const input = { exceptionId: id, reason: 'Ordered by telephone, goods are here.' };
    const { overrideException } = await controller.ask(OVERRIDE, { input });
    expect(overrideException, JSON.stringify(overrideException)).not.toHaveProperty('code');
  }
  await eventually(
    async () => (await house.owner.query(`SELECT status FROM invoice WHERE number = 'FURTHER-77'`)).rows[0].status,
    (status) => status === 'released',
  );
  const twenty = [{ id: '1', quantity: '20', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }];
  const { name, taxId } = NORDWERK;
  const order = { sourceVersion: 2, number: 'PO-GROWS', currency: 'EUR', terms: '30 days', supplier: { name, taxId } };
  expect((await key.put('/v1/purchase-orders/PO-GROWS', { ...order, lines: twenty })).status).toBe(200);
  const got = [{ ...twenty[0], orderLineReference: '1' }].map(({ price: _, ...line }) => line);
  const receipt = { sourceVersion: 2, number: 'GR-PO-GROWS', orderReference: 'PO-GROWS', lines: got };
  expect((await key.put('/v1/goods-receipts/GR-PO-GROWS', receipt)).status).toBe(200);
  await house.quiet();
  // 10 and 8 are billed: 2 are left, so a further 4 are 2 too many.
  const shown = await bill('LAST-3', '4');
  expect(codesOf(shown)).toContain('AP.MATCH.QTY_OVER_ORDERED');
  const over = shown.exceptions.find((one: { code: string }) => one.code === 'AP.MATCH.QTY_OVER_ORDERED');
  expect(over.amountAtRisk.amount).toBe('18.00');
});
