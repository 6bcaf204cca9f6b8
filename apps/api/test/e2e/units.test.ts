import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
}, 120_000);
afterAll(() => house?.close());

// Two partners with two tenants each; everybody has a north and a south, under the same identities.
const TENANTS = ['acme', 'borealis', 'lumen', 'ostrava'] as const;
const PARTNER = { acme: 'meridian', borealis: 'meridian', lumen: 'castellan', ostrava: 'castellan' } as const;
const NORTH = { scheme: '0088', id: '4098765000011' };
const SOUTH_VAT = 'NL813579246B01';
const units: Record<string, { north: string; south: string }> = {};

const CREATE =
  'mutation($input: CreateUnitInput!) { createUnit(input: $input) { __typename ... on UnitSaved { unit { id slug identities { kind value } } } ... on Denied { code } ... on NotFound { code } ... on Invalid { code message path hint } ... on Conflict { code message path hint } } }';
const UPDATE = CREATE.replaceAll('createUnit', 'updateUnit').replace('CreateUnitInput', 'UpdateUnitInput');
const CASES =
  'query($filter: CaseFilter) { cases(first: 100, filter: $filter) { totalCount edges { node { id invoiceNumber codes unit { slug } exceptions { code } tasks { id } } } } }';

const invoice = (number: string, more: Partial<Parameters<typeof ublInvoice>[0]> = {}) =>
  ublInvoice({
    number,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity: '10', price: '100.50', orderLine: '1' }],
    supplier: {
      name: 'Nordwerk Bearings GmbH',
      taxId: 'DE136695976',
      country: 'HR',
      endpoint: 'DE136695976',
      iban: 'DE89370400440532013000',
    },
    customer: { name: 'Somebody', taxId: 'DE000000001', country: 'DE' },
    ...more,
  });
const forNorth = { customer: { name: 'North', taxId: 'DE000000001', country: 'DE', endpoint: NORTH } };
const forSouth = { customer: { name: 'South', taxId: 'NL 813.579.246.B01', country: 'NL' } };

const send = async (caller: Caller, body: string, headers: Record<string, string> = {}) => {
  const answer = await caller.post('/v1/documents', body, { 'content-type': 'application/xml', ...headers });
  expect(answer.status, answer.text).toBe(202);
  const { json } = await caller.get(`/v1/documents/${answer.json.id}?wait=30`);
  expect(json.status).toBe('processed');
  return { id: answer.json.id as string, codes: json.exceptions.map((one: { code: string }) => one.code) as string[] };
};

/** The unit of the document and of everything that was made of it; one word where all agree. */
async function unitOf(documentId: string): Promise<string[]> {
  const { rows } = await house.owner.query<{ unit: string }>(
    `SELECT DISTINCT coalesce(s.slug, 'none') AS unit FROM (
       SELECT tenant_id, unit_id FROM document WHERE id = $1
       UNION ALL SELECT tenant_id, unit_id FROM invoice WHERE document_id = $1
       UNION ALL SELECT tenant_id, unit_id FROM exception_record WHERE document_id = $1
       UNION ALL SELECT tenant_id, unit_id FROM case_file WHERE document_id = $1
       UNION ALL SELECT t.tenant_id, t.unit_id FROM task t JOIN case_file c ON c.tenant_id = t.tenant_id AND c.id = t.case_id WHERE c.document_id = $1
     ) AS made LEFT JOIN scope s ON s.tenant_id = made.tenant_id AND s.id = made.unit_id`,
    [documentId],
  );
  return rows.map((row) => row.unit);
}

