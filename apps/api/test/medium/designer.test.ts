import { type Playbook, priceVariance, SHIPPED_PLAYBOOKS, type Simulated } from '@clearhold/cases';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { PlanPlaybook, PlaybookHistory, PlaybookViews, SimulatePlaybook } from '../../src/features/designer/index.ts';
import type { PolicyChangeInput } from '../../src/features/policies/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { type Place, ScopeContext } from '../../src/features/tenancy/index.ts';
import type { TenantContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const KEY = 'price-variance';
const OTHERS = ['review-answer:acceptPrice', 'await-correction:creditNote', 'await-order:orderChanged'];
let rooms: Rooms;
let world: Made;
let admin: TenantContext;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  for (const { key, version, title, ...more } of SHIPPED_PLAYBOOKS)
    await owner.query(
      `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
      [PLATFORM_ID, newId(), key, version, title, JSON.stringify({ key, version, title, ...more })],
    );
});
afterAll(async () => {
  await rooms?.close();
  await owner?.end();
});
beforeEach(async () => {
  await owner.query('DELETE FROM policy_version');
  admin = personOf(world.north, 'partner-admin');
});

const at = async (scope?: string): Promise<Place> => (await rooms.get(ScopeContext).of(admin, scope))!;
const viewOf = async (place: Place, key = KEY) => {
  const all = await rooms.database.read(place.ctx, (tx) => rooms.get(PlaybookViews).list(tx, place, false));
  return all.find((one) => one.key === key);
};
const plan = async (place: Place, written: Omit<Parameters<PlanPlaybook['run']>[1], 'key'> & { key?: string }) =>
  (await rooms.get(PlanPlaybook).run(place, { key: KEY, ...written })) as unknown as {
    way: string;
    changes: PolicyChangeInput[];
    expectedVersion: number;
    refusals: { code: string; message: string }[];
  };
const bring = async (place: Place, written: Parameters<typeof plan>[1]) => {
  const { changes, expectedVersion, refusals } = await plan(place, written);
  expect(refusals).toEqual([]);
  const done = await rooms.get(PublishPolicy).run(place, { changes, expectedVersion, reason: 'for the test' });
  expect(done).toMatchObject({ ok: true });
};
const asked = (title: string): Playbook => ({
  ...priceVariance,
  steps: priceVariance.steps.map((step) => (step.id === 'ask-buyer' ? { ...step, title } : step)),
});

test('a playbook that is written holds at its scope and below, says who said so, and goes back to what is inherited', async () => {
  const [partner, acme, cedar] = [await at(), await at(world.northOne.tenantId), await viewOf(await southern())];
  expect(cedar).toMatchObject({ way: 'INHERITED', sourceKind: 'PLATFORM' });
  await bring(partner, { definition: asked('The partner asks') });
  expect(await viewOf(partner)).toMatchObject({ way: 'STEPS', sourceKind: 'PARTNER' });
  expect(await viewOf(acme)).toMatchObject({ way: 'INHERITED', sourceName: partner.name });
  expect((await viewOf(acme))!.definition.steps[0]).toMatchObject({ title: 'The partner asks' });
  expect((await viewOf(await southern()))!.definition.steps[0]).toMatchObject({ title: priceVariance.steps[0]!.title });
  expect((await plan(partner, {})).way).toBe('INHERITED');
  await bring(partner, {});
  expect(await viewOf(partner)).toMatchObject({ way: 'INHERITED', sourceKind: 'PLATFORM' });
});

test('what could not run is refused with the step, before anything is saved', async () => {
  const broken = { ...priceVariance, steps: priceVariance.steps.filter(({ id }) => id !== 'approve') };
  expect((await plan(await at(), { definition: broken })).refusals).toEqual(
    expect.arrayContaining([expect.objectContaining({ code: 'UNKNOWN_NEED' })]),
  );
  expect(await plan(await at(), { definition: { steps: [{}] } })).toMatchObject({ code: 'BAD_SHAPE' });
  expect(await plan(await at(), { key: 'Not a key', definition: priceVariance })).toMatchObject({ code: 'BAD_KEY' });
});

test('a step that the partner keeps cannot be changed in a company, neither alone nor by writing all of it anew', async () => {
  const [partner, acme] = [await at(), await at(world.northOne.tenantId)];
  await bring(partner, { definition: priceVariance, keep: ['ask-buyer'] });
  expect(await viewOf(partner)).toMatchObject({ way: 'INHERITED', kept: ['ask-buyer'] });
  expect((await viewOf(acme))!.locks).toEqual([{ step: 'ask-buyer', by: partner.name }]);
  const alone = await plan(acme, { definition: asked('We ask') });
  expect(alone.refusals).toMatchObject([{ code: 'SETTING_LOCKED' }]);
  const whole = await plan(acme, { definition: { ...asked('We ask'), title: 'Ours' } });
  expect(whole.way).toBe('WHOLE');
  expect(whole.refusals).toMatchObject([{ code: 'STEP_LOCKED' }]);
  await bring(acme, { definition: { ...priceVariance, title: 'Ours' } });
  expect(await viewOf(acme)).toMatchObject({ way: 'WHOLE', title: 'Ours' });
  await bring(partner, { definition: priceVariance, keep: [] });
  expect((await plan(acme, { definition: { ...asked('We ask'), title: 'Ours' } })).refusals).toEqual([]);
});

test('its history says who made which version, and leaves out versions of other things', async () => {
  const partner = await at();
  await bring(partner, { definition: asked('First') });
  const other = [{ key: 'duplicate.lookbackDays', mode: 'default', value: 400 }];
  await rooms.get(PublishPolicy).run(partner, { changes: other, reason: 'Something else' });
  await bring(partner, { definition: asked('Second') });
  const history = await rooms.database.read(partner.ctx, (tx) => rooms.get(PlaybookHistory).list(tx, partner, KEY));
  expect(history.map(({ version, definition }) => [version, definition?.steps[0]?.title])).toEqual([
    [3, 'Second'],
    [1, 'First'],
  ]);
});

test('a simulation plays the closed cases of the company asked for, and of no other', async () => {
  const [partner, acme, birch] = [await at(), await at(world.northOne.tenantId), await at(world.northTwo.tenantId)];
  await closedCase(world.northOne, 3);
  await closedCase(world.northOne, 5);
  const approveTwice = {
    ...priceVariance,
    steps: [
      ...priceVariance.steps.map((step) =>
        step.id === 'approve' ? { ...step, needs: { any: ['second:yes', ...OTHERS] } } : step,
      ),
      {
        id: 'second',
        title: 'A second look',
        kind: 'task',
        needs: ['ask-buyer:acceptPrice'],
        who: { role: 'controller' },
        outcomes: [{ key: 'yes', label: 'Yes' }],
      },
    ],
  };
  const period = { from: new Date('2026-01-01'), until: new Date('2026-12-31') };
  const over = (company: Place, definition: unknown) =>
    rooms.get(SimulatePlaybook).run(partner, company, { key: KEY, definition }, period);
  const played = (await over(acme, approveTwice)) as Simulated;
  expect(played).toMatchObject({ leftOut: 0, recorded: { cases: 2 }, before: { cases: 2 }, after: { cases: 2 } });
  expect(played.after.load).toContainEqual(expect.objectContaining({ role: 'controller', tasks: 2 }));
  expect(played.after.medianMinutes).toBeGreaterThan(played.before.medianMinutes);
  expect(await over(acme, { ...priceVariance, steps: [priceVariance.steps[0]] })).toMatchObject({
    __typename: 'Invalid',
  });
  expect(await over(birch, approveTwice)).toMatchObject({ recorded: { cases: 0 } });
  expect(await over(partner, approveTwice)).toMatchObject({ __typename: 'Invalid', code: 'NO_CASES' });
});

const southern = async () =>
  (await rooms.get(ScopeContext).of(personOf(world.south, 'partner-admin'), world.southOne.tenantId))!;

/** A price variance of a Monday, accepted by the buyer after so many hours and released two hours later. */
async function closedCase({ tenantId }: { tenantId: string }, hours: number) {
  const hour = (n: number) => new Date(Date.parse('2026-06-01T06:00:00Z') + n * 3_600_000);
  const done = (from: number, to: number, outcome: string) => ({
    ...{ status: 'done', attempt: 1, outcome },
    ...{ startedAt: hour(from).toISOString(), endedAt: hour(to).toISOString() },
  });
  const steps = {
    'ask-buyer': done(0, hours, 'acceptPrice'),
    approve: done(hours, hours + 1, 'approved'),
    release: done(hours + 1, hours + 1, 'succeeded'),
    confirm: done(hours + 1, hours + 2, 'effectConfirmed'),
  };
  const row = {
    ...{ tenant_id: tenantId, id: newId(), number: hours, title: 'Price', primary_code: 'AP.MATCH.PRICE' },
    ...{ codes: ['AP.MATCH.PRICE'], cause_key: `c${hours}`, state: 'RESOLVED', playbook_key: KEY },
    ...{ playbook_version: priceVariance.version, playbook_state: JSON.stringify({ steps }), supplier_name: 'S' },
    ...{ invoice_number: 'I', amount_at_risk: '120', currency: 'EUR', opened_at: hour(0), due_at: hour(48) },
    ...{ closed_at: hour(hours + 2), resolution: 'acceptedUnderAuthority', priority: 1, priority_reason: 'x' },
    ...{ correlation_id: newId(), search: '', policy_versions: '{}' },
  };
  const names = Object.keys(row);
  const text = `INSERT INTO case_file (${names}) VALUES (${names.map((_, index) => `$${index + 1}`)})`;
  await owner.query(text, Object.values(row));
}
