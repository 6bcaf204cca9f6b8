import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { Takeover } from '../../src/platform/outbox/takeover.ts';
import { Transport } from '../../src/platform/queue/transport.ts';
import { makeLogger } from '../../src/platform/telemetry/logger.ts';

const database = useDatabase();
const { northOne, southTwo } = TWO_PARTNERS;
let owner: pg.Client;
let house: Database;
let transport: Transport;
let takeover: Takeover;
const worker = newId();
let letGo = () => {};
let stop: () => Promise<void>;
let begun: string[] = [];

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  await writeWorld(owner);
  const config = Config.load(database().env);
  [house, transport] = [new Database(config), new Transport(config)];
  takeover = new Takeover(house, transport, makeLogger('silent', 'worker'));
  const standing = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const stand = (parcel: readonly { ids: readonly string[] }[]) => {
    begun.push(...parcel.flatMap(({ ids }) => ids));
    return standing;
  };
  ({ stop } = await transport.receive(worker, stand, () => {}));
});
afterAll(async () => {
  letGo();
  await stop?.();
  await transport?.close();
  await house?.close();
  await owner?.end();
});
beforeEach(async () => {
  begun = [];
  await owner.query('DELETE FROM outbox; DELETE FROM node_beat');
});

/** A leased row of that tenant, with the parcel's epoch one behind where it was handed to somebody else since. */
async function leased(tenantId: string, epoch = 1): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor, epoch, leased_until)
     VALUES ($1, $2, 'a', 1, 's', '{}', 'leased', now(), now(), 'test', '{}', $3, now() + interval '20 seconds')`,
    [tenantId, id, epoch],
  );
  return id;
}

async function takenBy(rows: { tenantId: string; id: string }[]): Promise<void> {
  const partnerId = TWO_PARTNERS.northOne.partnerId;
  await transport.send([rows.map(({ tenantId, id }) => ({ tenantId, partnerId, kind: 'a', ids: [id], epochs: [1] }))]);
  await expect.poll(() => begun.length, { timeout: 10_000 }).toBe(rows.length);
}

const heardOf = (secondsAgo: number) =>
  owner.query(
    `INSERT INTO node_beat (tenant_id, id, role, seen_at) VALUES ($1, $2, 'worker', now() - make_interval(secs => $3))`,
    [PLATFORM_ID, worker, secondsAgo],
  );
const states = async () =>
  Object.fromEntries((await owner.query('SELECT id, state FROM outbox')).rows.map(({ id, state }) => [id, state]));

test('what a silent worker had begun is given back, of all tenants, and nothing that others hold', async () => {
  const [one, two, moved] = [await leased(northOne.id), await leased(southTwo.id), await leased(southTwo.id, 2)];
  await takenBy([
    { tenantId: northOne.id, id: one },
    { tenantId: southTwo.id, id: two },
    { tenantId: southTwo.id, id: moved },
  ]);
  const others = await leased(northOne.id);
  await heardOf(10);
  expect(await takeover.look()).toBe(2);
  expect(await states()).toEqual({ [one]: 'ready', [two]: 'ready', [moved]: 'leased', [others]: 'leased' });
});

test('a worker that is heard of keeps what it has', async () => {
  const id = await leased(northOne.id);
  await takenBy([{ tenantId: northOne.id, id }]);
  await heardOf(1);
  expect(await takeover.look()).toBe(0);
  expect(await states()).toEqual({ [id]: 'leased' });
});

test('what a transaction of the silent worker still holds is left to it until that ended', async () => {
  const id = await leased(northOne.id);
  await takenBy([{ tenantId: northOne.id, id }]);
  await heardOf(10);
  const other = new pg.Client(database().url);
  await other.connect();
  await other.query('BEGIN; SELECT FROM outbox FOR UPDATE');
  expect(await takeover.look()).toBe(0);
  await other.end();
  await expect.poll(() => takeover.look()).toBe(1);
  expect(await states()).toEqual({ [id]: 'ready' });
});
