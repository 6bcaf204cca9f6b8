import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';
import { follow } from './follow.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
const me = async (caller: Caller) =>
  (await caller.ask('{ me { person { id } } }')).me?.person?.id as string | undefined;
const sessions = async (caller: Caller, who: object = {}) =>
  (
    await caller.ask(
      `query($scope: ID, $personId: ID) { sessions(scope: $scope, personId: $personId) { id device network isThis seenAt } }`,
      who,
    )
  ).sessions;
const end = async (caller: Caller, input: object) =>
  (
    await caller.ask(
      `mutation($input: EndSessionsInput!) { endSessions(input: $input) { __typename ... on SessionsEnded { count } ... on Denied { code } ... on NotFound { code } } }`,
      { input },
    )
  ).endSessions;
const isOut = async (caller: Caller) => (await me(caller)) === undefined;

describe('where one is signed in', () => {
  test('is listed in words, without the whole address, to oneself alone', async () => {
    const here = await house.as('acme', 'analyst');
    const user = house.tenant('acme').users.find(({ roles }) => roles.includes('analyst'))!;
    const there = await house.at('acme').withHeaders({ 'user-agent': FIREFOX }).signIn(user);
    const listed = await sessions(there);
    expect(listed.length).toBeGreaterThanOrEqual(2);
    expect(listed.filter(({ isThis }: { isThis: boolean }) => isThis)).toMatchObject([
      { device: 'Firefox on Windows', network: '127.0.0.x' },
    ]);
    const buyer = await house.as('acme', 'buyer');
    expect(await sessions(buyer, { personId: await me(here) })).toEqual([]);
  });

  test('is left one by one or all but here, at once', async () => {
    const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => house.as('acme', 'analyst')));
    const [ofB] = (await sessions(b!)).filter(({ isThis }: { isThis: boolean }) => isThis);
    expect(await end(a!, { sessionId: ofB.id })).toEqual({ __typename: 'SessionsEnded', count: 1 });
    expect([await isOut(b!), await isOut(c!)]).toEqual([true, false]);
    expect((await end(a!, {})).count).toBeGreaterThanOrEqual(2);
    expect([await isOut(a!), await isOut(c!), await isOut(d!)]).toEqual([false, true, true]);
    expect(await sessions(a!)).toHaveLength(1);
    expect(await end(a!, {})).toEqual({ __typename: 'SessionsEnded', count: 0 });
  });

  test('is ended for a person by who looks after people, and by nobody else', async () => {
    const analyst = await house.as('acme', 'analyst');
    const personId = await me(analyst);
    const scope = house.tenant('acme').id;
    for (const [slug, role] of [
      ['acme', 'buyer'],
      ['acme', 'auditor'],
      ['meridian', 'partner-operator'],
    ] as const)
      expect(await end(await house.as(slug, role), { scope, personId })).toMatchObject({ __typename: 'Denied' });
    expect(await end(await house.as('borealis', 'tenant-admin'), { personId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(house.key('acme'), { personId })).toMatchObject({ __typename: 'Denied' });
    expect(await isOut(analyst)).toBe(false);
    const admin = await house.as('acme', 'tenant-admin');
    expect((await sessions(admin, { personId })).length).toBeGreaterThan(0);
    expect(await end(admin, { personId })).toMatchObject({ __typename: 'SessionsEnded' });
    expect(await isOut(analyst)).toBe(true);
    const again = await house.as('acme', 'analyst');
    expect(await end(await house.as('meridian', 'partner-admin'), { scope, personId })).toEqual({
      __typename: 'SessionsEnded',
      count: 1,
    });
    expect(await isOut(again)).toBe(true);
    const { rows } = await house.owner.query(
      `SELECT actor_kind AS kind, tenant_id = $2 AS "inTenant" FROM audit_entry WHERE action = 'session.revoked' AND subject_id = $1 ORDER BY seq DESC LIMIT 2`,
      [personId, scope],
    );
    expect(rows).toEqual([
      { kind: 'person', inTenant: true },
      { kind: 'person', inTenant: true },
    ]);
  });
});

const openStream = async (caller: Caller) => {
  const stream = follow(caller);
  await stream.open;
  return stream;
};

describe('what lasts ends with its session', () => {
  const closesWithin = (stream: { isOpen: () => boolean }, seconds: number) =>
    eventually(
      async () => stream.isOpen(),
      (open) => !open,
      seconds,
    );

  test('an open stream within five seconds, and nobody else’s', async () => {
    const [buyer, receiver] = [await house.as('acme', 'buyer'), await house.as('acme', 'receiver')];
    const [mine, other] = [await openStream(buyer), await openStream(receiver)];
    const admin = await house.as('acme', 'tenant-admin');
    await end(admin, { personId: await me(buyer) });
    await closesWithin(mine, 5);
    expect(other.isOpen()).toBe(true);
    other.close();
  });

  test('an open stream within five seconds of a change of roles', async () => {
    const treasurer = await house.as('borealis', 'treasurer');
    const stream = await openStream(treasurer);
    const take = (state: string) =>
      house.owner.query(`UPDATE role_grant SET revoked_at = ${state} WHERE role = 'treasurer' AND person_id = $1`, [
        id,
      ]);
    const id = await me(treasurer);
    await take('now()');
    await closesWithin(stream, 5).finally(() => take('NULL'));
  });

  test('a program’s stream within five seconds of its key', async () => {
    const admin = await house.as('acme', 'tenant-admin');
    const made = await admin.ask(
      `mutation { createApiKey(input: { name: "watcher", scopes: ["cases:read"] }) { __typename ... on ApiKeyCreated { secret apiKey { id } } ... on Invalid { message hint } } }`,
    );
    const { secret, apiKey } = made.createApiKey;
    const stream = await openStream(house.at('acme').withHeaders({ authorization: `Bearer ${secret}` }));
    await admin.ask(`mutation($id: ID!) { revokeApiKey(input: { id: $id }) { __typename } }`, { id: apiKey.id });
    await closesWithin(stream, 5);
  });
});

test('a session holds on the host it was opened at, and nowhere else', async () => {
  const { id } = house.tenant('acme');
  await house.owner.query(`INSERT INTO host (tenant_id, host, surface) VALUES ($1, 'ap.acme.example', 'portal')`, [id]);
  const analyst = await house.as('acme', 'analyst');
  const cookie = analyst.headers.cookie!;
  for (const host of ['borealis.localhost', 'lumen.localhost', 'meridian.localhost', 'localhost', 'ap.acme.example'])
    expect([host, await isOut(new Caller(house.port, host, { cookie }))]).toEqual([host, true]);
  expect(await isOut(analyst)).toBe(false);
});