const order = (number: string, customer: object = {}) => ({
  sourceVersion: 1,
  number,
  currency: 'EUR',
  terms: '30 days',
  supplier: { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' },
  customer,
  lines: [{ id: '1', quantity: '1000', unit: 'C62', price: '100.00', sellerItemId: 'BRG-1' }],
});
const receipt = (number: string) => ({
  sourceVersion: 1,
  number: `GR-${number}`,
  orderReference: number,
  lines: [{ id: '1', orderLineReference: '1', sellerItemId: 'BRG-1', quantity: '1000', unit: 'C62' }],
});

describe('a tenant’s units', () => {
  test('are made by its administrator or its partner’s, each with what it buys under, and noted in its log', async () => {
    for (const slug of TENANTS) {
      const own = await house.as(slug, 'tenant-admin');
      const partner = await house.as(PARTNER[slug], 'partner-admin');
      const north = await own.ask(CREATE, {
        input: { slug: 'north', name: 'North', identities: [{ kind: 'ENDPOINT', value: NORTH.id }] },
      });
      const south = await partner.ask(CREATE, {
        input: {
          scope: house.tenant(slug).id,
          slug: 'south',
          name: 'South',
          identities: [{ kind: 'VAT', value: 'NL 8135.79.246 B01' }],
        },
      });
      expect(north.createUnit.unit.identities).toEqual([{ kind: 'ENDPOINT', value: `0088:${NORTH.id}` }]);
      expect(south.createUnit.unit.identities).toEqual([{ kind: 'VAT', value: SOUTH_VAT }]);
      units[slug] = { north: north.createUnit.unit.id, south: south.createUnit.unit.id };
      const { rows } = await house.owner.query(
        `SELECT action FROM audit_entry WHERE tenant_id = $1 AND subject_id = ANY($2) ORDER BY seq`,
        [house.tenant(slug).id, Object.values(units[slug])],
      );
      expect(rows.map((row) => row.action)).toEqual(['unit.created', 'unit.created']);
    }
  });

  test('share no identity and no short name, and are changed by nobody else', async () => {
    const admin = await house.as('acme', 'tenant-admin');
    const twice = { slug: 'third', name: 'Third', identities: [{ kind: 'VAT', value: SOUTH_VAT.toLowerCase() }] };
    expect((await admin.ask(CREATE, { input: twice })).createUnit).toMatchObject({
      code: 'IDENTITY_TAKEN',
      message: expect.stringContaining('South'),
      path: 'input.identities.0.value',
    });
    expect((await admin.ask(CREATE, { input: { slug: 'north', name: 'Again' } })).createUnit.code).toBe('SLUG_TAKEN');
    const bad = { slug: 'fourth', name: 'Fourth', identities: [{ kind: 'ENDPOINT', value: 'ap@acme.example' }] };
    expect((await admin.ask(CREATE, { input: bad })).createUnit).toMatchObject({ code: 'IDENTITY_INVALID' });
    const theirs = { id: units.lumen!.north, name: 'Taken over', identities: [] };
    for (const stranger of [admin, await house.as('meridian', 'partner-admin')])
      expect((await stranger.ask(UPDATE, { input: theirs })).updateUnit.__typename).toBe('NotFound');
    const analyst = await house.as('acme', 'analyst');
    const denied = await analyst.graphql(UPDATE, { input: { ...theirs, id: units.acme!.north } });
    expect(denied.text).toMatch(/"Denied"|FORBIDDEN/);
  });

  test('are renamed without losing what they buy under', async () => {
    const admin = await house.as('borealis', 'tenant-admin');
    const { updateUnit } = await admin.ask(UPDATE, { input: { id: units.borealis!.north, name: 'Far north' } });
    expect(updateUnit.unit).toMatchObject({ slug: 'north', identities: [{ value: `0088:${NORTH.id}` }] });
  });
});

describe('an invoice', () => {
  test('goes to the unit whose identity its buyer’s is, in each tenant to its own', async () => {
    for (const slug of TENANTS) {
      const key = house.key(slug);
      const [north, south, nobody] = [
        await send(key, invoice('U-1', forNorth)),
        await send(key, invoice('U-2', forSouth)),
        await send(key, invoice('U-3')),
      ];
      expect(await unitOf(north.id), slug).toEqual(['north']);
      expect(await unitOf(south.id), slug).toEqual(['south']);
      expect(await unitOf(nobody.id), slug).toEqual(['none']);
      expect((await key.get(`/v1/documents/${south.id}`)).json.unit).toBe('south');
      expect((await key.get(`/v1/documents/${nobody.id}`)).json).not.toHaveProperty('unit');
      const { rows } = await house.owner.query('SELECT tenant_id, unit_id FROM document WHERE id = $1', [north.id]);
      expect(rows).toEqual([{ tenant_id: house.tenant(slug).id, unit_id: units[slug]!.north }]);
    }
  });

  test('goes to the unit of the order that it names, also where the order comes later', async () => {
    const key = house.key('acme');
    await key.put('/v1/purchase-orders/u-po-1', order('U-PO-1', { endpoint: NORTH }));
    expect(await unitOf((await send(key, invoice('U-10', { order: 'U-PO-1' }))).id)).toEqual(['north']);
    const early = await send(key, invoice('U-11', { order: 'U-PO-2' }));
    expect(await unitOf(early.id)).toEqual(['none']);
    await key.put('/v1/purchase-orders/u-po-2', order('U-PO-2', { taxId: SOUTH_VAT }));
    await eventually(
      () => unitOf(early.id),
      (found) => found.join() === 'south',
    );
  });

  test('goes where X-Unit says, whoever the buyer; a name that is none is refused with the ones there are', async () => {
    const key = house.key('lumen');
    expect(await unitOf((await send(key, invoice('U-20', forNorth), { 'x-unit': 'south' })).id)).toEqual(['south']);
    const before = await house.owner.query('SELECT count(*) FROM document');
    const refused = await key.post('/v1/documents', invoice('U-21'), { 'x-unit': 'berlin' });
    expect(refused.status).toBe(400);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json).toMatchObject({
      code: 'UNIT_UNKNOWN',
      detail: expect.stringContaining('"berlin"'),
      hint: expect.stringMatching(/north.*south/),
    });
    expect((await house.owner.query('SELECT count(*) FROM document')).rows).toEqual(before.rows);
    const once = { 'idempotency-key': 'unit-once', 'x-unit': 'north' };
    const first = await send(key, invoice('U-22'), once);
    const other = await key.post('/v1/documents', invoice('U-22'), {
      ...once,
      'content-type': 'application/xml',
      'x-unit': 'south',
    });
    // The same key and bytes are the same request, whatever else is said about it.
    expect(other.json.id).toBe(first.id);
  });

  test('is judged by its unit’s policy: a tighter tolerance there makes the exception that the tenant would not', async () => {
    const key = house.key('ostrava');
    const controller = await house.as('ostrava', 'controller');
    const { publishPolicy } = await controller.ask(
      'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }',
      {
        input: {
          scope: units.ostrava!.north,
          reason: 'The north buys at list prices',
          changes: [
            { key: 'match.price.tolerancePercent', mode: 'default', value: { kind: 'zero' } },
            { key: 'match.price.toleranceAbsolute', mode: 'default', value: { kind: 'zero' } },
          ],
        },
      },
    );
    expect(publishPolicy.__typename).toBe('PolicyPublished');
    for (const number of ['U-PO-7', 'U-PO-8', 'U-PO-9']) {
      await key.put(`/v1/purchase-orders/${number}`, order(number));
      await key.put(`/v1/goods-receipts/GR-${number}`, receipt(number));
    }
    // One batch, three scopes: half a percent above the order is within the tenant's two, and not within the north's none.
    await house.rest();
    const ids: Record<string, string> = {};
    for (const [at, [name, to]] of Object.entries({ north: forNorth, south: forSouth, none: {} }).entries()) {
      const body = invoice(`U-3${at}`, { order: `U-PO-${7 + at}`, ...to });
      ids[name] = (await key.post('/v1/documents', body, { 'content-type': 'application/xml' })).json.id;
    }
    await house.work();
    const codes = async (name: string) => {
      const { json } = await key.get(`/v1/documents/${ids[name]}?wait=30`);
      return json.exceptions.map((one: { code: string }) => one.code);
    };
    expect(await codes('north')).toEqual(['AP.MATCH.PRICE']);
    expect(await codes('south')).toEqual([]);
    expect(await codes('none')).toEqual([]);
    const { rows } = await house.owner.query(
      `SELECT e.tolerance #>> '{source,name}' AS source, c.policy_versions ? $2 AS "unitsVersion" FROM exception_record e
       JOIN case_file c ON c.tenant_id = e.tenant_id AND c.id = e.case_id WHERE e.document_id = $1`,
      [ids.north, units.ostrava!.north],
    );
    expect(rows).toMatchObject([{ unitsVersion: true }]);
  });
});

