import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { Mailbox } from '../house/mailbox.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let mailbox: Mailbox;
let admin: Caller;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  house = await House.open({ ...database().env, SMTP_URL: mailbox.url });
  await house.quiet();
  admin = await house.as('acme', 'tenant-admin');
}, 120_000);
afterAll(async () => {
  await house?.close();
  await mailbox?.close();
});

const GOOD = 'gravel violin thirteen tram';
const run = async (caller: Caller, name: string, input: object) =>
  (
    await caller.ask(
      `mutation($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename ... on Invalid { code message hint path } } }`,
      { input },
    )
  )[name];
const tokenIn = (text: string) => /set-password#([\w-]{43})/.exec(text)![1]!;
const mailTo = async (address: string, count = 1) =>
  (
    await eventually(
      async () => mailbox.to(address),
      (mails) => mails.length >= count,
    )
  ).at(-1)!;
const inviteAs = async (caller: Caller, email: string, scope?: string) =>
  (
    await caller.ask(
      `mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename ... on PersonSaved { temporaryPassword person { id isAwaited } } ... on Invalid { code } } }`,
      { input: { scope, name: 'Kim Solberg', email, roles: ['analyst'] } },
    )
  ).invitePerson;
const canSignIn = async (email: string, password: string, slug = 'acme') =>
  (await run(house.at(slug), 'signIn', { email, password })).__typename === 'SignedIn';
let turn = 0;
/** Somebody who was invited and set his password. */
async function newcomer(): Promise<{ email: string; id: string }> {
  const email = `kim${++turn}@acme.example`;
  const { person } = await inviteAs(admin, email);
  const set = await run(house.at('acme'), 'setPassword', {
    token: tokenIn((await mailTo(email)).text),
    password: GOOD,
  });
  expect(set.__typename).toBe('PasswordSet');
  return { email, id: person.id };
}

describe('a password that somebody else chose', () => {
  test('opens nothing but the choice of one’s own', async () => {
    const given = { email: 'given@acme.example', password: 'copper ladder nine fog' };
    const invited = await run(admin, 'invitePerson', { ...given, name: 'Kim Given', roles: ['analyst'] });
    expect(invited.__typename).toBe('PersonSaved');
    const answer = await house
      .at('acme')
      .graphql(
        'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on OwnPasswordNeeded { token } } }',
        { input: given },
      );
    const { __typename, token } = answer.json.data.signIn;
    expect([__typename, answer.headers['set-cookie']]).toEqual(['OwnPasswordNeeded', undefined]);
    const choose = (password: string, slug = 'acme') => run(house.at(slug), 'setPassword', { token, password });
    expect(await choose(GOOD, 'borealis')).toMatchObject({ code: 'LINK_OVER' });
    expect(await choose(given.password)).toMatchObject({ code: 'PASSWORD_GIVEN', path: 'input.password' });
    expect(await canSignIn(given.email, given.password)).toBe(false);
    // The token of the later sign-in is the one that counts.
    expect(await choose(GOOD)).toMatchObject({ code: 'LINK_OVER' });
    await house.at('acme').signIn({ ...given, roles: [] });
    expect(await canSignIn(given.email, given.password)).toBe(false);
    const { rows } = await house.owner.query(
      `SELECT password_given AS given, (SELECT count(*)::int FROM session s WHERE s.person_id = p.id) AS sessions FROM person p WHERE email = $1`,
      [given.email],
    );
    expect(rows).toEqual([{ given: false, sessions: 1 }]);
  });
});

describe('a link that signs in', () => {
  const browserOf = (caller: Caller, cookies: string | string[] | undefined) =>
    caller.withHeaders({
      cookie: [cookies ?? []]
        .flat()
        .map((one) => one.split(';')[0])
        .join('; '),
    });
  const ask = async (email: string, slug = 'acme') => {
    const query =
      'mutation($email: String!) { askForSignInLink(input: { email: $email }) { __typename ... on Invalid { code } } }';
    const { json, headers } = await house.at(slug).graphql(query, { email });
    return { outcome: json.data.askForSignInLink, browser: browserOf(house.at(slug), headers['set-cookie']) };
  };
  const use = (browser: Caller, token: string) => run(browser, 'signInByLink', { token });
  const linkIn = (text: string) => /sign-in#link=([\w-]{43})/.exec(text)![1]!;

  test('is sent only where policy says so, and opens once, in the browser that asked', async () => {
    const { email } = await newcomer();
    expect((await ask(email)).outcome.code).toBe('LINKS_OFF');
    const controller = await house.as('acme', 'controller');
    const changes = [{ key: 'identity.signInLinks', value: true }];
    await controller.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
      input: { changes, reason: 'for the test' },
    });
    const nobody = await ask('nobody@acme.example');
    const { outcome, browser } = await ask(email);
    expect(outcome).toEqual(nobody.outcome);
    const token = linkIn((await mailTo(email, 2)).text);
    for (const elsewhere of [house.at('acme'), nobody.browser, house.at('borealis').withHeaders(browser.headers)])
      expect(await use(elsewhere, token)).toMatchObject({ code: 'LINK_OVER' });
    const all = await Promise.all(Array.from({ length: 20 }, () => use(browser, token)));
    expect(all.filter(({ __typename }) => __typename === 'SignedIn')).toHaveLength(1);
    expect(mailbox.to('nobody@acme.example')).toEqual([]);
    const again = await ask(email);
    const late = linkIn((await mailTo(email, 3)).text);
    await house.owner.query(`UPDATE sign_in_link SET expires_at = now() WHERE ended_at IS NULL`);
    expect(await use(again.browser, late)).toMatchObject({ code: 'LINK_OVER' });
  });
});

