import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Caller } from '../house/caller.ts';
import { FORGED_TOKENS } from '../house/forgeries.ts';
import { House } from '../house/house.ts';
import { CLIENT, Provider, type Visit } from '../house/provider.ts';

const database = useDatabase();
let house: House;
let provider: Provider;
let other: Provider;
let signOnId: string;
let admin: Caller;
let kim: Visit;

beforeAll(async () => {
  [house, provider, other] = await Promise.all([House.open(database().env), Provider.open(), Provider.open()]);
  admin = await house.as('acme', 'tenant-admin');
  const { email } = house.tenant('acme').users.find(({ roles }) => roles.includes('analyst'))!;
  kim = { sub: 'kim-1', email, email_verified: true };
  const saved = await save();
  signOnId = saved.signOn.id;
}, 120_000);
afterAll(() => Promise.all([house?.close(), provider?.close(), other?.close()]));
afterEach(() => {
  Object.assign(provider, { forge: undefined, says: {}, isForgiving: false, answers: (it: unknown) => it });
});

const domainOf = (email: unknown) => String(email).split('@')[1]!;
const wanted = () => ({
  name: 'Acme ID',
  issuer: provider.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  domains: [domainOf(kim.email)],
});
const SAVE = `mutation($input: SaveSignOnInput!) { saveSignOn(input: $input) { __typename
  ... on SignOnSaved { signOn { id issuer redirectUri people newcomerRole } } ... on Invalid { code path } ... on Denied { code path } ... on NotFound { code path } } }`;
const save = async (change: object = {}, by = admin) =>
  (await by.ask(SAVE, { input: { ...wanted(), ...change } })).saveSignOn;
const change = (more: object) => save({ id: signOnId, ...more });

const BEGIN = `mutation($input: BeginSignOnInput!) { beginSignOn(input: $input) { __typename ... on SignOnBegun { url } ... on Invalid { code } } }`;
interface Going {
  readonly url: string;
  readonly browser: Caller;
}
const cookiesOf = (answer: Answer) => [answer.headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]!);

/** A browser on its way to the provider. */
async function go(at = house.at('acme'), input: object = {}): Promise<Going> {
  const answer = await at.graphql(BEGIN, { input: { id: signOnId, ...input } });
  const { url } = answer.json.data.beginSignOn;
  return { url, browser: at.withHeaders({ cookie: cookiesOf(answer).join('; ') }) };
}

/** The browser comes back: where it is sent, and who it is then. */
async function back(browser: Caller, answer: URLSearchParams | string) {
  const sent = await browser.get(`/v1/sign-on/callback?${answer}`);
  const session = cookiesOf(sent).find((one) => one.startsWith('session='));
  const caller = session ? house.at('acme').withHeaders({ cookie: session }) : undefined;
  const me = caller && (await caller.ask('{ me { person { id name email } roles } }')).me;
  return { to: String(sent.headers.location), status: sent.status, me, caller };
}
async function signOn(visit: Visit, input: object = {}) {
  const { url, browser } = await go(house.at('acme'), input);
  return back(browser, provider.consent(url, visit));
}
const changed = (answer: URLSearchParams, edit: (it: URLSearchParams) => void) => {
  const copy = new URLSearchParams(answer);
  edit(copy);
  return copy;
};

