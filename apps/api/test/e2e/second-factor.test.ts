import { ROLE_NAMES } from '@clearhold/access';
import { SIGNING_ROLES } from '@clearhold/policy';
import { useDatabase } from '@clearhold/testing/vitest';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import type { Caller } from '../house/caller.ts';
import type { DemoUser } from '../house/demo.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

const run = async (caller: Caller, name: string, type: string, input: object, fields: string) =>
  (
    await caller.ask(
      `mutation($input: ${type}!) { ${name}(input: $input) { __typename ${fields} ... on Invalid { code path } } }`,
      { input },
    )
  )[name];
const userOf = (role: string, slug = 'acme'): DemoUser =>
  house.tenant(slug).users.find(({ roles }) => roles.includes(role))!;
const me = async (caller: Caller) =>
  (await caller.ask('{ me { person { id } } }')).me?.person?.id as string | undefined;
const begin = (caller: Caller, password?: string) =>
  run(
    caller,
    'beginSecondFactor',
    'BeginSecondFactorInput',
    { password },
    '... on SecondFactorBegun { secret uri qr }',
  );
const byCode = (caller: Caller, name: string, code: string) =>
  run(
    caller,
    name,
    'SecondFactorCodeInput',
    { code },
    name === 'turnOffSecondFactor' ? '' : '... on SecondFactorOn { recoveryCodes }',
  );
const codeOf = (secret: string, seconds = 0) => generateSync({ secret, epoch: Date.now() / 1000 + seconds });
/** Half minutes pass only in the tests' imagination. */
const nextHalfMinute = () => house.owner.query('UPDATE second_factor SET last_step = last_step - 10');

/** A sign-in with the password, its answer and who holds its cookie. */
async function withPassword({ email, password }: DemoUser, host = house.at('acme')) {
  const answer = await host.graphql(
    `mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on SecondFactorNeeded { mustEnrol } ... on Invalid { code } } }`,
    { input: { email, password } },
  );
  return { outcome: answer.json.data.signIn, caller: withCookieOf(host, answer.headers['set-cookie']) };
}
const withCookieOf = (host: Caller, cookies: string | string[] | undefined) =>
  host.withHeaders({
    cookie: [cookies ?? []]
      .flat()
      .map((one) => one.split(';')[0])
      .join('; '),
  });
async function confirm(caller: Caller, code: string) {
  const answer = await caller.graphql(
    'mutation($code: String!) { confirmSignIn(input: { code: $code }) { __typename ... on Invalid { code path } } }',
    { code },
  );
  return { outcome: answer.json.data.confirmSignIn, caller: withCookieOf(caller, answer.headers['set-cookie']) };
}

/** Turns it on for a person and gives what the app knows. */
async function enrolled(role: string): Promise<{ user: DemoUser; secret: string; codes: string[]; caller: Caller }> {
  const user = userOf(role);
  const caller = await house.at('acme').signIn(user);
  const { secret } = await begin(caller, user.password);
  const { recoveryCodes: codes } = await byCode(caller, 'confirmSecondFactor', codeOf(secret));
  await nextHalfMinute();
  return { user, secret, codes, caller };
}