describe('an invitation', () => {
  test('comes in the words of the brand, with a link that opens nothing by being looked at', async () => {
    const made = await inviteAs(admin, 'ines@acme.example');
    expect(made).toMatchObject({ temporaryPassword: null, person: { isAwaited: true } });
    const mail = await mailTo('ines@acme.example');
    const { brand } = await house.at('acme').ask('{ brand { productName } }');
    expect(mail.subject).toBe(`Your access to ${brand.productName}`);
    expect(mail.text).toContain(`http://acme.localhost`);
    const token = tokenIn(mail.text);
    const look = '{ passwordLink(token: "TOKEN") { email isInvitation } }'.replace('TOKEN', token);
    for (let time = 0; time < 3; time++)
      expect((await house.at('acme').ask(look)).passwordLink).toEqual({
        email: 'ines@acme.example',
        isInvitation: true,
      });
    expect((await house.at('acme').get(`/set-password?${token}`)).status).toBeLessThan(500);
    expect((await house.at('borealis').ask(look)).passwordLink).toBeNull();
    expect(await run(house.at('borealis'), 'setPassword', { token, password: GOOD })).toMatchObject({
      code: 'LINK_OVER',
    });

    const short = await run(house.at('acme'), 'setPassword', { token, password: 'solberg' });
    expect(short).toMatchObject({ code: 'PASSWORD_TOO_SHORT', path: 'input.password' });
    expect(await canSignIn('ines@acme.example', GOOD)).toBe(false);
    const all = await Promise.all(
      Array.from({ length: 12 }, () => run(house.at('acme'), 'setPassword', { token, password: GOOD })),
    );
    expect(all.filter(({ __typename }) => __typename === 'PasswordSet')).toHaveLength(1);
    expect(await canSignIn('ines@acme.example', GOOD)).toBe(true);
  });

  test('of a partner’s staff reaches the tenant’s person; the link is read by nobody else', async () => {
    const partner = await house.as('meridian', 'partner-admin');
    const scope = house.tenant('acme').id;
    await inviteAs(partner, 'jo@acme.example', scope);
    const token = tokenIn((await mailTo('jo@acme.example')).text);
    const seen = JSON.stringify([
      await admin.ask('{ mails(first: 50) { subject text html state } }'),
      await (await house.as('acme', 'controller')).ask('{ mails(first: 50) { subject text html } }'),
    ]);
    expect(seen).toContain('stands in the mail itself');
    expect(seen).not.toContain(token);
    const { rows } = await house.owner.query(
      `SELECT (SELECT count(*)::int FROM mail WHERE sealed_link IS NOT NULL) AS kept,
         (SELECT count(*)::int FROM outbox WHERE payload::text LIKE '%' || $1 || '%') AS waiting,
         (SELECT count(*)::int FROM audit_entry WHERE body::text LIKE '%' || $1 || '%') AS logged`,
      [token],
    );
    expect(rows).toEqual([{ kept: 0, waiting: 0, logged: 0 }]);
  });

  test('is over once a newer one is made, or its time is', async () => {
    const { person } = await inviteAs(admin, 'lea@acme.example');
    const first = tokenIn((await mailTo('lea@acme.example')).text);
    expect(await run(admin, 'sendPasswordLink', { personId: person.id })).toEqual({ __typename: 'PasswordLinkSent' });
    const second = tokenIn((await mailTo('lea@acme.example', 2)).text);
    expect(await run(house.at('acme'), 'setPassword', { token: first, password: GOOD })).toMatchObject({
      code: 'LINK_OVER',
    });
    await house.owner.query(`UPDATE password_link SET expires_at = now() WHERE ended_at IS NULL`);
    expect(await run(house.at('acme'), 'setPassword', { token: second, password: GOOD })).toMatchObject({
      code: 'LINK_OVER',
    });
  });
});