describe('a sign-on', () => {
  test('brings an invited person in by a proven address, and from then on by issuer and subject alone', async () => {
    const { signInWays } = await house
      .at('acme')
      .ask(`{ signInWays(domain: "${domainOf(kim.email)}") { isDemanded signOn { id name } } }`);
    expect(signInWays).toEqual({ isDemanded: false, signOn: { id: signOnId, name: 'Acme ID' } });
    const first = await signOn(kim, { to: '/queue?view=mine' });
    expect([first.status, first.to, first.me.person.email]).toEqual([303, '/queue?view=mine', kim.email]);
    const moved = await signOn({ ...kim, email: 'somebody@elsewhere.example', email_verified: false });
    expect([moved.to, moved.me.person.id]).toEqual(['/', first.me.person.id]);
    const { rows } = await house.owner.query(
      `SELECT action FROM audit_entry WHERE action IN ('signOn.linked', 'session.opened') AND body LIKE '%Acme ID%' ORDER BY seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['signOn.linked', 'session.opened', 'session.opened']);
  });

  test('asks a provider who somebody is, by a code and a proof, and for nothing more', async () => {
    const asked = new URL((await go()).url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      scope: 'openid email profile',
      response_type: 'code',
      code_challenge_method: 'S256',
      client_id: CLIENT.id,
    });
    const known = [
      'client_id',
      'code_challenge',
      'code_challenge_method',
      'nonce',
      'redirect_uri',
      'response_type',
      'scope',
      'state',
    ];
    expect([...asked.keys()].filter((key) => !known.includes(key))).toEqual([]);
  });

  test('sends nobody off this host afterwards', async () => {
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'queue'])
      expect((await signOn(kim, { to })).to).toBe('/');
  });

  test('opens nothing for an address that is not proven, not of its domains, of another subject, or of nobody', async () => {
    const domain = domainOf(kim.email);
    const { email } = house.tenant('acme').users.find(({ roles }) => roles.includes('buyer'))!;
    const refused = async (visit: Visit) => {
      const { to, me } = await signOn(visit);
      expect(me).toBeUndefined();
      return to.replace('/sign-in#refused=', '');
    };
    expect(await refused({ sub: 'kim-2', email: kim.email, email_verified: true })).toBe('ANOTHER_SUBJECT');
    expect(await refused({ sub: 'b-1', email })).toBe('ADDRESS_UNPROVEN');
    expect(await refused({ sub: 'b-1', email, email_verified: false })).toBe('ADDRESS_UNPROVEN');
    expect(await refused({ sub: 'b-1' })).toBe('NO_ADDRESS');
    expect(await refused({ sub: 'b-1', email: 'a@b@c', email_verified: true })).toBe('NO_ADDRESS');
    expect(await refused({ sub: 'b-1', email: 'x@evil.example', email_verified: true })).toBe('FOREIGN_DOMAIN');
    expect(await refused({ sub: 'n-1', email: `new@${domain}`, email_verified: true })).toBe('NOT_INVITED');
    await change({ trustsAddresses: true });
    expect(await refused({ sub: 'b-1', email, email_verified: false })).toBe('ADDRESS_UNPROVEN');
    expect((await signOn({ sub: 'b-1', email })).me.person.email).toBe(email);
    await house.owner.query(`UPDATE person SET status = 'closed' WHERE email = $1`, [email]);
    expect(await refused({ sub: 'b-1', email })).toBe('PERSON_CLOSED');
    await change({});
  });

  test('gives a newcomer the role that its settings say', async () => {
    expect(await save({ newcomerRole: 'partner-admin' })).toMatchObject({ path: 'input.newcomerRole' });
    await change({ newcomerRole: 'receiver' });
    const visit = { sub: 'new-1', email: `new@${domainOf(kim.email)}`, email_verified: true, name: 'Nora  New' };
    const { me } = await signOn(visit);
    expect([me.person.name, me.roles]).toEqual(['Nora New', ['receiver']]);
    await change({});
  });

  test('asks for the second factor that a person has, unless the provider asked for more than one', async () => {
    const key = house.owner;
    const person = (await key.query(`SELECT tenant_id, id FROM person WHERE email = $1`, [kim.email])).rows[0];
    await key.query(
      `INSERT INTO second_factor (tenant_id, person_id, sealed_secret, began_at, confirmed_at) VALUES ($1, $2, '\\x00', now(), now())`,
      [person.tenant_id, person.id],
    );
    const half = await signOn(kim, { to: '/queue' });
    expect([half.to, half.me]).toEqual(['/sign-in?to=%2Fqueue#code', null]);
    expect((await signOn({ ...kim, amr: ['pwd', 'mfa'] })).me.person.email).toBe(kim.email);
    await key.query(`DELETE FROM second_factor WHERE person_id = $1`, [person.id]);
  });
});

describe('what is forged or replayed opens nothing:', () => {
  test.each(Object.entries(FORGED_TOKENS))('%s', async (_, forge) => {
    const { url, browser } = await go();
    provider.forge = forge;
    const { to, me } = await back(browser, provider.consent(url, kim));
    expect([to, me]).toEqual(['/sign-in#refused=SIGN_ON_WRONG', undefined]);
  });

  test.each<[string, string, (answer: URLSearchParams, going: Going) => Promise<URLSearchParams> | URLSearchParams]>([
    ['no state', 'OVER', (answer) => changed(answer, (it) => it.delete('state'))],
    ['a state that nobody gave', 'OVER', (answer) => changed(answer, (it) => it.set('state', 'x'.repeat(43)))],
    ['two states', 'OVER', (answer) => changed(answer, (it) => it.append('state', 'y'))],
    [
      'the state of another browser',
      'OVER',
      async (answer) => {
        const state = new URL((await go()).url).searchParams.get('state')!;
        return changed(answer, (it) => it.set('state', state));
      },
    ],
    ['no code', 'WRONG', (answer) => changed(answer, (it) => it.delete('code'))],
    ['two codes', 'WRONG', (answer) => changed(answer, (it) => it.append('code', 'y'))],
    ['another code', 'WRONG', (answer) => changed(answer, (it) => it.set('code', 'guessed'))],
    ['a refusal', 'WRONG', (answer) => changed(answer, (it) => it.set('error', 'access_denied'))],
    ['another provider’s name', 'WRONG', (answer) => changed(answer, (it) => it.set('iss', other.issuer))],
    ['no provider’s name though it promised one', 'WRONG', (answer) => changed(answer, (it) => it.delete('iss'))],
    [
      'a signed answer that nobody asked for',
      'WRONG',
      (answer) => changed(answer, (it) => it.set('response', 'a.b.c')),
    ],
    [
      'a code of another provider',
      'WRONG',
      (_, { url }) => changed(other.consent(url, kim), (it) => it.set('iss', provider.issuer)),
    ],
    [
      'a code that another sign-on was given',
      'WRONG',
      async (answer) => {
        const stolen = provider.consent((await go()).url, kim);
        return changed(answer, (it) => it.set('code', stolen.get('code')!));
      },
    ],
    [
      'an answer after its time',
      'OVER',
      async (answer) => {
        await house.owner.query(`UPDATE sign_on_start SET expires_at = now() - interval '1 second'`);
        return answer;
      },
    ],
  ])('%s', async (_, why, lie) => {
    const going = await go();
    const { to, me } = await back(going.browser, await lie(provider.consent(going.url, kim), going));
    expect([to, me]).toEqual([`/sign-in#refused=SIGN_ON_${why}`, undefined]);
  });

  test('an answer in a browser that did not begin it, or at another host', async () => {
    const over = '/sign-in#refused=SIGN_ON_OVER';
    const { url, browser } = await go();
    const answer = provider.consent(url, kim);
    const victim = (await go()).browser;
    expect((await back(house.at('acme'), answer)).to).toBe(over);
    expect((await back(victim, answer)).to).toBe(over);
    for (const slug of ['borealis', 'meridian'])
      expect((await back(house.at(slug).withHeaders({ cookie: browser.headers.cookie! }), answer)).to).toBe(over);
    expect((await house.at('borealis').ask(BEGIN, { input: { id: signOnId } })).beginSignOn.code).toBe('NO_SIGN_ON');
    expect((await back(browser, answer)).me.person.email).toBe(kim.email);
  });

  test('an answer a second time, even where the provider forgives it, and several times at once', async () => {
    provider.isForgiving = true;
    const { url, browser } = await go();
    const answer = provider.consent(url, kim);
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => back(browser, answer)));
    expect(all.filter(({ me }) => me)).toHaveLength(1);
    const again = await go();
    const state = new URL(again.url).searchParams.get('state')!;
    const { to } = await back(
      again.browser,
      changed(answer, (it) => it.set('state', state)),
    );
    expect(to).toBe('/sign-in#refused=SIGN_ON_WRONG');
  });

  test('an answer without an ID token, or with a nonce that another sign-on had', async () => {
    const first = await go();
    const nonce = new URL(first.url).searchParams.get('nonce')!;
    const second = await go();
    expect((await back(second.browser, provider.consent(second.url, { ...kim, nonce }))).me).toBeUndefined();
    provider.answers = ({ id_token: _, ...rest }) => rest;
    expect((await back(first.browser, provider.consent(first.url, kim))).me).toBeUndefined();
  });

  test('tokens of weak algorithms, though the provider’s own document allows them', async () => {
    provider.says = { id_token_signing_alg_values_supported: ['RS256', 'none', 'HS256'] };
    await change({});
    for (const name of ['no signature (none)', 'the client’s secret as a key', 'a public key used as a secret']) {
      provider.forge = FORGED_TOKENS[name]!;
      expect([name, (await signOn(kim)).me]).toEqual([name, undefined]);
    }
    provider.forge = undefined;
    expect((await signOn(kim)).me.person.email).toBe(kim.email);
  });
});

