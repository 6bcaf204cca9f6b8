import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { FORGED_ANSWERS } from '../house/saml-forgeries.ts';
import { base64, type Draft, type SamlProvider as Idp, SamlProvider } from '../house/saml-provider.ts';
import { BEGIN, SAVE_SAML, SamlVisit } from '../house/saml-visit.ts';

const database = useDatabase();
let house: House;
let provider: SamlProvider;
let admin: Caller;
let signOnId: string;
let email: string;
let acme: SamlVisit;

beforeAll(async () => {
  [house, provider] = await Promise.all([House.open(database().env), SamlProvider.open()]);
  admin = await house.as('acme', 'tenant-admin');
  email = userOf('acme', 'analyst');
  signOnId = (await save()).signOn.id;
  acme = new SamlVisit(house.at('acme'), provider, signOnId);
}, 120_000);
afterAll(() => Promise.all([house?.close(), provider?.close()]));
afterEach(() => {
  Object.assign(provider, { wantsSigned: false, others: [] });
});

const userOf = (slug: string, role: string) =>
  house.tenant(slug).users.find(({ roles }) => roles.includes(role))!.email;
const domainOf = (address: string) => address.split('@')[1]!;
const wanted = () => ({
  name: 'Acme SAML',
  metadata: provider.metadata(),
  domains: [domainOf(email)],
  trustsAddresses: true,
});
const save = async (change: object = {}, by = admin) =>
  (await by.ask(SAVE_SAML, { input: { ...wanted(), ...change } })).saveSamlSignOn;
const change = (more: object) => save({ id: signOnId, ...more });
const as = (address: string, subject = `${address} at the provider`) => ({ email: address, subject });
const over = (why: string) => `/sign-in#refused=${why}`;

