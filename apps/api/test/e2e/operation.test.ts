import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { priceCase } from '../house/deliveries.ts';
import { House } from '../house/house.ts';
import { caseOf, eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
let operator: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  desk = await house.as('meridian', 'partner-admin');
  operator = await house.at('platform').signIn(house.demo.platform.users[0]!);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const REFUSAL = '... on Denied { code message } ... on NotFound { code message } ... on Invalid { code path }';
const SHARE = `{ __typename ... on TenantShareSet { share { state weight stopReason } } ${REFUSAL} }`;
const act = async (as: Caller, name: 'setTenantWeight' | 'stopTenantWork', input: object) => {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  return (await as.ask(`mutation($input: ${type}!) { ${name}(input: $input) ${SHARE} }`, { input }))[name];
};
const BOARD = '{ operation { lanes { lane waiting held } doneByMinute shares { name tenant state weight partner } } }';
const board = async (as: Caller) => (await as.ask(BOARD)).operation;
const acme = () => ({ tenant: house.tenant('acme').id, reason: 'The ERP is moved tonight.' });

test('a partner sees the work of its own tenants alone, the platform that of all, and a tenant none', async () => {
  const mine = (await board(desk)).shares.map(({ partner }: { partner: string }) => partner);
  const all = (await board(operator)).shares.map(({ partner }: { partner: string }) => partner);
  expect(new Set(mine).size).toBe(1);
  expect(new Set(all).size).toBe(2);
  const clerk = await house.as('acme', 'tenant-admin');
  expect((await clerk.graphql(BOARD)).json.errors[0].extensions.code).toBe('FORBIDDEN');
  expect((await desk.graphql('{ workers { id } }')).json.errors[0].extensions.code).toBe('FORBIDDEN');
});

test('another partner’s tenant reads like one that is not there', async () => {
  const other = await house.as('castellan', 'partner-admin');
  const foreign = await act(other, 'setTenantWeight', { ...acme(), weight: 9 });
  expect(foreign).toEqual(await act(other, 'setTenantWeight', { ...acme(), tenant: newId(), weight: 9 }));
  expect(foreign).toMatchObject({ __typename: 'NotFound' });
  expect(await act(desk, 'setTenantWeight', { ...acme(), weight: 101 })).toMatchObject({ path: 'input.weight' });
  expect(await act(desk, 'setTenantWeight', { ...acme(), weight: 9 })).toMatchObject({ share: { weight: 9 } });
});

test('a stopped tenant receives documents and does them when its work is taken up', async () => {
  expect(await act(operator, 'stopTenantWork', { ...acme(), stopped: true })).toMatchObject({
    share: { state: 'STOPPED', stopReason: 'The ERP is moved tonight.' },
  });
  const sent = await house.key('acme').post('/v1/documents', '<nothing/>', { 'content-type': 'application/xml' });
  expect(sent.status).toBe(202);
  const held = async () =>
    (await board(desk)).lanes.reduce((sum: number, lane: { held: number }) => sum + lane.held, 0);
  expect(await held()).toBeGreaterThan(0);
  expect((await (await house.as('acme', 'analyst')).graphql('{ me { kind } }')).status).toBe(200);
  expect(await act(desk, 'stopTenantWork', { ...acme(), stopped: false })).toMatchObject({
    share: { state: 'ACTIVE' },
  });
  await eventually(held, (n) => n === 0);
  await house.quiet();
  const { rows } = await house.owner.query(
    `SELECT action, actor_name FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'work.%' ORDER BY seq`,
    [house.tenant('acme').id],
  );
  expect(rows.map(({ action }) => action)).toEqual(['work.weightSet', 'work.stopped', 'work.resumed']);
  expect(rows[1].actor_name).toBe('Platform Operator');
});

test('the platform’s operator drains the worker and takes it back', async () => {
  const workers = async () => (await operator.ask('{ workers { id state } }')).workers;
  const [{ id }] = await workers();
  const drain = (drained: boolean) =>
    operator.ask(
      `mutation($input: DrainWorkerInput!) { drainWorker(input: $input) { __typename ... on WorkerSet { worker { state drainedBy } } ${REFUSAL} } }`,
      { input: { id, drained, reason: 'A new release.' } },
    );
  expect((await drain(true)).drainWorker.worker).toMatchObject({ drainedBy: 'Platform Operator' });
  await eventually(
    async () => (await workers())[0].state,
    (state) => state === 'DRAINED',
  );
  expect((await drain(false)).drainWorker.worker).toMatchObject({ state: 'AT_WORK', drainedBy: null });
});

test('an ERP that a partner lets rest is told to the tenant’s people, asked for nothing, and asked again by hand', async () => {
  const analyst = await house.as('acme', 'analyst');
  const outages = async () => (await analyst.ask('{ outages { title state waiting } }')).outages;
  const erps = async (as: Caller) =>
    (await as.ask('{ operation { erps { tenant connection state waiting restedBy } } }')).operation.erps;
  const mine = async () => (await erps(desk)).find(({ tenant }: { tenant: string }) => tenant === acme().tenant);
  const rest = async (as: Caller, input: object) =>
    (
      await as.ask(
        `mutation($input: RestConnectionInput!) { restConnection(input: $input) { __typename ... on ConnectionRests { erp { state } } ${REFUSAL} } }`,
        { input: { ...acme(), connection: (await mine()).connection, rests: true, ...input } },
      )
    ).restConnection;
  expect([await mine(), await outages()]).toMatchObject([{ state: 'ANSWERS' }, []]);
  expect(await rest(await house.as('castellan', 'partner-admin'), {})).toMatchObject({ __typename: 'NotFound' });
  expect(await rest(desk, { reason: 'no' })).toMatchObject({ path: 'input.reason' });
  expect(await rest(desk, {})).toMatchObject({ erp: { state: 'RESTING' } });
  expect(await outages()).toMatchObject([{ state: 'RESTING', waiting: 0 }]);
  const number = 'RESTING-1';
  const waiting = await priceCase(house.key('acme'), number);
  const controller = await house.as('acme', 'controller');
  await eventually(
    async () => house.erp.state().invoices,
    (all) => all.some((one) => one.SupplierInvoiceIDByInvcgParty === number),
  );
  const { releaseHold } = await controller.ask(
    'mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "Seen the letter." }) { __typename } }',
    { id: waiting },
  );
  expect(releaseHold.__typename).toBe('CaseChanged');
  await eventually(outages, ([one]) => one?.waiting === 1);
  expect(await rest(desk, { rests: false })).toMatchObject({ erp: { state: 'ANSWERS' } });
  await eventually(
    () => caseOf(controller, waiting),
    (now) => now.state === 'RESOLVED',
  );
  expect([await outages(), (await mine()).waiting]).toEqual([[], 0]);
});
