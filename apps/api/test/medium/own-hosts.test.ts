import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OwnHosts } from '../../src/features/branding/index.ts';
import { HostDirectory, type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const HOST = 'invoices.north-one.com';
/** The DNS: what stands there, or a name server that does not answer. */
const zone = new Map<string, string[]>();
let answers = true;
const records = {
  of: async (name: string) => {
    if (!answers) throw new Error('timeout');
    return zone.get(name) ?? [];
  },
};

let rooms: Rooms;
let world: Made;
let hosts: OwnHosts;
let directory: HostDirectory;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  directory = rooms.get(HostDirectory);
  hosts = new OwnHosts(rooms.get(Database), directory, records, rooms.get(Config as never));
});
afterAll(() => rooms?.close());

const placeOf = async (space: Made['northOne']): Promise<Place> =>
  (await rooms.get(ScopeContext).of(personOf(space, 'tenant-admin')))!;
const asked = async (place: Place, host = HOST) => {
  const outcome = await hosts.ask(place, host);
  if ('refused' in outcome) throw new Error(outcome.why.message);
  return outcome.host;
};

test('a host is served once its record stands in the DNS, and not before', async () => {
  const place = await placeOf(world.northOne);
  const { token } = await asked(place, ` ${HOST.toUpperCase()}. `);
  expect(await directory.find(HOST)).toBeUndefined();
  expect(await hosts.check(place, HOST)).toMatchObject({
    host: { state: 'pending', said: expect.stringMatching(/not there/) },
  });
  zone.set(`_portal-challenge.${HOST}`, ['v=spf1 -all']);
  expect(await hosts.check(place, HOST)).toMatchObject({
    host: { state: 'pending', said: expect.stringMatching(/else/) },
  });
  answers = false;
  expect(await hosts.check(place, HOST)).toMatchObject({ host: { said: expect.stringMatching(/No name server/) } });
  answers = true;
  expect(await directory.find(HOST)).toBeUndefined();
  zone.set(`_portal-challenge.${HOST}`, ['v=spf1 -all', token]);
  expect(await hosts.check(place, HOST)).toMatchObject({ host: { state: 'live', liveAt: expect.any(Date) } });
  expect(await directory.find(`${HOST}:443`)).toMatchObject({ tenantId: world.northOne.tenantId, surface: 'portal' });
});

test('links lead to the host of one’s own from then on', async () => {
  expect(await directory.address(world.northOne.tenantId, '/x')).toContain(`//${HOST}`);
  expect(await directory.houseHost(world.northOne.tenantId)).toMatch(/\.localhost$/);
});

test('another space’s proof is its own: it neither sees the claim nor takes the host that is served', async () => {
  const other = await placeOf(world.southOne);
  expect(await hosts.check(other, HOST)).toMatchObject({ refused: 'NotFound' });
  const { token } = await asked(other);
  zone.set(`_portal-challenge.${HOST}`, [token]);
  expect(await hosts.check(other, HOST)).toMatchObject({ host: { state: 'failed' } });
  expect(await directory.find(HOST)).toMatchObject({ tenantId: world.northOne.tenantId });
});

test('what is given up is served no more, and each step stands in the log', async () => {
  const place = await placeOf(world.northOne);
  expect(await hosts.ask(place, HOST)).toMatchObject({ refused: 'Conflict' });
  expect(await hosts.ask(place, 'acme.localhost')).toMatchObject({ refused: 'Invalid' });
  expect(await hosts.giveUp(await placeOf(world.southOne), HOST)).toMatchObject({ host: { state: 'failed' } });
  expect(await directory.find(HOST)).toMatchObject({ tenantId: world.northOne.tenantId });
  await hosts.giveUp(place, HOST);
  expect(await directory.find(HOST)).toBeUndefined();
  expect(await directory.find(await directory.houseHost(world.northOne.tenantId))).toBeDefined();
  const log = await rooms.database.read(place.ctx, (tx) =>
    tx.db.auditEntry.findMany({ where: { tenantId: place.ctx.tenantId, action: { startsWith: 'host.' } } }),
  );
  expect(new Set(log.map(({ action }) => action))).toEqual(new Set(['host.asked', 'host.checked', 'host.givenUp']));
});
