import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startSapEmulator } from '../src/sap-s4/emulator/index.ts';
import { configOf, drive, input, invoice, now } from './world.ts';

const folder = mkdtempSync(join(tmpdir(), 'sap-emulator-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps invoices and effects over a restart, and drops a line that a crash cut off', async () => {
  const statePath = join(folder, 'state.jsonl');
  const first = await startSapEmulator({ statePath, clock: { now } });
  first.seed(invoice(1).seed);
  first.seed(invoice(2).seed);
  await drive('rejectInvoice', input(1, 'rejectInvoice'), configOf(first));
  const before = first.state();
  await first.close();
  appendFileSync(statePath, '{"invoices":[{"Suppl');
  const second = await startSapEmulator({ statePath, clock: { now } });
  expect(second.state()).toEqual(before);
  await drive('releaseHold', input(2, 'releaseHold'), configOf(second));
  const after = second.state();
  await second.close();
  const third = await startSapEmulator({ statePath, clock: { now } });
  expect(third.state()).toEqual(after);
  expect(after.effects.map((one) => one.effectKey)).toEqual(['effect-rejectInvoice-1', 'effect-releaseHold-2']);
  await third.close();
});

it('the admin path adds unknown invoices posted and blocked, keeps known ones, and wants the sign-in', async () => {
  const emulator = await startSapEmulator({ clock: { now } });
  const { user, password } = emulator.credentials;
  const put = (body: unknown, authorization = `Basic ${btoa(`${user}:${password}`)}`) =>
    fetch(`${emulator.url}/emulator/invoices`, {
      method: 'PUT',
      headers: { authorization },
      body: JSON.stringify(body),
    });
  expect((await put(invoice(1).seed, 'Basic x')).status).toBe(401);
  expect((await put({ fiscalYear: '26' })).status).toBe(400);
  expect((await put(invoice(1).seed)).status).toBe(200);
  await drive('releaseHold', input(1, 'releaseHold'), configOf(emulator));
  const { documentNumber: _, ...unnamed } = invoice(2).seed;
  const reply = await put([invoice(1).seed, unnamed, unnamed]);
  const { invoices } = (await reply.json()) as {
    invoices: { SupplierInvoice: string; PaymentBlockingReason: string }[];
  };
  expect(invoices.map((one) => one.PaymentBlockingReason)).toEqual(['', 'R', 'R']);
  expect(invoices[1]?.SupplierInvoice).toBe(invoices[2]?.SupplierInvoice);
  expect(emulator.state().invoices).toHaveLength(2);
  await emulator.close();
});

it('refuses a write without a CSRF token and with a stale ETag', async () => {
  const emulator = await startSapEmulator({ seedInvoices: [invoice(1).seed], clock: { now } });
  const root = `${emulator.url}/sap/opu/odata/sap/API_SUPPLIERINVOICE_PROCESS_SRV`;
  const { user, password } = emulator.credentials;
  const authorization = `Basic ${btoa(`${user}:${password}`)}`;
  const key = `SupplierInvoice='${invoice(1).seed.documentNumber}',FiscalYear='2026'`;
  const release = `${root}/Release?${key.replace(',', '&')}`;
  const bare = await fetch(release, { method: 'POST', headers: { authorization } });
  expect([bare.status, bare.headers.get('x-csrf-token')]).toEqual([403, 'Required']);
  const read = await fetch(`${root}/A_SupplierInvoice(${key})`, {
    headers: { authorization, 'x-csrf-token': 'Fetch' },
  });
  expect(read.headers.get('etag')).toBe('W/"1"');
  const headers = {
    authorization,
    cookie: read.headers.getSetCookie()[0]?.split(';')[0] ?? '',
    'x-csrf-token': read.headers.get('x-csrf-token') ?? '',
    'if-match': 'W/"7"',
  };
  const stale = await fetch(release, { method: 'POST', headers });
  expect(stale.status).toBe(412);
  expect(await stale.json()).toMatchObject({ error: { code: expect.any(String), message: { lang: 'en' } } });
  expect(emulator.state().effects).toEqual([]);
  await emulator.close();
});
