import { defineAbility } from '@clearhold/access';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrandingService } from '../../src/features/branding/index.ts';
import { PeopleService } from '../../src/features/identity/people.service.ts';
import { CreateTenant } from '../../src/features/onboarding/create-tenant.ts';
import { HostTaken, TenantFactory } from '../../src/features/onboarding/index.ts';
import { PolicyService } from '../../src/features/policies/index.ts';
import { HostDirectory, ScopeContext } from '../../src/features/tenancy/index.ts';
import { TenancyService } from '../../src/features/tenancy/tenancy.service.ts';
import { type Made, makeWorld, personOf, platformSystem, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(() => rooms?.close());

const input = {
  currency: 'NOK',
  locale: 'nb',
  timeZone: 'Europe/Oslo',
  blueprint: 'standard',
  adminName: 'Nina Nord',
  adminEmail: 'nina@new.example',
};
const actionsIn = (ctx: ReturnType<typeof personOf>) =>
  rooms.database.read(ctx, async (tx) =>
    (await tx.db.auditEntry.findMany({ where: { tenantId: ctx.tenantId }, orderBy: { seq: 'asc' } })).map(
      (entry) => entry.action,
    ),
  );

describe('a new tenant', () => {
  test('is made whole from a blueprint and noted in its own log and its partner’s', async () => {
    const operator = personOf(world.north, 'partner-operator');
    const outcome = await rooms.get(CreateTenant).run(operator, { ...input, slug: 'new-one', name: 'New One' });
    expect(outcome).toMatchObject({
      made: { created: true, host: 'new-one.localhost', people: [{ email: 'nina@new.example' }] },
    });
    if (!('made' in outcome)) return;
    expect(Object.keys(outcome.made.units)).toEqual(['oslo']);
    expect(outcome.made.apiKeys[0]!.key).toMatch(/^chk_[\w-]{43}\.[\w-]{43}$/);
    expect(await actionsIn(personOf(outcome.made, 'auditor'))).toEqual([
      'person.invited',
      'apiKey.created',
      'tenant.created',
    ]);
    expect((await actionsIn(operator)).at(-1)).toBe('tenant.created');
  });

  test('of a name asked for four times at once is made once', async () => {
    const operator = personOf(world.north, 'partner-operator');
    const tries = await Promise.all(
      [1, 2, 3, 4].map(() => rooms.get(CreateTenant).run(operator, { ...input, slug: 'racer', name: 'Racer' })),
    );
    expect(tries.filter((one) => 'made' in one)).toHaveLength(1);
    const { made } = tries.find((one) => 'made' in one)!;
    // Yours already, not somebody else's: an import sent thrice ends well thrice.
    const others = tries.filter((one) => 'refused' in one);
    expect(others).toHaveLength(3);
    for (const one of others) expect(one).toMatchObject({ refused: 'Conflict', there: made.tenantId });
  });

  test('cannot take a host of another partner’s, and nothing of it is left', async () => {
    const outcome = await rooms
      .get(CreateTenant)
      .run(personOf(world.north, 'partner-admin'), { ...input, slug: 'south-one', name: 'Thief' });
    expect(outcome).toMatchObject({ refused: 'Conflict', why: { code: 'SLUG_TAKEN' } });
    const tenants = await rooms.get(TenancyService).list(personOf(world.north, 'partner-admin'), 'NAME', 'thief');
    expect(tenants).toEqual([]);
  });

  test('that is there already is answered as it is, unless it is another parent’s', async () => {
    const factory = rooms.get(TenantFactory);
    const again = await factory.create(platformSystem, {
      kind: 'tenant',
      parentId: world.north.tenantId,
      slug: 'north-one',
      name: 'Again',
    });
    expect(again).toMatchObject({ tenantId: world.northOne.tenantId, created: false, units: world.northOne.units });
    await expect(
      factory.create(platformSystem, {
        kind: 'tenant',
        parentId: world.south.tenantId,
        slug: 'north-one',
        name: 'Again',
      }),
    ).rejects.toThrow(HostTaken);
  });
});

describe('a partner’s staff', () => {
  test('reaches its own tenants and their units, and nobody else’s', async () => {
    const scopes = rooms.get(ScopeContext);
    const admin = personOf(world.north, 'partner-admin');
    expect(await scopes.of(admin)).toMatchObject({ kind: 'partner', ctx: { tenantId: world.north.tenantId } });
    expect(await scopes.of(admin, world.northOne.tenantId)).toMatchObject({
      kind: 'tenant',
      ctx: { tenantId: world.northOne.tenantId, partnerId: world.north.tenantId, staff: 'partner' },
    });
    expect(await scopes.of(admin, world.northOne.units.oslo)).toMatchObject({
      kind: 'unit',
      scopeId: world.northOne.units.oslo,
    });
    for (const foreign of [
      world.southOne.tenantId,
      world.southOne.units.oslo,
      world.south.tenantId,
      world.platform.tenantId,
      'nonsense',
    ]) {
      expect(await scopes.of(admin, foreign)).toBeUndefined();
    }
  });

  test('and a tenant’s people reach no space but their own, nor the platform’s a tenant', async () => {
    const scopes = rooms.get(ScopeContext);
    const tenantAdmin = personOf(world.northOne, 'tenant-admin');
    for (const foreign of [
      world.northTwo.tenantId,
      world.north.tenantId,
      world.northTwo.units.oslo,
      world.platform.tenantId,
    ]) {
      expect(await scopes.of(tenantAdmin, foreign)).toBeUndefined();
    }
    const operator = personOf(world.platform, 'platform-operator');
    expect(await scopes.of(operator, world.north.tenantId)).toMatchObject({ kind: 'partner' });
    expect(await scopes.of(operator, world.northOne.tenantId)).toBeUndefined();
  });

  test('sees the health of its own tenants alone', async () => {
    const names = (await rooms.get(TenancyService).list(personOf(world.south, 'partner-operator'), 'NAME', '')).map(
      ({ tenant }) => tenant.slug,
    );
    expect(names).toEqual(['south-one']);
    expect(
      await rooms.get(TenancyService).health(personOf(world.south, 'partner-operator'), world.northOne.tenantId),
    ).toBeUndefined();
    const own = await rooms.get(TenancyService).list(personOf(world.northTwo, 'controller'), 'NAME', '');
    expect(own.map(({ tenant }) => tenant.slug)).toEqual(['north-two']);
  });
});

describe('roles', () => {
  test('are never given to oneself, nor beyond one’s own right to give', async () => {
    const admin = personOf(world.northTwo, 'tenant-admin');
    const place = (await rooms.get(ScopeContext).of(admin))!;
    const ability = defineAbility(admin.actor);
    const people = rooms.get(PeopleService);
    const invited = await people.invite(place, ability, { name: 'Bo Buyer', email: 'bo@x.example', roles: ['buyer'] });
    if (!('person' in invited)) throw new Error('not invited');
    const itself = { ...place, ctx: { ...place.ctx, actor: { ...place.ctx.actor, id: invited.person.id } } };
    expect(
      await people.setRoles(itself, defineAbility(itself.ctx.actor), invited.person.id, ['controller']),
    ).toMatchObject({ refused: 'Denied', why: { code: 'NOT_YOURSELF' } });
    expect(await people.setRoles(place, ability, invited.person.id, ['partner-admin'])).toMatchObject({
      refused: 'Invalid',
      why: { code: 'ROLE_UNKNOWN' },
    });
    expect(await people.setRoles(place, ability, invited.person.id, ['approver', 'treasurer'])).toMatchObject({
      refused: 'Invalid',
      why: { code: 'DUTIES_CONFLICT' },
    });
    expect(await people.setRoles(place, ability, invited.person.id, ['receiver', 'analyst'])).toMatchObject({
      person: { roles: [{ role: 'receiver' }, { role: 'analyst' }] },
    });
  });

  test('of one unit’s administrator stay in that unit', async () => {
    const oslo = world.northTwo.units.oslo!;
    const admin = personOf(world.northTwo, 'tenant-admin', oslo);
    const place = (await rooms.get(ScopeContext).of(admin))!;
    const ability = defineAbility(admin.actor);
    const invite = (email: string, role: string) =>
      rooms.get(PeopleService).invite(place, ability, { name: 'Una Unit', email, roles: [role] });
    expect(await invite('una1@x.example', 'analyst')).toMatchObject({ refused: 'Denied' });
    expect(await invite('una2@x.example', `analyst@${oslo}`)).toMatchObject({
      person: { roles: [{ unitName: 'Oslo' }] },
    });
  });

  test('a person of another tenant is not there', async () => {
    const admin = personOf(world.northOne, 'tenant-admin');
    const place = (await rooms.get(ScopeContext).of(admin))!;
    const stranger = await rooms.database.read(personOf(world.northTwo, 'auditor'), (tx) => tx.db.person.findFirst());
    expect(stranger).not.toBeNull();
    expect(
      await rooms.get(PeopleService).setRoles(place, defineAbility(admin.actor), stranger!.id, ['analyst']),
    ).toMatchObject({ refused: 'NotFound' });
  });
});

test('a brand is worn from the nearest space that has one, and two savers do not overwrite each other', async () => {
  const branding = rooms.get(BrandingService);
  const place = (await rooms.get(ScopeContext).of(personOf(world.northOne, 'tenant-admin')))!;
  const tries = await Promise.all(
    ['#aa0000', '#00aa00'].map((primaryColour) => branding.update(place, { primaryColour, expectedVersion: 1 })),
  );
  expect(tries.filter((one) => 'brand' in one)).toHaveLength(1);
  expect(tries.find((one) => 'refused' in one)).toMatchObject({ refused: 'Conflict', currentVersion: 2 });
  expect((await branding.ofSpace(world.northTwo)).version).toBe(1);
});

test('a tenant wears what its partner says, field by field, until it says something itself or the partner keeps it', async () => {
  const branding = rooms.get(BrandingService);
  const placeOf = async (space: typeof world.north, role: string) =>
    (await rooms.get(ScopeContext).of(personOf(space, role)))!;
  const [above, below] = [await placeOf(world.north, 'partner-admin'), await placeOf(world.northTwo, 'tenant-admin')];
  const seen = async () => (await branding.ofSpace(world.northTwo)).fields;
  expect((await seen()).productName).toBe('Partner north');
  await branding.update(above, {
    productName: 'North Desk',
    primaryColour: '#0A7000',
    helpUrl: 'https://help.north.example',
  });
  expect(await seen()).toMatchObject({ productName: 'North Desk', primaryColour: '#0a7000' });
  await branding.update(below, { productName: 'Two’s desk' });
  expect(await seen()).toMatchObject({ productName: 'Two’s desk', helpUrl: 'https://help.north.example' });
  expect((await branding.ofSpace(world.southOne)).fields).toMatchObject({
    productName: 'Partner south',
    helpUrl: null,
  });
  await branding.update(above, { locked: ['productName'] });
  expect((await seen()).productName).toBe('North Desk');
  expect(await branding.update(below, { productName: 'Other' })).toMatchObject({
    refused: 'Invalid',
    why: { code: 'BRAND_LOCKED', path: 'input.productName' },
  });
  expect(await branding.update(below, { locked: ['logo'] })).toMatchObject({ why: { path: 'input.locked' } });
  await branding.update(above, { locked: [] });
  await branding.update(below, { productName: '' });
  expect(await branding.ofSpace(world.northTwo)).toMatchObject({
    inherited: ['productName', 'primaryColour', 'helpUrl'],
  });
});

test('a company that is renamed bears its new name in the tree, where its policy is explained, and at its host', async () => {
  const place = (await rooms.get(ScopeContext).of(personOf(world.southOne, 'tenant-admin')))!;
  const layersOf = () => rooms.database.read(place.ctx, (tx) => rooms.get(PolicyService).layers(tx));
  const before = (await layersOf()).length;
  await rooms.get(BrandingService).update(place, { name: 'Fjord Two AS', primaryColour: '#123456' });
  const tree = await rooms.get(TenancyService).tree(personOf(world.south, 'partner-operator'));
  expect(tree.filter(({ id }) => id === place.ctx.tenantId)).toMatchObject([{ name: 'Fjord Two AS' }]);
  rooms.get(HostDirectory).forget();
  expect((await rooms.get(HostDirectory).ofTenant(place.ctx.tenantId))?.name).toBe('Fjord Two AS');
  const names = (await layersOf()).map(({ scope }) => scope.name);
  expect([names.length, names.filter((name) => /south-?one/i.test(name))]).toEqual([before, []]);
});

test('making the platform again, as each start does, keeps its two sweeps going and makes nothing twice', async () => {
  const again = await rooms
    .get(TenantFactory)
    .create(platformSystem, { kind: 'platform', slug: 'platform', name: 'Clearhold', host: 'platform.localhost' });
  expect(again).toMatchObject({ tenantId: world.platform.tenantId, created: false });
  const rows = await rooms.database.read(platformSystem, (tx) =>
    tx.db.outbox.findMany({ where: { kind: { endsWith: '.sweep' } } }),
  );
  expect([...new Set(rows.map((row) => row.kind))].sort()).toEqual(['audit.sweep', 'figures.sweep']);
});
