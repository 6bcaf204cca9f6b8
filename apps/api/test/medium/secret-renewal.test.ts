import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renewSecret } from '../../src/cli/secret/renew-secret.ts';
import { SEALED_COLUMNS } from '../../src/cli/secret/sealed-columns.ts';
import { seal, unseal } from '../../src/platform/auth/secrets.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { TenantKeys } from '../../src/platform/keys/tenant-keys.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let owner: pg.Client;
let former: Config;
let current: Config;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  former = Config.load(database().env);
  const named = { CLEARHOLD_SECRET: 'another secret of this installation', CLEARHOLD_FORMER_SECRET: secretOf() };
  current = Config.load({ ...database().env, ...named });
  owner = new pg.Client({ connectionString: former.databaseUrl('owner') });
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
});

const secretOf = () => database().env.CLEARHOLD_SECRET!;
const secretIn = async (tenantId: string) =>
  (await owner.query<{ secret: Buffer }>('SELECT secret FROM connection WHERE tenant_id = $1', [tenantId])).rows[0]!
    .secret;
const renew = () => renewSecret(rooms.database, { former: current.former()!, current });

test('what was sealed under the secret of before opens under the new one alone, in every space, and the log says so', async () => {
  const tenants = [world.northOne.tenantId, world.northTwo.tenantId];
  const keys = new Map<string, Buffer>();
  for (const tenantId of tenants) {
    const sealed = seal(former.keyFor('connection secrets'), `sign-in of ${tenantId}`);
    await owner.query(
      `INSERT INTO connection (tenant_id, id, connector, title, url, config, secret) VALUES ($1, $2, 'sap-s4', 'ERP', 'https://erp.example', '{}', $3)`,
      [tenantId, newId(), sealed],
    );
    keys.set(tenantId, await new TenantKeys(former, rooms.database).of(tenantId));
  }
  expect((await renew()).sealed).toBeGreaterThanOrEqual(4);
  for (const tenantId of tenants) {
    const sealed = await secretIn(tenantId);
    expect(unseal(current.keyFor('connection secrets'), sealed)).toBe(`sign-in of ${tenantId}`);
    expect(() => unseal(former.keyFor('connection secrets'), sealed)).toThrow();
    expect((await new TenantKeys(current, rooms.database).of(tenantId)).equals(keys.get(tenantId)!)).toBe(true);
    await expect(new TenantKeys(former, rooms.database).of(tenantId)).rejects.toThrow(/secret renew/);
    const { rows } = await owner.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'secret.renewed'`,
      [tenantId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  }
});

test('a run that is run again, or was broken off, seals only what is left', async () => {
  const { tenantId, partnerId } = world.northOne;
  expect(await renew()).toMatchObject({ sealed: 0, recoveryCodesOf: 0 });
  await rooms.database.inTenant(systemContext(tenantId, partnerId), (tx) =>
    tx.run('UPDATE connection SET secret = $2 WHERE tenant_id = $1', [
      tenantId,
      seal(former.keyFor('connection secrets'), 'left'),
    ]),
  );
  expect(await renew()).toMatchObject({ sealed: 1 });
  expect(unseal(current.keyFor('connection secrets'), await secretIn(tenantId))).toBe('left');
});

test('a value that opens with neither secret stops the run, and its space stays as it was', async () => {
  const { tenantId } = world.northTwo;
  const foreign = seal(Buffer.alloc(32, 7), 'of nobody');
  await owner.query('UPDATE connection SET secret = $2 WHERE tenant_id = $1', [tenantId, foreign]);
  await expect(renew()).rejects.toThrow();
  expect((await secretIn(tenantId)).equals(foreign)).toBe(true);
});

test('no sealed column of the database is forgotten', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea' AND (column_name LIKE 'sealed%' OR column_name LIKE '%secret') ORDER BY 1`,
  );
  const listed = SEALED_COLUMNS.map(({ table, column }) => `${table}.${column}`);
  // Good for a minute, and then nobody's.
  expect(rows.map(({ name }) => name)).toEqual([...listed, 'sign_on_answer.sealed_claims'].sort());
});
