import { PLATFORM_ID } from '@clearhold/kernel';
import { SETTINGS } from '@clearhold/policy';
import { useDatabase } from '@clearhold/testing/vitest';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FiguresJobs } from '../../src/features/insights/figures.jobs.ts';
import { DecideDraft } from '../../src/features/policies/drafts/decide-draft.ts';
import { SaveDraft } from '../../src/features/policies/drafts/save-draft.ts';
import { ArrangeRings, FindDrift, MoveStaged, PolicyService, RingsView } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import { systemContext, type TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const PRICE = 'match.price.tolerancePercent';
const percent = (value: string) => ({ kind: 'limit', value });
const price = (value: string) => [{ key: PRICE, value: percent(value), mode: 'default' }];
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let second: TenantContext;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});
beforeEach(async () => {
  await owner.query('DELETE FROM ring_step; DELETE FROM policy_version; DELETE FROM policy_draft');
  await owner.query('UPDATE scope SET ring = NULL, rings = NULL');
  admin = personOf(world.north, 'partner-admin');
  second = personOf(world.north, 'partner-admin');
});

const placeOf = async (ctx: TenantContext, scope?: string): Promise<Place> =>
  (await rooms.get(ScopeContext).of(ctx, scope))!;
const publish = async (changes: ReturnType<typeof price>, ring?: string, ctx = admin) =>
  rooms.get(PublishPolicy).run(await placeOf(ctx), { reason: 'for the test', changes, ring });
const put = async (tenantId: string, ring: string) =>
  rooms.get(ArrangeRings).put(await placeOf(admin, tenantId), { ring, reason: 'for the test' });
const move = async (ctx: TenantContext, version: number, to: 'PROMOTE' | 'WITHDRAW') =>
  rooms.get(MoveStaged).ask(await placeOf(ctx), { version, move: to, reason: 'for the test' });
const view = async () => {
  const place = await placeOf(admin);
  return rooms.database.read(admin, (tx) =>
    rooms.get(RingsView).of(tx, place, { mayDecide: true, whyNot: async () => null }),
  );
};
/** All that holds at a space or a unit of it, with whom and why. */
const inForce = (space: { tenantId: string; partnerId: string }, unitId?: string) =>
  rooms.database.read(systemContext(space.tenantId, space.partnerId), async (tx) =>
    (await rooms.get(PolicyService).effective(tx, unitId)).toJSON(),
  );
const priceAt = async (space: { tenantId: string; partnerId: string }, unitId?: string) =>
  (await inForce(space, unitId)).settings[PRICE];

