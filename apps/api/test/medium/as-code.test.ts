import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { priceVariance, SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { newId, PLATFORM_ID } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { apply } from '../../src/cli/policy/apply.ts';
import { exportPolicy } from '../../src/cli/policy/export.ts';
import { plan } from '../../src/cli/policy/plan.ts';
import { test as tryTests } from '../../src/cli/policy/test.ts';
import { DecideDraft } from '../../src/features/policies/drafts/decide-draft.ts';
import { ScopeContext } from '../../src/features/tenancy/index.ts';
import { runCommand as run } from '../house/run-command.ts';
import { type Made, makeWorld, personOf, Rooms } from './rooms.ts';

const database = useDatabase();
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let folder: string;
let world: Made;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client(database().url);
  await owner.connect();
  const rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
  await rooms.close();
  for (const playbook of SHIPPED_PLAYBOOKS)
    await owner.query(
      `INSERT INTO playbook (tenant_id, id, key, version, title, definition, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'test')`,
      [PLATFORM_ID, newId(), playbook.key, playbook.version, playbook.title, JSON.stringify(playbook)],
    );
  folder = mkdtempSync(path.join(tmpdir(), 'as-code-'));
  writeFileSync(path.join(folder, 'logo.png'), Buffer.from(PNG, 'base64'));
  for (const [name, value] of Object.entries(database().env)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await owner?.end();
  if (folder) rmSync(folder, { recursive: true });
});
afterEach(() => {
  process.exitCode = 0;
});

const file = (name: string) => path.join(folder, name);
const write = (name: string, text: string) => writeFileSync(file(name), text);
const planned = (name: string) =>
  run<{ refusals: string[]; brand?: { differences: { field: string }[] } }[]>(() => plan([file(name)], { json: true }));
const applied = (name: string) =>
  run<{ outcome: string; version?: number; brandVersion?: number; draft?: string }[]>(() =>
    apply([file(name)], { json: true, reason: 'for the test' }),
  );

const STEP = JSON.stringify({ ...priceVariance.steps[0], title: 'Which of the two prices?' });
const WHOLE = `clearhold: policy/1
scope: north-one
settings:
  duplicate.lookbackDays: 400
  playbooks.step:
    value: { price-variance.ask-buyer: ${STEP} }
brand:
  productName: Payables by North One
  primaryColour: "#0b7285"
  logo: logo.png
`;

test('policy, playbooks and brand of a scope go out to a file and come back as they were', async () => {
  write('one.yaml', WHOLE);
  expect(await planned('one.yaml')).toMatchObject({
    code: 3,
    answer: [
      {
        refusals: [],
        brand: { differences: [{ field: 'productName' }, { field: 'primaryColour' }, { field: 'logo' }] },
      },
    ],
  });
  expect((await applied('one.yaml')).answer).toMatchObject([{ outcome: 'published', version: 1, brandVersion: 2 }]);
  expect((await planned('one.yaml')).code).toBe(0);
  await run(() => exportPolicy({ scope: 'north-one', out: file('out.yaml') }));
  expect((await planned('out.yaml')).code).toBe(0);
  expect(readFileSync(file('out.logo.png')).toString('base64')).toBe(PNG);
  const printed = await run<string>(() => exportPolicy({ scope: 'north-one' }));
  write('printed.yaml', printed.answer);
  expect((await planned('printed.yaml')).code).toBe(0);
  const { rows } = await owner.query(
    `SELECT product_name FROM brand WHERE tenant_id <> $1 AND product_name LIKE 'Payables%'`,
    [world.northOne.tenantId],
  );
  expect(rows).toEqual([]);
});

test('a field that a file leaves out is inherited again, and a file without a brand leaves it alone', async () => {
  write('two.yaml', WHOLE.replace(/ {2}logo.*\n/, ''));
  expect((await planned('two.yaml')).answer).toMatchObject([
    { brand: { differences: [{ field: 'logo', after: 'inherited' }] } },
  ]);
  write('three.yaml', WHOLE.replace(/brand:[\s\S]*/, ''));
  expect((await planned('three.yaml')).code).toBe(0);
});

