import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { Tx } from '../../src/platform/database/tx.ts';

const database = useDatabase();
const { northOne } = TWO_PARTNERS;
const ctx = systemContext(northOne.id, northOne.partnerId);
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

const names = async (tx: Tx) =>
  (await tx.query<{ name: string }>('SELECT name FROM scope WHERE tenant_id = $1 AND id = $1', [tx.ctx.tenantId]))
    .length;
const cut = async (tx: Tx) => {
  const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  await owner.query('SELECT pg_terminate_backend($1)', [row!.pid]);
};

test('a read whose connection is cut in the middle is answered all the same', async () => {
  let tries = 0;
  const found = await house.read(ctx, async (tx) => {
    if (++tries === 1) await cut(tx);
    return names(tx);
  });
  expect([found, tries]).toEqual([1, 2]);
});

test('one that is cut again and again fails, and so does a change, which nobody does twice', async () => {
  let tries = 0;
  const cutAlways = async (tx: Tx) => {
    tries++;
    await cut(tx);
    return names(tx);
  };
  await expect(house.read(ctx, cutAlways)).rejects.toThrow();
  expect(tries).toBe(2);
  await expect(house.inTenant(ctx, cutAlways)).rejects.toThrow();
  expect(tries).toBe(3);
  expect(await house.read(ctx, names)).toBe(1);
});

test('what was asked wrongly is asked once', async () => {
  let tries = 0;
  const wrong = (tx: Tx) => {
    tries++;
    return tx.query('SELECT nothing_like_it');
  };
  await expect(house.read(ctx, wrong)).rejects.toThrow(/nothing_like_it/);
  expect(tries).toBe(1);
});
