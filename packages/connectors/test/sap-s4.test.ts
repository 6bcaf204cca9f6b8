import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { performEffect, sapS4, sapS4ConfigSchema } from '../src/index.ts';
import { CODING_SERVICE, type SapEmulator, startSapEmulator } from '../src/sap-s4/emulator/index.ts';
import { configOf, drive, effectsOf, http, input, invoice, now } from './world.ts';

let emulator: SapEmulator;
let n = 0;
beforeAll(async () => {
  emulator = await startSapEmulator({ clock: { now } });
});
afterAll(() => emulator.close());
beforeEach(() => {
  n += 1;
  emulator.setFaults({});
});
const context = () => ({ config: sapS4ConfigSchema.parse(configOf(emulator)), http, now });
const once = (action: 'releaseHold' | 'rejectInvoice', more = {}) =>
  performEffect(sapS4, action, input(n, action), { config: configOf(emulator, more), http, now, attempt: 1 });

it('reads a block by document number and by the supplier number', async () => {
  emulator.seed(invoice(n).seed);
  const wanted = {
    kind: 'read',
    invoice: { block: 'R', state: 'posted', documentNumber: invoice(n).seed.documentNumber },
  };
  expect(await sapS4.actions.readBlock(context(), invoice(n).ref)).toMatchObject(wanted);
  const byNumber = { companyCode: '1010', fiscalYear: '2026', supplierInvoiceNumber: `inv-${n}` };
  expect(await sapS4.actions.readBlock(context(), byNumber)).toMatchObject(wanted);
});

it('refuses to guess between two invoices of one supplier number', async () => {
  emulator.seed({ ...invoice(n).seed, supplierInvoiceNumber: 'TWICE' });
  emulator.seed({ ...invoice(n).seed, documentNumber: '5105999999', supplierInvoiceNumber: 'TWICE' });
  const byNumber = { companyCode: '1010', fiscalYear: '2026', supplierInvoiceNumber: 'TWICE' };
  const effect = { ...input(n, 'releaseHold'), invoice: byNumber };
  expect((await drive('releaseHold', effect, configOf(emulator)))[0]).toMatchObject({ code: 'INVOICE_AMBIGUOUS' });
});

it('treats an invoice of another company code as not there', async () => {
  emulator.seed({ ...invoice(n).seed, companyCode: '2020' });
  expect(await once('releaseHold')).toMatchObject({ kind: 'refused', code: 'INVOICE_NOT_FOUND' });
  expect(effectsOf(emulator, n, 'releaseHold')).toBe(0);
});

it('lifts no block that was set for another reason, and no parked invoice', async () => {
  emulator.seed({ ...invoice(n).seed, block: 'B' });
  expect(await once('releaseHold')).toMatchObject({ kind: 'refused', code: 'BLOCK_NOT_OURS', block: 'B' });
  n += 1;
  emulator.seed({ ...invoice(n).seed, posted: false });
  expect(await once('rejectInvoice')).toMatchObject({ kind: 'refused', code: 'INVOICE_NOT_POSTED' });
});

it('a release confirms with the document, a rejection with the reversing document', async () => {
  emulator.seed(invoice(n).seed);
  const { documentNumber } = invoice(n).seed;
  expect(await once('releaseHold')).toMatchObject({
    confirmation: { reference: `${documentNumber}/2026`, seenBy: 'reply' },
  });
  const rejected = await once('rejectInvoice');
  expect(rejected).toMatchObject({ kind: 'done', confirmation: { facts: { ReverseDocument: expect.any(String) } } });
});

it('with repeatable requests, a try after a person blocked anew does not release again', async () => {
  emulator.seed(invoice(n).seed);
  emulator.setFaults({ script: ['lost-reply'] });
  const config = configOf(emulator, { repeatableRequests: true });
  const options = { config, http, now };
  expect(await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), { ...options, attempt: 1 })).toMatchObject({
    kind: 'unknown',
  });
  emulator.setBlock(invoice(n).seed.documentNumber, '2026', 'R');
  expect(await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), { ...options, attempt: 2 })).toMatchObject({
    kind: 'refused',
    code: 'CONFIRMED_BUT_NOT_SEEN',
  });
  expect(effectsOf(emulator, n, 'releaseHold')).toBe(1);
});

it('a 429 says when to come back', async () => {
  emulator.seed(invoice(n).seed);
  emulator.setFaults({ script: ['rate-limit'], retryAfterSeconds: 7 });
  expect(await once('releaseHold')).toMatchObject({ kind: 'retry', code: 'RATE_LIMITED', afterMs: 7_000 });
});

it('a wrong password is misconfigured, refused on a first try, and unknown where an earlier try may have acted', async () => {
  emulator.seed(invoice(n).seed);
  const config = configOf(emulator, { auth: { kind: 'basic', user: 'CLEARHOLD', password: 'wrong-password' } });
  const parsed = sapS4ConfigSchema.parse(config);
  expect(await sapS4.health({ config: parsed, http, now })).toMatchObject({
    status: 'misconfigured',
    code: 'UNAUTHORIZED',
  });
  const effect = input(n, 'releaseHold');
  const first = await performEffect(sapS4, 'releaseHold', effect, { config, http, now, attempt: 1 });
  expect(first).toMatchObject({ kind: 'refused', code: 'UNAUTHORIZED' });
  const second = await performEffect(sapS4, 'releaseHold', effect, { config, http, now, attempt: 2 });
  expect(second).toMatchObject({ kind: 'unknown', code: 'UNAUTHORIZED' });
  expect(JSON.stringify([first, second])).not.toContain('wrong-password');
});

