import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import type { OutsideHandler } from '../../src/platform/queue/job-definition.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
let desk: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  desk = await house.as('meridian', 'partner-operator');
});
afterAll(() => house?.close());

const HEAD = 'slug,name,locale,currency,timeZone,country,blueprint,units,adminName,adminEmail,phase';
const line = (slug: string, more: Partial<Record<'currency' | 'units' | 'blueprint', string>> = {}) =>
  `${slug},Company ${slug},nb-NO,${more.currency ?? 'NOK'},Europe/Oslo,NO,${more.blueprint ?? 'standard'},${more.units ?? 'oslo:Oslo;bergen:Bergen'},Kari Nord,kari@${slug || 'x'}.example,baseline`;
const fileOf = (...lines: string[]) => [HEAD, ...lines].join('\n');

const IMPORT = `id endedAt waiting created there failed toHandOver rows { line filename slug state tenantId portalUrl units faults { column code message hint } }`;
const SEND = `mutation($input: ImportTenantsInput!) { importTenants(input: $input) { __typename
  ... on TenantImportPlanned { toCreate there faulty sentBefore { id filename } rows { line slug state units faults { column code message hint } } }
  ... on TenantImportBegun { import { ${IMPORT} } } ... on Invalid { code message hint path } ... on Denied { code } ... on NotFound { code message } } }`;
const send = async (input: object, as = desk) =>
  (await as.ask(SEND, { input: { filename: 'tenants.csv', ...input } })).importTenants;
const look = async (id: string, as = desk) =>
  (await as.ask(`query($id: ID!) { tenantImport(id: $id) { ${IMPORT} } }`, { id })).tenantImport;
const HAND_OVER = `mutation($importId: ID!) { handOverTenants(input: { importId: $importId }) { __typename
  ... on TenantsHandedOver { signIns { slug portalUrl adminEmail temporaryPassword } } } }`;
const handOver = async (importId: string, as = desk) => (await as.ask(HAND_OVER, { importId })).handOverTenants;
const WORK = `outbox WHERE kind = 'tenant.make'`;
const countOf = async (table: string) =>
  (await house.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]!.n;

test('a dry run says of every line what would be made or what is wrong where, and saves nothing', async () => {
  const before = [await countOf('scope'), await countOf('tenant_import'), await countOf(WORK)];
  const content = fileOf(
    line('fjord'),
    line('acme'),
    line('lumen'),
    line('fjord'),
    line('', { currency: 'kroner' }),
    line('dale', { blueprint: 'nowhere', units: 'x y' }),
  );
  const plan = await send({ content, dryRun: true });
  expect(plan).toMatchObject({ __typename: 'TenantImportPlanned', toCreate: 1, there: 1, faulty: 4 });
  expect(plan.rows[0]).toMatchObject({ line: 2, slug: 'fjord', state: 'CREATED', units: ['Oslo', 'Bergen'] });
  expect(plan.rows[1]).toMatchObject({ line: 3, slug: 'acme', state: 'THERE', faults: [] });
  const faults = plan.rows.map((row: { line: number; faults: { column: string; code: string }[] }) =>
    row.faults.map(({ column, code }) => `${row.line} ${column} ${code}`),
  );
  expect(faults.slice(2)).toEqual([
    ['4 slug SLUG_TAKEN'],
    ['5 slug SLUG_TWICE'],
    ['6 slug CELL_EMPTY', '6 currency INPUT_INVALID'],
    ['7 units UNIT_INVALID', '7 blueprint BLUEPRINT_UNKNOWN'],
  ]);
  expect([await countOf('scope'), await countOf('tenant_import'), await countOf(WORK)]).toEqual(before);
});

test('the run makes each good line’s tenant; its administrator signs in with the password that is shown once', async () => {
  const begun = await send({ content: fileOf(line('vik'), line('voss', { currency: 'x' }), line('acme')) });
  expect(begun).toMatchObject({ __typename: 'TenantImportBegun', import: { waiting: 1, failed: 1, there: 1 } });
  await house.quiet();
  const done = await look(begun.import.id);
  expect(done).toMatchObject({ waiting: 0, created: 1, failed: 1, there: 1, toHandOver: 1 });
  expect(done.endedAt).not.toBeNull();
  const first = await handOver(done.id);
  expect(first.signIns).toHaveLength(1);
  const { adminEmail: email, temporaryPassword: password } = first.signIns[0];
  const admin = await house.at('vik').signIn({ email, password, roles: [] });
  expect(await admin.ask('{ tenant { slug currency phase units { slug } } }')).toEqual({
    tenant: { slug: 'vik', currency: 'NOK', phase: 'BASELINE', units: [{ slug: 'bergen' }, { slug: 'oslo' }] },
  });
  expect((await handOver(done.id)).signIns).toEqual([]);
  const kept = await house.owner.query(
    `SELECT to_jsonb(r) FROM tenant_import_row r UNION ALL SELECT to_jsonb(e) FROM audit_entry e`,
  );
  expect(JSON.stringify(kept.rows)).not.toContain(password);
});

