import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { applyBlueprint } from '../../src/cli/blueprint/apply.ts';
import { exportBlueprint } from '../../src/cli/blueprint/export.ts';
import { listBlueprints } from '../../src/cli/blueprint/list.ts';
import { planBlueprint } from '../../src/cli/blueprint/plan.ts';
import { apply } from '../../src/cli/policy/apply.ts';
import { exportPolicy } from '../../src/cli/policy/export.ts';
import { plan } from '../../src/cli/policy/plan.ts';
import { test as tryTests } from '../../src/cli/policy/test.ts';
import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { runCommand as run } from '../house/run-command.ts';

const database = useDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'policy-files-'));
let house: House;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
  // A pipeline's machine: neither the database nor the installation's folder is within its reach.
  for (const name of ['DATABASE_URL', 'CLEARHOLD_HOME']) vi.stubEnv(name, '');
}, 120_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
  await house?.close();
});
afterEach(() => {
  process.exitCode = 0;
});

const CREATE = `mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  ... on ApiKeyCreated { secret } ... on Invalid { code } ... on Denied { code } } }`;
const DRAFTS = `query($scope: ID) { policyDrafts(scope: $scope) { id title state authorName revision mayDecide notSecond differences { key after } brand } }`;
const DECIDE = `mutation($input: DecidePolicyDraftInput!) { decidePolicyDraft(input: $input) { __typename ... on Denied { code } ... on Invalid { code message } ... on PolicyDraftSaved { draft { state publishedVersion } } } }`;

/** Gives the commands a key with these scopes, and says whose it is. */
async function useKey(slug: string, role: string, scopes: string[]): Promise<Caller> {
  const maker = await house.as(slug, role);
  const { createApiKey } = await maker.ask(CREATE, { input: { name: 'Pipeline', scopes, days: 30 } });
  expect(createApiKey.code).toBeUndefined();
  vi.stubEnv('CLEARHOLD_API_KEY', createApiKey.secret);
  return house.at(slug).withHeaders({ authorization: `Bearer ${createApiKey.secret}` });
}

const file = (name: string) => path.join(folder, name);
const said = (name: string, text: string) => writeFileSync(file(name), text);
const url = (host: string) => `http://${host}.localhost:${house.port}`;
const head = (scope: string) => `clearhold: policy/1\nscope: ${scope}\n`;
const BOTH = ['policy:read', 'policy:write'];

/** The file that a scope has now, with one line changed in it or added to its settings. */
async function changed(name: string, scope: string, setting: string): Promise<string> {
  await run(() => exportPolicy({ scope, out: file(name), url: url(scope) }));
  const key = setting.split(':')[0]!;
  const text = readFileSync(file(name), 'utf8').replace(new RegExp(`^  ${key}:\\n(    .*\\n)+`, 'm'), '');
  said(name, text.replace(/^settings:.*$/m, `settings:\n  ${setting}`));
  return file(name);
}

