import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReadOperationFigures } from '../../src/features/health/operation-figures.ts';
import { OperationGauges } from '../../src/features/health/operation-gauges.ts';
import { Metrics } from '../../src/platform/telemetry/metrics.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
let [rooms, owner] = [{} as Rooms, {} as pg.Client];
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query('DELETE FROM outbox');
});
afterAll(async () => {
  await owner.end();
  await rooms.close();
});

const work = (tenantId: string, lane: number, state: string, age: number) =>
  owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, state, created_at, not_before, correlation_id)
     VALUES ($1, gen_random_uuid(), 'x', $2, 'x', $3, now() - interval '2 days', now() - $4 * interval '1 second', 'c')`,
    [tenantId, lane, state, age],
  );

test('what waits, for how long, and whose the most of it is, is told without a tenant’s name', async () => {
  const [one, two] = [world.northOne.tenantId, world.southOne.tenantId];
  await work(one, 0, 'ready', 12);
  await work(one, 2, 'ready', 900);
  await work(one, 1, 'leased', 5);
  await work(two, 1, 'ready', 40);
  await work(two, 1, 'scheduled', 70);
  await work(two, 1, 'scheduled', -3600);
  await owner.query(
    `INSERT INTO effect (tenant_id, key, kind, state, request, claimed_at) VALUES ($1, 'a', 'releaseHold', 'unknown', '{}', now() - interval '5 minutes'), ($1, 'b', 'releaseHold', 'done', '{}', now() - interval '9 minutes')`,
    [one],
  );
  await owner.query(
    `INSERT INTO dead_letter (tenant_id, id, kind, subject_id, payload, cause, attempts, failed_at, correlation_id, actor, replayed_at)
     VALUES ($1, gen_random_uuid(), 'x', 'x', '{}', 'a secret of theirs', 1, now() - interval '1 hour', 'c', '{}', NULL),
       ($1, gen_random_uuid(), 'x', 'x', '{}', 'y', 1, now() - interval '2 hours', 'c', '{}', now())`,
    [two],
  );
  // What rests with a stopped tenant is waited for by nobody: it makes no alarm.
  await work(world.northTwo.tenantId, 0, 'ready', 50_000);
  await owner.query('UPDATE scope SET work_stopped_at = now() WHERE id = $1', [world.northTwo.tenantId]);
  await owner.query(
    `INSERT INTO connection (tenant_id, id, connector, title, url, config, opened_at, probe_at)
     VALUES ($1, gen_random_uuid(), 'sap-s4', 'S/4', 'x', '{}', now() - interval '7 minutes', now()), ($1, gen_random_uuid(), 'sap-s4', 'S/4', 'x', '{}', NULL, NULL)`,
    [two],
  );
  const figures = await new ReadOperationFigures(rooms.database).read();
  const seconds = Object.fromEntries(figures.queueAge.map(({ lane, seconds }) => [lane, Math.floor(seconds / 10)]));
  expect(seconds).toEqual({ urgent: 1, normal: 4, bulk: 90 });
  expect(Math.floor(figures.dispatcherLag / 10)).toBe(7);
  expect(figures).toMatchObject({ busyTenants: 3, largestShare: 0.6 });
  expect([figures.effectsInDoubt.count, Math.floor(figures.effectsInDoubt.age / 60)]).toEqual([1, 5]);
  expect([figures.connectionsAway.count, Math.floor(figures.connectionsAway.age / 60)]).toEqual([1, 7]);
  expect([figures.deadLetters.count, Math.floor(figures.deadLetters.age / 3600)]).toEqual([1, 1]);
  const metrics = new Metrics();
  const gauges = new OperationGauges(metrics);
  for (let scrape = 0; scrape < 2; scrape++) gauges.set(figures);
  const text = await metrics.text();
  expect(text).toMatch(/^clearhold_queue_age_seconds\{lane="bulk"\} 90\d/m);
  expect(text).not.toMatch(/secret|north|south|[0-9a-f]{8}-[0-9a-f]{4}/);
});
