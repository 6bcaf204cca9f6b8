import { type Playbook, priceVariance, SHIPPED_PLAYBOOKS, suspectedDuplicate } from '@clearhold/cases';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PlaybookLibrary } from '../../src/features/playbooks/index.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const CODES = { codes: ['AP.MATCH.PRICE'] };
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  for (const playbook of SHIPPED_PLAYBOOKS) await ship(playbook);
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});
beforeEach(async () => {
  await owner.query('DELETE FROM policy_version; DELETE FROM policy_draft');
  admin = personOf(world.north, 'partner-admin');
});

const ship = ({ key, version, title, ...more }: Playbook) =>
  owner.query(
    `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
    [PLATFORM_ID, newId(), key, version, title, JSON.stringify({ key, version, title, ...more })],
  );
const publish = async (steps: object, { scope, modes }: { scope?: string; modes?: object } = {}) => {
  const changes = [
    { key: 'playbooks.step', value: steps, modes, ...(Object.keys(steps).length ? {} : { remove: true }) },
  ];
  const place = (await rooms.get(ScopeContext).of(admin, scope))!;
  return rooms.get(PublishPolicy).run(place, { reason: 'for the test', changes: changes as never });
};
/** A case of a price variance begins in a space: the playbook that it keeps. */
const begin = ({ tenantId, partnerId }: { tenantId: string; partnerId: string }) =>
  rooms.database.inTenant(systemContext(tenantId, partnerId), async (tx) =>
    rooms.get(PlaybookLibrary).choose(tx, await rooms.get(PolicyService).effective(tx), CODES),
  );
const kept = ({ tenantId, partnerId }: { tenantId: string; partnerId: string }, version: number) =>
  rooms.database.read(systemContext(tenantId, partnerId), (tx) =>
    rooms.get(PlaybookLibrary).version(tx, 'price-variance', version),
  );
const titleOf = ({ steps }: Playbook) => steps[0]!.title;

const ask = (title: string) => ({ 'price-variance.ask-buyer': { ...priceVariance.steps[0], title } });

test('a step that a tenant replaced is in its own cases alone, under a number of its own, and running ones keep theirs', async () => {
  const { northOne: acme, northTwo: birch } = world;
  expect(await begin(acme)).toMatchObject({ version: priceVariance.version });
  expect(await publish(ask('Is it right?'), { scope: acme.tenantId })).toMatchObject({ ok: true });
  const own = await begin(acme);
  expect([titleOf(own), own.version]).toEqual(['Is it right?', priceVariance.version + 1]);
  expect(await begin(acme)).toEqual(own);
  expect(titleOf(await begin(birch))).toBe(titleOf(priceVariance));
  expect(titleOf(await kept(acme, priceVariance.version))).toBe(titleOf(priceVariance));
  expect(await publish({}, { scope: acme.tenantId })).toMatchObject({ ok: true });
  expect(titleOf(await begin(acme))).toBe(titleOf(priceVariance));
  expect(await kept(acme, own.version)).toEqual(own);
});

test('a number means one thing in a space for ever, also when the platform ships one of the same number later', async () => {
  const { northOne: acme, northTwo: birch } = world;
  await publish(ask('Ours'), { scope: acme.tenantId });
  const own = await begin(acme);
  await publish({}, { scope: acme.tenantId });
  await ship({ ...priceVariance, version: own.version, title: 'Shipped later' });
  const later = await begin(acme);
  expect([later.title, later.version]).toEqual(['Shipped later', own.version + 1]);
  expect(await begin(birch)).toMatchObject({ title: 'Shipped later', version: own.version });
  expect(titleOf(await kept(acme, own.version))).toBe('Ours');
});

test('two cases that begin at once get one number', async () => {
  await publish(ask('At once'), { scope: world.northOne.tenantId });
  const versions = await Promise.all(Array.from({ length: 8 }, () => begin(world.northOne)));
  expect(new Set(versions.map(({ version }) => version)).size).toBe(1);
});

test('a partner’s step holds in its tenants, may be locked, and no other partner’s see it', async () => {
  const { northOne: acme, southOne: cedar } = world;
  await publish(ask('The partner asks'), { modes: { 'price-variance.ask-buyer': 'lock' } });
  expect(titleOf(await begin(acme))).toBe('The partner asks');
  expect(titleOf(await begin(cedar))).toBe(titleOf(priceVariance));
  expect(await publish(ask('We ask'), { scope: acme.tenantId })).toMatchObject({
    ok: false,
    refusals: [{ code: 'SETTING_LOCKED' }],
  });
});

test('what could not run is refused and says which step; what has lost its ground since is left out', async () => {
  const { northOne: acme } = world;
  expect(await publish({ 'price-variance.ask-buyer': 'omit' }, { scope: acme.tenantId })).toMatchObject({
    ok: false,
    refusals: expect.arrayContaining([expect.objectContaining({ code: 'UNKNOWN_NEED' })]),
  });
  await publish({ 'price-variance.tell-analyst': 'omit' }, { scope: acme.tenantId });
  expect((await begin(acme)).steps.map(({ id }) => id)).not.toContain('tell-analyst');
  await publish({ 'price-variance.review-answer': { ...priceVariance.steps[2] } });
  expect(titleOf(await begin(acme))).toBe(titleOf(priceVariance));
});

test('the steps of another playbook stay in the version that was named, also when a newer one is shipped', async () => {
  const use = { id: 'compare', kind: 'playbook', uses: 'suspected-duplicate', version: 1 };
  const ours = { title: 'Ours', appliesTo: ['AP.MATCH.PRICE'], steps: [use] };
  const changes = [{ key: 'playbooks.definition', value: { ours } }];
  const place = (await rooms.get(ScopeContext).of(admin, world.northOne.tenantId))!;
  const publishing = rooms.get(PublishPolicy).run(place, { reason: 'for the test', changes: changes as never });
  expect(await publishing).toMatchObject({ ok: true });
  const first = await begin(world.northOne);
  expect(first.steps.map(({ id }) => id)).toEqual(suspectedDuplicate.steps.map(({ id }) => `compare-${id}`));
  const [compare, ...others] = suspectedDuplicate.steps;
  await ship({ ...suspectedDuplicate, version: 2, steps: [{ ...compare!, title: 'Shipped later' }, ...others] });
  expect(await begin(world.northOne)).toEqual(first);
});