describe('a version published to a ring', () => {
  beforeEach(async () => {
    await put(world.northOne.tenantId, 'pilot');
  });

  test('holds for the ring’s tenants and their units with its name, and for nobody else', async () => {
    await publish(price('4'));
    const outside = [world.northTwo, world.southOne, world.north];
    const before = await Promise.all(outside.map((space) => inForce(space)));
    expect(await publish(price('7'), 'pilot')).toMatchObject({ ok: true });
    for (const unit of [undefined, world.northOne.units.oslo])
      expect(await priceAt(world.northOne, unit)).toMatchObject({
        value: percent('7'),
        source: { name: 'Partner north' },
        version: 2,
        ring: 'Pilot',
      });
    expect(await Promise.all(outside.map((space) => inForce(space)))).toEqual(before);
    expect(await view()).toMatchObject({
      rings: [
        { key: 'pilot', reached: true, tenants: [{ name: 'Tenant north-one' }] },
        { key: 'early', reached: false, tenants: [] },
        { key: 'all', reached: false, tenants: [{ name: 'Tenant north-two' }] },
      ],
      staged: {
        version: 2,
        ringName: 'Pilot',
        next: 'Early',
        differences: [{ key: PRICE, before: '4 %', after: '7 %' }],
      },
    });
  });

  test('goes ring by ring; with the last it is what publishing to all would have been', async () => {
    await put(world.northTwo.tenantId, 'early');
    await publish(price('7'), 'pilot');
    expect(await priceAt(world.northTwo)).not.toHaveProperty('ring');
    expect(await move(admin, 1, 'PROMOTE')).toEqual({ ok: true });
    expect(await priceAt(world.northTwo)).toMatchObject({ value: percent('7'), ring: 'Early' });
    expect(await move(admin, 1, 'PROMOTE')).toEqual({ ok: true });
    const promoted = await Promise.all([world.northOne, world.northTwo, world.north].map((space) => inForce(space)));
    await owner.query('DELETE FROM ring_step; DELETE FROM policy_version');
    await publish(price('7'));
    const published = await Promise.all([world.northOne, world.northTwo, world.north].map((space) => inForce(space)));
    expect(timeless(promoted)).toEqual(timeless(published));
    expect(await move(admin, 1, 'PROMOTE')).toMatchObject({ ok: false, why: { code: 'NOTHING_STAGED' } });
  });

  test('is gone when it is withdrawn, to the byte; its number is not used again', async () => {
    await publish(price('4'));
    const before = await inForce(world.northOne);
    await publish(price('7'), 'pilot');
    expect(await inForce(world.northOne)).not.toEqual(before);
    expect(await move(admin, 2, 'WITHDRAW')).toEqual({ ok: true });
    expect(JSON.stringify(await inForce(world.northOne))).toBe(JSON.stringify(before));
    await publish(price('5'));
    expect(await priceAt(world.northOne)).toMatchObject({ value: percent('5'), version: 3 });
  });

  test('keeps other versions, the rings and who is in them waiting', async () => {
    await publish(price('7'), 'pilot');
    const place = await placeOf(admin);
    const rings = [
      { key: 'first', name: 'First' },
      { key: 'all', name: 'All' },
    ];
    const refused = { ok: false, why: { code: 'VERSION_ON_ITS_WAY' } };
    expect(await publish(price('5'))).toMatchObject(refused);
    expect(await publish(price('5'), 'early')).toMatchObject(refused);
    expect(await put(world.northTwo.tenantId, 'pilot')).toMatchObject(refused);
    expect(await rooms.get(ArrangeRings).set(place, { rings, reason: 'for the test' })).toMatchObject(refused);
    expect(await move(admin, 2, 'PROMOTE')).toMatchObject({ ok: false, kind: 'Conflict' });
    await move(admin, 1, 'WITHDRAW');
    expect(await rooms.get(ArrangeRings).set(place, { rings, reason: 'for the test' })).toBeUndefined();
  });

  test('is not published to a ring that there is not, nor at a tenant', async () => {
    expect(await publish(price('7'), 'moon')).toMatchObject({ ok: false, why: { code: 'RING_UNKNOWN' } });
    const tenant = personOf(world.northOne, 'tenant-admin');
    expect(await publish(price('1'), 'pilot', tenant)).toMatchObject({ ok: false, why: { code: 'NO_RINGS' } });
  });

  test('is what a tenant’s own policy is checked and its departures are measured against', async () => {
    const controller = personOf(world.northOne, 'controller');
    await publish(price('4'));
    await publish(price('6'), undefined, controller);
    const below = () => rooms.database.read(admin, (tx) => rooms.get(FindDrift).below(tx));
    expect(await below()).toMatchObject([{ standard: '4 %', own: '6 %', direction: 'LOOSER' }]);
    await publish([{ ...price('7')[0]!, mode: 'ceiling' }], 'pilot');
    expect(await below()).toMatchObject([{ standard: '7 %', own: '6 %', direction: 'STRICTER' }]);
    const own = await rooms.database.read(controller, (tx) => rooms.get(FindDrift).ofTenant(tx));
    expect(own).toMatchObject([{ standard: '7 %', direction: 'STRICTER' }]);
    expect(await publish(price('8'), undefined, controller)).toMatchObject({ kind: 'PolicyRefused' });
    expect(await publish(price('8'), undefined, personOf(world.northTwo, 'controller'))).toMatchObject({ ok: true });
  });

  test('that keeps more duties apart is withdrawn by two people: its tenants would lose the rules', async () => {
    const rules = (codes: readonly string[]) => [{ key: 'duties.rules', value: codes as never, mode: 'default' }];
    const all = SETTINGS['duties.rules'].default;
    const above = personOf(world.platform, 'platform-operator');
    const [fewer, other] = [all.slice(1), personOf(world.platform, 'platform-operator')];
    const input = { title: 'Fewer rules', reason: 'for the test', changes: rules(fewer) };
    const atPartner = await placeOf(above, world.north.tenantId);
    const { draft } = (await rooms.get(SaveDraft).save(atPartner, input)) as { draft: { id: string } };
    const step = (expectedRevision: number) => ({ id: draft.id, expectedRevision });
    await rooms.get(DecideDraft).submit(atPartner, step(1));
    const approver = await placeOf(other, world.north.tenantId);
    expect(await rooms.get(DecideDraft).approve(approver, step(2))).toMatchObject({ ok: true });
    expect(await publish(rules(all), 'pilot')).toMatchObject({ ok: true });
    expect(await move(admin, 2, 'WITHDRAW')).toEqual({ ok: true });
    const duties = async () => (await inForce(world.northOne)).settings['duties.rules']?.value;
    expect(await duties()).toEqual(all);
    const [asked] = (await view())!.staged!.steps.filter(({ state }) => state === 'asked');
    const decide = async (ctx: TenantContext) =>
      rooms.get(MoveStaged).decide(await placeOf(ctx), { id: asked!.id, decision: 'APPROVE' });
    expect(await decide(admin)).toMatchObject({ ok: false, why: { code: 'OWN_STEP' } });
    expect(await decide(second)).toEqual({ ok: true });
    expect(await duties()).toEqual(fewer);
  });

  test('is read by no other partner', async () => {
    await publish(price('7'), 'pilot');
    const stranger = personOf(world.south, 'partner-admin');
    expect(await rooms.get(ScopeContext).of(stranger, world.north.tenantId)).toBeUndefined();
    expect(await move(stranger, 1, 'WITHDRAW')).toMatchObject({ why: { code: 'NOTHING_STAGED' } });
    const rows = await rooms.database.read(stranger, (tx) => tx.query('SELECT id FROM ring_step'));
    expect(rows).toEqual([]);
  });
});

