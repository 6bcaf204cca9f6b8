import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import type { EffectOutcome } from '@clearhold/connectors';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Breaker, ErpModule } from '../../src/features/erp/index.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { type InsideHandler, TryAgain } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const FAILURES_MAX = 5;
const PEACE_MS = 15_000;
const ID = '0199a000-0000-7000-8000-000000000001';
let rooms: Rooms;
let world: Made;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env, { more: [ErpModule] });
  world = await makeWorld(rooms);
  for (const { key, version, title, ...rest } of SHIPPED_PLAYBOOKS)
    await owner.query(
      `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
      [PLATFORM_ID, newId(), key, version, title, JSON.stringify({ key, version, title, ...rest })],
    );
});
beforeEach(async () => {
  await owner.query('DELETE FROM connection');
  await owner.query('DELETE FROM outbox');
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
  rooms.database.inTenant(ctxOf(tenant), (tx) => rooms.get(Breaker).learn(tx, ID, outcome));
const ask = (tenant = world.northOne) =>
  rooms.database
    .inTenant(ctxOf(tenant), (tx) => rooms.get(Breaker).admit(tx, ID))
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
  expect(await hear(away)).toBeGreaterThan(7 * 86_400_000);
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

const look = (isThere: boolean, tenant = world.northOne) =>
  rooms.database.inTenant(systemContext(tenant.tenantId, tenant.partnerId), (tx) =>
    rooms.get(Breaker).looked(tx, ID, isThere),
  );
/** Effects that wait for the ERP, and one that waits for something else. */
const park = async (tenantId: string, subjects: readonly string[]) => {
  for (const subject of subjects)
    await owner.query(
      `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, created_at, not_before, correlation_id)
       VALUES ($1, $2, 'effect.perform', 1, $3, '{}', 'scheduled', now(), now() + $4::interval, 'c')`,
      [tenantId, newId(), subject, subject === 'later' ? '3 minutes' : '29 days'],
    );
};
const dueOf = async (tenantId: string) =>
  (
    await owner.query<{ subject: string; after: number }>(
      `SELECT subject_id AS subject, extract(epoch FROM not_before - min(not_before) OVER ())::float8 AS after FROM outbox
       WHERE tenant_id = $1 AND kind = 'effect.perform' AND not_before < now() + interval '1 day' ORDER BY not_before`,
      [tenantId],
    )
  ).rows.map(({ subject, after }) => `${subject} ${after.toFixed(2)}`);

test('an ERP that is back gets the oldest of what waited, and once that is done the others in their order, so many a minute', async () => {
  const { tenantId } = world.northOne;
  await fail(FAILURES_MAX);
  await park(tenantId, ['one', 'two', 'later', 'three']);
  await park(world.northTwo.tenantId, ['theirs']);
  await look(true);
  expect(await dueOf(tenantId)).toEqual(['one 0.00', expect.stringMatching(/^later 1(79|80)/)]);
  expect([await ask(), await ask()]).toEqual(['through', 'waits']);
  await hear(here);
  const after = (await dueOf(tenantId)).filter((row) => !row.startsWith('later'));
  expect(after.map((row) => row.split(' ')[0])).toEqual(['one', 'two', 'three']);
  const [, two, three] = after.map((row) => Number(row.split(' ')[1]));
  expect(three! - two!).toBeCloseTo(0.02, 2);
  expect(await dueOf(world.northTwo.tenantId)).toEqual([]);
});

test('two looks in a row that find nobody are enough, and people hear of it by one case that ends by itself', async () => {
  await look(false);
  expect(await ask()).toBe('through');
  await look(false);
  await look(false);
  expect(await ask()).toBe('waits');
  expect(await told()).toEqual([
    { state: 'WAITING_INTERNAL', code: 'INT.CONNECTION_AWAY', title: 'S/4 does not answer' },
  ]);
  expect(await told()).toHaveLength(1);
  await look(true);
  expect(await ask()).toBe('through');
  expect(await told()).toMatchObject([{ state: 'WITHDRAWN' }]);
});

test('what is left in peace by hand is asked by nobody until it is closed by hand', async () => {
  const act = (what: 'openByHand' | 'close') =>
    rooms.database.inTenant(ctxOf(), (tx) => rooms.get(Breaker)[what](tx, ID));
  await act('openByHand');
  await peaceEnds();
  await look(true);
  await hear(here);
  expect(await ask()).toBe('waits');
  await act('close');
  expect(await ask()).toBe('through');
});

/** Does what people are told by, and returns their cases. */
async function told() {
  const { tenantId, partnerId } = world.northOne;
  const handler = rooms.get(JobRegistry).handlerOf('connection.tell') as InsideHandler<unknown>;
  await rooms.database.inTenant(systemContext(tenantId, partnerId), (tx) =>
    handler.inside(tx, [{ subjectId: ID } as never]),
  );
  const sql = `SELECT state, primary_code AS code, title FROM case_file WHERE tenant_id = $1 ORDER BY number`;
  return (await owner.query(sql, [tenantId])).rows;
}
