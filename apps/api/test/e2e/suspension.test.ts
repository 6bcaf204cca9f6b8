import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
let clerk: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  desk = await house.as('meridian', 'partner-admin');
  clerk = await house.as('acme', 'analyst');
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const SUSPEND = `mutation($input: SuspendTenantInput!) { suspendTenant(input: $input) { __typename
  ... on TenantSuspension { tenant { status } } ... on Invalid { code } ... on NotFound { code } ... on Denied { code } } }`;
const suspend = async (suspended: boolean, more: object = {}, as = desk) =>
  (
    await as.ask(SUSPEND, {
      input: { scope: house.tenant('acme').id, suspended, reason: 'The contract rests.', ...more },
    })
  ).suspendTenant;
const waiting = async () =>
  (
    await house.owner.query(
      `SELECT count(*)::int AS n FROM outbox WHERE tenant_id = $1 AND kind = 'document.process'`,
      [house.tenant('acme').id],
    )
  ).rows[0].n;

test('only its partner suspends a tenant, with a reason', async () => {
  expect(await suspend(true, { reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
  expect(await suspend(true, {}, await house.as('castellan', 'partner-admin'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await suspend(true, {}, await house.as('acme', 'tenant-admin'))).toMatchObject({ __typename: 'Denied' });
});

test('nobody of a suspended tenant gets in, its keys are refused with 403, its work waits, and all comes back', async () => {
  await house.rest();
  const sent = await house.key('acme').post('/v1/documents', '<nothing/>', { 'content-type': 'application/xml' });
  expect(sent.status).toBe(202);
  expect(await suspend(true)).toMatchObject({ tenant: { status: 'suspended' } });
  for (const answer of [
    await clerk.graphql('{ me { kind } }'),
    await house
      .at('acme')
      .graphql('mutation { signIn(input: { email: "a@b.example", password: "x" }) { __typename } }'),
    await eventually(
      () => house.key('acme').get('/v1/documents/x'),
      ({ status }) => status !== 404,
    ),
  ]) {
    expect(answer.status).toBe(403);
    expect(answer.json).toMatchObject({ code: 'SUSPENDED', hint: expect.stringContaining('partner') });
  }
  // The neighbour works on, and so does the worker for it.
  expect((await (await house.as('borealis', 'analyst')).graphql('{ me { kind } }')).status).toBe(200);
  await house.work();
  await house.key('borealis').post('/v1/documents', '<nothing/>', { 'content-type': 'application/xml' });
  const done = `SELECT count(*)::int AS n FROM document WHERE tenant_id = $1 AND status = 'received'`;
  await eventually(
    async () => (await house.owner.query(done, [house.tenant('borealis').id])).rows[0].n,
    (n) => n === 0,
  );
  expect(await waiting()).toBe(1);
  expect(await suspend(false)).toMatchObject({ tenant: { status: 'active' } });
  await eventually(waiting, (n) => n === 0);
  expect((await clerk.graphql('{ me { kind } }')).status).toBe(200);
  const log = await house.owner.query(
    `SELECT array_agg(action ORDER BY seq) AS acts FROM audit_entry WHERE tenant_id = $1 AND action IN ('tenant.suspended', 'tenant.resumed')`,
    [house.tenant('acme').id],
  );
  expect(log.rows[0].acts).toEqual(['tenant.suspended', 'tenant.resumed']);
});
