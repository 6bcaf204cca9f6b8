import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FiguresJobs } from '../../src/features/insights/figures.jobs.ts';
import { FindDrift } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { TenancyService } from '../../src/features/tenancy/tenancy.service.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(() => rooms?.close());

const PRICE = 'match.price.tolerancePercent';
const percent = (value: string) => ({ kind: 'limit', value });

async function publish(ctx: TenantContext, key: string, value: unknown, scope?: string, mode = 'default') {
  const place = (await rooms.get(ScopeContext).of(ctx, scope))!;
  const outcome = await rooms.get(PublishPolicy).run(place, { reason: `sets ${key}`, changes: [{ key, value, mode }] });
  expect(outcome).toMatchObject({ ok: true });
}
const below = (ctx: TenantContext) => rooms.database.read(ctx, (tx) => rooms.get(FindDrift).below(tx));

describe('the drift report', () => {
  test('lists who departs, where, in what, since when, by whom and in which version', async () => {
    const controller = personOf(world.northOne, 'controller');
    await publish(personOf(world.north, 'partner-admin'), PRICE, percent('4'));
    await publish(controller, PRICE, percent('6'));
    await publish(controller, 'duplicate.lookbackDays', 900);
    await publish(controller, PRICE, percent('1'), world.northOne.units.oslo);
    const found = await below(personOf(world.north, 'partner-operator'));
    expect(found).toMatchObject([
      { key: PRICE, standard: '4 %', standardFrom: 'Partner north', own: '6 %', direction: 'LOOSER', version: 1 },
      { scopeName: 'Tenant north-one', key: 'duplicate.lookbackDays', direction: 'STRICTER', version: 2 },
      {
        scopeKind: 'UNIT',
        scopeName: 'Oslo',
        standard: '6 %',
        standardFrom: 'Tenant north-one',
        direction: 'STRICTER',
      },
    ]);
    expect(found[0]).toMatchObject({ by: 'controller of tenant', reason: `sets ${PRICE}` });
  });

  test('says since when by the version that brought the value, not the last one', async () => {
    const before = (await below(personOf(world.north, 'partner-admin'))).find(({ own }) => own === '6 %')!;
    const controller = personOf(world.northOne, 'controller');
    await publish(controller, 'supplierLink.hours', 24);
    const after = (await below(personOf(world.north, 'partner-admin'))).find(({ own }) => own === '6 %')!;
    expect(after).toMatchObject({ version: 1, since: before.since });
    await publish(controller, PRICE, percent('7'));
    await publish(controller, PRICE, percent('6'));
    const again = (await below(personOf(world.north, 'partner-admin'))).find(({ own }) => own === '6 %')!;
    expect(again.version).toBe(5);
  });

  test('shows each caller what stands below it, and nothing of another’s', async () => {
    await publish(personOf(world.southOne, 'controller'), PRICE, percent('9'));
    const names = async (ctx: TenantContext) => new Set((await below(ctx)).map(({ tenantName }) => tenantName));
    expect(await names(personOf(world.north, 'partner-admin'))).toEqual(new Set(['Tenant north-one']));
    expect(await names(personOf(world.south, 'partner-admin'))).toEqual(new Set(['Tenant south-one']));
    expect(await names(personOf(world.platform, 'platform-operator'))).toEqual(new Set(['Partner north']));
    expect(await names(personOf(world.northOne, 'controller'))).toEqual(new Set());
  });

  test('is the tenant’s own too, and its count stands among the partner’s figures once the standard moved', async () => {
    const ctx = systemContext(world.northOne.tenantId, world.northOne.partnerId);
    const figures = async () => {
      await rooms.database.inTenant(ctx, (tx) => rooms.get(FiguresJobs).refresh(tx));
      return rooms.get(TenancyService).health(personOf(world.north, 'partner-admin'), world.northOne.tenantId);
    };
    const own = await rooms.database.read(personOf(world.northOne, 'auditor'), (tx) =>
      rooms.get(FindDrift).ofTenant(tx),
    );
    expect(own).toHaveLength(4);
    expect(await figures()).toMatchObject({ policyDepartures: 4, touchlessPercent: null });
    await rooms.database.inTenant(ctx, (tx) => tx.run("DELETE FROM outbox WHERE kind = 'figures.refresh'"));
    await publish(personOf(world.north, 'partner-admin'), PRICE, percent('6'));
    await rooms.get(FiguresJobs).sweep();
    const waiting = await rooms.database.read(ctx, (tx) =>
      tx.query("SELECT id FROM outbox WHERE kind = 'figures.refresh'"),
    );
    expect(waiting).toHaveLength(1);
    expect(await figures()).toMatchObject({ policyDepartures: 3 });
  });
});
