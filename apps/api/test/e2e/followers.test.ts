import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCases } from '../../src/features/cases/engine/case-store.ts';
import { endCases } from '../../src/features/cases/engine/end-cases.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { Tx } from '../../src/platform/database/tx.ts';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { type CaseShown, caseOf, complete, decide, eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let key: Caller;
let buyer: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  [key, buyer] = [house.key('acme'), await house.as('acme', 'buyer')];
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const supplier = {
  name: 'Nordwerk Bearings GmbH',
  taxId: 'DE136695976',
  country: 'HR',
  endpoint: 'DE136695976',
  iban: 'DE89370400440532013000',
};
const invoice = (number: string, order: string, price: string, preceding?: string, quantity = '10') =>
  ublInvoice({
    number,
    order,
    preceding,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity, price, orderLine: '1' }],
    supplier,
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
  });
const creditNote = (...parts: Parameters<typeof invoice>) =>
  invoice(...parts)
    .replaceAll('<Invoice ', '<CreditNote ')
    .replaceAll('</Invoice>', '</CreditNote>')
    .replace('schema:xsd:Invoice-2', 'schema:xsd:CreditNote-2')
    .replace(/<cbc:DueDate>[^<]*<\/cbc:DueDate>/, '')
    .replace('<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>', '<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>')
    .replaceAll('cac:InvoiceLine>', 'cac:CreditNoteLine>')
    .replaceAll('cbc:InvoicedQuantity', 'cbc:CreditedQuantity');

async function ordered(number: string, price = '9.00'): Promise<void> {
  const lines = [{ id: '1', quantity: '10', unit: 'C62', price, sellerItemId: 'BRG-1' }];
  const order = { sourceVersion: 1, number, currency: 'EUR', terms: '30 days', lines, supplier };
  const party = { name: supplier.name, taxId: supplier.taxId };
  expect((await key.put(`/v1/purchase-orders/${number}`, { ...order, supplier: party })).status).toBeLessThan(300);
  const got = [{ id: '1', orderLineReference: '1', sellerItemId: 'BRG-1', quantity: '10', unit: 'C62' }];
  const receipt = { sourceVersion: 1, number: `GR-${number}`, orderReference: number, lines: got };
  expect((await key.put(`/v1/goods-receipts/GR-${number}`, receipt)).status).toBeLessThan(300);
}

interface Sent {
  readonly invoiceStatus: string;
  readonly codes: string[];
  readonly caseIds: string[];
}
/** Sends a document and waits until it was judged; its exceptions that stand. */
async function sent(xml: string): Promise<Sent> {
  const { json } = await key.post('/v1/documents', xml, { 'content-type': 'application/xml' });
  const { json: shown } = await key.get(`/v1/documents/${json.id}?wait=20`);
  expect(shown.status, JSON.stringify(shown.problems)).toBe('processed');
  const { document } = await buyer.ask('query($id: ID!) { document(id: $id) { invoice { status } } }', { id: json.id });
  const open = shown.exceptions.filter((one: { state: string }) => one.state === 'open');
  return {
    invoiceStatus: document.invoice.status,
    codes: open.map((one: { code: string }) => one.code),
    caseIds: [...new Set<string>(open.map((one: { caseId: string }) => one.caseId))],
  };
}
const closed = (id: string) =>
  eventually(
    () => caseOf(buyer, id),
    (one) => one.state === 'RESOLVED',
  );
const touched = (one: CaseShown) => one.history.filter((entry) => entry.mark === 'PERSON');
const asked = (one: CaseShown) => one.effects.map(({ key, state }) => [key.split('/')[1], state]);

test('a revised invoice closes the case of the one it replaces: that is rejected, the new one is judged by itself', async () => {
  await ordered('PO-F1');
  const first = await sent(invoice('F-100', 'PO-F1', '9.90'));
  expect(first).toMatchObject({ invoiceStatus: 'HELD', codes: ['AP.MATCH.PRICE'] });
  expect(await sent(invoice('F-100-B', 'PO-F1', '9.00', 'F-100'))).toEqual({
    invoiceStatus: 'CLEAR',
    codes: [],
    caseIds: [],
  });
  const before = await closed(first.caseIds[0]!);
  expect(before).toMatchObject({ resolution: 'revisedInvoice', invoice: { status: 'REJECTED' } });
  expect(touched(before)).toEqual([]);
  expect(asked(before)).toEqual([['reject', 'DONE']]);
});

