import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CheckTenant } from '../../src/features/onboarding/checks/index.ts';
import { KeepVersion, PlanBlueprint, readBlueprintFile } from '../../src/features/onboarding/index.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
let source: string;
beforeAll(async () => {
  house = await House.open(database().env, { worker: false });
  desk = await house.as('meridian', 'partner-admin');
  source = house.tenant('acme').id;
}, 120_000);
afterAll(() => house?.close());

const PRICE = 'match.price.tolerancePercent';
const FEE = 'match.price.toleranceAbsolute';
const limit = (value: string) => ({ kind: 'limit', value });
const REFUSED = '... on Invalid { code } ... on NotFound { code } ... on Denied { code }';
const LINK = 'key version latest follows updateAvailable kept blockedBecause differences { key before after }';
const linkOf = async (scope: string, as = desk) =>
  (await as.ask(`query($scope: ID!) { blueprintLink(scope: $scope) { ${LINK} } }`, { scope })).blueprintLink;
const publish = async (scope: string, key: string, value: unknown) =>
  (
    await desk.ask(
      'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on Invalid { code message } ... on PolicyRefused { message } } }',
      { input: { scope, reason: 'Agreed with the client.', changes: [{ key, mode: 'default', value }] } },
    )
  ).publishPolicy;
const save = async (more: object = {}, as = desk) =>
  (
    await as.ask(
      `mutation($input: SaveBlueprintInput!) { saveBlueprint(input: $input) { __typename ... on BlueprintSaved { blueprint { key version } } ${REFUSED} } }`,
      {
        input: {
          scope: source,
          key: 'makers',
          title: 'Makers',
          summary: 'For firms that make things.',
          parts: ['POLICY', 'UNITS', 'BRAND', 'PLAYBOOKS', 'CONNECTIONS'],
          ...more,
        },
      },
    )
  ).saveBlueprint;
const takeUp = async (scope: string, version: number) =>
  (
    await desk.ask(
      `mutation($input: TakeUpBlueprintInput!) { takeUpBlueprint(input: $input) { __typename ... on BlueprintTakenUp { how link { ${LINK} } } ${REFUSED} ... on Conflict { code } ... on PolicyRefused { message } } }`,
      { input: { scope, version, reason: 'The new standard.' } },
    )
  ).takeUpBlueprint;
const follow = async (scope: string, follows: boolean) =>
  (
    await desk.ask(
      `mutation($input: FollowBlueprintInput!) { followBlueprint(input: $input) { __typename ... on BlueprintFollowed { link { follows } } ${REFUSED} } }`,
      { input: { scope, follows, reason: 'Goes its own way.' } },
    )
  ).followBlueprint;
async function tenantFrom(slug: string): Promise<string> {
  const input = {
    slug,
    name: `Firm ${slug}`,
    currency: 'EUR',
    blueprint: 'makers',
    adminName: 'Ada Admin',
    adminEmail: `ada@${slug}.example`,
  };
  const { createTenant } = await desk.ask(
    'mutation($input: CreateTenantInput!) { createTenant(input: $input) { __typename ... on TenantCreated { tenant { id units { slug } } } ... on Invalid { message } } }',
    { input },
  );
  expect(createTenant.tenant.units.map((unit: { slug: string }) => unit.slug)).toContain('berlin');
  return createTenant.tenant.id;
}

test('a tenant’s settings become a blueprint; who is made from it knows the version and is offered the next one', async () => {
  expect(await save()).toMatchObject({ blueprint: { key: 'makers', version: 1 } });
  expect(await save()).toMatchObject({ code: 'NOTHING_CHANGED' });
  expect(await save({ parts: [] })).toMatchObject({ code: 'PARTS_REQUIRED' });
  const [one, two] = [await tenantFrom('forge'), await tenantFrom('mill')];
  // Which ERP, and how it is worked with; neither its address nor how it lets us in.
  const { rows: connections } = await house.owner.query(
    'SELECT connector, url, status, secret, config FROM connection WHERE tenant_id = $1',
    [one],
  );
  expect(connections).toMatchObject([{ connector: 'sap-s4', url: '', status: 'draft', secret: null }]);
  expect(connections[0].config).not.toHaveProperty('emulated');
  expect(await linkOf(one)).toMatchObject({ key: 'makers', version: 1, latest: 1, updateAvailable: false });
  await publish(two, FEE, limit('3.00'));
  await publish(source, PRICE, limit('0.5'));
  await publish(source, FEE, limit('4.00'));
  expect(await save()).toMatchObject({ blueprint: { version: 2 } });
  const offered = await linkOf(one);
  expect(offered).toMatchObject({ version: 1, latest: 2, updateAvailable: true, kept: [] });
  expect(offered.differences.map(({ key }: { key: string }) => key).sort()).toEqual([FEE, PRICE].sort());
  expect(offered.differences.find(({ key }: { key: string }) => key === PRICE).after).toContain('0.5');
  // What the second one set by itself stays.
  const other = await linkOf(two);
  expect(other.differences.map(({ key }: { key: string }) => key)).toEqual([PRICE]);
  expect(other.kept).toHaveLength(1);
  expect(await takeUp(one, 1)).toMatchObject({ code: 'VERSION_MOVED' });
  expect(await takeUp(one, 2)).toMatchObject({ how: 'PUBLISHED', link: { version: 2, updateAvailable: false } });
  expect(await takeUp(one, 2)).toMatchObject({ code: 'UP_TO_DATE' });
});