describe('the settings of a sign-on', () => {
  test('are kept only where the provider’s own document bears them out, at an address that may be asked', async () => {
    for (const [issuer, code] of [
      ['http://idp.example', 'ISSUER_INVALID'],
      ['https://u:p@idp.example', 'ISSUER_INVALID'],
      ['https://idp.example/?a=b', 'ISSUER_INVALID'],
      ['file:///etc/passwd', 'ISSUER_INVALID'],
      ['https://10.0.0.1', 'ISSUER_SILENT'],
      ['https://169.254.169.254/latest', 'ISSUER_SILENT'],
      ['https://[fd00::1]', 'ISSUER_SILENT'],
    ])
      expect(await save({ issuer })).toEqual({ __typename: 'Invalid', code, path: 'input.issuer' });
    for (const says of [
      { issuer: 'https://idp.example' },
      { issuer: `${other.issuer}/{tenantid}` },
      { authorization_endpoint: 'javascript:alert(1)' },
      { token_endpoint: 'http://10.0.0.1/token' },
      { jwks_uri: undefined },
    ]) {
      other.says = says;
      const outcome = await save({ issuer: other.issuer, domains: ['other.example'] });
      expect([says, outcome.code]).toEqual([says, 'ISSUER_SILENT']);
    }
    other.says = {};
    expect(await save()).toMatchObject({ code: 'ISSUER_TAKEN' });
    expect(await save({ issuer: other.issuer })).toMatchObject({ code: 'DOMAIN_TAKEN' });
    expect(await change({ issuer: other.issuer, clientSecret: null })).toMatchObject({ code: 'SECRET_NEEDED' });
    expect(await save({ clientSecret: '' })).toMatchObject({ code: 'SECRET_NEEDED' });
  });

  test('are for who looks after people: others neither see nor change them, and nobody sees the secret', async () => {
    const shown = await admin.ask('{ signOns { id name issuer clientId domains redirectUri people } }');
    expect(shown.signOns[0]).toMatchObject({ id: signOnId, people: 3 });
    expect(shown.signOns[0].redirectUri).toMatch(/^http:\/\/acme\.localhost(:\d+)?\/v1\/sign-on\/callback$/);
    expect((await (await house.as('acme', 'analyst')).graphql('{ signOns { id } }')).text).toContain('FORBIDDEN');
    expect((await save({}, await house.as('acme', 'controller'))).__typename).toBe('Denied');
    expect((await save({ id: signOnId }, await house.as('borealis', 'tenant-admin'))).code).toBe('NOT_FOUND');
    const partner = await house.as('meridian', 'partner-admin');
    const { signOns } = await partner.ask('query($scope: ID) { signOns(scope: $scope) { id } }', {
      scope: house.tenant('acme').id,
    });
    expect(signOns).toEqual([{ id: signOnId }]);
    const { rows } = await house.owner.query(`SELECT sealed_secret FROM sign_on`);
    expect(rows[0].sealed_secret.toString('latin1')).not.toContain(CLIENT.secret);
  });

  test('can be a partner’s own, for its console', async () => {
    const partner = await house.as('meridian', 'partner-admin');
    const users = house.demo.partners.find(({ slug }) => slug === 'meridian')!.users;
    const { email } = users.find(({ roles }) => roles.includes('partner-operator'))!;
    const saved = await save({ domains: [domainOf(email)] }, partner);
    const answer = await house.at('meridian').graphql(BEGIN, { input: { id: saved.signOn.id } });
    const browser = house.at('meridian').withHeaders({ cookie: cookiesOf(answer).join('; ') });
    const given = provider.consent(answer.json.data.beginSignOn.url, { sub: 'p-1', email, email_verified: true });
    const sent = await browser.get(`/v1/sign-on/callback?${given}`);
    const desk = house.at('meridian').withHeaders({ cookie: cookiesOf(sent).join('; ') });
    expect((await desk.ask('{ me { scopeKind person { email } } }')).me).toEqual({
      scopeKind: 'PARTNER',
      person: { email },
    });
  });

  test('forget who somebody was, so that a new account of the same person is found by the address', async () => {
    const id = (await signOn(kim)).me.person.id;
    const UNLINK = 'mutation($id: ID!) { unlinkSignOn(input: { personId: $id }) { __typename } }';
    expect((await admin.ask(UNLINK, { id })).unlinkSignOn.__typename).toBe('SignOnUnlinked');
    expect((await signOn({ ...kim, sub: 'kim-3' })).me.person.id).toBe(id);
    kim = { ...kim, sub: 'kim-3' };
  });
});