describe('a second factor', () => {
  test('is set up with the password and a first code, and asked for from then on', async () => {
    const user = userOf('analyst');
    const here = await house.at('acme').signIn(user);
    expect(await begin(here, 'not this one')).toMatchObject({ code: 'PASSWORD_WRONG', path: 'input.password' });
    const first = await begin(here, user.password);
    const { secret, uri, qr } = await begin(here, user.password);
    expect([uri.startsWith('otpauth://totp/'), qr.startsWith('<svg')]).toEqual([true, true]);
    expect(await byCode(here, 'confirmSecondFactor', codeOf(first.secret))).toMatchObject({ code: 'CODE_WRONG' });
    expect((await withPassword(user)).outcome.__typename).toBe('SignedIn');
    // Each written down: a half minute that begins on the way brings other codes, which were not used.
    const [used, next] = [codeOf(secret), codeOf(secret, 30)];
    const { recoveryCodes } = await byCode(here, 'confirmSecondFactor', used);
    expect(recoveryCodes).toHaveLength(10);
    expect(await begin(here, user.password)).toMatchObject({ code: 'FACTOR_ON' });
    const { secondFactor } = await here.ask('{ secondFactor { isOn recoveryCodesLeft isRequired } }');
    expect(secondFactor).toEqual({ isOn: true, recoveryCodesLeft: 10, isRequired: false });

    const half = await withPassword(user);
    expect(half.outcome).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: false });
    expect(await me(half.caller)).toBeUndefined();
    expect((await half.caller.graphql('{ sessions { id } }')).text).toContain('UNAUTHENTICATED');
    expect((await begin(half.caller)).code).toBe('SIGN_IN_OVER');
    const borealis = house.at('borealis').withHeaders({ cookie: half.caller.headers.cookie! });
    expect((await confirm(borealis, codeOf(secret, 30))).outcome.code).toBe('SIGN_IN_OVER');
    expect((await confirm(half.caller, '000000')).outcome).toEqual({
      __typename: 'Invalid',
      code: 'CODE_WRONG',
      path: 'input.code',
    });
    // The code that turned it on is spent.
    expect((await confirm(half.caller, used)).outcome.code).toBe('CODE_WRONG');
    const whole = await confirm(half.caller, next);
    expect(whole.outcome.__typename).toBe('SignedIn');
    expect([await me(whole.caller), await me(half.caller)]).toEqual([await me(here), undefined]);
    const again = await withPassword(user);
    expect((await confirm(again.caller, next)).outcome.code).toBe('CODE_WRONG');
    const { rows } = await house.owner.query(
      `SELECT DISTINCT action FROM audit_entry WHERE action LIKE 'factor.%' OR action = 'session.begun' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['factor.begun', 'factor.turnedOn', 'session.begun']);
    const kept = await house.owner.query(`SELECT sealed_secret, recovery FROM second_factor`);
    expect(JSON.stringify(kept.rows)).not.toContain(recoveryCodes[0]);
    expect(Buffer.from(kept.rows[0].sealed_secret).toString('latin1')).not.toContain(secret);
  });

  test('lets one code through once, however many come at the same moment', async () => {
    const { user, secret } = await enrolled('receiver');
    const halves = await Promise.all([1, 2, 3, 4].map(() => withPassword(user)));
    const outcomes = await Promise.all(halves.map(({ caller }) => confirm(caller, codeOf(secret))));
    expect(outcomes.filter(({ outcome }) => outcome.__typename === 'SignedIn')).toHaveLength(1);
  });

  test('lost is recovered by a code that is good once, or taken off by who looks after people', async () => {
    const { user, codes, caller } = await enrolled('buyer');
    const typed = codes[0]!.toUpperCase().replace('-', ' ');
    const one = await confirm((await withPassword(user)).caller, typed);
    expect(one.outcome.__typename).toBe('SignedIn');
    expect((await confirm((await withPassword(user)).caller, typed)).outcome.code).toBe('CODE_WRONG');
    const renewed = await byCode(one.caller, 'renewRecoveryCodes', codes[1]!);
    expect(renewed.recoveryCodes).toHaveLength(10);
    expect((await confirm((await withPassword(user)).caller, codes[2]!)).outcome.code).toBe('CODE_WRONG');
    const personId = await me(one.caller);
    const TAKE_OFF = 'mutation($id: ID!) { takeOffSecondFactor(input: { personId: $id }) { __typename } }';
    const takeOff = async (by: Caller) => (await by.ask(TAKE_OFF, { id: personId })).takeOffSecondFactor.__typename;
    expect(await takeOff(await house.as('acme', 'controller'))).toBe('Denied');
    expect(await takeOff(await house.as('borealis', 'tenant-admin'))).toBe('NotFound');
    expect(await takeOff(one.caller)).toBe('Denied');
    expect(await takeOff(await house.as('acme', 'tenant-admin'))).toBe('SecondFactorTakenOff');
    expect([await me(one.caller), await me(caller)]).toEqual([undefined, undefined]);
    expect((await withPassword(user)).outcome.__typename).toBe('SignedIn');
  });

  test('is tried ten times, then the account rests: even a right code waits', async () => {
    const { user, secret } = await enrolled('approver');
    const { caller } = await withPassword(user);
    for (let time = 0; time < 10; time++) expect((await confirm(caller, '000000')).outcome.code).toBe('CODE_WRONG');
    expect((await confirm(caller, codeOf(secret))).outcome.code).toBe('CODE_WRONG');
    expect((await withPassword(user)).outcome).toEqual({ __typename: 'Invalid', code: 'SIGN_IN_FAILED' });
    await house.owner.query(`UPDATE person SET locked_until = NULL, failed_sign_ins = 0 WHERE email = $1`, [
      user.email,
    ]);
    expect((await confirm(caller, codeOf(secret))).outcome.__typename).toBe('SignedIn');
  });
});

test('everyone sets a factor up at the first sign-in where the installation asks it of all, and nothing opens before', async () => {
  const { vars } = house.get<Config>(Config as never);
  Object.assign(vars, { CLEARHOLD_SECOND_FACTOR: 'everyone' });
  try {
    for (const [slug, role] of [
      ['lumen', 'receiver'],
      ['borealis', 'approver'],
    ] as const) {
      const half = await withPassword(userOf(role, slug), house.at(slug));
      expect(half.outcome).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: true });
      expect(await me(half.caller)).toBeUndefined();
      expect((await half.caller.get('/v1/documents/x')).status).toBe(401);
      const { secret } = await begin(half.caller);
      const answer = await half.caller.graphql(
        'mutation($code: String!) { confirmSecondFactor(input: { code: $code }) { __typename ... on SecondFactorOn { recoveryCodes } } }',
        { code: codeOf(secret) },
      );
      const whole = withCookieOf(half.caller, answer.headers['set-cookie']);
      expect(await me(whole)).toMatch(/^[0-9a-f-]{36}$/);
      const [spare] = answer.json.data.confirmSecondFactor.recoveryCodes;
      expect(await byCode(whole, 'turnOffSecondFactor', spare)).toMatchObject({ code: 'FACTOR_NEEDED' });
    }
  } finally {
    Object.assign(vars, { CLEARHOLD_SECOND_FACTOR: 'policy' });
  }
});

test('a role that policy names sets a factor up at its next sign-in, and keeps it', async () => {
  const controller = await house.as('acme', 'controller');
  const changes = [{ key: 'identity.secondFactor', value: ['treasurer'] }];
  const published = await controller.ask(
    `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on Invalid { code message } ... on Denied { message } } }`,
    { input: { scope: house.tenant('acme').id, reason: 'Money needs two keys', changes } },
  );
  expect(published.publishPolicy.__typename).not.toMatch(/Invalid|Denied|NotFound/);
  const user = userOf('treasurer');
  const half = await withPassword(user);
  expect(half.outcome).toEqual({ __typename: 'SecondFactorNeeded', mustEnrol: true });
  expect((await confirm(half.caller, '123456')).outcome.code).toBe('SIGN_IN_OVER');
  const { secret } = await begin(half.caller);
  const answer = await half.caller.graphql(
    'mutation($code: String!) { confirmSecondFactor(input: { code: $code }) { __typename ... on SecondFactorOn { recoveryCodes } } }',
    { code: codeOf(secret) },
  );
  const { recoveryCodes } = answer.json.data.confirmSecondFactor;
  const whole = withCookieOf(half.caller, answer.headers['set-cookie']);
  expect(await me(whole)).toMatch(/^[0-9a-f-]{36}$/);
  expect(await byCode(whole, 'turnOffSecondFactor', recoveryCodes[0])).toMatchObject({ code: 'FACTOR_NEEDED' });
  expect((await withPassword(userOf('auditor'))).outcome.__typename).toBe('SignedIn');
  expect([...SIGNING_ROLES].sort()).toEqual([...ROLE_NAMES].sort());
});

test('whose second factor changed is told by mail, also of a recovery code that was used', async () => {
  const { rows } = await house.owner.query('SELECT DISTINCT subject FROM mail ORDER BY subject');
  const told = rows.map(({ subject }) => subject).join('; ');
  for (const words of ['was set up at', 'was taken off at', 'A recovery code was used at'])
    expect(told).toContain(words);
});
