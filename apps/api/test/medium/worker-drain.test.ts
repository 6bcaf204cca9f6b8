import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { DrainWorker, listWorkers } from '../../src/features/operation/index.ts';
import { Config } from '../../src/platform/config/config.ts';
import { PartnerDirectory } from '../../src/platform/context/partner-directory.ts';
import { Dispatcher } from '../../src/platform/outbox/dispatcher.ts';
import { FairShare } from '../../src/platform/outbox/fair-share.ts';
import { Heartbeat } from '../../src/platform/outbox/heartbeat.ts';
import { Takeover } from '../../src/platform/outbox/takeover.ts';
import { WorkPost } from '../../src/platform/outbox/work-post.ts';
import { OutboxWorker } from '../../src/platform/outbox/worker.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { Transport } from '../../src/platform/queue/transport.ts';
import { makeLogger } from '../../src/platform/telemetry/logger.ts';
import { type Made, makeWorld, personOf, platformSystem, Rooms } from './rooms.ts';

const database = useDatabase();
const kind = 'test.stand';
const posts: { post: WorkPost; transport: Transport }[] = [];
let [rooms, owner] = [{} as Rooms, {} as pg.Client];
let world: Made;
let begun: string[] = [];
let letGo = () => {};

beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query('DELETE FROM outbox');
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  rooms.get(JobRegistry).add({
    definition: { kind, lane: 1, attempts: 3, batch: 1, payload: z.object({}) },
    outside: async (_ctx, { subjectId }) => {
      begun.push(subjectId);
      if (subjectId === 'slow') await gate;
    },
  });
});
afterAll(async () => {
  letGo();
  for (const { post, transport } of posts) await post.close().then(() => transport.close());
  await owner?.end();
  await rooms?.close();
});

/** A worker as its own process would open it. */
async function worker(): Promise<{ id: string; close(): Promise<void> }> {
  const [config, house, logger] = [Config.load(database().env), rooms.database, makeLogger('silent', 'worker')];
  const [transport, heartbeat] = [new Transport(config), new Heartbeat(house)];
  const dispatcher = new Dispatcher(
    house,
    transport,
    rooms.get(JobRegistry),
    config,
    new FairShare(house),
    rooms.get(PartnerDirectory),
    new Takeover(house, transport, logger),
    logger,
  );
  const post = new WorkPost(dispatcher, rooms.get(OutboxWorker), transport, heartbeat);
  posts.push({ post, transport });
  await post.open(() => {});
  return { id: heartbeat.id, close: () => post.close() };
}

const work = (subject: string, id = newId<string>(), state = 'ready') =>
  owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, state, epoch, leased_until, correlation_id)
     VALUES ($1, $2, $3, 1, $4, $5, 1, now() + interval '20 seconds', 'c')`,
    [world.northOne.tenantId, id, kind, subject, state],
  );
/** Work that another process handed out: whoever takes parcels may take it. */
async function sentToTheQueue(subject: string): Promise<void> {
  const id = newId<string>();
  await work(subject, id, 'leased');
  const { tenantId, partnerId } = world.northOne;
  await posts[0]!.transport.send([[{ tenantId, partnerId, kind, ids: [id], epochs: [1] }]]);
}
const stateOf = async (id: string) =>
  (await rooms.database.read(platformSystem, listWorkers)).find((one) => one.id === id);
const operator = () => personOf(world.platform, 'platform-operator');
const drain = (id: string, drained: boolean, ctx = operator()) =>
  rooms.get(DrainWorker).run(ctx, id, drained, 'The machine is updated.');

test('a drained worker ends what it has and takes nothing, others do the rest, and it comes back when told', async () => {
  const first = await worker();
  await work('slow');
  await expect.poll(() => begun).toEqual(['slow']);
  await expect.poll(() => stateOf(first.id)).toMatchObject({ state: 'AT_WORK', held: 1 });

  expect(await drain(first.id, true)).toMatchObject({ worker: { state: 'DRAINING' } });
  letGo();
  await expect.poll(() => stateOf(first.id), { timeout: 5_000 }).toMatchObject({ state: 'DRAINED', held: 0 });
  await sentToTheQueue('later');
  const { seenAt } = (await stateOf(first.id))!;
  await expect.poll(async () => (await stateOf(first.id))!.seenAt > seenAt, { timeout: 5_000 }).toBe(true);
  expect([begun, await posts[0]!.transport.waiting()]).toEqual([['slow'], 1]);
  const second = await worker();
  await expect.poll(() => begun, { timeout: 5_000 }).toEqual(['slow', 'later']);
  await second.close();
  begun = [];
  await work('back');
  expect(await drain(first.id, false)).toMatchObject({ worker: { state: 'AT_WORK', drainSince: null } });
  await expect.poll(() => begun, { timeout: 5_000 }).toEqual(['back']);

  const { rows } = await owner.query(
    `SELECT action, actor_name FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'worker.%' ORDER BY seq`,
    [PLATFORM_ID],
  );
  const actor_name = operator().actorName;
  expect(rows).toEqual([
    { action: 'worker.drained', actor_name },
    { action: 'worker.takenBack', actor_name },
  ]);
});

test('only the platform drains workers, and only those that there are', async () => {
  const known = (await rooms.database.read(platformSystem, listWorkers))[0]!.id;
  expect(await drain(known, true, personOf(world.north, 'partner-admin'))).toMatchObject({ refused: 'NotFound' });
  expect(await drain(newId(), true)).toMatchObject({ refused: 'NotFound', why: { path: 'input.id' } });
  expect(await rooms.get(DrainWorker).run(operator(), known, true, '')).toMatchObject({
    why: { code: 'REASON_REQUIRED' },
  });
});
