import type { EffectOutcome } from '@clearhold/connectors';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { admit, FAILURES_MAX, learn, PEACE_MS } from '../../src/features/erp/breaker.ts';
import { TryAgain } from '../../src/platform/queue/job-definition.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const ID = '0199a000-0000-7000-8000-000000000001';
let rooms: Rooms;
let world: Made;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
beforeEach(async () => {
  await owner.query('DELETE FROM connection');
  for (const { tenantId } of [world.northOne, world.northTwo])
    await owner.query(
      `INSERT INTO connection (tenant_id, id, connector, title, url, config) VALUES ($1, $2, 'sap-s4', 'S/4', 'http://127.0.0.1:9', '{}')`,
      [tenantId, ID],
    );
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});

const away = { kind: 'retry', code: 'UNREACHABLE', message: 'nobody there' } as EffectOutcome;
const locked = { kind: 'retry', code: 'CHANGED_MEANWHILE', message: 'locked' } as EffectOutcome;
const here = { kind: 'refused', code: 'REJECTED', message: 'no', retry: false } as EffectOutcome;
const ctxOf = (tenant = world.northOne) => personOf(tenant, 'tenant-admin');
const hear = (outcome: EffectOutcome, tenant = world.northOne) =>
  rooms.database.inTenant(ctxOf(tenant), (tx) => learn(tx, ID, outcome));
const ask = (tenant = world.northOne) =>
  rooms.database
    .inTenant(ctxOf(tenant), (tx) => admit(tx, ID))
    .then(
      () => 'through',
      (error) => (error instanceof TryAgain ? 'waits' : Promise.reject(error)),
    );
const fail = async (times: number) => {
  for (let i = 0; i < times; i++) await hear(away);
};
const peaceEnds = () =>
  owner.query(`UPDATE connection SET probe_at = probe_at - make_interval(secs => $1) WHERE opened_at IS NOT NULL`, [
    PEACE_MS / 1000 + 1,
  ]);
const logged = async () =>
  (
    await owner.query(
      `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action IN ('connection.away', 'connection.back') ORDER BY seq`,
      [world.northOne.tenantId],
    )
  ).rows.map((row) => row.action);

test('failures in a row leave a connection in peace, and no other tenant’s; one probe at a time finds it again', async () => {
  await fail(FAILURES_MAX - 1);
  expect(await ask()).toBe('through');
  await Promise.all([hear(away), hear(away)]);
  expect([await ask(), await ask(world.northTwo)]).toEqual(['waits', 'through']);
  await peaceEnds();
  expect((await Promise.all([ask(), ask(), ask(), ask()])).sort()).toEqual(['through', 'waits', 'waits', 'waits']);
  expect(await hear(away)).toBe(PEACE_MS);
  expect(await ask()).toBe('waits');
  await hear(here);
  expect(await ask()).toBe('through');
  expect(await logged()).toEqual(['connection.away', 'connection.back']);
});

test('an answer between failures starts the count anew, and a locked record is an answer', async () => {
  await fail(FAILURES_MAX - 1);
  await hear(locked);
  await fail(FAILURES_MAX - 1);
  expect(await ask()).toBe('through');
});
