import { TAX_SERVICE, TAX_TOKEN } from '@clearhold/connectors/emulator';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { invoiceXml, putOrder, sendDocument } from '../house/deliveries.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let key: Caller;
let admin: Caller;
let analyst: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  [key, admin] = [house.key('acme'), await house.as('acme', 'tenant-admin')];
  analyst = await house.as('acme', 'analyst');
  await house.quiet();
  const { publishPolicy } = await (await house.as('acme', 'controller')).ask(
    'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }',
    { input: { changes: [{ key: 'tax.unansweredChecks', value: 1 }], reason: 'for the test' } },
  );
  expect(publishPolicy.__typename).toBe('PolicyPublished');
}, 120_000);
afterAll(() => house?.close());

const SAVE = `mutation($input: SaveTaxServiceInput!) { saveTaxService(input: $input) { __typename ... on Refusal { code path }
  ... on TaxServiceSaved { taxService { url failingSince } } } }`;
const save = async (caller: Caller, url: string, token: string | null = TAX_TOKEN) =>
  (await caller.ask(SAVE, { input: { url, token } })).saveTaxService;
const SERVICE = '{ taxService { url answeredAt failingSince fault } }';
const SHOWN = `query($id: ID!) { document(id: $id) { invoice { status } exceptions { code state summary caseId } } }`;

async function send(number: string) {
  await putOrder(key, `PO-${number}`);
  const { id } = await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.00' }));
  await house.quiet();
  return id as string;
}
const shown = async (id: string) => (await analyst.ask(SHOWN, { id })).document;

// Promise: no answer of the tax service is told apart from an answer that the document is wrong, and ends by itself with the answer.
test('a tax service that is out of order holds what it cannot check, and lets it go once it answers', async () => {
  expect(await save(admin, 'ftp://tax.example')).toMatchObject({ code: 'ADDRESS_INVALID', path: 'input.url' });
  expect(await save(admin, house.erp.url, null)).toMatchObject({ code: 'TOKEN_INVALID', path: 'input.token' });
  expect(await save(admin, `${house.erp.url}${TAX_SERVICE}/`)).toMatchObject({ __typename: 'TaxServiceSaved' });
  // What another client has connected is nobody else's.
  expect((await (await house.as('lumen', 'tenant-admin')).ask(SERVICE)).taxService).toBeNull();

  house.erp.setTax('down');
  const silent = await send('TX-4-01');
  const held = await shown(silent);
  expect(held).toMatchObject({
    invoice: { status: 'HELD' },
    exceptions: [
      {
        code: 'AP.TAX.ENGINE_FAILED',
        state: 'OPEN',
        summary: 'The tax service gave no answer: it is out of order (503)',
      },
    ],
  });
  expect((await admin.ask(SERVICE)).taxService).toMatchObject({
    fault: expect.any(String),
    failingSince: expect.any(String),
  });

  house.erp.setTax('up');
  const wrong = await send('TX-7-88-T422');
  expect((await shown(wrong)).exceptions).toMatchObject([
    {
      code: 'AP.TAX.CODE',
      state: 'OPEN',
      summary: 'The tax service finds: Nothing of this kind is taxed at this rate (line 1)',
    },
  ]);
  await house.quiet();
  const healed = await shown(silent);
  expect(healed).toMatchObject({ invoice: { status: 'RELEASED' }, exceptions: [{ state: 'RESOLVED' }] });
  const { case: ended } = await analyst.ask('query($id: ID!) { case(id: $id) { state resolution } }', {
    id: held.exceptions[0].caseId,
  });
  expect(ended).toEqual({ state: 'RESOLVED', resolution: 'taxChecked' });
  expect((await admin.ask(SERVICE)).taxService).toMatchObject({ fault: null, failingSince: null });
});

test('an answer that nobody can read is no fault of the document either, and what is right is not held', async () => {
  expect(await shown(await send('TX-15-63'))).toMatchObject({ invoice: { status: 'CLEAR' }, exceptions: [] });
  house.erp.setTax('garbage');
  const { exceptions } = await shown(await send('TX-29-40'));
  expect(exceptions).toMatchObject([{ code: 'AP.TAX.ENGINE_FAILED' }]);
});