test('whatever is staged, promoted and withdrawn: a tenant has exactly the values of the rings that reach it', async () => {
  const spaces = { pilot: world.northOne, early: world.northTwo };
  const step = fc.constantFrom('stage pilot', 'stage early', 'publish', 'promote', 'withdraw');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await owner.query('DELETE FROM ring_step; DELETE FROM policy_version; UPDATE scope SET ring = NULL');
      for (const [ring, { tenantId }] of Object.entries(spaces)) expect(await put(tenantId, ring)).toBeUndefined();
      // The model: what all have, and what is on its way to how many rings.
      let all: unknown = SETTINGS[PRICE].default;
      let staged: { version: number; value: unknown; reach: number } | undefined;
      let version = 0;
      for (const one of steps) {
        const ring = one.startsWith('stage ') ? one.slice(6) : undefined;
        if (ring || one === 'publish') {
          const value = `${version + 1}.5`;
          const outcome = await publish(price(value), ring);
          expect(outcome.ok).toBe(!staged);
          if (staged) continue;
          version++;
          if (ring) staged = { version, value: percent(value), reach: ring === 'pilot' ? 1 : 2 };
          else all = percent(value);
        } else {
          const outcome = await move(admin, staged?.version ?? 1, one === 'promote' ? 'PROMOTE' : 'WITHDRAW');
          expect(outcome.ok).toBe(Boolean(staged));
          if (!staged) continue;
          if (one === 'promote' && staged.reach === 1) staged.reach = 2;
          else {
            if (one === 'promote') all = staged.value;
            staged = undefined;
          }
        }
        const expected = (place: number) => (staged && staged.reach > place ? staged.value : all);
        expect(await priceAt(spaces.pilot)).toMatchObject({ value: expected(0) });
        expect(await priceAt(spaces.early)).toMatchObject({ value: expected(1) });
        expect(await priceAt(world.north)).toMatchObject({ value: all });
        expect(await priceAt(world.southOne)).toMatchObject({ value: SETTINGS[PRICE].default });
      }
    }),
    { numRuns: 15 },
  );
});

describe('where policy asks for a second person', () => {
  beforeEach(async () => {
    await put(world.northOne.tenantId, 'pilot');
    await publish([{ key: 'policy.secondPerson', value: true as never, mode: 'default' }]);
  });

  test('a draft goes to its ring when another approves it, and each step on when another does', async () => {
    const place = await placeOf(admin);
    const drafts = rooms.get(DecideDraft);
    const saved = await rooms
      .get(SaveDraft)
      .save(place, { title: 'Wider', reason: 'for the test', changes: price('7') });
    if (!saved.ok) throw new Error('not saved');
    const { id, revision } = saved.draft;
    expect(await drafts.submit(place, { id, expectedRevision: revision, ring: 'moon' })).toMatchObject({ ok: false });
    await drafts.submit(place, { id, expectedRevision: revision, ring: 'pilot' });
    const approved = await drafts.approve(await placeOf(second), { id, expectedRevision: revision + 1 });
    expect(approved).toMatchObject({ ok: true, draft: { state: 'published', ring: 'pilot', publishedVersion: 2 } });
    expect(await priceAt(world.northOne)).toMatchObject({ value: percent('7'), ring: 'Pilot' });

    expect(await move(admin, 2, 'PROMOTE')).toEqual({ ok: true });
    expect((await view()).staged).toMatchObject({
      ringName: 'Pilot',
      steps: [{ move: 'stage' }, { state: 'asked', mayDecide: false }],
    });
    expect(await move(second, 2, 'WITHDRAW')).toMatchObject({ why: { code: 'STEP_WAITS' } });
    const asked = (await view()).staged!.steps[1]!.id;
    const decide = async (ctx: TenantContext) =>
      rooms.get(MoveStaged).decide(await placeOf(ctx), { id: asked, decision: 'APPROVE' });
    expect(await decide(admin)).toMatchObject({ ok: false, kind: 'Denied', why: { code: 'OWN_STEP' } });
    await expect(
      owner.query(`UPDATE ring_step SET decided_by_id = asked_by_id WHERE id = $1`, [asked]),
    ).rejects.toThrow(/ring_step_second_person/);
    expect(await decide(second)).toEqual({ ok: true });
    expect((await view()).staged).toMatchObject({ ringName: 'Early' });
    expect(await decide(second)).toMatchObject({ ok: false, kind: 'NotFound' });
  });
});