test('a revised invoice that is wrong too is held for its own fault alone', async () => {
  await ordered('PO-F2');
  const first = await sent(invoice('F-200', 'PO-F2', '9.90'));
  const second = await sent(invoice('F-200-B', 'PO-F2', '9.50', 'F-200'));
  expect(second).toMatchObject({ invoiceStatus: 'HELD', codes: ['AP.MATCH.PRICE'] });
  expect(second.caseIds).not.toEqual(first.caseIds);
  expect((await closed(first.caseIds[0]!)).invoice.status).toBe('REJECTED');
  expect((await caseOf(buyer, second.caseIds[0]!)).state).not.toBe('RESOLVED');
});

test('an invoice that names one already released replaces nothing and is held as a repetition', async () => {
  await ordered('PO-F3');
  expect((await sent(invoice('F-300', 'PO-F3', '9.00'))).invoiceStatus).toBe('CLEAR');
  const second = await sent(invoice('F-300-B', 'PO-F3', '9.00', 'F-300'));
  expect(second.invoiceStatus).toBe('HELD');
  expect(second.codes).toContain('AP.DUP.SUSPECTED');
});

test('a credit note over the difference settles it: the invoice is released without anybody', async () => {
  await ordered('PO-F4');
  const first = await sent(invoice('F-400', 'PO-F4', '9.90'));
  expect(first.codes).toEqual(['AP.MATCH.PRICE']);
  expect(await sent(creditNote('F-400-C', 'PO-F4', '0.90', 'F-400'))).toMatchObject({ invoiceStatus: 'CLEAR' });
  const now = await closed(first.caseIds[0]!);
  expect(now).toMatchObject({ resolution: 'creditNote', invoice: { status: 'RELEASED' } });
  expect(touched(now)).toEqual([]);
  expect(asked(now)).toEqual([['release', 'DONE']]);
});

test('a credit note over a part of the difference moves the case that waits for it and leaves the rest to people', async () => {
  await ordered('PO-F5');
  const { caseIds } = await sent(invoice('F-500', 'PO-F5', '9.90'));
  const task = (await caseOf(buyer, caseIds[0]!)).tasks.find((one) => one.state === 'OPEN')!;
  expect(await complete(buyer, task.id, 'disputePrice')).toMatchObject({ __typename: 'CaseChanged' });
  await sent(creditNote('F-500-C', 'PO-F5', '0.40', 'F-500'));
  await house.quiet();
  const now = await caseOf(buyer, caseIds[0]!);
  expect(now).toMatchObject({ state: 'WAITING_SUPPLIER', invoice: { status: 'HELD' }, effects: [] });
  expect(now.history.map((entry) => entry.text).join(' ')).toMatch(/credit note/i);
  const risk = 'query($id: ID!) { case(id: $id) { amountAtRisk { amount } exceptions { amountAtRisk { amount } } } }';
  const left = { amount: '5.00' };
  expect((await buyer.ask(risk, { id: caseIds[0] })).case).toEqual({
    amountAtRisk: left,
    exceptions: [{ amountAtRisk: left }],
  });
});

test('a credit note over too many goods settles only what they cost', async () => {
  await ordered('PO-F6');
  const first = await sent(invoice('F-600', 'PO-F6', '9.00', undefined, '12'));
  expect(first.codes).toContain('AP.MATCH.QTY_OVER_ORDERED');
  await sent(creditNote('F-600-C', 'PO-F6', '9.00', 'F-600', '2'));
  for (const id of first.caseIds)
    expect(await closed(id)).toMatchObject({ resolution: 'creditNote', invoice: { status: 'RELEASED' } });
});

test('a credit note that is held itself settles nothing before people accept it', async () => {
  await ordered('PO-F7');
  const [id] = (await sent(invoice('F-700', 'PO-F7', '9.90'))).caseIds;
  const wrongTax = creditNote('F-700-C', 'PO-F7', '0.90', 'F-700').replaceAll(
    '>2.25</cbc:TaxAmount>',
    '>3.25</cbc:TaxAmount>',
  );
  const note = await sent(wrongTax);
  expect(note.invoiceStatus).toBe('HELD');
  await house.quiet();
  expect((await caseOf(buyer, id!)).invoice.status).toBe('HELD');
  const [analyst, approver] = [await house.as('acme', 'analyst'), await house.as('acme', 'approver')];
  for (const caseId of note.caseIds) {
    const open = async () => (await caseOf(analyst, caseId)).tasks.find((one) => one.state === 'OPEN')!;
    expect((await complete(analyst, (await open()).id, 'accept')).__typename).toBe('CaseChanged');
    expect((await decide(approver, (await open()).id)).__typename).toBe('CaseChanged');
  }
  expect(await closed(id!)).toMatchObject({ resolution: 'creditNote', invoice: { status: 'RELEASED' } });
});

