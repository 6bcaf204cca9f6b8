import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BlueprintLinks,
  MoveBlueprint,
  ReachRepository,
  SaveBlueprint,
  TakeUpBlueprint,
} from '../../src/features/onboarding/blueprints/index.ts';
import { ChecksRepository, CheckTenant } from '../../src/features/onboarding/checks/index.ts';
import { CreateTenant } from '../../src/features/onboarding/create-tenant.ts';
import { ArrangeRings } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const PRICE = 'match.price.tolerancePercent';
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let early: string;
let late: string;

beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  admin = personOf(world.north, 'partner-admin');
  await setPrice('3');
  await save();
  early = await follower('early-one');
  late = await follower('late-one');
  await rooms.get(ArrangeRings).put(await placeOf(early), { ring: 'pilot', reason: 'for the test' });
});
afterAll(() => rooms?.close());

const placeOf = async (scope: string, ctx = admin): Promise<Place> => (await rooms.get(ScopeContext).of(ctx, scope))!;
const setPrice = async (value: string) =>
  rooms.get(PublishPolicy).run(await placeOf(world.northOne.tenantId), {
    reason: 'for the test',
    changes: [{ key: PRICE, value: { kind: 'limit', value }, mode: 'default' }],
  });
const save = async (ring?: string, checks?: object) =>
  rooms.get(SaveBlueprint).run(admin, await placeOf(world.northOne.tenantId), {
    ...{ key: 'makers', title: 'Makers', summary: 'For the test.', parts: ['POLICY'] },
    ring,
    checks: checks as never,
  });