describe('a sign-on by SAML', () => {
  test('brings an invited person in, and from then on by issuer and subject alone, and says so in the log', async () => {
    const first = await acme.signOn(as(email), { to: '/queue?view=mine' });
    expect([first.to, first.me?.person.email]).toEqual(['/queue?view=mine', email]);
    const moved = await acme.signOn({ ...as(email), email: 'x@elsewhere.example' });
    expect([moved.to, moved.me?.person.id]).toEqual(['/', first.me?.person.id]);
    const { rows } = await house.owner.query(
      `SELECT action FROM audit_entry WHERE action IN ('signOn.linked', 'session.opened') AND body LIKE '%Acme SAML%' ORDER BY seq`,
    );
    expect(rows.map(({ action }) => action)).toEqual(['signOn.linked', 'session.opened', 'session.opened']);
    const bySaml = `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'session.opened' AND body LIKE '%"SAML"%'`;
    expect((await house.owner.query(bySaml)).rows[0].n).toBe(2);
  });

  test('is believed whichever of response and assertion is signed, and while the provider changes its key', async () => {
    const other = await SamlProvider.open();
    await change({ metadata: provider.metadata([other.key.certificate, provider.key.certificate]) });
    for (const sign of ['assertion', 'response', 'both'] as const)
      expect((await acme.signOn(as(email), {}, (it, draft) => base64(it.write(draft, sign)))).me?.person.email).toBe(
        email,
      );
    const change256 = (it: Idp, draft: Draft) => base64(it.write(draft, 'both', { key: other.key.privateKey }));
    expect((await acme.signOn(as(email), {}, change256)).me?.person.email).toBe(email);
    await change({ metadata: provider.metadata([other.key.certificate]) });
    expect((await acme.signOn(as(email))).to).toBe(over('SIGN_ON_WRONG'));
    await change({});
    await other.close();
  });

  test('is believed as large providers write it: typed values, kept prefixes, lines that are broken', async () => {
    const xs = 'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
    const typed = (it: Idp, draft: Draft) => {
      const value = `<saml:AttributeValue ${xs} xsi:type="xs:string">`;
      const plain = it.response(draft, it.assertion(draft).replaceAll('<saml:AttributeValue>', value));
      const broken = `<?xml version="1.0" encoding="UTF-8"?>\n${plain.replaceAll('><', '>\n  <')}`;
      const signed = it.sign(it.sign(broken, 'Assertion', { prefixes: ['xs'] }), 'Response', { prefixes: ['xs'] });
      return base64(signed).replace(/.{76}/g, '$&\r\n');
    };
    const { to, me } = await acme.signOn(as(email), {}, typed);
    expect([to, me?.person.email]).toEqual(['/', email]);
  });

  test('takes address and name from the attributes that its settings name', async () => {
    await change({ newcomerRole: 'receiver', emailAttribute: 'work-mail', nameAttribute: 'calledAs' });
    const address = `Nora.New@${domainOf(email)}`;
    const told = (it: Idp, draft: Draft) =>
      base64(
        it.write({
          ...draft,
          attributes: [
            ['work-mail', address],
            ['calledAs', 'Nora  New'],
            ['email', email],
          ],
        }),
      );
    const { me } = await acme.signOn(as('nora', 'n-1'), {}, told);
    expect([me?.person.name, me?.person.email, me?.roles]).toEqual(['Nora New', address.toLowerCase(), ['receiver']]);
    await change({});
  });

  test('asks for the second factor that a person has, unless the provider asked for more than one', async () => {
    const person = (await house.owner.query('SELECT tenant_id, id FROM person WHERE email = $1', [email])).rows[0];
    await house.owner.query(
      `INSERT INTO second_factor (tenant_id, person_id, sealed_secret, began_at, confirmed_at) VALUES ($1, $2, '\\x00', now(), now())`,
      [person.tenant_id, person.id],
    );
    const half = await acme.signOn(as(email), { to: '/queue' });
    expect([half.to, half.me]).toEqual(['/sign-in?to=%2Fqueue#code', null]);
    const strong = (it: Idp, draft: Draft) => base64(it.write({ ...draft, factor: 'https://refeds.org/profile/mfa' }));
    expect((await acme.signOn(as(email), {}, strong)).me?.person.email).toBe(email);
    await house.owner.query('DELETE FROM second_factor');
  });

  test('signs its requests where the provider wants it, with the key of our metadata', async () => {
    provider.wantsSigned = true;
    await change({});
    const { asked } = await acme.go();
    expect(asked.url.searchParams.get('SigAlg')).toBe('http://www.w3.org/2001/04/xmldsig-more#rsa-sha256');
    const { text } = await house.at('acme').get('/v1/sign-on/saml/metadata');
    expect(text).toContain(`entityID="${asked.issuer}"`);
    expect(text).toContain(`Location="${asked.acs}"`);
    expect(acme.isSignedBy(asked, /X509Certificate>([^<]+)</.exec(text)![1]!)).toBe(true);
    expect(asked.acs).toMatch(/^http:\/\/acme\.localhost(:\d+)?\/v1\/sign-on\/saml\/acs$/);
  });

  test('only tries the settings out where it is asked to: the log says what would have come of it', async () => {
    const address = userOf('acme', 'buyer');
    const tried = await acme.signOn(as(address), { isTest: true });
    expect([tried.to, tried.me]).toEqual(['/sign-in#tested=PASSED', undefined]);
    expect((await acme.signOn(as(`nobody@${domainOf(email)}`), { isTest: true })).to).toBe(
      '/sign-in#tested=NOT_INVITED',
    );
    const wrong = (it: Idp, draft: Draft) => base64(it.write({ ...draft, audience: 'urn:other' }));
    expect((await acme.signOn(as(address), { isTest: true }, wrong)).to).toBe('/sign-in#tested=SIGN_ON_WRONG');
    const linked = `SELECT 1 FROM sign_on_identity WHERE subject = $1`;
    expect((await house.owner.query(linked, [as(address).subject])).rows).toEqual([]);
  });
});

const OTHERWISE: Record<string, string> = {
  'an address of another domain': over('FOREIGN_DOMAIN'),
  'an address that is two': over('NO_ADDRESS'),
  'ten megabytes': '413',
};

