import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
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

const supplier = {
  name: 'Brenner Werkzeuge GmbH',
  taxId: 'DE811907980',
  country: 'DE',
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
