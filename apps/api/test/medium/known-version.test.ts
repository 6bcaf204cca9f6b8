import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AccountSeal } from '../../src/features/accounts/index.ts';
import { findSuppliers } from '../../src/features/masterdata/find-suppliers.ts';
import { passIfKnown } from '../../src/features/masterdata/known-version.ts';
import { receiptSchema, supplierSchema } from '../../src/features/masterdata/schemas.ts';
import { upsertReceipts } from '../../src/features/masterdata/upsert-receipts.ts';
import { keptRecord, upsertSupplier } from '../../src/features/masterdata/upsert-supplier.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const ctx = systemContext(northOne.id, northOne.partnerId);
const sourceId = 'GR-1';
let house: Database;
let seals: AccountSeal;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  const config = Config.load(database().env);
  house = new Database(config);
  seals = new AccountSeal(config);
});
afterAll(async () => {
  await house?.close();
  await owner?.end();
});

const send = (version: number, quantity: string) =>
  house.inTenant(ctx, async (tx) => {
    const { sourceVersion, ...canonical } = receiptSchema.parse({
      sourceVersion: version,
      number: sourceId,
      orderReference: 'PO-1',
      supplier: { name: 'Nordwerk' },
      customer: {},
      lines: [{ id: '1', quantity }],
    });
    const refused = await upsertReceipts(tx, [{ sourceId, sourceVersion, canonical }]);
    if (refused.length) await passIfKnown(tx, { table: 'goods_receipt', sourceId, sourceVersion, canonical });
    return refused.length;
  });

const [FIRST, SECOND] = ['DE89370400440532013000', 'NL91ABNA0417164300'];
const record = (sourceVersion: number, first: string, second?: string, phone = '+49 30 1') =>
  house.inTenant(ctx, async (tx) => {
    const accounts = second ? [first, second] : [first];
    const supplier = supplierSchema.parse({
      ...{ sourceVersion, name: 'Nordwerk', taxId: 'DE1', phone, phoneSince: '2024-01-01T00:00:00.000Z' },
      bankAccounts: accounts.map((iban) => ({ iban, verifiedAt: '2026-01-01T00:00:00.000Z' })),
    });
    const saved = await upsertSupplier(tx, 's-1', supplier, seals);
    const canonical = keptRecord(tx, supplier, seals);
    if (!saved) await passIfKnown(tx, { table: 'supplier', sourceId: 's-1', sourceVersion, canonical });
    return saved;
  });

describe('a record that is sent again', () => {
  test('is no error where it is the same, and is told from one whose version has other content or is old', async () => {
    expect(await send(2, '4')).toBe(0);
    expect(await send(2, '4')).toBe(1); // refused below, passed here
    await expect(send(2, '5')).rejects.toMatchObject({
      status: 409,
      code: 'STALE_VERSION',
      message: 'This version of GR-1 is known already, with other content.',
    });
    await expect(send(1, '4')).rejects.toMatchObject({ message: 'A newer version of GR-1 is known already.' });
    const { rows } = await owner.query('SELECT source_version::int AS v FROM goods_receipt WHERE source_id = $1', [
      sourceId,
    ]);
    expect(rows).toEqual([{ v: 2 }]);
  });

  test('is the same for a supplier too', async () => {
    expect([await record(1, FIRST), await record(1, FIRST)]).toEqual([true, false]);
    await expect(record(1, SECOND)).rejects.toMatchObject({ message: expect.stringContaining('with other content') });
  });

  test('brings accounts that are trusted in a supplier’s first record only, and lie nowhere in the clear', async () => {
    await record(2, FIRST, SECOND);
    const { rows } = await owner.query(
      `SELECT shown, status, iban, verified_at IS NOT NULL AS verified FROM supplier_bank_account ORDER BY proposed_at`,
    );
    expect(rows).toEqual([
      { shown: 'DE••••••••••••••••3000', status: 'verified', iban: null, verified: true },
      { shown: 'NL••••••••••••4300', status: 'proposed', iban: null, verified: false },
    ]);
    const { rows: texts } = await owner.query(
      `SELECT s::text AS s, (SELECT string_agg(a::text, ' ') FROM supplier_bank_account a) AS a FROM supplier s`,
    );
    for (const number of [FIRST, SECOND]) expect(JSON.stringify(texts)).not.toContain(number);
    const claim = (who: TenantContext) =>
      house.inTenant(who, (tx) =>
        tx.run(`UPDATE supplier_bank_account SET status = 'verified', verified_at = now() WHERE tenant_id = $1`, [
          ctx.tenantId,
        ]),
      );
    await expect(claim(ctx)).rejects.toThrow('nobody verified these bank details');
    expect(await claim(systemContext(northTwo.id, northTwo.partnerId))).toBe(0);
  });

  test('says since when a number is on record: a later one counts from when it came, and the one before stays known', async () => {
    const phones = async () =>
      (
        await owner.query(
          'SELECT phone, phone_since AS since, former_phone AS former, former_phone_since AS before FROM supplier',
        )
      ).rows[0];
    const first = await phones();
    expect(first).toMatchObject({ phone: '+49 30 1', since: new Date('2024-01-01T00:00:00Z'), former: null });
    const began = Date.now();
    await record(3, FIRST, undefined, '+49 30 2');
    const { since, ...after } = await phones();
    expect(after).toEqual({ phone: '+49 30 2', former: '+49 30 1', before: first.since });
    expect(since.getTime()).toBeGreaterThanOrEqual(began - 1);
  });
});

test('a VAT number is one supplier’s however it is spaced: on invoices, in the record that comes later, and in its own tenant only', async () => {
  const written = ['DE 136 695 976', 'de136695976', 'DE136.695.976'];
  const find = (who: TenantContext, taxId: string, name: string) =>
    house.inTenant(who, async (tx) => (await findSuppliers(tx, [{ taxId, name }]))[0]!.id);
  const onInvoice = await find(ctx, written[0]!, 'Südhandel');
  expect(await find(ctx, written[1]!, 'Suedhandel GmbH')).toBe(onInvoice);
  await house.inTenant(ctx, (tx) => {
    const record = { sourceVersion: 1, name: 'Südhandel AG', taxId: written[2], bankAccounts: [] };
    return upsertSupplier(tx, 's-2', supplierSchema.parse(record), seals);
  });
  const kept = await owner.query(`SELECT id, tax_id, tax_key FROM supplier WHERE source_id = 's-2'`);
  expect(kept.rows).toEqual([{ id: onInvoice, tax_id: written[2], tax_key: 'DE136695976' }]);
  expect(await find(ctx, written[1]!, 'Other')).toBe(onInvoice);
  expect(await find(systemContext(northTwo.id, northTwo.partnerId), written[1]!, 'Other')).not.toBe(onInvoice);
});

test('of two records with one number, an invoice goes to the one that spells it as the invoice does', async () => {
  const put = (sourceId: string, taxId: string) =>
    house.inTenant(ctx, (tx) => {
      const record = { sourceVersion: 1, name: sourceId, taxId, bankAccounts: [] };
      return upsertSupplier(tx, sourceId, supplierSchema.parse(record), seals);
    });
  await put('one-spelling', 'FR 40 303 265 045');
  await put('other-spelling', 'FR40303265045');
  const found = async (taxId: string) =>
    (await house.inTenant(ctx, (tx) => findSuppliers(tx, [{ taxId, name: 'Neither' }])))[0]!.name;
  expect([await found('FR 40 303 265 045'), await found('FR40303265045'), await found('fr40303265045')]).toEqual([
    'one-spelling',
    'other-spelling',
    'one-spelling',
  ]);
});