const withWrongTax = (xml: string, tax: string, wrong: string) =>
  xml.replaceAll(`>${tax}</cbc:TaxAmount>`, `>${wrong}</cbc:TaxAmount>`);

test('a credit note on one invoice makes room for another of the order: that is released without anybody', async () => {
  await ordered('PO-F8');
  expect((await sent(invoice('F-800', 'PO-F8', '9.00'))).invoiceStatus).toBe('CLEAR');
  const second = await sent(invoice('F-801', 'PO-F8', '9.00', undefined, '4'));
  expect(second.codes).toContain('AP.MATCH.QTY_OVER_ORDERED');
  expect((await sent(creditNote('F-800-C', 'PO-F8', '9.00', 'F-800', '4'))).invoiceStatus).toBe('CLEAR');
  for (const id of second.caseIds) {
    const now = await closed(id);
    expect(now).toMatchObject({ resolution: 'billingChanged', invoice: { status: 'RELEASED' } });
    expect(touched(now)).toEqual([]);
  }
});

test('an invoice that is rejected, or replaced by a smaller one, makes room for the others of its order', async () => {
  await ordered('PO-F9');
  const analyst = await house.as('acme', 'analyst');
  const first = await sent(withWrongTax(invoice('F-900', 'PO-F9', '9.00', undefined, '3'), '6.75', '7.75'));
  expect(first.invoiceStatus).toBe('HELD');
  const second = await sent(invoice('F-901', 'PO-F9', '9.90', undefined, '5'));
  expect(second.codes).toEqual(['AP.MATCH.PRICE']);
  const third = await sent(invoice('F-902', 'PO-F9', '9.00', undefined, '7'));
  expect(third.codes).toContain('AP.MATCH.QTY_OVER_ORDERED');
  for (const id of first.caseIds) {
    const task = (await caseOf(analyst, id)).tasks.find((one) => one.state === 'OPEN')!;
    expect((await complete(analyst, task.id, 'reject')).__typename).toBe('CaseChanged');
    expect(await closed(id)).toMatchObject({ invoice: { status: 'REJECTED' } });
  }
  await house.quiet();
  // 5 and 7 are billed where 10 were ordered: still too many.
  expect((await caseOf(analyst, third.caseIds[0]!)).invoice.status).toBe('HELD');
  expect(await sent(invoice('F-901-B', 'PO-F9', '9.00', 'F-901', '3'))).toMatchObject({
    codes: [],
    invoiceStatus: 'CLEAR',
  });
  for (const id of third.caseIds)
    expect(await closed(id)).toMatchObject({ resolution: 'billingChanged', invoice: { status: 'RELEASED' } });
});

test('a credit note that nobody accepted makes no room', async () => {
  await ordered('PO-F10');
  expect((await sent(invoice('F-1000', 'PO-F10', '9.00'))).invoiceStatus).toBe('CLEAR');
  const note = await sent(withWrongTax(creditNote('F-1000-C', 'PO-F10', '9.00', 'F-1000', '4'), '9.00', '9.90'));
  expect(note.invoiceStatus).toBe('HELD');
  const late = await sent(invoice('F-1001', 'PO-F10', '9.00', undefined, '4'));
  expect(late.codes).toContain('AP.MATCH.QTY_OVER_ORDERED');
  const [analyst, approver] = [await house.as('acme', 'analyst'), await house.as('acme', 'approver')];
  for (const caseId of note.caseIds) {
    const open = async () => (await caseOf(analyst, caseId)).tasks.find((one) => one.state === 'OPEN')!;
    expect((await complete(analyst, (await open()).id, 'accept')).__typename).toBe('CaseChanged');
    expect((await decide(approver, (await open()).id)).__typename).toBe('CaseChanged');
  }
  for (const id of late.caseIds) expect(await closed(id)).toMatchObject({ resolution: 'billingChanged' });
});