it('a system that is away is down, and a try against it is surely not done', async () => {
  const gone = await startSapEmulator();
  await gone.close();
  const config = configOf(gone);
  expect(await sapS4.health({ config: sapS4ConfigSchema.parse(config), http, now })).toMatchObject({ status: 'down' });
  const outcome = await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), { config, http, now, attempt: 1 });
  expect(outcome).toMatchObject({ kind: 'retry', code: 'UNREACHABLE' });
});

it('names the settings that are wrong, never their values', async () => {
  const config = { baseUrl: 'http://erp.example', auth: { kind: 'basic', user: '', password: 'do-not-show' } };
  const outcome = await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), { config, http, now, attempt: 1 });
  expect(outcome).toMatchObject({ kind: 'refused', code: 'CONFIG_INVALID' });
  expect(JSON.stringify(outcome)).not.toContain('do-not-show');
});

it('replaces secrets that the other side echoes in its error text', async () => {
  emulator.seed(invoice(n).seed);
  let seen = '';
  const echoing = {
    async send(request: Parameters<typeof http.send>[0]) {
      if (request.method === 'GET') return http.send(request);
      seen = JSON.stringify(request.headers);
      const { authorization, cookie } = request.headers;
      const value = `bad ${authorization} ${cookie} ${request.headers['x-csrf-token']} emulator-password`;
      const body = JSON.stringify({ error: { code: 'X/1', message: { lang: 'en', value } } });
      return { status: 400, headers: {}, setCookie: [], body };
    },
  };
  const options = { config: configOf(emulator), http: echoing, now, attempt: 1 };
  const outcome = await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), options);
  const headers = JSON.parse(seen) as Record<string, string>;
  const text = JSON.stringify(outcome);
  expect(text).toContain('[secret]');
  for (const name of ['authorization', 'cookie', 'x-csrf-token']) {
    expect(headers[name]).toBeTruthy();
    expect(text).not.toContain(headers[name]?.split(/[ =]/).at(-1));
  }
  expect(text).not.toContain('emulator-password');
});

it('sends no call for a state that is there already: a person was first', async () => {
  emulator.seed({ ...invoice(n).seed, block: '' });
  const reading = {
    send(request: Parameters<typeof http.send>[0]) {
      expect(request.method).toBe('GET');
      return http.send(request);
    },
  };
  const options = { config: configOf(emulator), http: reading, now, attempt: 1 };
  const outcome = await performEffect(sapS4, 'releaseHold', input(n, 'releaseHold'), options);
  expect(outcome).toMatchObject({ kind: 'done', confirmation: { seenBy: 'state' } });
  expect(effectsOf(emulator, n, 'releaseHold')).toBe(0);
});

const coded = (account: string) => [{ line: '1', account, costCentre: 'CC10' }];
const releaseCoded = (account: string, more: object = { codingService: CODING_SERVICE }) =>
  drive('releaseHold', { ...input(n, 'releaseHold'), coding: coded(account) }, configOf(emulator, { ...more }));
const assigned = () =>
  emulator.state().invoices.find((one) => one.SupplierInvoice === invoice(n).seed.documentNumber)?.AccountAssignments;

it('sends what people coded before the release, and releases nothing whose coding is refused', async () => {
  emulator.seed(invoice(n).seed);
  expect(await releaseCoded('X900')).toMatchObject([
    {
      kind: 'refused',
      code: 'CODING_REFUSED',
      message: expect.stringContaining('Account X900 is blocked for posting'),
    },
  ]);
  expect(effectsOf(emulator, n, 'releaseHold')).toBe(0);
  const [told] = await releaseCoded('6410');
  expect(told).toMatchObject({ kind: 'done', confirmation: { seenBy: 'reply' } });
  expect(JSON.stringify(told)).not.toContain('codingUntold');
  expect(assigned()).toEqual([{ SupplierLine: '1', GLAccount: '6410', CostCenter: 'CC10' }]);
});

it('codes and releases once, whatever gets lost on the way', async () => {
  emulator.seed(invoice(n).seed);
  emulator.setFaults({ on: 'write', script: ['lost-reply', 'error-before', 'none', 'lost-reply'] });
  expect((await releaseCoded('6410')).map(({ kind }) => kind)).toEqual(['retry', 'retry', 'unknown', 'done']);
  expect(effectsOf(emulator, n, 'releaseHold')).toBe(1);
  expect(assigned()).toMatchObject([{ GLAccount: '6410' }]);
});

it('releases without the coding where the connection names no service for it, and says so', async () => {
  emulator.seed(invoice(n).seed);
  expect(await releaseCoded('6410', {})).toMatchObject([{ kind: 'done', confirmation: { codingUntold: true } }]);
  expect(assigned()).toBeUndefined();
});