describe('a forgotten password', () => {
  test('is asked for without learning whether an address is known, and ends every session when set', async () => {
    const { email } = await newcomer();
    const here = await house.at('acme').signIn({ email, password: GOOD, roles: [] });
    const asked = await run(house.at('acme'), 'askForPassword', { email: ` ${email.toUpperCase()} ` });
    expect(await run(house.at('acme'), 'askForPassword', { email: 'nobody@acme.example' })).toEqual(asked);
    const { text, subject } = await mailTo(email, 2);
    expect(subject).toMatch(/^A new password for /);
    const password = 'violin harbour nineteen fog';
    expect(await run(house.at('acme'), 'setPassword', { token: tokenIn(text), password })).toEqual({
      __typename: 'PasswordSet',
    });
    expect((await here.ask('{ me { kind } }')).me).toBeNull();
    expect([await canSignIn(email, GOOD), await canSignIn(email, password)]).toEqual([false, true]);
    expect((await mailTo(email, 3)).subject).toMatch(/was changed$/);
    expect(mailbox.to('nobody@acme.example')).toEqual([]);
    const { rows } = await house.owner.query(
      `SELECT DISTINCT action FROM audit_entry WHERE action LIKE 'password.%' ORDER BY 1`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'password.asked',
      'password.choiceAsked',
      'password.linkMailed',
      'password.linkOrdered',
      'password.set',
    ]);
  });

  test('is neither asked for nor guessed at without end from one address', async () => {
    const far = house.at('acme').withHeaders({ 'x-forwarded-for': '203.0.113.9' });
    const turns = Array.from({ length: 31 });
    const asked = await Promise.all(turns.map(() => run(far, 'askForPassword', { email: 'nobody@acme.example' })));
    expect(asked.filter(({ code }) => code === 'TOO_MANY_TRIES')).toHaveLength(1);
    const guess = (turn: number) => run(far, 'setPassword', { token: `${turn}`.padEnd(43, 'x'), password: GOOD });
    for (const turn of turns.keys()) expect((await guess(turn)).code).toBe(turn < 30 ? 'LINK_OVER' : 'TOO_MANY_TRIES');
  });

  test('is mailed five times an hour at most', async () => {
    const { email } = await newcomer();
    for (let time = 0; time < 7; time++) await run(house.at('acme'), 'askForPassword', { email });
    await house.quiet();
    expect(mailbox.to(email)).toHaveLength(5);
  });
});

describe('a password', () => {
  test('is changed by who knows the present one; leaked ones and one’s own name are refused', async () => {
    const { email } = await newcomer();
    const here = await house.at('acme').signIn({ email, password: GOOD, roles: [] });
    const there = await house.at('acme').signIn({ email, password: GOOD, roles: [] });
    const change = (current: string, password: string) => run(here, 'changePassword', { current, password });
    expect(await change('not this one', 'violin harbour nineteen fog')).toMatchObject({
      code: 'PASSWORD_WRONG',
      path: 'input.current',
    });
    expect(await change(GOOD, 'Password2026!')).toMatchObject({ code: 'PASSWORD_LEAKED' });
    expect(await change(GOOD, 'Kim-Solberg-1990')).toMatchObject({ code: 'PASSWORD_GUESSABLE' });
    expect(await change(GOOD, 'violin harbour nineteen fog')).toEqual({ __typename: 'PasswordSet' });
    expect((await here.ask('{ me { kind } }')).me).toEqual({ kind: 'PERSON' });
    expect((await there.ask('{ me { kind } }')).me).toBeNull();
    expect(await run(house.key('acme'), 'changePassword', { current: 'x', password: GOOD })).toMatchObject({
      code: 'PASSWORD_WRONG',
    });
  });

  test('is tried ten times, then the account rests, in the same words as for nobody', async () => {
    const { email } = await newcomer();
    const wrong = (address: string) =>
      run(house.at('acme'), 'signIn', { email: address, password: 'wrong wrong wrong' });
    const nobody = await wrong('nobody@acme.example');
    for (let time = 0; time < 10; time++) expect(await wrong(email)).toEqual(nobody);
    expect(await canSignIn(email, GOOD)).toBe(false);
    await house.owner.query(`UPDATE person SET locked_until = now() - interval '1 second' WHERE email = $1`, [email]);
    await wrong(email);
    expect(await canSignIn(email, GOOD)).toBe(true);
    await house.quiet();
    const told = mailbox.to(email).filter(({ subject }) => subject.startsWith('Wrong sign-ins'));
    expect(told).toMatchObject([{ text: expect.stringContaining('ten times in a row') }]);
  });
});