describe('refused are', () => {
  test.each(Object.entries(FORGED_ANSWERS))('answers: %s', async (name, forge) => {
    const { to, me } = await acme.signOn(as(email), {}, forge);
    expect([to, me]).toEqual([OTHERWISE[name] ?? over('SIGN_ON_WRONG'), undefined]);
  });

  test('an answer that nobody here asked for, whatever its RelayState is', async () => {
    const { asked } = await acme.go();
    const SAMLResponse = base64(provider.write(provider.draft(asked, email)));
    const sent = async (fields: Record<string, string>) => (await acme.post(fields)).headers.location;
    expect(await sent({ SAMLResponse })).toBe(over('SIGN_ON_UNASKED'));
    for (const RelayState of ['', 'https://evil.example', '//evil.example', '/queue', 'x'.repeat(44)])
      expect(await sent({ SAMLResponse, RelayState })).toBe(over('SIGN_ON_UNASKED'));
    expect(await sent({ SAMLResponse, RelayState: 'x'.repeat(43) })).toBe(over('SIGN_ON_OVER'));
    expect(await sent({ RelayState: asked.state })).toBe(over('SIGN_ON_WRONG'));
    const twice = `SAMLResponse=${encodeURIComponent(SAMLResponse)}&RelayState=${asked.state}&RelayState=${asked.state}`;
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const doubled = await house.at('acme').post('/v1/sign-on/saml/acs', twice, type);
    expect(doubled.headers.location).toBe(over('SIGN_ON_UNASKED'));
    for (const to of ['https://evil.example', '//evil.example', '/\\evil.example'])
      expect((await acme.signOn(as(email), { to })).to).toBe('/');
  });

  test('an answer a second time, several times at once, too late, or to another request of the same browser', async () => {
    const { asked, browser } = await acme.go();
    const form = {
      SAMLResponse: base64(provider.write(provider.draft(asked, '', as(email).subject))),
      RelayState: asked.state,
    };
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => acme.post(form)));
    const taken = all.filter(({ headers }) => String(headers.location).startsWith('/v1/'));
    expect(taken).toHaveLength(1);
    const ends = await Promise.all([1, 2, 3].map(() => acme.back(browser, taken[0]!)));
    expect(ends.filter(({ me }) => me)).toHaveLength(1);
    expect((await acme.post(form)).headers.location).toBe(over('SIGN_ON_OVER'));
    const again = await acme.go();
    expect((await acme.post({ ...form, RelayState: again.asked.state })).headers.location).toBe(over('SIGN_ON_WRONG'));
    const late = await acme.go();
    await house.owner.query(`UPDATE sign_on_start SET expires_at = now() - interval '1 second'`);
    const answer = base64(provider.write(provider.draft(late.asked, email)));
    const sent = await acme.post({ SAMLResponse: answer, RelayState: late.asked.state });
    expect(sent.headers.location).toBe(over('SIGN_ON_OVER'));
  });

  test('an answer in a browser that did not begin, without the cookie, or a minute later', async () => {
    const { asked, browser } = await acme.go();
    const form = {
      SAMLResponse: base64(provider.write(provider.draft(asked, '', as(email).subject))),
      RelayState: asked.state,
    };
    const sent = await acme.post(form);
    const victim = (await acme.go()).browser;
    for (const stranger of [victim, house.at('acme')])
      expect((await acme.back(stranger, sent)).to).toBe(over('SIGN_ON_OVER'));
    const elsewhere = house.at('borealis').withHeaders({ cookie: browser.headers.cookie! });
    expect((await acme.back(elsewhere, sent)).to).toBe(over('SIGN_ON_OVER'));
    await house.owner.query(`UPDATE sign_on_answer SET expires_at = now() - interval '1 second'`);
    expect((await acme.back(browser, sent)).to).toBe(over('SIGN_ON_OVER'));
  });
});

