import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { Authenticator, type Twist } from '../house/authenticator.ts';
import type { Answer, Caller } from '../house/caller.ts';
import type { DemoUser } from '../house/demo.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env, { worker: false });
}, 120_000);
afterAll(() => house?.close());

const userOf = (role: string, slug = 'acme'): DemoUser =>
  house.tenant(slug).users.find(({ roles }) => roles.includes(role))!;
const originOf = (slug: string) => house.get<Config>(Config as never).origin(`${slug}.localhost`);
const device = (slug = 'acme') => new Authenticator(originOf(slug));
const withCookies = (caller: Caller, { headers }: Answer): Caller => {
  const given = [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]!);
  const jar = [...(caller.headers.cookie?.split('; ') ?? []), ...given].map(
    (one) => one.split('=') as [string, string],
  );
  return caller.withHeaders({ cookie: [...new Map(jar)].map((one) => one.join('=')).join('; ') });
};
async function act(caller: Caller, name: string, type: string, input: object | undefined, fields: string) {
  const call = input ? `mutation($input: ${type}!) { ${name}(input: $input)` : `mutation { ${name}`;
  const answer = await caller.graphql(`${call} { __typename ${fields} ... on Invalid { code path } } }`, { input });
  return { outcome: answer.json.data[name], caller: withCookies(caller, answer) };
}
const OPTIONS = '... on PasskeyAsked { options }';
const begin = (caller: Caller, password: string) =>
  act(caller, 'beginPasskey', 'BeginPasskeyInput', { password }, OPTIONS);
const add = (caller: Caller, response: object, name = 'Work laptop') =>
  act(caller, 'addPasskey', 'AddPasskeyInput', { name, response }, '... on PasskeySaved { passkey { id name host } }');
const ask = (caller: Caller) => act(caller, 'askForPasskey', '', undefined, OPTIONS);
const use = (caller: Caller, response: object) =>
  act(caller, 'signInByPasskey', 'SignInByPasskeyInput', { response }, '');
const me = async (caller: Caller) => (await caller.ask('{ me { person { email } } }')).me?.person?.email;
const remove = (caller: Caller, id: string, password: string) =>
  act(caller, 'removePasskey', 'RemovePasskeyInput', { id, password }, '');

/** A person of a tenant whose device has a passkey there. */
async function equipped(role: string, slug = 'acme') {
  const user = userOf(role, slug);
  const own = device(slug);
  const begun = await begin(await house.at(slug).signIn(user), user.password);
  const added = await add(begun.caller, own.make(begun.outcome.options));
  expect(added.outcome).toMatchObject({ passkey: { host: `${slug}.localhost` } });
  return { user, own, caller: added.caller, id: added.outcome.passkey.id as string };
}

