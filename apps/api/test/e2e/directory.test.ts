import { ROLES } from '@clearhold/access';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let acme: Caller;

beforeAll(async () => {
  house = await House.open(database().env);
  acme = (await keyOf('acme')).caller;
}, 120_000);
afterAll(() => house?.close());

const CREATE = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { __typename
  ... on ApiKeyCreated { secret apiKey { id } } ... on Invalid { code } } }`;
const makeKey = async (by: Caller, scopes = ['people:provision'], scope?: string) =>
  (await by.ask(CREATE, { input: { name: 'Directory', scopes, scope } })).createApiKey;
async function keyOf(slug: string, role = 'tenant-admin') {
  const made = await makeKey(await house.as(slug, role));
  return { id: made.apiKey?.id, caller: house.at(slug).withHeaders({ authorization: `Bearer ${made.secret}` }) };
}
const send = async (method: string, path: string, body?: unknown, by = acme) => {
  const headers = { 'content-type': 'application/scim+json' };
  const answer = await by.send(method, `/scim/v2${path}`, { headers, body: body ? JSON.stringify(body) : undefined });
  return { status: answer.status, type: answer.headers['content-type'], body: answer.json };
};
const patch = (path: string, Operations: object[], by = acme) =>
  send('PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }, by);
const find = async (email: string, by = acme) =>
  (await send('GET', `/Users?filter=${encodeURIComponent(`userName eq "${email}"`)}`, undefined, by)).body;
const userOf = (role: string, slug = 'acme') => house.tenant(slug).users.find(({ roles }) => roles.includes(role))!;
const me = async (caller: Caller) =>
  (await caller.ask('{ me { person { id } } }')).me?.person?.id as string | undefined;

describe('a company’s directory', () => {
  test('adds a person once, finds, changes and removes it; who comes back is the same person', async () => {
    const wanted = {
      userName: 'Nia.New@acme.example',
      externalId: 'e-1',
      name: { givenName: 'Nia', familyName: 'New' },
    };
    const added = await send('POST', '/Users', wanted);
    expect([added.status, added.type]).toEqual([201, expect.stringContaining('application/scim+json')]);
    expect(added.body).toMatchObject({ userName: 'nia.new@acme.example', displayName: 'Nia New', active: true });
    const { id } = added.body;
    expect(await send('POST', '/Users', wanted)).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
    expect(await find('NIA.NEW@acme.example')).toMatchObject({
      totalResults: 1,
      Resources: [{ id, externalId: 'e-1' }],
    });
    expect((await send('GET', `/Users/${id}`)).body.meta.location).toMatch(/\/scim\/v2\/Users\//);
    const put = await send('PUT', `/Users/${id}`, { ...wanted, displayName: 'Nia Newer', active: true });
    expect(put.body).toMatchObject({ displayName: 'Nia Newer', externalId: 'e-1' });
    const moved = await send('PUT', `/Users/${id}`, { ...wanted, userName: 'elsewhere@acme.example' });
    expect(moved).toMatchObject({ status: 400, body: { scimType: 'mutability', status: '400' } });
    expect((await send('DELETE', `/Users/${id}`)).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await send(method, `/Users/${id}`)).status).toBe(404);
    expect((await find('nia.new@acme.example')).totalResults).toBe(0);
    expect((await send('POST', '/Users', wanted)).body.id).toBe(id);
  });

  test('closes a person, however it writes so, and every session ends at once', async () => {
    const user = userOf('receiver');
    const [one, two] = [await house.at('acme').signIn(user), await house.at('acme').signIn(user)];
    const id = (await me(one))!;
    const shut = await patch(`/Users/${id}`, [{ op: 'Replace', path: 'active', value: 'False' }]);
    expect(shut.body.active).toBe(false);
    expect([await me(one), await me(two)]).toEqual([undefined, undefined]);
    await expect(house.at('acme').signIn(user)).rejects.toThrow('could not sign in');
    expect((await patch(`/Users/${id}`, [{ op: 'replace', value: { active: true } }])).body.active).toBe(true);
    expect(await me(one)).toBeUndefined();
    expect(await me(await house.at('acme').signIn(user))).toBe(id);
    const { rows } = await house.owner.query(
      `SELECT action FROM audit_entry WHERE action IN ('person.closed', 'person.reopened') AND subject_id = $1 ORDER BY seq`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['person.closed', 'person.reopened']);
  });

  test('gives and takes roles as members of groups, within the rules on duties', async () => {
    const { title } = ROLES.analyst;
    const filter = encodeURIComponent(`displayName eq "${title.toUpperCase()}"`);
    const groups = (await send('GET', `/Groups?filter=${filter}`)).body;
    expect(groups).toMatchObject({ totalResults: 1, Resources: [{ id: 'analyst' }] });
    const { id } = (await send('POST', '/Users', { userName: 'mo@acme.example' })).body;
    const inAnalyst = async () =>
      (await send('GET', '/Groups/analyst')).body.members.some((it: { value: string }) => it.value === id);
    const add = [{ op: 'Add', path: 'members', value: [{ value: id }] }];
    expect((await patch('/Groups/analyst', add)).status).toBe(200);
    expect([await inAnalyst(), (await send('GET', `/Users/${id}`)).body.groups[0].value]).toEqual([true, 'analyst']);
    expect(await patch('/Groups/approver', add)).toMatchObject({ status: 409, body: { status: '409' } });
    expect((await patch('/Groups/analyst', [{ op: 'Remove', path: `members[value eq "${id}"]` }])).status).toBe(200);
    expect(await inAnalyst()).toBe(false);
    await patch('/Groups/analyst', add);
    // As Entra writes it: whom it removes stands beside the path, by value alone.
    const entra = { op: 'Remove', path: 'members', value: [{ value: id }] };
    expect((await patch('/Groups/analyst', [entra])).status).toBe(200);
    expect(await inAnalyst()).toBe(false);
    expect(await send('POST', '/Groups', { displayName: title })).toMatchObject({ status: 409 });
    expect(await send('POST', '/Groups', { displayName: 'Kings' })).toMatchObject({
      body: { scimType: 'invalidValue' },
    });
    expect((await send('GET', '/Groups/partner-admin')).status).toBe(404);
  });

  test('finds people and groups as Entra and Okta ask for them, and answers with what they want to see', async () => {
    const made = {
      userName: 'ola.norm@acme.example',
      externalId: 'e-7',
      name: { givenName: 'Ola', familyName: 'Norm' },
    };
    const { id } = (await send('POST', '/Users', made)).body;
    const found = async (filter: string, more = '') =>
      (await send('GET', `/Users?filter=${encodeURIComponent(filter)}${more}`)).body;
    for (const filter of [
      'emails[type eq "work"].value eq "OLA.norm@acme.example"',
      'externalId eq "e-7" and active eq true',
      'name.familyName eq "norm" or userName eq "nobody@acme.example"',
      'userName sw "ola." and not (groups.value eq "analyst")',
    ])
      expect(await found(filter)).toMatchObject({ totalResults: 1, Resources: [{ id }] });
    expect((await found('externalId eq "e-7" and active eq false')).totalResults).toBe(0);
    expect((await found('externalId eq "E-7"')).totalResults).toBe(0);
    const name = (await found('externalId eq "e-7"', '&attributes=name.givenName')).Resources[0];
    expect(name).toEqual({ schemas: expect.anything(), id, name: { givenName: 'Ola' } });
    // Another page than the first still says how many there are; so does none at all.
    expect(await found('active eq true', '&startIndex=1000000')).toMatchObject({ itemsPerPage: 0, Resources: [] });
    expect((await found('active eq true', '&count=0')).totalResults).toBeGreaterThan(4);
    await patch('/Groups/analyst', [{ op: 'add', path: 'members', value: [{ value: id }] }]);
    const groups = async (query: string) => (await send('GET', `/Groups?${query}`)).body;
    expect(
      await groups(`filter=${encodeURIComponent(`members[value eq "${id}"]`)}&excludedAttributes=members`),
    ).toEqual({
      schemas: expect.anything(),
      ...{ totalResults: 1, startIndex: 1, itemsPerPage: 1 },
      Resources: [
        { schemas: expect.anything(), id: 'analyst', displayName: ROLES.analyst.title, meta: expect.anything() },
      ],
    });
    const all = (await groups('attributes=id')).Resources;
    const second = await groups('attributes=id&startIndex=2&count=1');
    expect(second).toMatchObject({ totalResults: all.length, startIndex: 2, Resources: [all[1]] });
    const kept = await send('PUT', '/Groups/analyst', { displayName: ROLES.analyst.title });
    expect(kept.body.members.map(({ value }: { value: string }) => value)).toContain(id);
    await send('DELETE', `/Users/${id}`);
  });

  test('keeps the parts of a name, and the shown one follows whichever the directory changed', async () => {
    const wanted = { userName: 'kim.lee@acme.example', name: { givenName: 'Kim', familyName: 'Lee' } };
    const { id } = (await send('POST', '/Users', wanted)).body;
    const after = async (...operations: object[]) => (await patch(`/Users/${id}`, operations)).body;
    expect(await after({ op: 'Replace', path: 'name.familyName', value: 'Lee Park' })).toMatchObject({
      displayName: 'Kim Lee Park',
      name: { formatted: 'Kim Lee Park', givenName: 'Kim', familyName: 'Lee Park' },
    });
    const both = [
      { op: 'Replace', path: 'displayName', value: 'Kim (AP)' },
      { op: 'Replace', path: 'name.givenName', value: 'Kimberly' },
    ];
    const shown = { displayName: 'Kim (AP)', name: { givenName: 'Kimberly', familyName: 'Lee Park' } };
    expect(await after(...both)).toMatchObject(shown);
    expect(await after({ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '1' })).toMatchObject(shown);
    await send('DELETE', `/Users/${id}`);
  });

  test('never changes the roles of whoever made its key', async () => {
    const id = await me(await house.as('acme', 'tenant-admin'));
    const answer = await patch('/Groups/auditor', [{ op: 'add', path: 'members', value: [{ value: id }] }]);
    expect(answer).toMatchObject({ status: 403, body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'] } });
  });

  test('is told what it may do here, and in its own form what it may not', async () => {
    const { body } = await send('GET', '/ServiceProviderConfig');
    expect([body.patch.supported, body.bulk.supported, body.filter.maxResults]).toEqual([true, false, 200]);
    expect((await send('GET', '/Schemas')).body.totalResults).toBe(2);
    expect(
      (await send('GET', '/ResourceTypes')).body.Resources.map(({ endpoint }: { endpoint: string }) => endpoint),
    ).toEqual(['/Users', '/Groups']);
    const two = (await send('GET', '/Users?startIndex=2&count=2')).body;
    expect([two.startIndex, two.itemsPerPage, two.totalResults > 4]).toEqual([2, 2, true]);
    for (const filter of ['userName gt "a"', 'userName eq a', 'password eq "a"', `userName eq "a" or (id pr`])
      expect(await send('GET', `/Users?filter=${encodeURIComponent(filter)}`)).toMatchObject({
        status: 400,
        body: { scimType: 'invalidFilter' },
      });
    for (const body of [{}, { userName: 'nobody' }, { userName: 7 }, { userName: 'x@acme.example', active: 'perhaps' }])
      expect(await send('POST', '/Users', body)).toMatchObject({ status: 400, body: { scimType: 'invalidValue' } });
    const id = (await find(userOf('buyer').email)).Resources[0].id;
    for (const wrong of [[{ op: 'explode' }], 'everything', [{ op: 'replace', path: '][', value: 1 }]])
      expect((await patch(`/Users/${id}`, wrong as object[])).status).toBe(400);
  });
});

describe('its key', () => {
  test('opens its own space and nothing else, and nothing else opens the directory', async () => {
    const there = (await find(userOf('analyst').email)).Resources[0].id;
    const borealis = (await keyOf('borealis')).caller;
    expect((await send('GET', `/Users/${there}`, undefined, borealis)).status).toBe(404);
    expect((await patch(`/Users/${there}`, [{ op: 'replace', path: 'active', value: false }], borealis)).status).toBe(
      404,
    );
    const member = [{ op: 'add', path: 'members', value: [{ value: there }] }];
    expect((await patch('/Groups/buyer', member, borealis)).status).toBe(400);
    expect((await acme.graphql('{ people { id } }')).text).toContain('FORBIDDEN');
    expect((await acme.get('/v1/documents/01a20270-650a-74f2-9295-000000000000')).status).toBe(403);
    for (const other of [house.key('acme'), await house.as('acme', 'tenant-admin')])
      expect((await send('GET', '/Users', undefined, other)).status).toBe(403);
    for (const stranger of [house.at('acme'), house.at('acme').withHeaders({ authorization: 'Bearer clk_wrong' })])
      expect(await send('GET', '/Users', undefined, stranger)).toMatchObject({
        ...{ status: 401, type: expect.stringContaining('application/scim+json') },
        body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '401' },
      });
  });

  test('is made by administrators, and for a partner’s own console too', async () => {
    const scope = house.tenant('acme').id;
    const operator = await house.as('meridian', 'partner-operator');
    expect((await makeKey(operator, ['people:provision'], scope)).code).toBe('SCOPE_NOT_YOURS');
    const partner = await house.as('meridian', 'partner-admin');
    expect((await makeKey(partner, ['documents:read'])).code).toBe('KEY_NEEDS_TENANT');
    const { caller } = await keyOf('meridian', 'partner-admin');
    const { body } = await send('GET', '/Groups', undefined, caller);
    expect(body.Resources.map(({ id }: { id: string }) => id).sort()).toEqual(['partner-admin', 'partner-operator']);
    const emails = (await send('GET', '/Users', undefined, caller)).body.Resources.map(
      (it: { userName: string }) => it.userName,
    );
    const own = house.demo.partners.find(({ slug }) => slug === 'meridian')!.users.map(({ email }) => email);
    expect(emails.sort()).toEqual(own.sort());
  });

  test('stops within seconds once it is revoked', async () => {
    const { id, caller } = await keyOf('acme');
    expect((await send('GET', '/Users', undefined, caller)).status).toBe(200);
    const admin = await house.as('acme', 'tenant-admin');
    await admin.ask('mutation($id: ID!) { revokeApiKey(input: { id: $id }) { __typename } }', { id });
    await expect
      .poll(async () => (await send('GET', '/Users', undefined, caller)).status, { timeout: 5_000 })
      .toBe(401);
  });
});
