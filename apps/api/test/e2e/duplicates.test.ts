import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { caseOf, complete, decide, eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let key: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  key = house.key('acme');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const supplier = {
  name: 'Brenner Werkzeuge GmbH',
  taxId: 'DE811907980',
  country: 'HR',
  endpoint: 'DE811907980',
  iban: 'DE89370400440532013000',
};
interface Bill {
  readonly number: string;
  readonly price?: string;
  readonly more?: readonly string[];
  readonly currency?: string;
  readonly by?: Partial<typeof supplier>;
}
const bill = ({ number, price = '731.55', more = [], currency = 'EUR', by = {} }: Bill) =>
  ublInvoice({
    ...{ number, order: 'PO-NONE', issueDate: '2026-11-16', dueDate: '2026-12-16', currency, vat: '25' },
    lines: [price, ...more].map((net, at) => ({
      ...{ id: String(at + 1), item: `T-${at}`, name: 'Tool', quantity: '1', price: net, orderLine: String(at + 1) },
    })),
    supplier: { ...supplier, ...by },
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
  });

/** What is found on it about duplicates: code and summary. */
async function found(one: Bill): Promise<{ code: string; summary: string }[]> {
  const { json } = await key.post('/v1/documents', bill(one), { 'content-type': 'application/xml' });
  const { json: shown } = await key.get(`/v1/documents/${json.id}?wait=20`);
  expect(shown.status, JSON.stringify(shown.problems)).toBe('processed');
  return shown.exceptions.filter((each: { code: string }) => each.code.startsWith('AP.DUP'));
}
const codes = async (one: Bill) => (await found(one)).map(({ code }) => code);

test('an invoice that comes twice is held, under another record of its supplier, in another currency, or in parts', async () => {
  expect(await codes({ number: 'BW-40817' })).toEqual([]);
  const stranger = { name: 'Brenner Werkzeuge Vertrieb', taxId: 'DE136695976', endpoint: 'DE136695976' };
  expect(await codes({ number: 'BW 40817', by: stranger })).toEqual(['AP.DUP.SUSPECTED']);
  expect(await codes({ number: 'BW-4O8I7' })).toEqual(['AP.DUP.SUSPECTED']);
  expect(await codes({ number: 'BW-40817', currency: 'NOK' })).toEqual(['AP.DUP.SUSPECTED']);
  expect(await codes({ number: 'BW-51222', price: '1000.40' })).toEqual([]);
  expect(await codes({ number: 'BW-51222A', price: '400.15' })).toEqual([]);
  expect(await codes({ number: 'BW-51222B', price: '600.25' })).toEqual(['AP.DUP.SUSPECTED']);
}, 120_000);

test('two invoices billed again in one are held, line by line; running numbers of one amount are left alone', async () => {
  for (const number of ['BW-60001', 'BW-60002', 'BW-60003'])
    expect(await codes({ number, price: '88.00' })).toEqual([]);
  expect(await codes({ number: 'BW-70110', price: '312.77' })).toEqual([]);
  expect(await codes({ number: 'BW-70344', price: '95.31' })).toEqual([]);
  const [merged] = await found({ number: 'BW-79901', price: '312.77', more: ['95.31'] });
  expect(merged).toMatchObject({
    code: 'AP.DUP.SUSPECTED',
    summary: 'Bills BW-70110 again: same supplier, amounts of BW-70110 and BW-70344 together, line by line',
  });
}, 120_000);

test('what was dismissed again and again is suspected less of that supplier alone, says so, and can be forgotten', async () => {
  const [analyst, approver] = [await house.as('acme', 'analyst'), await house.as('acme', 'approver')];
  // Each on an order of its own, which it fits, so that nothing else holds it.
  const suspected = async (number: string, quantity: string) => {
    await putOrder(key, `PO-${number}`);
    const { exceptions } = await sendDocument(
      key,
      invoiceXml({ number, quantity, order: `PO-${number}`, price: '9.00' }),
    );
    return exceptions.map(({ code }: { code: string }) => code);
  };
  const [CLEAR, HELD] = [[], ['AP.DUP.SUSPECTED']];
  const dismiss = async () => {
    const { cases } = await analyst.ask(
      '{ cases(first: 1, orderBy: OPENED, filter: { code: ["AP.DUP.SUSPECTED"], search: "LR-" }) { edges { node { id } } } }',
    );
    const { id } = cases.edges[0].node;
    const open = async () => (await caseOf(analyst, id)).tasks.find((one) => one.state === 'OPEN')!;
    expect(
      await complete(analyst, (await open()).id, 'notDuplicate', { reason: 'One bill for each site' }),
    ).toMatchObject({
      __typename: 'CaseChanged',
    });
    expect(await decide(approver, (await open()).id)).toMatchObject({ __typename: 'CaseChanged' });
    await eventually(
      () => caseOf(analyst, id),
      (one) => one.state === 'RESOLVED',
    );
    return (await analyst.ask('query($id: ID!) { case(id: $id) { supplier { id } } }', { id })).case.supplier
      .id as string;
  };
  expect(await suspected('LR-41001', '10')).toEqual(CLEAR);
  expect(await suspected('LR-41001A', '10')).toEqual(HELD);
  await dismiss();
  expect(await suspected('LR-52002', '9')).toEqual(CLEAR);
  expect(await suspected('LR-52002B', '9')).toEqual(HELD);
  const supplierId = await dismiss();
  expect(await suspected('LR-63003', '8')).toEqual(CLEAR);
  // Still held, and the evidence says what was learned.
  expect(await suspected('LR-63003C', '8')).toEqual(HELD);
  const { rows } = await house.owner.query(
    `SELECT evidence #> '{candidates,0,learned}' AS learned FROM exception_record WHERE code = 'AP.DUP.SUSPECTED' ORDER BY raised_at DESC LIMIT 1`,
  );
  expect(rows).toEqual([{ learned: { reason: 'One bill for each site', times: 2, loweredPercent: 15 } }]);
  await dismiss();
  expect(await suspected('LR-85005', '6')).toEqual(CLEAR);
  expect(await suspected('LR-85005E', '6')).toEqual(CLEAR);
  const by = { name: 'Kessel Rohrbau AG', taxId: 'DE129273398', endpoint: 'DE129273398' };
  expect(await codes({ number: 'KR-63003', price: '544.40', by })).toEqual(CLEAR);
  expect(await codes({ number: 'KR-63003C', price: '544.40', by })).toEqual(HELD);
  const forget = (caller: Caller) =>
    caller.ask(
      'mutation($id: ID!) { forgetDismissals(input: { supplierId: $id, relation: "suffix" }) { __typename ... on DismissalsForgotten { pairs supplier { dismissedLikenesses { relation times } } } } }',
      { id: supplierId },
    );
  const foreign = await house.as('lumen', 'approver');
  expect((await forget(foreign)).forgetDismissals.__typename).toBe('NotFound');
  expect((await forget(approver)).forgetDismissals).toEqual({
    __typename: 'DismissalsForgotten',
    pairs: 3,
    supplier: { dismissedLikenesses: [] },
  });
  expect(await suspected('LR-74004', '7')).toEqual(CLEAR);
  expect(await suspected('LR-74004D', '7')).toEqual(HELD);
}, 120_000);
