import { EMULATOR_CREDENTIALS, type SapEmulator, startSapEmulator } from '@clearhold/connectors/emulator';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AskErp } from '../../src/features/integrations/connections/ask-erp.ts';
import { ConnectionsRepository } from '../../src/features/integrations/connections/connections.repository.ts';
import { type ConnectionInput, SaveConnection } from '../../src/features/integrations/connections/save-connection.ts';
import {
  type ConnectionState,
  SetConnectionState,
} from '../../src/features/integrations/connections/set-connection-state.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
let owner: pg.Client;
let sap: SapEmulator;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  sap = await startSapEmulator();
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
  await sap?.close();
});

const placeOf = async (ctx: TenantContext, scope?: string): Promise<Place> =>
  (await rooms.get(ScopeContext).of(ctx, scope))!;
const partner = () => personOf(world.north, 'partner-admin');
const input = (more: Partial<ConnectionInput> = {}): ConnectionInput => ({
  ...{ connector: 'sap-s4', title: 'S/4HANA', url: sap.url, signIn: EMULATOR_CREDENTIALS, ...more },
});
const save = async (more: Partial<ConnectionInput> = {}, tenant = world.northOne.tenantId, ctx = partner()) =>
  rooms.get(SaveConnection).run(await placeOf(ctx, tenant), input(more));
const set = async (id: string, state: ConnectionState) =>
  rooms.get(SetConnectionState).run(await placeOf(partner(), world.northOne.tenantId), {
    ...{ id, state, reason: 'for the test' },
  });
const rows = async () =>
  (await owner.query('SELECT tenant_id, status, secret FROM connection ORDER BY created_at')).rows;
const list = async (ctx: TenantContext, scope?: string) => {
  const place = await placeOf(ctx, scope);
  return rooms.database.read(place.ctx, (tx) => rooms.get(ConnectionsRepository).list(tx));
};

test('an ERP is connected, asked at once, and belongs to one tenant; its sign-in is nowhere to be read', async () => {
  const saved = await save({ config: { companyCode: '1710', client: '100' } });
  expect(saved).toMatchObject({ connection: { status: 'active' }, health: { status: 'up' } });
  expect(JSON.stringify(await list(partner(), world.northOne.tenantId))).not.toContain(EMULATOR_CREDENTIALS.password);
  expect((await rows()).map((row) => Buffer.from(row.secret).toString('latin1'))).not.toContainEqual(
    expect.stringContaining(EMULATOR_CREDENTIALS.password),
  );
  expect(await list(personOf(world.northTwo, 'tenant-admin'))).toEqual([]);
  expect(await rooms.get(ScopeContext).of(personOf(world.south, 'partner-admin'), world.northOne.tenantId)).toBe(
    undefined,
  );
  const { rows: log } = await owner.query(
    `SELECT body AS said FROM audit_entry WHERE tenant_id = $1 AND action = 'connection.saved'`,
    [world.northOne.tenantId],
  );
  expect(log).toHaveLength(1);
  expect(log[0].said).not.toContain(EMULATOR_CREDENTIALS.password);
});

test('a second one is refused; another address wants its own sign-in; a wrong one is saved and said', async () => {
  expect(await save()).toMatchObject({ refused: 'Conflict', why: { code: 'ERP_CONNECTED' } });
  const [{ id }] = (await list(partner(), world.northOne.tenantId)) as unknown as [{ id: string }];
  const moved = { id, url: 'https://sap.example.com', signIn: undefined };
  expect(await save(moved)).toMatchObject({ why: { code: 'SIGN_IN_NEEDED' } });
  const wrong = await save({ id, signIn: { user: 'CLEARHOLD', password: 'not this one' } });
  expect(wrong).toMatchObject({ health: { status: 'misconfigured', code: 'UNAUTHORIZED' } });
  expect(await save({ id, signIn: EMULATOR_CREDENTIALS })).toMatchObject({ health: { status: 'up' } });
  expect(await save({ id, signIn: undefined, title: 'Renamed' })).toMatchObject({
    connection: { title: 'Renamed', config: { companyCode: '1710' } },
    health: { status: 'up' },
  });
});

test.each([
  [{ url: 'http://sap.example.com' }, 'input.url'],
  [{ url: 'https://user:secret@sap.example.com' }, 'input.url'],
  [{ url: 'no address' }, 'input.url'],
  [{ config: { companyCode: 'too long' } }, 'input.config.companyCode'],
  [{ config: { client: '1' } }, 'input.config.client'],
  [{ config: { codingService: 'no path' } }, 'input.config.codingService'],
  [{ config: { password: 'x' } }, 'input.config'],
  [{ signIn: { user: 'alone' } }, 'input.signIn'],
  [{ title: ' ' }, 'input.title'],
  [{ connector: 'sap-r2' }, 'input.connector'],
])('what cannot be is refused by its field, in words: %j', async (more, path) => {
  const refused = await save(more, world.northTwo.tenantId);
  expect(refused).toMatchObject({ refused: 'Invalid', why: { path } });
  expect(JSON.stringify(refused)).not.toContain(EMULATOR_CREDENTIALS.password);
  expect(JSON.stringify(refused)).not.toContain('must match pattern');
});

test('an address inside the installation’s network is never asked', async () => {
  const saved = await save({ url: 'https://10.1.2.3' }, world.northTwo.tenantId);
  expect(saved).toMatchObject({ health: { status: 'down', code: 'UNREACHABLE' } });
});

test('a pause keeps it and its sign-in, closing forgets the sign-in and makes room for another', async () => {
  const [{ id }] = (await list(partner(), world.northOne.tenantId)) as unknown as [{ id: string }];
  expect(await set(id, 'PAUSED')).toMatchObject({ connection: { status: 'paused' } });
  expect(await set(id, 'ACTIVE')).toMatchObject({ connection: { status: 'active' } });
  const { ctx } = await placeOf(partner(), world.northOne.tenantId);
  const kept = await rooms.database.inTenant(ctx, (tx) => rooms.get(ConnectionsRepository).find(tx, id));
  expect(await rooms.get(AskErp).ask(ctx, kept!)).toMatchObject({ status: 'up' });
  expect(await set(id, 'CLOSED')).toMatchObject({ connection: { status: 'closed' } });
  const { rows: closed } = await owner.query('SELECT secret FROM connection WHERE id = $1', [id]);
  expect(closed).toEqual([{ secret: null }]);
  const { rows: log } = await owner.query(
    `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'connection.%' ORDER BY seq DESC LIMIT 4`,
    [world.northOne.tenantId],
  );
  expect(log.map(({ action }) => action)).toEqual([
    'connection.closed',
    'connection.asked',
    'connection.takenUp',
    'connection.paused',
  ]);
  expect(await set(id, 'ACTIVE')).toMatchObject({ refused: 'NotFound' });
  expect(await save()).toMatchObject({ health: { status: 'up' } });
});
