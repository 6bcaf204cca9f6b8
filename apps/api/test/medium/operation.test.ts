import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { OperationReach, partnerOf } from '../../src/features/operation/reach.ts';
import { ReadOperation } from '../../src/features/operation/read-operation.ts';
import { ReadShares } from '../../src/features/operation/read-shares.ts';
import { SetTenantWeight } from '../../src/features/operation/set-tenant-weight.ts';
import { StopTenantWork } from '../../src/features/operation/stop-tenant-work.ts';
import { TAKE_TURN } from '../../src/platform/outbox/dispatch-sql.ts';
import { FairShare } from '../../src/platform/outbox/fair-share.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let [rooms, owner] = [{} as Rooms, {} as pg.Client];
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
});
beforeEach(() => owner.query('DELETE FROM outbox; DELETE FROM work_share'));

const work = (tenantId: string, rows: number, { lane = 1, state = 'ready', age = 0 } = {}) =>
  owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, state, created_at, not_before, correlation_id)
     SELECT $1, uuidv7(), 'x', $2, 'x', $3, now() - $4 * interval '1 second', now() - $4 * interval '1 second', 'c' FROM generate_series(1, $5)`,
    [tenantId, lane, state, age, rows],
  );

/** Tenants that a turn hands work out to. */
async function served(): Promise<string[]> {
  const values = [10, 5, 5, 20, [0, 1, 2], [], 100, 0];
  const rows = await rooms.database.acrossTenants<{ tenant_id: string }>('dispatch', TAKE_TURN, values);
  return [...new Set(rows.map((row) => row.tenant_id))].sort();
}

const admin = () => personOf(world.north, 'partner-admin');
const at = (tenant: { tenantId: string }, ctx = admin()) => rooms.get(OperationReach).at(ctx, tenant.tenantId);
const actsOf = async (tenantId: string) =>
  (
    await owner.query(
      `SELECT action, actor_name, body::jsonb -> 'details' AS details FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'work.%' ORDER BY seq`,
      [tenantId],
    )
  ).rows;

test('a partner looks after its own tenants, the platform after all, and nobody else after any', async () => {
  expect(partnerOf(personOf(world.northOne, 'tenant-admin'))).toBeUndefined();
  expect(partnerOf({ ...admin(), staff: 'partner' })).toBeUndefined();
  expect(await at(world.southOne)).toBeUndefined();
  expect(await at(world.north)).toBeUndefined();
  expect(await at(world.northOne)).toMatchObject({ tenantId: world.northOne.tenantId, staff: 'partner' });
  expect(await at(world.southOne, personOf(world.platform, 'platform-operator'))).toMatchObject({
    partnerId: world.south.tenantId,
  });
  const names = async (partner: string | null) =>
    (await rooms.get(ReadShares).list(partner, '')).map(({ name }) => name).sort();
  expect(await names(world.north.tenantId)).toEqual(['Tenant north-one', 'Tenant north-two']);
  expect(await names(null)).toEqual(['Tenant north-one', 'Tenant north-two', 'Tenant south-one']);
});

test('what waits, flies and was done is counted within the reach, and what rests counts apart', async () => {
  const [north, south] = [world.northOne.tenantId, world.southOne.tenantId];
  await work(north, 3, { age: 90 });
  await work(north, 1, { state: 'leased' });
  await work(north, 2, { state: 'scheduled', age: -60 });
  await work(south, 4, { lane: 0, age: 500 });
  const shares = new FairShare(rooms.database);
  await shares.charge(north, 300, 7);
  await shares.charge(north, 300, 2);
  await shares.charge(south, 1_400, 5);
  const read = rooms.get(ReadOperation);
  expect(await read.lanes(world.north.tenantId)).toMatchObject([
    { lane: 'URGENT', waiting: 0 },
    { lane: 'NORMAL', waiting: 3, inFlight: 1, held: 0 },
    { lane: 'BULK', waiting: 0 },
  ]);
  expect((await read.lanes(null))[0]).toMatchObject({ waiting: 4 });
  expect((await read.doneByMinute(world.north.tenantId)).reduce((sum, n) => sum + n)).toBe(9);
  expect(await read.doneByMinute(null)).toHaveLength(15);
  const [busiest] = await rooms.get(ReadShares).list(null, 'north-one');
  expect(busiest).toMatchObject({ waiting: 3, inFlight: 1, scheduled: 2, usedMs: 600, usedPercent: '30.0' });
  expect(await rooms.get(ReadShares).list(world.north.tenantId, '')).toMatchObject([{ usedPercent: '100.0' }, {}]);
  await rooms.get(StopTenantWork).run(await at(world.northOne), true, 'Their ERP moves.');
  expect((await read.lanes(null))[1]).toMatchObject({ waiting: 0, inFlight: 1, held: 3, oldestSince: null });
  await rooms.get(StopTenantWork).run(await at(world.northOne), false, 'It has moved.');
});

test('minutes pass out of the count one by one', async () => {
  const north = world.northOne.tenantId;
  const shares = new FairShare(rooms.database);
  const back = (minutes: number) => owner.query('UPDATE work_share SET minute = minute - $1', [minutes]);
  await shares.charge(north, 10, 1);
  await back(2);
  await shares.charge(north, 10, 20);
  await back(12);
  const done = () => rooms.get(ReadOperation).doneByMinute(null);
  expect((await done()).slice(0, 4)).toEqual([1, 0, 20, 0]);
  await shares.charge(north, 10, 300);
  expect((await done()).filter(Boolean)).toEqual([1, 20, 300]);
  await back(60);
  expect(Math.max(...(await done()))).toBe(0);
  await shares.charge(north, 10, 5);
  expect((await done()).at(-1)).toBe(5);
});

test('work of a stopped tenant waits and is done when it is taken up, with both acts in its log', async () => {
  const [one, two] = [world.northOne.tenantId, world.northTwo.tenantId];
  await work(one, 2);
  await work(two, 2);
  const stop = rooms.get(StopTenantWork);
  expect(await stop.run(await at(world.northOne), true, '  no ')).toMatchObject({ why: { path: 'input.reason' } });
  expect(await stop.run(await at(world.southOne), true, 'Not mine.')).toMatchObject({ refused: 'NotFound' });
  expect(await stop.run(await at(world.northOne), true, 'It floods the ERP.')).toBeUndefined();
  expect(await stop.run(await at(world.northOne), true, 'Said twice.')).toBeUndefined();
  expect(await served()).toEqual([two]);
  const share = await rooms.get(ReadShares).one(world.north.tenantId, one);
  expect(share).toMatchObject({ state: 'STOPPED', stopReason: 'It floods the ERP.', stoppedBy: admin().actorName });
  await stop.run(await at(world.northOne), false, 'It is calm.');
  expect(await served()).toEqual([one]);
  const acts = await actsOf(one);
  expect(acts.slice(-2)).toMatchObject([
    { action: 'work.stopped', details: { reason: 'It floods the ERP.' } },
    { action: 'work.resumed', details: { reason: 'It is calm.' } },
  ]);
});

test('a new weight changes what comes, and puts nobody before or behind the others at once', async () => {
  const { tenantId } = world.northTwo;
  await new FairShare(rooms.database).charge(tenantId, 4_000);
  const set = rooms.get(SetTenantWeight);
  for (const weight of [0, 101])
    expect(await set.run(await at(world.northTwo), weight, 'Too much.')).toMatchObject({
      why: { code: 'WEIGHT_INVALID' },
    });
  const used = async () =>
    (
      await owner.query(
        'SELECT s.weight, w.used_ms / s.weight AS used FROM scope s JOIN work_share w USING (tenant_id) WHERE s.id = $1',
        [tenantId],
      )
    ).rows[0];
  expect(await set.run(await at(world.northTwo), 10, 'They pay for more.')).toBeUndefined();
  expect(await used()).toEqual({ weight: 10, used: 4_000 });
  expect(await set.run(await at(world.northTwo), 2, 'The month is over.')).toBeUndefined();
  expect(await used()).toEqual({ weight: 2, used: 4_000 });
  expect((await actsOf(tenantId)).at(-1)).toMatchObject({
    action: 'work.weightSet',
    actor_name: admin().actorName,
    details: { before: 10, now: 2, reason: 'The month is over.' },
  });
});