describe('an odd sign-in', () => {
  const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
  const comeIn = (email: string, agent = 'curl/8') =>
    run(house.at('acme').withHeaders({ 'user-agent': agent }), 'signIn', { email, password: GOOD });
  const told = async (email: string) => {
    await house.quiet();
    return mailbox.to(email).filter(({ subject }) => subject.includes('sign-in'));
  };

  test('from a new browser, or after several wrong tries, is told by mail; an ordinary one is not', async () => {
    const { email } = await newcomer();
    await comeIn(email);
    await comeIn(email);
    expect(await told(email)).toEqual([]);
    await comeIn(email, FIREFOX);
    expect(await told(email)).toMatchObject([{ text: expect.stringContaining('Firefox on Windows') }]);
    for (let time = 0; time < 3; time++)
      await run(house.at('acme'), 'signIn', { email, password: 'wrong wrong wrong' });
    await comeIn(email, FIREFOX);
    expect((await told(email)).at(-1)!.text).toContain('several wrong tries');
    expect(await told(email)).toHaveLength(2);
  });
});

describe('a partner who signs up', () => {
  const company = { company: 'Fjord Finance AS', slug: 'fjord-finance', name: 'Ida Lund', email: 'ida@fjord.example' };
  const ask = async (caller: Caller, mutation: string, input: object) => {
    const [name] = /\w+/.exec(mutation)!;
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const refusals = '__typename ... on Invalid { code message hint path } ... on Conflict { code message path }';
    return (
      await caller.ask(
        `mutation($input: ${type}!) { ${name}(input: $input) { ${refusals} ${mutation.slice(name.length)} } }`,
        { input },
      )
    )[name];
  };
  const signUp = (input: object) => ask(house.at('platform'), 'signUp ... on SignUpAsked { ok token }', input);
  const confirm = (token: string, password = GOOD) =>
    ask(house.at('platform'), 'confirmSignUp ... on SignedUp { consoleUrl email }', { token, password });

  test('has his console once his address is confirmed, and makes tenants there', async () => {
    expect(await signUp(company)).toEqual({ __typename: 'SignUpAsked', ok: true, token: null });
    const mail = await mailTo('ida@fjord.example');
    const token = /\/sign-up#([\w-]+)/.exec(mail.text)![1]!;
    expect((await house.owner.query(`SELECT FROM scope WHERE slug = 'fjord-finance'`)).rowCount).toBe(0);
    expect(await confirm(token, 'fjord finance')).toMatchObject({ code: 'PASSWORD_GUESSABLE', path: 'input.password' });
    expect(await confirm(token)).toMatchObject({ __typename: 'SignedUp', email: 'ida@fjord.example' });
    const admin = await house.at('fjord-finance').signIn({ email: 'ida@fjord.example', password: GOOD, roles: [] });
    const { me, blueprints, tenants } = await admin.ask(
      '{ me { scope { kind name } } blueprints { key } tenants { openCases } }',
    );
    expect(me.scope).toEqual({ kind: 'PARTNER', name: 'Fjord Finance AS' });
    expect(blueprints).toEqual([{ key: 'standard' }]);
    expect(tenants).toEqual([]);
    expect(await confirm(token)).toMatchObject({ __typename: 'Conflict', code: 'SLUG_TAKEN' });
    expect(await signUp({ ...company, email: 'other@fjord.example' })).toMatchObject({ code: 'SLUG_TAKEN' });
  });

  test('gets nowhere with a changed link, at another host, or with what is no address', async () => {
    expect(await signUp({ ...company, slug: 'sound-ledgers', email: 'eva@sound.example' })).toMatchObject({ ok: true });
    const token = /\/sign-up#([\w-]+)/.exec((await mailTo('eva@sound.example')).text)![1]!;
    const changed = `${token.slice(0, 40)}${token[40] === 'A' ? 'B' : 'A'}${token.slice(41)}`;
    expect(await confirm(changed)).toMatchObject({ code: 'LINK_OVER' });
    for (const slug of ['acme', house.demo.partners[0]!.slug])
      expect(
        await ask(house.at(slug), 'confirmSignUp ... on SignedUp { email }', { token, password: GOOD }),
      ).toMatchObject({ code: 'SIGN_UP_CLOSED' });
    expect(await signUp({ ...company, slug: 'sound', email: 'nobody' })).toMatchObject({ path: 'input.email' });
    expect(await signUp({ ...company, slug: 'platform' })).toMatchObject({ path: 'input.slug' });
  });
});
