import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passIfKnown } from '../../src/features/masterdata/known-version.ts';
import { receiptSchema, supplierSchema } from '../../src/features/masterdata/schemas.ts';
import { upsertReceipts } from '../../src/features/masterdata/upsert-receipts.ts';
import { upsertSupplier } from '../../src/features/masterdata/upsert-supplier.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne } = TWO_PARTNERS;
const ctx = systemContext(northOne.id, northOne.partnerId);
const sourceId = 'GR-1';
let house: Database;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  house = new Database(Config.load(database().env));
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
    const supplier = supplierSchema.parse({ sourceVersion: 1, name: 'Nordwerk', taxId: 'DE1' });
    const again = () =>
      house.inTenant(ctx, async (tx) => {
        const saved = await upsertSupplier(tx, 's-1', supplier);
        if (!saved)
          await passIfKnown(tx, { table: 'supplier', sourceId: 's-1', sourceVersion: 1, canonical: supplier });
        return saved;
      });
    expect([await again(), await again()]).toEqual([true, false]);
  });
});