test('a mended file sent again for the import replaces the lines that failed, and makes nothing twice', async () => {
  const { import: begun } = await send({ content: fileOf(line('nes'), line('ness', { currency: 'x' }), line('N!')) });
  await house.quiet();
  const tenants = await countOf('scope');
  const mended = { filename: 'mended.csv', content: fileOf(line('nes'), line('ness'), line('nesodden')) };
  expect(await send({ ...mended, dryRun: true })).toMatchObject({ sentBefore: null });
  const again = await send({ ...mended, importId: begun.id });
  expect(again.import).toMatchObject({ id: begun.id, waiting: 2, created: 1, failed: 0 });
  // A line's number counts in the file that it stands in.
  const files = again.import.rows.map(
    ({ filename, slug }: { filename: string; slug: string }) => `${filename} ${slug}`,
  );
  expect(files.sort()).toEqual(['mended.csv nesodden', 'mended.csv ness', 'tenants.csv nes']);
  await house.quiet();
  expect(await look(begun.id)).toMatchObject({ waiting: 0, created: 3, failed: 0 });
  expect(await send({ ...mended, dryRun: true })).toMatchObject({
    toCreate: 0,
    there: 3,
    sentBefore: { id: begun.id },
  });
  // Two tenants with two units each.
  expect(await countOf('scope')).toBe(tenants + 6);
  const twice = await send({ content: fileOf(line('nes'), line('ness'), line('nesodden')) });
  await house.quiet();
  expect(await look(twice.import.id)).toMatchObject({ there: 3, created: 0, failed: 0 });
  expect(await countOf('scope')).toBe(tenants + 6);
});

test('a worker killed after it made the tenant leaves a line that the next one ends, with the same password', async () => {
  await house.rest();
  const { import: begun } = await send({ content: fileOf(line('krasj')) });
  const { rows } = await house.owner.query('SELECT id, tenant_id FROM tenant_import_row WHERE import_id = $1', [
    begun.id,
  ]);
  const handler = house.get(JobRegistry).handlerOf('tenant.make') as OutsideHandler<object>;
  const ctx = systemContext(rows[0].tenant_id, rows[0].tenant_id);
  const item = {
    id: rows[0].id,
    subjectId: rows[0].id,
    payload: {},
    attempts: 0,
    correlationId: 'x',
    createdAt: new Date(),
  };
  await handler.outside(ctx, item);
  // As if the line's end had been lost with the worker.
  await house.owner.query(`UPDATE tenant_import_row SET state = 'waiting', ended_at = NULL WHERE import_id = $1`, [
    begun.id,
  ]);
  const tenants = await countOf('scope');
  await house.work();
  await house.quiet();
  expect(await look(begun.id)).toMatchObject({ created: 1, there: 0, failed: 0 });
  expect(await countOf('scope')).toBe(tenants);
  const [{ adminEmail: email, temporaryPassword: password }] = (await handOver(begun.id)).signIns;
  expect((await house.at('krasj').signIn({ email, password, roles: [] })).headers.cookie).toBeTruthy();
});

test('another partner sees nothing of it, and a tenant’s people may not', async () => {
  const { import: begun } = await send({ content: fileOf(line('hemmelig')) });
  await house.quiet();
  const stranger = await house.as('castellan', 'partner-admin');
  expect(await look(begun.id, stranger)).toBeNull();
  expect(await handOver(begun.id, stranger)).toEqual({ __typename: 'NotFound' });
  expect(await send({ content: fileOf(line('annen')), importId: begun.id }, stranger)).toMatchObject({
    ...{ code: 'NOT_FOUND', message: 'There is no such import.' },
  });
  // Nor is the same file known to have been sent by somebody else.
  expect(await send({ content: fileOf(line('hemmelig')), dryRun: true }, stranger)).toMatchObject({ sentBefore: null });
  expect((await stranger.ask('{ tenantImports { id } }')).tenantImports).toEqual([]);
  const clerk = await house.as('acme', 'tenant-admin');
  expect((await clerk.graphql(SEND, { input: { filename: 'a.csv', content: fileOf(line('min')) } })).text).toContain(
    'Denied',
  );
});