test('from a machine without the database a file is exported, planned with its rehearsal, tested and submitted', async () => {
  await useKey('acme', 'tenant-admin', BOTH);
  const name = await changed('acme.yaml', 'acme', 'match.price.tolerancePercent: 0.5');
  said('invoice.xml', INVOICE);
  writeFileSync(
    name,
    `${readFileSync(name, 'utf8')}tests:\n  - name: half\n    holds: { match.price.tolerancePercent: 0.5 }\n  - name: unknown order\n    invoice: invoice.xml\n    exceptions: [AP.REF.PO_MISSING]\n`,
  );

  const tested = await run(() => tryTests([name], { json: true, url: url('acme') }));
  expect(tested.answer).toMatchObject([{ name: 'half', passed: true }, { name: 'unknown order' }]);
  const planned = await run(() => plan([name], { json: true, url: url('acme'), rehearse: 400 }));
  expect(planned.answer[0]).toMatchObject({
    scopeName: 'Acme Components GmbH',
    differences: [{ key: 'match.price.tolerancePercent', after: '0.5 %', direction: 'STRICTER' }],
    refusals: [],
    rehearsal: { state: 'DONE' },
  });
  expect(planned.answer[0].rehearsal.figures.done).toBeGreaterThan(5);
  expect(planned.code).toBe(3);

  const done = await run(() => apply([name], { json: true, url: url('acme'), reason: 'Price review' }));
  expect(done.answer[0]).toMatchObject({ outcome: 'submitted' });
  const { draft } = done.answer[0];
  const maker = await house.as('acme', 'tenant-admin');
  const controller = await house.as('acme', 'controller');
  const seen = (await maker.ask(DRAFTS)).policyDrafts.find(({ id }: { id: string }) => id === draft);
  expect(seen).toMatchObject({ state: 'SUBMITTED', authorName: 'Pipeline' });
  const decide = { id: draft, expectedRevision: seen.revision, decision: 'APPROVE' };
  // Whoever made the key is the one who asked.
  expect((await maker.ask(DECIDE, { input: decide })).decidePolicyDraft).toMatchObject({ code: 'NOT_A_SECOND_PERSON' });
  expect((await controller.ask(DECIDE, { input: decide })).decidePolicyDraft).toMatchObject({
    draft: { state: 'PUBLISHED' },
  });
  expect(await run(() => plan([name], { json: true, url: url('acme') }))).toMatchObject({ code: 0 });
}, 120_000);

test('a partner’s key prepares policy for the partner and for its tenants, and for nobody else', async () => {
  const key = await useKey('meridian', 'partner-admin', BOTH);
  const ways = { json: true, url: url('meridian') };
  for (const scope of ['meridian', 'acme', 'borealis']) {
    said('one.yaml', `${head(scope)}settings: { duplicate.lookbackDays: 411 }\n`);
    expect((await run(() => plan([file('one.yaml')], ways))).answer[0]).toMatchObject({ scope });
  }
  for (const scope of ['lumen', 'atlas', 'platform', 'nowhere', 'acme/nowhere', 'a/b/c', '']) {
    const answer = await key.get(`/v1/policy-files?scope=${encodeURIComponent(scope)}`);
    expect([answer.status, answer.json.detail], scope).toEqual([404, 'There is no such scope within your reach.']);
  }
  const done = await run(() => apply([file('one.yaml')], { ...ways, reason: 'The same look-back everywhere' }));
  const borealis = await house.as('borealis', 'controller');
  expect((await borealis.ask(DRAFTS)).policyDrafts).toMatchObject([{ id: done.answer[0].draft, state: 'SUBMITTED' }]);
  // What such a key opens is policy: no document, no case, no person, and no publishing.
  const id = house.tenant('borealis').id;
  for (const query of ['{ people(scope: $s) { id } }', '{ tenants { openCases } }', '{ cases { totalCount } }'])
    expect((await key.graphql(query.includes('$s') ? `query($s: ID) ${query}` : query, { s: id })).text).toContain(
      'FORBIDDEN',
    );
  const publish = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
  const input = { scope: id, reason: 'now', changes: [{ key: 'duplicate.lookbackDays', value: 5 }] };
  expect((await key.ask(publish, { input })).publishPolicy).toEqual({ __typename: 'Denied' });
});