describe('an analyst of one unit', () => {
  const bound = async (slug: string, name = 'una'): Promise<Caller> => {
    const admin = await house.as(slug, 'tenant-admin');
    const email = `${name}@${slug}.example`;
    const { invitePerson } = await admin.ask(
      'mutation($input: InvitePersonInput!) { invitePerson(input: $input) { __typename ... on PersonSaved { temporaryPassword } } }',
      { input: { name: 'Una Nord', email, roles: [`analyst@${units[slug]!.north}`] } },
    );
    return house.at(slug).signIn({ email, password: invitePerson.temporaryPassword, roles: [] });
  };
  const seen = async (caller: Caller, filter: object = {}) =>
    (await caller.ask(CASES, { filter })).cases.edges.map((edge: { node: unknown }) => edge.node) as {
      id: string;
      invoiceNumber: string;
      unit: { slug: string } | null;
    }[];

  test('sees the cases of that unit and no other’s, in the queue, by id and in the filter', async () => {
    for (const slug of ['acme', 'lumen']) {
      const [una, analyst] = [await bound(slug), await house.as(slug, 'analyst')];
      const [mine, all] = [await seen(una), await seen(analyst)];
      expect(mine.length).toBeGreaterThan(0);
      expect(mine.every((one) => one.unit?.slug === 'north')).toBe(true);
      expect(mine.map((one) => one.invoiceNumber)).toContain('U-1');
      const other = all.find((one) => one.unit?.slug === 'south')!;
      expect((await una.ask('query($id: ID!) { case(id: $id) { id } }', { id: other.id })).case).toBeNull();
      expect(await seen(una, { unitId: units[slug]!.south })).toEqual([]);
      const south = await seen(analyst, { unitId: units[slug]!.south });
      expect(new Set(south.map((one) => one.unit?.slug))).toEqual(new Set(['south']));
      expect(await seen(analyst, { unitId: units.borealis!.north })).toEqual([]);
    }
  });

  test('is told what the cases of that unit wait for, each open case at least once, and of no other', async () => {
    const board =
      '{ awaits(first: 200) { id party what whose since isOverdue case { id unit { slug } } } awaitSums { party count oldest } }';
    for (const slug of ['acme', 'lumen']) {
      const [una, analyst] = [await bound(slug, 'una.third'), await house.as(slug, 'analyst')];
      const [mine, all] = [await una.ask(board), await analyst.ask(board)];
      const casesOf = ({ awaits }: { awaits: { case: { id: string } }[] }) => new Set(awaits.map((one) => one.case.id));
      expect(casesOf(mine)).toEqual(new Set((await seen(una)).map(({ id }) => id)));
      expect(casesOf(all)).toEqual(new Set((await seen(analyst)).map(({ id }) => id)));
      expect(mine.awaits.every((one: { case: { unit: { slug: string } } }) => one.case.unit.slug === 'north')).toBe(
        true,
      );
      for (const { party, count } of all.awaitSums)
        expect(all.awaits.filter((one: { party: string }) => one.party === party)).toHaveLength(count);
      const pages = [];
      for (let after: string | null = null; ; after = pages.at(-1).id) {
        const query = 'query($after: ID) { awaits(first: 3, after: $after) { id } }';
        const { awaits } = await analyst.ask(query, { after });
        if (awaits.length === 0) break;
        pages.push(...awaits);
      }
      expect(pages.map(({ id }) => id)).toEqual(all.awaits.map(({ id }: { id: string }) => id));
    }
  });

  test('sends for that unit, named or not, and for no other', async () => {
    const una = await bound('borealis', 'una.second');
    expect(await unitOf((await send(una, invoice('U-50'))).id)).toEqual(['north']);
    const south = await una.post('/v1/documents', invoice('U-51'), { 'x-unit': 'south' });
    expect(south.json).toMatchObject({ code: 'UNIT_UNKNOWN', hint: expect.not.stringContaining('south') });
  });
});