const MAKE_SAMPLE = `mutation($blueprint: String!) { makeSampleTenant(input: { blueprint: $blueprint, name: "Show room" }) { __typename
  ... on SampleTenantMade { tenant { id slug sample } signIns { email roles password } } ... on Invalid { code path } ... on Denied { code } } }`;
const REMOVE_SAMPLE = `mutation($scope: ID!) { removeSampleTenant(input: { scope: $scope }) { __typename
  ... on SampleTenantRemoved { id } ... on Invalid { code } ... on NotFound { code } ... on Denied { code } } }`;
const removeSample = async (scope: string, as = desk) => (await as.ask(REMOVE_SAMPLE, { scope })).removeSampleTenant;
const namesOf = async (samples: boolean) =>
  (
    await desk.ask('query($samples: Boolean) { tenants(samples: $samples) { tenant { name } } }', { samples })
  ).tenants.map(({ tenant }: { tenant: { name: string } }) => tenant.name);
const LEFT = `SELECT t.table_name AS name, (xpath('/row/n/text()', query_to_xml(format(
    'SELECT count(*) AS n FROM %I WHERE tenant_id = %L', t.table_name, $1::text), false, true, '')))[1]::text::int AS n
  FROM information_schema.columns t JOIN information_schema.tables b USING (table_schema, table_name)
  WHERE t.table_schema = 'public' AND t.column_name = 'tenant_id' AND b.table_type = 'BASE TABLE'`;

test('a sample tenant has real cases of made-up documents, counts nowhere, reaches nobody, and goes in one act', async () => {
  const { tenant, signIns } = (await desk.ask(MAKE_SAMPLE, { blueprint: 'standard' })).makeSampleTenant;
  expect(tenant).toMatchObject({ sample: true });
  await house.quiet();
  expect(await namesOf(false)).not.toContain('Show room');
  expect(await namesOf(true)).toEqual(['Show room']);
  const { report } = await desk.ask('{ report { sections { rows { cells { value } } } } }');
  expect(JSON.stringify(report)).not.toContain('Show room');

  const who = (role: string) => signIns.find(({ roles }: { roles: string[] }) => roles[0] === role);
  const analyst = await house.at(tenant.slug).signIn(who('analyst'));
  const { cases } = await analyst.ask('{ tenant { sample } cases(first: 20) { edges { node { id codes } } } }');
  const codes = cases.edges.flatMap(({ node }: { node: { codes: string[] } }) => node.codes);
  // What the shipped blueprint's samples are made to show.
  expect(codes.sort()).toEqual([
    'AP.DUP.SUSPECTED',
    'AP.MATCH.PRICE',
    'AP.REF.PO_MISSING',
    'AP.REF.RECEIPT_MISSING',
    'MD.BANK.CHANGED_UNVERIFIED',
  ]);
  const { rows } = await house.owner.query(
    `SELECT (SELECT count(*)::int FROM document WHERE tenant_id = $1 AND status = 'rejected') AS rejected,
       (SELECT count(*)::int FROM service_month WHERE tenant_id = $1) AS months,
       (SELECT count(*)::int FROM mail WHERE tenant_id = $1 AND state <> 'kept') AS mails`,
    [tenant.id],
  );
  expect(rows[0]).toEqual({ rejected: 0, months: 0, mails: 0 });
  const connect = house.owner.query(
    `INSERT INTO connection (tenant_id, id, connector, title, config, url, status) VALUES ($1, gen_random_uuid(), 'sap-s4', 'x', '{}', 'https://x', 'active')`,
    [tenant.id],
  );
  await expect(connect).rejects.toThrow('a sample tenant connects no ERP');

  const stranger = await house.as('castellan', 'partner-admin');
  expect(await removeSample(tenant.id, stranger)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await removeSample(house.tenant('acme').id)).toMatchObject({ code: 'NOT_A_SAMPLE' });
  expect(await removeSample(tenant.id)).toEqual({ __typename: 'SampleTenantRemoved', id: tenant.id });
  await house.quiet();
  expect((await analyst.graphql('{ me { kind } }')).json?.data?.me ?? null).toBeNull();
  const left = (await house.owner.query<{ name: string; n: number }>(LEFT, [tenant.id])).rows.filter(({ n }) => n > 0);
  expect(left.map(({ name }) => name).sort()).toEqual(['audit_head', 'audit_seal', 'scope', 'tenant_key']);
  expect(await namesOf(true)).toEqual([]);
  const noted = await house.owner.query(
    `SELECT 1 FROM audit_entry WHERE action = 'sample.removed' AND subject_id = $1`,
    [tenant.id],
  );
  expect(noted.rowCount).toBe(1);
});