test('policy that demands it closes passwords for a domain, but for the emergency people, and keeps the sign-on', async () => {
  const people = house.tenant('acme').users;
  const emergency = people.find(({ roles }) => roles.includes('auditor'))!;
  const controller = await house.as('acme', 'controller');
  const publish = async (changes: object[]) =>
    controller.ask(
      `mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename ... on Invalid { message } } }`,
      { input: { scope: house.tenant('acme').id, reason: 'One way in', changes } },
    );
  const domain = domainOf(emergency.email);
  const { publishPolicy } = await publish([
    { key: 'identity.signOnDomains', value: [domain] },
    { key: 'identity.emergencyPeople', value: [emergency.email] },
  ]);
  expect(publishPolicy.__typename).not.toMatch(/Invalid|Denied|NotFound/);
  const withPassword = async (email: string, password: string) =>
    (
      await house
        .at('acme')
        .ask(
          'mutation($input: SignInInput!) { signIn(input: $input) { __typename ... on Invalid { code message } } }',
          { input: { email, password } },
        )
    ).signIn;
  const analyst = people.find(({ roles }) => roles.includes('analyst'))!;
  const refused = await withPassword(analyst.email, analyst.password);
  expect(refused.code).toBe('SIGN_ON_NEEDED');
  for (const [email, password] of [
    [analyst.email, 'wrong'],
    [`nobody@${domain}`, 'wrong'],
    [emergency.email, 'wrong'],
  ] as const)
    expect(await withPassword(email, password)).toEqual(refused);
  expect((await withPassword(emergency.email, emergency.password)).__typename).toBe('SignedIn');
  expect((await signOn(kim)).me.person.email).toBe(analyst.email);
  const REMOVE = 'mutation($id: ID!) { removeSignOn(input: { id: $id }) { __typename ... on Invalid { code } } }';
  expect((await admin.ask(REMOVE, { id: signOnId })).removeSignOn).toEqual({
    __typename: 'Invalid',
    code: 'SIGN_ON_DEMANDED',
  });
});
