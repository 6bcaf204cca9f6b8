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

test('an invoice that is right is held by hand: with a case of its own, once, by nobody of another client, and not for payment', async () => {
  await putOrder(key, 'PO-C4');
  const sent = await sendDocument(key, invoiceXml({ number: 'C-4-77', order: 'PO-C4', price: '9.00' }));
  const SHOWN = `query($id: ID!) { document(id: $id) { invoice { id status } exceptions { code state summary caseId } } }`;
  const shown = async () => (await analyst.ask(SHOWN, { id: sent.id })).document;
  const { invoice } = await shown();
  expect(invoice.status).toBe('CLEAR');
  const HOLD = `mutation($input: HoldInvoiceInput!) { holdInvoice(input: $input) { __typename ... on Refusal { code path }
    ... on InvoiceHeld { invoice { status } case { id title primaryCode: code state } } } }`;
  const hold = async (caller: Caller, reason = 'The contract has ended') =>
    (await caller.ask(HOLD, { input: { invoiceId: invoice.id, reason } })).holdInvoice;
  expect(await hold(analyst, ' no ')).toMatchObject({ code: 'REASON_REQUIRED', path: 'input.reason' });
  expect(await hold(await house.as('lumen', 'analyst'))).toMatchObject({ __typename: 'NotFound' });
  const held = await hold(analyst);
  expect(held).toMatchObject({
    invoice: { status: 'HELD' },
    // What the supplier may read says neither who nor why.
    case: { title: 'Held by hand for a check', primaryCode: 'AP.HOLD.MANUAL' },
  });
  expect(await hold(analyst)).toMatchObject({ code: 'HELD_ALREADY' });
  // A changed order has the invoice looked at again, which finds nothing: the hold stays.
  const lines = [{ id: '1', quantity: '11', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }];
  const supplier = { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' };
  const order = { sourceVersion: 2, number: 'PO-C4', currency: 'EUR', terms: '30 days', lines, supplier };
  expect((await key.put('/v1/purchase-orders/PO-C4', order)).status).toBeLessThan(300);
  await house.quiet();
  const { exceptions } = await shown();
  expect(exceptions).toMatchObject([
    { code: 'AP.HOLD.MANUAL', state: 'OPEN', summary: expect.stringMatching(/ holds it: The contract has ended$/) },
  ]);
  const LIFT = `mutation($input: LiftHoldInput!) { liftHold(input: $input) { __typename ... on Refusal { code path }
    ... on CaseChanged { case { id tasks { id kind state } } } } }`;
  const lift = async (caller: Caller, reason = 'The contract was renewed in May') =>
    (await caller.ask(LIFT, { input: { invoiceId: invoice.id, reason } })).liftHold;
  expect(await lift(analyst, ' ok ')).toMatchObject({ code: 'REASON_REQUIRED', path: 'input.reason' });
  expect(await lift(await house.as('lumen', 'analyst'))).toMatchObject({ __typename: 'NotFound' });
  const lifted = await lift(analyst);
  expect(lifted.__typename).toBe('CaseChanged');
  const approval = lifted.case.tasks.find((one: { state: string }) => one.state === 'OPEN');
  expect(approval.kind).toBe('APPROVAL');
  expect(await lift(analyst)).toMatchObject({ __typename: 'NotFound' });
  const DECIDE = `mutation($input: DecideApprovalInput!) { decideApproval(input: $input) { __typename } }`;
  const approve = { input: { taskId: approval.id, decision: 'approve', reason: 'Seen it' } };
  expect((await analyst.ask(DECIDE, approve)).decideApproval.__typename).not.toBe('CaseChanged');
  expect((await shown()).invoice.status).toBe('HELD');
  const approver = await house.as('acme', 'approver');
  expect((await approver.ask(DECIDE, approve)).decideApproval.__typename).toBe('CaseChanged');
});