test('a release waits for the other case of its invoice, and says for which', async () => {
  await ordered('PO-F11');
  const both = await sent(withWrongTax(invoice('F-1100', 'PO-F11', '9.90'), '24.75', '25.75'));
  expect(both.codes).toEqual(expect.arrayContaining(['AP.MATCH.PRICE', 'AP.TAX.AMOUNT']));
  const [analyst, approver] = [await house.as('acme', 'analyst'), await house.as('acme', 'approver')];
  const cases = await Promise.all(both.caseIds.map((id) => caseOf(analyst, id)));
  const price = cases.find((one) => one.code === 'AP.MATCH.PRICE')!;
  const others = cases.filter((one) => one !== price);
  const settle = async (who: Caller, id: string, outcome: string) => {
    const open = async () => (await caseOf(analyst, id)).tasks.find((one) => one.state === 'OPEN')!;
    expect((await complete(who, (await open()).id, outcome)).__typename).toBe('CaseChanged');
    expect((await decide(approver, (await open()).id)).__typename).toBe('CaseChanged');
  };
  await settle(buyer, price.id, 'acceptPrice');
  const path = async () =>
    (await analyst.ask('query($id: ID!) { case(id: $id) { state path { status note } } }', { id: price.id })).case;
  const waiting = await eventually(path, ({ state }) => state === 'WAITING_ERP');
  const now = waiting.path.find(({ status }: { status: string }) => status === 'NOW');
  for (const { number } of others)
    expect(now.note).toMatch(new RegExp(`^Waits for .*\\b${number}\\b.* on the same invoice`));
  for (const { id } of others) await settle(analyst, id, 'accept');
  for (const { id } of cases) await closed(id);
  expect((await caseOf(analyst, price.id)).invoice.status).toBe('RELEASED');
});

test('two last cases that end at the same moment release their invoice', async () => {
  await ordered('PO-F15');
  const both = await sent(withWrongTax(invoice('F-1500', 'PO-F15', '9.90'), '24.75', '25.75'));
  expect(both.caseIds).toHaveLength(2);
  const database = house.get<Database>(Database as never);
  const { id: tenantId, partnerId } = house.tenant('acme');
  const ctx = systemContext(tenantId, partnerId);
  const end = (tx: Tx, id: string) =>
    tx
      .run(`UPDATE case_file SET state = 'RESOLVED', closed_at = $3 WHERE tenant_id = $1 AND id = $2`, [
        tenantId,
        id,
        tx.at,
      ])
      .then(() => readCases(tx, [id]))
      .then((rows) => endCases(tx, rows));
  let over = false;
  let ended = () => {};
  const second = new Promise<void>((next) => {
    ended = next;
  })
    .then(() => database.inTenant(ctx, (tx) => end(tx, both.caseIds[1]!)))
    .finally(() => {
      over = true;
    });
  const waits = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  await database.inTenant(ctx, async (tx) => {
    await end(tx, both.caseIds[0]!);
    ended();
    await vi.waitUntil(async () => over || (await house.owner.query(waits)).rowCount! > 0, 10_000);
  });
  await second;
  expect((await caseOf(buyer, both.caseIds[0]!)).invoice.status).toBe('RELEASED');
});

test('a stranger who bills an order takes nothing from it, and his own invoice twice is a duplicate', async () => {
  await ordered('PO-F12');
  const strange = (xml: string) =>
    xml.replaceAll('DE136695976', 'DE811569869').replaceAll('Nordwerk Bearings GmbH', 'Evil GmbH');
  const first = await sent(strange(invoice('E-1200', 'PO-F12', '9.00')));
  expect(first.codes).toContain('AP.REF.PO_INVALID');
  expect((await sent(strange(`${invoice('E-1200', 'PO-F12', '9.00')} `))).codes).toContain('AP.DUP.EXACT');
  expect(await sent(invoice('F-1200', 'PO-F12', '9.00'))).toMatchObject({ codes: [], invoiceStatus: 'CLEAR' });
});

test('an answer does not outlive its facts: with more at risk it is asked again, and nobody approves the old one', async () => {
  await ordered('PO-F13');
  const { caseIds } = await sent(invoice('F-1300', 'PO-F13', '9.90'));
  const approver = await house.as('acme', 'approver');
  const openTasks = async () =>
    (await caseOf(approver, caseIds[0]!)).tasks
      .filter(({ state }) => state === 'OPEN')
      .map(({ id, kind }) => ({ id, kind }));
  expect((await complete(buyer, (await openTasks())[0]!.id, 'acceptPrice')).__typename).toBe('CaseChanged');
  const [approval] = await openTasks();
  expect(approval!.kind).toBe('APPROVAL');
  const lines = [{ id: '1', quantity: '10', unit: 'C62', price: '5.00', sellerItemId: 'BRG-1' }];
  const party = { name: supplier.name, taxId: supplier.taxId };
  const cheaper = { sourceVersion: 2, number: 'PO-F13', currency: 'EUR', terms: '30 days', lines, supplier: party };
  expect((await key.put('/v1/purchase-orders/PO-F13', cheaper)).status).toBe(200);
  await eventually(openTasks, (open) => open.length === 1 && open[0]!.kind !== 'APPROVAL');
  expect((await decide(approver, approval!.id)).__typename).not.toBe('CaseChanged');
  expect((await caseOf(approver, caseIds[0]!)).history.map(({ text }) => text).join('\n')).toMatch(/it is asked again/);
});