test('a tenant’s key stays in its tenant; one that may only read submits nothing; a brand waits for approval too', async () => {
  const reader = await useKey('acme', 'tenant-admin', ['policy:read']);
  said('other.yaml', `${head('borealis')}settings: {}\n`);
  await expect(run(() => plan([file('other.yaml')], { url: url('acme') }))).rejects.toThrow('no such scope');
  const body = JSON.stringify({ text: `${head('acme')}settings: {}\n`, reason: 'try' });
  const json = { 'content-type': 'application/json' };
  expect((await reader.post('/v1/policy-files/plan', JSON.stringify({ text: `${head('acme')}` }), json)).status).toBe(
    200,
  );
  for (const route of ['drafts', 'rehearsals'])
    expect((await reader.post(`/v1/policy-files/${route}`, body, json)).json).toMatchObject({ status: 403 });

  await useKey('acme', 'tenant-admin', BOTH);
  await run(() => exportPolicy({ scope: 'acme', out: file('brand.yaml'), url: url('acme') }));
  const text = readFileSync(file('brand.yaml'), 'utf8');
  said('brand.yaml', text.replace(/primaryColour: .*/, 'primaryColour: "#0b7285"'));
  const done = await run(() =>
    apply([file('brand.yaml')], { json: true, url: url('acme'), reason: 'A calmer colour' }),
  );
  expect(done.answer[0], text).toMatchObject({ outcome: 'submitted' });
  const admin = await house.as('acme', 'tenant-admin');
  const drafts = (await admin.ask(DRAFTS)).policyDrafts;
  expect(drafts.find(({ id }: { id: string }) => id === done.answer[0].draft).brand).toMatchObject({
    primaryColour: '#0b7285',
  });
});

test('a partner’s blueprint is exported, planned on its followers’ invoices and kept, without the database', async () => {
  const admin = await house.as('meridian', 'partner-admin');
  const acme = house.tenant('acme').id;
  const input = { scope: acme, key: 'makers', title: 'Makers', summary: 'For the test.', parts: ['POLICY'] };
  const saving = 'mutation($input: SaveBlueprintInput!) { saveBlueprint(input: $input) { __typename } }';
  expect(await admin.ask(saving, { input })).toEqual({ saveBlueprint: { __typename: 'BlueprintSaved' } });
  await house.owner.query(
    `UPDATE scope SET blueprint_space = partner_id, blueprint_key = 'makers', blueprint_version = 1, blueprint_follows = true WHERE tenant_id = $1 AND id = $1`,
    [acme],
  );
  const ways = { json: true, partner: 'meridian', url: url('meridian') };
  await useKey('meridian', 'partner-admin', [...BOTH, 'blueprints:read', 'blueprints:write']);
  const listed = (await run(() => listBlueprints(ways))).answer;
  expect(listed.map(({ key }: { key: string }) => key)).toEqual(['makers', 'standard']);
  await run(() => exportBlueprint('makers', { ...ways, out: file('makers.yaml') }));
  const text = readFileSync(file('makers.yaml'), 'utf8');
  expect(await run(() => planBlueprint(file('makers.yaml'), ways))).toMatchObject({
    answer: { differences: [] },
    code: 0,
  });

  said('makers.yaml', text.replace(/^settings:.*$/m, 'settings:\n  receipt.required: false'));
  const planned = await run(() => planBlueprint(file('makers.yaml'), { ...ways, rehearse: 400 }));
  expect(planned).toMatchObject({ answer: { currentVersion: 1, refusals: [] }, code: 3 });
  expect(planned.answer.followers).toMatchObject([
    { name: 'Acme Components GmbH', changes: 1, rehearsal: { state: 'DONE' } },
  ]);
  expect(planned.answer.followers[0].rehearsal.figures.done).toBeGreaterThan(5);
  const kept = await run(() => applyBlueprint(file('makers.yaml'), ways));
  expect(kept.answer).toEqual({ key: 'makers', version: 2, applied: true });
  await expect(run(() => applyBlueprint(file('makers.yaml'), ways))).resolves.toMatchObject({
    answer: { applied: false },
  });
  said(
    'makers.yaml',
    text
      .replace('summary: For', 'summary: Still for')
      .replace(/^settings:.*$/m, 'settings:\n  duplicate.lookbackDays: 500'),
  );
  await expect(run(() => applyBlueprint(file('makers.yaml'), ways))).rejects.toThrow('version 2 is there');

  // Another partner's, a tenant's, or one that is not there: the same words; a key without the scope keeps nothing.
  for (const partner of ['castellan', 'acme', 'nobody']) {
    said('theirs.yaml', text.replace('partner: meridian', `partner: ${partner}`));
    await expect(run(() => applyBlueprint(file('theirs.yaml'), ways))).rejects.toThrow('not the one that you work for');
  }
  await useKey('meridian', 'partner-admin', ['blueprints:read']);
  said(
    'makers.yaml',
    text.replace(/^version: 1/m, 'version: 2').replace(/^settings:.*$/m, 'settings:\n  duplicate.lookbackDays: 500'),
  );
  await expect(run(() => applyBlueprint(file('makers.yaml'), ways))).rejects.toThrow('403');
}, 120_000);