describe('a passkey', () => {
  test('is added with the password, opens a session without one, and is removed with it', async () => {
    const user = userOf('analyst');
    const here = await house.at('acme').signIn(user);
    expect((await begin(here, 'not this one')).outcome).toMatchObject({
      code: 'PASSWORD_WRONG',
      path: 'input.password',
    });
    const { user: same, own, caller, id } = await equipped('analyst');
    const begun = await begin(caller, same.password);
    expect(begun.outcome.options.excludeCredentials).toMatchObject([{ id: own.id }]);
    const asked = await ask(house.at('acme'));
    expect([asked.outcome.options.rpId, asked.outcome.options.allowCredentials]).toEqual(['acme.localhost', undefined]);
    const opened = await use(asked.caller, own.use(asked.outcome.options));
    expect([opened.outcome.__typename, await me(opened.caller)]).toEqual(['SignedIn', user.email]);
    const { passkeys } = await opened.caller.ask('{ passkeys { id name lastUsedAt isSynced } }');
    expect(passkeys).toEqual([{ id, name: 'Work laptop', lastUsedAt: expect.any(String), isSynced: false }]);
    const renamed = await act(
      opened.caller,
      'renamePasskey',
      'RenamePasskeyInput',
      { id, name: ' Desk  key ' },
      '... on PasskeySaved { passkey { name } }',
    );
    expect(renamed.outcome.passkey.name).toBe('Desk key');
    expect(
      (await remove(await house.as('acme', 'controller'), id, userOf('controller').password)).outcome.__typename,
    ).toBe('NotFound');
    expect((await remove(caller, id, same.password)).outcome.__typename).toBe('PasskeyRemoved');
    const again = await ask(house.at('acme'));
    expect((await use(again.caller, own.use(again.outcome.options))).outcome.code).toBe('PASSKEY_REFUSED');
    const { rows } = await house.owner.query(
      `SELECT action FROM audit_entry WHERE action IN ('passkey.added', 'passkey.used', 'passkey.renamed', 'passkey.removed') ORDER BY seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'passkey.added',
      'passkey.used',
      'passkey.renamed',
      'passkey.removed',
    ]);
    const mails = await house.owner.query(`SELECT subject FROM mail WHERE to_address = $1 ORDER BY created_at`, [
      user.email,
    ]);
    expect(mails.rows.map(({ subject }) => subject.replace(/.* was /, ''))).toEqual(['added', 'removed']);
  });

  test('is added once, by the person and in the browser that asked', async () => {
    const user = userOf('receiver');
    const here = await house.at('acme').signIn(user);
    const begun = await begin(here, user.password);
    const answer = device().make(begun.outcome.options);
    // Another person, another browser of the same person, then at last the right one: once.
    const other = await house.as('acme', 'buyer');
    const stolen = other.withHeaders({
      cookie: `${other.headers.cookie}; ${begun.caller.headers.cookie!.split('; ').at(-1)}`,
    });
    expect((await add(stolen, answer)).outcome.code).toBe('PASSKEY_NOT_MADE');
    expect((await add(here, answer)).outcome.code).toBe('PASSKEY_NOT_MADE');
    expect((await add(begun.caller, answer)).outcome.__typename).toBe('PasskeySaved');
    expect((await add(begun.caller, answer)).outcome.code).toBe('PASSKEY_NOT_MADE');
    for (const odd of [{}, [], 'x', { ...answer, id: 7 }, { ...answer, response: { clientDataJSON: 'e30' } }])
      expect((await add(begun.caller, odd as object)).outcome.code).toBe('PASSKEY_NOT_MADE');
  });

  test('answers once, in the browser and at the host that asked, and with its own key', async () => {
    const { own, user } = await equipped('approver');
    const stranger = await equipped('auditor');
    const twists: Twist[] = [
      { credentialId: stranger.own.id },
      { credentialId: device().id },
      { foreignKey: true },
      { origin: originOf('meridian') },
      { handle: Buffer.from('00000000-0000-7000-8000-000000000000').toString('base64url') },
    ];
    for (const twist of twists) {
      const { outcome, caller } = await ask(house.at('acme'));
      const { code } = (await use(caller, own.use(outcome.options, twist))).outcome;
      expect([twist, code]).toEqual([twist, 'PASSKEY_REFUSED']);
    }
    const asked = await ask(house.at('acme'));
    const answer = own.use(asked.outcome.options);
    expect((await use(house.at('acme'), answer)).outcome.code).toBe('PASSKEY_REFUSED');
    expect((await use((await ask(house.at('acme'))).caller, answer)).outcome.code).toBe('PASSKEY_REFUSED');
    const cookie = asked.caller.headers.cookie!;
    expect((await use(house.at('borealis').withHeaders({ cookie }), answer)).outcome.code).toBe('PASSKEY_REFUSED');
    const [one, two] = await Promise.all([use(asked.caller, answer), use(asked.caller, answer)]);
    expect([one, two].map(({ outcome }) => outcome.code ?? 'opened').sort()).toEqual(['PASSKEY_REFUSED', 'opened']);
    // A copy of the device has counted no further than the device itself.
    const copy = await ask(house.at('acme'));
    expect((await use(copy.caller, own.use(copy.outcome.options, { counter: 1 }))).outcome.code).toBe(
      'PASSKEY_REFUSED',
    );
    // An answer to a browser that signs in adds no passkey, and the other way round.
    const begun = await begin(await house.at('acme').signIn(user), user.password);
    const wrongWay = own.use({ rpId: 'acme.localhost', challenge: begun.outcome.options.challenge });
    expect((await use(begun.caller, wrongWay)).outcome.code).toBe('PASSKEY_REFUSED');
  });

  test('of one brand’s host is unknown at another, even of a person with the same address', async () => {
    const { own } = await equipped('treasurer');
    const { outcome, caller } = await ask(house.at('borealis'));
    const there = own.use(outcome.options, { origin: originOf('borealis') });
    expect((await use(caller, there)).outcome.code).toBe('PASSKEY_REFUSED');
  });

  test('too late, of somebody closed, or switched off by policy opens nothing', async () => {
    const { own, user } = await equipped('controller');
    const late = await ask(house.at('acme'));
    await house.owner.query(`UPDATE passkey_challenge SET expires_at = now() - interval '1 second'`);
    expect((await use(late.caller, own.use(late.outcome.options))).outcome.code).toBe('PASSKEY_REFUSED');
    const status = (to: string) =>
      house.owner.query('UPDATE person SET status = $2 WHERE email = $1', [user.email, to]);
    await status('closed');
    const closed = await ask(house.at('acme'));
    expect((await use(closed.caller, own.use(closed.outcome.options))).outcome.code).toBe('PASSKEY_REFUSED');
    await status('active');
    const set = async (key: string, value: unknown) =>
      (await house.as('acme', 'controller')).ask(
        'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }',
        { input: { changes: [{ key, value }], reason: 'for the test' } },
      );
    // The password of who has a passkey, no app and such a role waits for the passkey: nobody sets an app up by it.
    await set('identity.secondFactor', ['controller']);
    const half = await act(
      house.at('acme'),
      'signIn',
      'SignInInput',
      { email: user.email, password: user.password },
      '... on SecondFactorNeeded { mustEnrol byPasskey }',
    );
    expect(half.outcome).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: false, byPasskey: true });
    expect(await me(half.caller)).toBeUndefined();
    const setUp = await act(half.caller, 'beginSecondFactor', 'BeginSecondFactorInput', {}, '');
    expect(setUp.outcome.code).toBe('SIGN_IN_OVER');
    const right = await ask(half.caller);
    const whole = await use(right.caller, own.use(right.outcome.options));
    const { passkeys } = await whole.caller.ask('{ passkeys { id } }');
    expect((await remove(whole.caller, passkeys[0].id, user.password)).outcome.code).toBe('PASSKEY_NEEDED');
    const off = await whole.caller.ask(
      'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }',
      { input: { changes: [{ key: 'identity.passkeys', value: false }], reason: 'for the test' } },
    );
    expect(off.publishPolicy.__typename).toBe('PolicyPublished');
    expect((await use(right.caller, own.use(right.outcome.options))).outcome.code).toBe('PASSKEY_REFUSED');
    expect((await ask(house.at('acme'))).outcome.code).toBe('PASSKEYS_OFF');
  });
});
