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

const openStream = async (caller: Caller) => {
  const stream = follow(caller);
  await stream.open;
  return stream;
};

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

  test('is left only by who showed a short while ago who he is, by the password or a code', async () => {
    const [here, there] = [await house.as('acme', 'controller'), await house.as('acme', 'controller')];
    const user = house.tenant('acme').users.find(({ roles }) => roles.includes('controller'))!;
    const [own] = (await sessions(here)).filter(({ isThis }: { isThis: boolean }) => isThis);
    const [other] = (await sessions(there)).filter(({ isThis }: { isThis: boolean }) => isThis);
    const endOther = (caller: Caller) =>
      caller.graphql(`mutation($input: EndSessionsInput!) { endSessions(input: $input) { __typename } }`, {
        input: { sessionId: other.id },
      });
    const confirm = async (input: object) =>
      (
        await here.ask(
          `mutation($input: ConfirmMyselfInput!) { confirmMyself(input: $input) { __typename ... on Invalid { code } } }`,
          { input },
        )
      ).confirmMyself;
    await house.owner.query(
      `UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes' WHERE tenant_id = $1 AND id = $2`,
      [house.tenant('acme').id, own.id],
    );
    expect((await endOther(here)).json.errors).toMatchObject([{ extensions: { code: 'CONFIRM_YOURSELF' } }]);
    expect(await isOut(there)).toBe(false);
    expect(await confirm({ password: 'not the password of anybody' })).toMatchObject({ code: 'PASSWORD_WRONG' });
    expect(await confirm({ code: '000000' })).toMatchObject({ code: 'CODE_WRONG' });
    expect(await confirm({})).toMatchObject({ code: 'NOTHING_SHOWN' });
    expect((await endOther(here)).json.errors).toHaveLength(1);
    expect(await confirm({ password: user.password })).toEqual({ __typename: 'MyselfConfirmed' });
    expect((await endOther(here)).json.data.endSessions).toEqual({ __typename: 'SessionsEnded' });
    expect(await isOut(there)).toBe(true);
  });

  test.each([
    'createApiKey(input: { name: "Import", scopes: ["documents:write"] })',
    'saveWebhook(input: { name: "Theirs", url: "https://example.com/hook", types: [] })',
    'addHookSource(input: { name: "Theirs" })',
    'saveSignOn(input: { name: "Theirs", issuer: "https://example.com", clientId: "a", domains: [] })',
    'removeSignOn(input: { id: "00000000-0000-7000-8000-000000000000" })',
    'saveConnection(input: { title: "ERP", url: "https://example.com" })',
    'invitePerson(input: { name: "Theirs", email: "theirs@example.com", roles: ["tenant-admin"] })',
    'setRoles(input: { personId: "00000000-0000-7000-8000-000000000000", roles: ["tenant-admin"] })',
    'takeOffSecondFactor(input: { personId: "00000000-0000-7000-8000-000000000000" })',
  ])('is too old for what lets others in: %s', async (act) => {
    const admin = await house.as('acme', 'tenant-admin');
    await house.owner.query(
      `UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes' WHERE tenant_id = $1`,
      [house.tenant('acme').id],
    );
    const { errors } = (await admin.graphql(`mutation { ${act} { __typename } }`)).json;
    expect(errors).toMatchObject([{ extensions: { code: 'CONFIRM_YOURSELF' } }]);
  });

  test('is too old for what a partner does to a whole tenant', async () => {
    const desk = await house.as('meridian', 'partner-admin');
    const { id, partnerId } = house.tenant('acme');
    await house.owner.query(
      `UPDATE session SET confirmed_at = confirmed_at - interval '11 minutes' WHERE tenant_id = $1`,
      [partnerId],
    );
    for (const act of [
      `suspendTenant(input: { scope: "${id}", suspended: true, reason: "They do not pay." })`,
      `askToLeave(input: { scope: "${id}", reason: "The contract ended." })`,
      `askActAs(input: { scope: "${id}", purpose: "To see", ticket: "T-1", minutes: 10, breakGlass: true })`,
      `confirmActAs(input: { scope: "${id}", id: "00000000-0000-7000-8000-000000000000" })`,
    ])
      expect((await desk.graphql(`mutation { ${act} { __typename } }`)).json.errors, act).toMatchObject([
        { extensions: { code: 'CONFIRM_YOURSELF' } },
      ]);
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

describe('a session', () => {
  const shift = (column: string, minutes: number, id: string) =>
    house.owner.query(`UPDATE session SET ${column} = now() + make_interval(mins => $1) WHERE id = $2`, [minutes, id]);
  const thisOne = async (caller: Caller) =>
    (await sessions(caller)).find(({ isThis }: { isThis: boolean }) => isThis).id as string;

  test('is over when nobody used it for an hour, or twelve hours after it began', async () => {
    const [idle, used, old] = await Promise.all([1, 2, 3].map(() => house.as('acme', 'receiver')));
    const { rows } = await house.owner.query(
      `SELECT bool_and(expires_at - created_at BETWEEN '11:59' AND '12:00') AS "isShort" FROM session WHERE stage = 'open'`,
    );
    expect(rows).toEqual([{ isShort: true }]);
    await shift('seen_at', -59, await thisOne(used!));
    await shift('expires_at', -1, await thisOne(old!));
    const left = await thisOne(idle!);
    const stream = await openStream(idle!);
    await shift('seen_at', -61, left);
    expect(await Promise.all([idle!, used!, old!].map(isOut))).toEqual([true, false, true]);
    expect((await sessions(used!)).map(({ id }: { id: string }) => id)).not.toContain(left);
    await eventually(
      async () => stream.isOpen(),
      (open) => !open,
      5,
    );
  });

  test('signing in again is another session, and the cookie of before is over', async () => {
    const user = house.tenant('acme').users.find(({ roles }) => roles.includes('receiver'))!;
    const before = await house.as('acme', 'receiver');
    const after = await before.signIn(user);
    expect(after.headers.cookie).not.toBe(before.headers.cookie);
    expect([await isOut(before), await isOut(after)]).toEqual([true, false]);
  });

  test('signing out ends the session for good and has the browser forget what it kept', async () => {
    const caller = await house.as('acme', 'receiver');
    const { headers } = await caller.graphql('mutation { signOut { ok } }');
    expect(headers['clear-site-data']).toBe('"cache"');
    expect(String(headers['set-cookie'])).toMatch(/session=; .*Expires=Thu, 01 Jan 1970/);
    expect(await isOut(caller)).toBe(true);
  });
});

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