test('where policy wants drafts rehearsed, a file is kept as a draft; what it names elsewhere is not read', async () => {
  await useKey('lumen', 'tenant-admin', BOTH);
  const controller = await house.as('lumen', 'controller');
  const publish = 'mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }';
  await controller.ask(publish, { input: { reason: 'now', changes: [{ key: 'policy.rehearsed', value: true }] } });
  const name = await changed('lumen.yaml', 'lumen', 'duplicate.lookbackDays: 444');
  const done = await run(() => apply([name], { json: true, url: url('lumen'), reason: 'A longer look' }));
  expect(done.answer[0]).toMatchObject({ outcome: 'drafted' });
  const { policyDrafts } = await controller.ask(DRAFTS);
  expect(policyDrafts).toMatchObject([{ id: done.answer[0].draft, state: 'DRAFT' }]);

  for (const elsewhere of ['../invoice.xml', '/etc/hostname', '.']) {
    said('lumen.yaml', `${head('lumen')}tests: [{ name: out, invoice: ${elsewhere}, exceptions: [] }]\n`);
    const { answer } = await run(() => tryTests([name], { json: true, url: url('lumen') }));
    expect(answer).toEqual([
      expect.objectContaining({ passed: false, why: `there is no file ${elsewhere} beside it` }),
    ]);
  }
});

test('what cannot be taken is refused by name, and nothing is saved', async () => {
  const key = await useKey('acme', 'tenant-admin', BOTH);
  const json = { 'content-type': 'application/json' };
  const send = async (route: string, body: object) =>
    (await key.post(`/v1/policy-files/${route}`, JSON.stringify(body), json)).json;
  const before = await key.ask(DRAFTS);
  expect(await send('drafts', { text: 'clearhold: policy/1\nscope: [', reason: 'x' })).toMatchObject({
    code: 'FILE_UNREADABLE',
    detail: expect.stringContaining('line 2'),
  });
  expect(await send('drafts', { text: head('acme') })).toMatchObject({
    code: 'INVALID',
    detail: expect.stringContaining('reason'),
  });
  expect(await send('plan', { text: head('acme'), files: { 'a.xml': '%%%' } })).toMatchObject({ code: 'INVALID' });
  const failing = `${head('acme')}settings: {}\ntests: [{ name: no, holds: { duplicate.lookbackDays: 1 } }]\n`;
  expect(await send('drafts', { text: failing, reason: 'x' })).toMatchObject({
    code: 'FILE_REFUSED',
    detail: expect.stringContaining('✗ no'),
  });
  const missing = `${head('acme')}settings: {}\ntests: [{ name: no, invoice: gone.xml, exceptions: [] }]\n`;
  expect((await send('plan', { text: missing })).tests).toMatchObject([
    { passed: false, why: 'there is no file gone.xml beside it' },
  ]);
  expect(await key.ask(DRAFTS)).toEqual(before);
  vi.stubEnv('CLEARHOLD_API_KEY', '');
  said('one.yaml', `${head('acme')}settings: {}\n`);
  await expect(run(() => plan([file('one.yaml')], { url: url('acme') }))).rejects.toThrow('CLEARHOLD_API_KEY');
});

const INVOICE = ublInvoice({
  number: 'INV-77',
  order: undefined,
  issueDate: '2026-11-16',
  dueDate: '2026-12-16',
  currency: 'EUR',
  vat: '19',
  lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity: '1', price: '10', orderLine: '1' }],
  supplier: {
    name: 'Nordwerk',
    taxId: 'DE136695976',
    country: 'DE',
    endpoint: 'DE136695976',
    iban: 'DE89370400440532013000',
  },
  customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
});