test('every fault is named with its line, and nothing of the file is applied', async () => {
  const bad = WHOLE.replace('#0b7285', 'teal').replace('400', '401');
  for (const [name, text, why] of [
    ['colour.yaml', bad, 'line 9: This is not a colour. Such as #1f6feb.'],
    ['field.yaml', bad.replace('primaryColour', 'colour'), 'line 9: there is no field “colour”'],
    ['picture.yaml', bad.replace('logo.png', 'none.png'), 'line 10: there is no picture none.png'],
    [
      'playbook.yaml',
      WHOLE.replace('price-variance.ask', 'price-varience.ask'),
      'line 6: price-varience: There is no playbook',
    ],
    ['step.yaml', WHOLE.replace(STEP, 'omit'), 'which is no step'],
  ] as const) {
    write(name, text);
    const { answer, code } = await planned(name);
    expect([code, answer[0]!.refusals.join('\n')]).toEqual([1, expect.stringContaining(why)]);
    await expect(apply([file(name)], { json: true, reason: 'for the test' })).rejects.toThrow(/Nothing was applied/);
    const tried = await run<string>(() => tryTests([file(name)], {}));
    expect([tried.code, tried.answer]).toEqual([1, expect.stringContaining(why)]);
    expect((await run<string>(() => plan([file(name)], {}))).answer).not.toContain('what holds stays as it is');
  }
  const { rows } = await owner.query('SELECT max(version) AS version FROM policy_version WHERE tenant_id = $1', [
    world.northOne.tenantId,
  ]);
  expect(rows).toEqual([{ version: 1 }]);
});

test('a version for a ring without tenants says that it holds for nobody yet', async () => {
  write('ring.yaml', 'clearhold: policy/1\nscope: north\nsettings:\n  duplicate.lookbackDays: 300\n');
  const { answer } = await run<string>(() => apply([file('ring.yaml')], { reason: 'for the test', ring: 'pilot' }));
  expect(answer).toContain('it holds for nobody yet: no tenant is in the ring pilot');
});
test('a brand waits with its file for the second person, and is worn when he approves', async () => {
  const held = WHOLE.replace('settings:', 'settings:\n  policy.secondPerson: true');
  write('second.yaml', held);
  expect((await applied('second.yaml')).answer).toMatchObject([{ outcome: 'published' }]);
  const version = await brandVersion();
  for (const [name, text] of [
    ['both.yaml', held.replace('400', '300').replace('#0b7285', '#a61e4d')],
    ['brand-alone.yaml', held.replace('#0b7285', '#a61e4d')],
  ] as const) {
    write(name, text);
    const { answer } = await applied(name);
    expect([answer[0]!.outcome, answer[0]!.brandVersion, await brandVersion()]).toEqual([
      'submitted',
      undefined,
      version,
    ]);
    expect((await planned(name)).code).toBe(3);
  }
  const { rows } = await owner.query(
    `SELECT id, revision, changes <> '[]' AS has_settings FROM policy_draft WHERE state = 'submitted' ORDER BY created_at`,
  );
  expect(rows).toMatchObject([{ has_settings: true }, { has_settings: false }]);
  const rooms = await Rooms.open(database().env);
  const second = personOf(world.northOne, 'tenant-admin');
  const place = (await rooms.get(ScopeContext).of(second))!;
  const approve = ({ id, revision }: { id: string; revision: number }) =>
    rooms.get(DecideDraft).approve(place, { id, expectedRevision: revision });
  const outcomes = [await approve(rows[0] as never), await approve(rows[1] as never)];
  await rooms.close();
  expect(outcomes).toMatchObject([
    { ok: true, draft: { state: 'published' } },
    { ok: false, refusals: [{ code: 'BRAND_MOVED' }] },
  ]);
  expect(await brandVersion()).toBe(version + 1);
  expect((await planned('both.yaml')).code).toBe(0);
});

const brandVersion = async (): Promise<number> =>
  (await owner.query('SELECT version FROM brand WHERE tenant_id = $1', [world.northOne.tenantId])).rows[0].version;