test('where a second person approves, the update becomes a draft', async () => {
  const { rows } = await house.owner.query(`SELECT id FROM scope WHERE slug = 'mill'`);
  const tenant = rows[0].id;
  await publish(tenant, 'policy.secondPerson', true);
  expect(await takeUp(tenant, 2)).toMatchObject({ how: 'DRAFTED', link: { version: 2 } });
  const drafts = await house.owner.query('SELECT state, changes FROM policy_draft WHERE tenant_id = $1', [tenant]);
  expect(drafts.rows).toMatchObject([{ state: 'draft', changes: [{ key: PRICE }] }]);
});

test('who left is offered nothing until it follows again', async () => {
  const tenant = await tenantFrom('quarry');
  expect(await follow(tenant, false)).toMatchObject({ link: { follows: false } });
  await publish(source, PRICE, limit('0.4'));
  expect(await save()).toMatchObject({ blueprint: { version: 3 } });
  expect(await takeUp(tenant, 3)).toMatchObject({ code: 'NOT_FOLLOWED' });
  expect(await follow(tenant, true)).toMatchObject({ link: { follows: true } });
  expect(await takeUp(tenant, 3)).toMatchObject({ how: 'PUBLISHED' });
  const log = await house.owner.query(
    `SELECT array_agg(action ORDER BY seq) AS acts FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'blueprint.%'`,
    [tenant],
  );
  expect(log.rows[0].acts).toEqual(['blueprint.left', 'blueprint.followed', 'blueprint.takenUp']);
});

test('a partner sees how what must hold stands at each follower, and nobody else’s', async () => {
  const ASK = '{ followedBlueprints { key title followers { name version checks { key passed found since } } } }';
  const checks = { readiness: ['CALENDAR'], cases: `- { name: tight, holds: { ${PRICE}: 0.4 } }` };
  expect(await save({ checks })).toMatchObject({ blueprint: { version: 4 } });
  expect(await save({ checks: { readiness: [], cases: '- name: x' } })).toMatchObject({ code: 'CASES_INVALID' });
  const tenant = await tenantFrom('smithy');
  const { partnerId } = house.tenant('acme');
  await house.get(Database).inTenant(systemContext(tenant, partnerId), (tx) => house.get(CheckTenant).run(tx));
  const makers = (all: { key: string }[]) => all.find(({ key }) => key === 'makers') as never as { followers: never[] };
  const { followers } = makers((await desk.ask(ASK)).followedBlueprints);
  expect(followers.find(({ name }) => name === 'Firm smithy')).toMatchObject({
    version: 4,
    checks: [
      { key: 'CALENDAR', passed: false },
      { key: 'case:tight', passed: true, found: '' },
    ],
  });
  const stranger = await house.as('castellan', 'partner-admin');
  expect(makers((await stranger.ask(ASK)).followedBlueprints)).toBeUndefined();
});

test('versions stay as they were saved, and are nobody else’s', async () => {
  const { partnerId } = house.tenant('acme');
  const change = (text: string) =>
    house.get(Database).inTenant(systemContext(partnerId, partnerId), (tx) => tx.run(text));
  await expect(change(`UPDATE blueprint SET title = 'x'`)).rejects.toThrow(/permission denied/);
  expect(await change('DELETE FROM blueprint')).toBe(0);
  const stranger = await house.as('castellan', 'partner-admin');
  expect(JSON.stringify(await stranger.ask('{ blueprints { key } }'))).not.toContain('makers');
  expect(await linkOf(source, stranger)).toBeNull();
  expect(await save({}, stranger)).toMatchObject({ code: 'NOT_FOUND' });
});

test('a blueprint as a file is planned, refused with its reason, and becomes the next version as it stands', async () => {
  const tenantId: string = (await desk.ask('{ me { scope { id } } }')).me.scope.id;
  const ctx = systemContext(tenantId, tenantId);
  const head = 'clearhold: blueprint/1\npartner: meridian\nkey: filed\ntitle: Filed\nsummary: Written as a file.\n';
  const plan = (body: string) => {
    const file = readBlueprintFile(head + body);
    return house.get(Database).read(ctx, (tx) => house.get(PlanBlueprint).plan(tx, file));
  };
  const good = `settings:\n  ${PRICE}: { mode: ceiling, value: 2 }\nunits:\n  - { slug: oslo, name: Oslo }\nchecks:\n  cases:\n    - { name: Tight, holds: { ${PRICE}: 2 } }\n`;
  const planned = await plan(good);
  expect(planned).toMatchObject({ currentVersion: 0, refusals: [] });
  expect(planned.differences.map(({ what }) => what)).toEqual(
    expect.arrayContaining([PRICE, 'unit oslo', 'test case “Tight”']),
  );
  expect((await plan(good.replace(`{ ${PRICE}: 2 }`, `{ ${PRICE}: 1 }`))).refusals).toMatchObject([
    { code: 'CHECK_FAILED', message: expect.stringContaining('“Tight” does not hold.') },
  ]);
  expect((await plan('settings:\n  match.nothing: 1\n')).refusals).toMatchObject([{ code: 'SETTING_UNKNOWN' }]);
  const file = readBlueprintFile(head + good);
  const keep = () =>
    house.get(Database).inTenant(ctx, async (tx) => {
      const keeping = house.get(KeepVersion);
      return keeping.next(tx, await keeping.latest(tx, file.key), { ...file }, { from: 'file' });
    });
  expect(await keep()).toMatchObject({ saved: { key: 'filed', version: 1 } });
  expect(await keep()).toMatchObject({ refused: { code: 'NOTHING_CHANGED' } });
  expect(await plan(good)).toMatchObject({ currentVersion: 1, differences: [] });
  const stranger = await house.as('castellan', 'partner-admin');
  const { blueprints } = await stranger.ask('{ blueprints { key } }');
  expect(blueprints.map(({ key }: { key: string }) => key)).not.toContain('filed');
});