describe('the wall', () => {
  test('lets one company’s provider open nothing at another’s, neither at its host nor at one’s own', async () => {
    const other = await SamlProvider.open();
    const boss = await house.as('borealis', 'tenant-admin');
    const address = userOf('borealis', 'analyst');
    const saved = await save({ metadata: other.metadata(), domains: [domainOf(address)] }, boss);
    const borealis = new SamlVisit(house.at('borealis'), other, saved.signOn.id);
    expect((await borealis.signOn(as(address))).me?.person.email).toBe(address);
    // Acme's answer at Borealis's host, for Acme's request and for Borealis's.
    const mine = await acme.go();
    const form = {
      SAMLResponse: base64(provider.write(provider.draft(mine.asked, email))),
      RelayState: mine.asked.state,
    };
    expect((await acme.post(form, house.at('borealis'))).headers.location).toBe(over('SIGN_ON_OVER'));
    const theirs = await borealis.go();
    const { state: RelayState } = theirs.asked;
    const lie = { ...provider.draft(theirs.asked, address), issuer: other.entityId, assertionIssuer: other.entityId };
    const posted = await borealis.post({ SAMLResponse: base64(provider.write(lie)), RelayState });
    expect(posted.headers.location).toBe(over('SIGN_ON_WRONG'));
    // Nor can Borealis's people come in at Acme: not of its domains, and nobody there.
    expect((await acme.signOn(as(address))).to).toBe(over('FOREIGN_DOMAIN'));
    const begun = await house.at('borealis').ask(BEGIN, { input: { id: signOnId } });
    expect(begun.beginSignOn.code).toBe('NO_SIGN_ON');
    await other.close();
  });

  test('lets a partner have its own, for its console', async () => {
    const partner = await house.as('meridian', 'partner-admin');
    const users = house.demo.partners.find(({ slug }) => slug === 'meridian')!.users;
    const address = users.find(({ roles }) => roles.includes('partner-operator'))!.email;
    const saved = await save({ domains: [domainOf(address)] }, partner);
    const console_ = new SamlVisit(house.at('meridian'), provider, saved.signOn.id);
    const { me } = await console_.signOn(as(address));
    expect([me?.scopeKind, me?.person.email]).toEqual(['PARTNER', address]);
  });
});

describe('the settings of a sign-on by SAML', () => {
  test('are kept only where the metadata can be believed, and say what is wrong with it', async () => {
    const made = provider.metadata();
    for (const [metadata, words] of [
      ['', 'The provider’s metadata is needed.'],
      ['http://10.0.0.1/metadata', 'neither XML nor an https address'],
      ['file:///etc/passwd', 'neither XML nor an https address'],
      ['<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>', 'document type'],
      ['<EntityDescriptor', 'not XML that can be taken'],
      ['<a/>', 'no EntityDescriptor'],
      [made.replaceAll('IDPSSODescriptor', 'SPSSODescriptor'), 'no identity provider'],
      [
        made.replace('<EntityDescriptor', '<EntityDescriptor validUntil="2020-01-01T00:00:00Z"'),
        'valid until 2020-01-01',
      ],
      [made.replace('HTTP-Redirect', 'HTTP-POST'), 'HTTP-Redirect'],
      [made.replace(/Location="[^"]+"/, 'Location="javascript:alert(1)"'), 'not https'],
      [made.replace(/<KeyDescriptor.*<\/KeyDescriptor>/s, ''), 'no certificate'],
      [made.replace(/(X509Certificate>)MII/, '$1AAA'), 'cannot be read'],
    ] as const) {
      const outcome = await save({ metadata });
      expect(outcome).toMatchObject({ __typename: 'Invalid', path: 'input.metadata' });
      expect(outcome.message).toContain(words);
    }
    expect(await save()).toMatchObject({ code: 'ISSUER_TAKEN', path: 'input.metadata' });
    expect(await save({ id: signOnId, domains: [] })).toMatchObject({ code: 'DOMAINS_NEEDED', path: 'input.domains' });
    expect(await save({ newcomerRole: 'partner-admin' })).toMatchObject({ path: 'input.newcomerRole' });
  });

  test('can be read from the provider’s own address, stay while none is given, and are the administrator’s', async () => {
    const { signOn } = await change({ metadata: `${provider.entityId.replace(/saml$/, 'metadata')}` });
    expect(signOn).toMatchObject({
      kind: 'SAML',
      issuer: provider.entityId,
      saml: { page: `${provider.entityId}/sso` },
    });
    expect(new Date(signOn.saml.certificates[0].endsAt).getTime()).toBeGreaterThan(Date.now());
    expect((await change({ metadata: null, name: 'Renamed' })).signOn.saml).toEqual(signOn.saml);
    expect((await save({}, await house.as('acme', 'controller'))).__typename).toBe('Denied');
    expect((await save({ id: signOnId }, await house.as('borealis', 'tenant-admin'))).code).toBe('NOT_FOUND');
    const addresses = '{ signOnAddresses { origin entityId acs redirectUri } }';
    const told = (await admin.ask(addresses)).signOnAddresses;
    const { asked } = await acme.go();
    expect([told.entityId, told.acs]).toEqual([asked.issuer, asked.acs]);
  });
});
