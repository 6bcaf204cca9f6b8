import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let key: Caller;
let analyst: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  [key, analyst] = [house.key('acme'), await house.as('acme', 'analyst')];
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const COMPARED = `query($id: ID!) { case(id: $id) { comparison { rows { cells {
  field invoice order billedSoFar difference within tolerance } } } } }`;

async function cellOf(caseId: string, field: string) {
  const { case: found } = await analyst.ask(COMPARED, { id: caseId });
  return found.comparison.rows[0].cells.find((cell: { field: string }) => cell.field === field);
}

test('each limit of a tolerance names the scope that set it, on the page and over REST', async () => {
  await putOrder(key, 'PO-C1');
  const { exceptions } = await sendDocument(key, invoiceXml({ number: 'C-1', order: 'PO-C1', price: '9.90' }));
  const [dear] = exceptions;
  expect(dear).toMatchObject({
    code: 'AP.MATCH.PRICE',
    tolerance: {
      percent: '1',
      percentSource: { scope: expect.stringMatching(/^tenant Acme/) },
      absolute: '5',
      absoluteSource: { scope: expect.stringMatching(/^partner Meridian/) },
    },
  });
  expect((await cellOf(dear.caseId, 'PRICE')).tolerance).toMatch(
    /^1 % \(set by Acme[^)]*\) and EUR 5\.00 \(set by partner Meridian[^)]*\); the lesser counts$/,
  );
});

test('an order billed twice shows the second invoice’s own quantity, and what is billed so far beside it', async () => {
  await putOrder(key, 'PO-C2');
  await sendDocument(key, invoiceXml({ number: 'C-2', order: 'PO-C2', price: '9.00' }));
  const { exceptions } = await sendDocument(key, invoiceXml({ number: 'C-3X', order: 'PO-C2', price: '9.00' }));
  const over = exceptions.find((one: { code: string }) => one.code === 'AP.MATCH.QTY_OVER_ORDERED');
  expect(await cellOf(over.caseId, 'QUANTITY')).toMatchObject({
    invoice: '10',
    order: '10',
    billedSoFar: '20',
    difference: '10',
    within: false,
  });
});