const follower = async (slug: string): Promise<string> => {
  const outcome = await rooms.get(CreateTenant).run(admin, {
    ...{ slug, name: slug, currency: 'EUR', locale: 'en', timeZone: 'UTC', blueprint: 'makers' },
    ...{ adminName: 'Ada', adminEmail: `ada@${slug}.example` },
  });
  if (!('made' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.made.tenantId;
};
const linkOf = (tenantId: string) =>
  rooms.database.read(systemContext(tenantId, world.north.tenantId), (tx) => rooms.get(BlueprintLinks).of(tx));
const move = (version: number, to: 'PROMOTE' | 'WITHDRAW', ctx = admin) =>
  rooms.get(MoveBlueprint).run(ctx, { key: 'makers', version, move: to, reason: 'for the test' });
const takeUp = async (tenantId: string, version: number) =>
  rooms.get(TakeUpBlueprint).run(await placeOf(tenantId), { version, reason: 'for the test' });

describe('a version of a blueprint saved for a ring', () => {
  test('is offered to the followers in it, and new tenants begin with the one that all have', async () => {
    await setPrice('2');
    expect(await save('moon')).toMatchObject({ refused: { code: 'RING_UNKNOWN' } });
    expect(await save('pilot')).toMatchObject({ saved: { version: 2 } });
    expect(await linkOf(early)).toMatchObject({ version: 1, latest: 2, changes: [{ key: PRICE }] });
    expect(await linkOf(late)).toMatchObject({ version: 1, latest: 1, changes: [] });
    expect(await takeUp(late, 2)).toMatchObject({ ok: false, why: { code: 'UP_TO_DATE' } });
    expect(await linkOf(await follower('new-one'))).toMatchObject({ version: 1, latest: 1 });
  });

  test('is offered on as it is promoted, in the end to all', async () => {
    expect(await takeUp(early, 2)).toMatchObject({ ok: true, how: 'PUBLISHED' });
    const staged = () => rooms.database.read(admin, (tx) => rooms.get(ReachRepository).staged(tx));
    expect(await staged()).toMatchObject([{ key: 'makers', version: 2, ringName: 'Pilot', title: 'Makers' }]);
    await move(2, 'PROMOTE');
    expect(await staged()).toMatchObject([{ ringName: 'Early', rings: ['pilot', 'early'] }]);
    expect(await linkOf(late)).toMatchObject({ latest: 1 });
    await move(2, 'PROMOTE');
    expect(await staged()).toEqual([]);
    expect(await linkOf(late)).toMatchObject({ latest: 2, changes: [{ key: PRICE }] });
    expect(await move(2, 'PROMOTE')).toMatchObject({ code: 'NOTHING_STAGED' });
  });

  test('that is withdrawn is offered to nobody; who took it up is offered the way back', async () => {
    await setPrice('1');
    await save('pilot');
    await takeUp(early, 3);
    await move(3, 'WITHDRAW');
    expect(await linkOf(late)).toMatchObject({ version: 1, latest: 2 });
    expect(await linkOf(early)).toMatchObject({ version: 3, latest: 2, changes: [{ key: PRICE }] });
    expect(await takeUp(early, 2)).toMatchObject({ ok: true, how: 'PUBLISHED' });
    expect(await linkOf(early)).toMatchObject({ version: 2, latest: 2, changes: [] });
  });

  test('is moved and read by its own partner alone', async () => {
    await setPrice('4');
    await save('pilot');
    const stranger = personOf(world.south, 'partner-admin');
    expect(await move(4, 'PROMOTE', stranger)).toMatchObject({ code: 'NOTHING_STAGED' });
    expect(await rooms.database.read(stranger, (tx) => tx.query('SELECT key FROM blueprint_reach'))).toEqual([]);
    expect(await rooms.get(ReachRepository).followers(stranger)).toEqual([]);
    expect(await rooms.get(ReachRepository).followers(admin)).toHaveLength(3);
  });
});

describe('what a blueprint’s author wants to hold', () => {
  const cases = (most: string) => `- name: prices are tight\n  holds: { ${PRICE}: ${most} }`;
  const check = (tenantId: string) =>
    rooms.database.inTenant(systemContext(tenantId, world.north.tenantId), (tx) => rooms.get(CheckTenant).run(tx));
  const standingAt = async (tenantId: string, ctx = admin) => {
    const rows = await rooms.get(ChecksRepository).followers(ctx);
    return rows.flatMap((row) => (row.tenantId === tenantId && row.check ? [row.check] : []));
  };
  let own: string;

  test('must hold where it comes from, or it is not saved', async () => {
    own = await follower('own-one');
    await rooms.get(PublishPolicy).run(await placeOf(own), {
      reason: 'for the test',
      changes: [{ key: PRICE, value: { kind: 'limit', value: '9' }, mode: 'default' }],
    });
    await setPrice('5');
    expect(await save(undefined, { readiness: [], cases: cases('4') })).toMatchObject({
      refused: { code: 'CHECK_FAILED', message: expect.stringContaining(`${PRICE} is 5, not 4`) },
    });
    expect(await save(undefined, { readiness: [], cases: '- name: x' })).toMatchObject({
      refused: { code: 'CASES_INVALID', path: 'input.checks.cases' },
    });
    expect(await save(undefined, { readiness: ['ERP_ANSWERS', 'CALENDAR'], cases: cases('5') })).toMatchObject({
      saved: { version: 5 },
    });
  });

  test('holds an update back where it would not hold, with what was expected and found', async () => {
    await check(own);
    expect(await standingAt(own)).toMatchObject([
      { offered: true, version: 5, title: 'prices are tight', passed: false, found: `${PRICE} is 9, not 5.` },
    ]);
    expect(await takeUp(own, 5)).toMatchObject({
      ok: false,
      why: { code: 'CHECK_FAILED', message: expect.stringContaining('“prices are tight” would not hold here') },
    });
    expect(await linkOf(own)).toMatchObject({ version: 2, latest: 5 });
    expect(await takeUp(late, 5)).toMatchObject({ ok: true, how: 'PUBLISHED' });
  });

  test('is looked at with every look at a tenant; what stands as it stood keeps its date', async () => {
    await check(late);
    const first = await standingAt(late);
    expect(first.map(({ key, passed }) => [key, passed])).toEqual([
      ['CALENDAR', false],
      ['ERP_ANSWERS', false],
      ['case:prices are tight', true],
    ]);
    await rooms.get(PublishPolicy).run(await placeOf(late), {
      reason: 'for the test',
      changes: [{ key: PRICE, value: { kind: 'limit', value: '7' }, mode: 'default' }],
    });
    await check(late);
    const second = await standingAt(late);
    expect(second.map(({ passed }) => passed)).toEqual([false, false, false]);
    expect(second[0]!.since).toEqual(first[0]!.since);
    expect(second[2]!.since > first[2]!.since).toBe(true);
    expect(await standingAt(late, personOf(world.south, 'partner-admin'))).toEqual([]);
  });

  test('goes on with the next version unless its author says otherwise', async () => {
    await setPrice('5.0');
    await rooms.get(PublishPolicy).run(await placeOf(world.northOne.tenantId), {
      reason: 'for the test',
      changes: [{ key: 'duplicate.lookbackDays', value: 400, mode: 'default' }],
    });
    expect(await save()).toMatchObject({ saved: { version: 6 } });
    expect((await linkOf(late))?.latestChecks?.cases).toHaveLength(1);
    expect(await save(undefined, { readiness: [] })).toMatchObject({ saved: { version: 7 } });
    expect((await linkOf(late))?.latestChecks).toBeUndefined();
  });
});