test('several tenants go into a ring together, each with its line in its own log; one on its way keeps all out', async () => {
  const both = await Promise.all([world.northOne, world.northTwo].map(({ tenantId }) => placeOf(admin, tenantId)));
  const together = (ring: string) => rooms.get(ArrangeRings).putAll(both, { ring, reason: 'they volunteered' });
  const lines = async ({ tenantId }: { tenantId: string }) => {
    const sql = `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'tenant.ringSet'`;
    return (await owner.query<{ n: number }>(sql, [tenantId])).rows[0]!.n;
  };
  await put(world.northOne.tenantId, 'pilot');
  const before = [await lines(world.northOne), await lines(world.northTwo)];
  expect(await together('pilot')).toBeUndefined();
  expect([await lines(world.northOne), await lines(world.northTwo)]).toEqual([before[0], before[1]! + 1]);
  expect((await view()).rings.map(({ tenants }) => tenants.length)).toEqual([2, 0, 0]);
  expect(await together('pilot')).toMatchObject({ why: { code: 'NOTHING_CHANGED' } });
  expect(await together('moon')).toMatchObject({ why: { code: 'RING_UNKNOWN' } });
  await publish(price('7'), 'pilot');
  expect(await together('early')).toMatchObject({ ok: false, kind: 'Invalid' });
  expect((await view()).rings.map(({ tenants }) => tenants.length)).toEqual([2, 0, 0]);
});

test('figures since a version came to its rings stand beside those of the others, once they are counted for it', async () => {
  await put(world.northOne.tenantId, 'pilot');
  await publish(price('7'), 'pilot');
  const fresh = (space: { tenantId: string; partnerId: string }) =>
    rooms.database.inTenant(systemContext(space.tenantId, space.partnerId), (tx) => rooms.get(FiguresJobs).refresh(tx));
  for (const space of [world.northOne, world.northTwo, world.southOne]) await fresh(space);
  await owner.query(
    `UPDATE tenant_figure SET figures = jsonb_set(figures, '{staged}', figures -> 'staged' || $2) WHERE tenant_id = $1`,
    [
      world.northTwo.tenantId,
      JSON.stringify({ invoices: 60, passed: 45, exceptions: 21, casesClosed: 4, cycleHours: 10 }),
    ],
  );
  const { staged } = await view();
  expect(staged).toMatchObject({
    inRing: { tenants: 1, invoices: 0, tooFew: true, exceptionsPer100: null, straightThroughPercent: null },
    others: {
      tenants: 1,
      tooFew: false,
      exceptionsPer100: '35',
      straightThroughPercent: '75',
      cycleTimeHoursMean: '2.5',
    },
  });
  // In another reach it is another comparison: what was counted before is not mixed into it.
  await move(admin, 1, 'PROMOTE');
  expect((await view()).staged).toMatchObject({ others: { tenants: 1, invoices: 0 } });
  await owner.query("DELETE FROM outbox WHERE kind = 'figures.refresh'");
  await rooms.get(FiguresJobs).sweep();
  const { rows } = await owner.query("SELECT tenant_id FROM outbox WHERE kind = 'figures.refresh'");
  expect(rows.map((row) => row.tenant_id)).toEqual(
    expect.arrayContaining([world.northOne.tenantId, world.northTwo.tenantId]),
  );
  expect(rows.map((row) => row.tenant_id)).not.toContain(PLATFORM_ID);
});

const timeless = (policies: object[]) =>
  JSON.parse(JSON.stringify(policies, (key, value) => (key === 'setAt' ? undefined : value)));
