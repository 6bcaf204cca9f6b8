import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sealKey, verifyPack } from '@clearhold/audit';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { auditCommand } from '../../src/cli/audit.command.ts';
import { openZip } from '../../src/cli/pack/open-zip.ts';
import { PART } from '../../src/features/packs/tenant/pack-tenant.ts';
import { NOT_EXPORTED } from '../../src/features/packs/tenant/tables.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually, firstCase } from './casework.ts';

interface Pack {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly done: number;
  readonly total: number | null;
  readonly parts: readonly { url: string; filename: string; sha256: string; size: string }[];
}

const database = useDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'packs-'));
let house: House;
let auditor: Caller;
let controller: Caller;
let admin: Caller;
beforeAll(async () => {
  house = await House.open(database().env);
  auditor = await house.as('lumen', 'auditor');
  controller = await house.as('lumen', 'controller');
  admin = await house.as('lumen', 'tenant-admin');
  await house.quiet();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house?.close();
});

const PACK = 'pack { id state title done total parts { url filename sha256 size } }';
const refused = (kinds: string) =>
  kinds
    .split(' ')
    .map((kind) => `... on ${kind} { code }`)
    .join(' ');
const packCase = async (who: Caller, caseId: string) =>
  (
    await who.ask(
      `mutation($input: PackCaseInput!) { packCase(input: $input) { __typename ... on PackBegun { ${PACK} } ${refused('NotFound Denied')} } }`,
      { input: { caseId } },
    )
  ).packCase;
const ready = (who: Caller, id: string): Promise<Pack> =>
  eventually(
    async () =>
      (await who.ask('{ packs { id state title done total parts { url filename sha256 size } } }')).packs.find(
        (one: Pack) => one.id === id,
      ),
    (one) => one?.state === 'READY',
  );

/** Downloads a part and opens it. */
async function taken(who: Caller, { parts }: Pack, index = 0) {
  const answer = await who.get(parts[index]!.url);
  expect(answer.status).toBe(200);
  const file = path.join(folder, `${parts[index]!.sha256.slice(0, 8)}.zip`);
  writeFileSync(file, answer.bytes);
  return { file, answer, zip: await openZip(file) };
}

const text = async (zip: Awaited<ReturnType<typeof openZip>>, name: string) => {
  const pieces = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};
const publicKeys = () => readFileSync(path.join(house.home, 'audit-keys.txt'), 'utf8').trim().split('\n');

/** The command as an auditor gives it: what it says, and how it ends. */
async function cli(...args: string[]): Promise<{ code: number; out: string }> {
  const said: string[] = [];
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  await auditCommand()
    .parseAsync(['verify', ...args], { from: 'user' })
    .finally(() => out.mockRestore());
  const code = Number(process.exitCode ?? 0);
  process.exitCode = undefined;
  return { code, out: said.join('') };
}

test('one case goes out as a pack that opens and verifies offline: page, facts, originals, entries with proofs', async () => {
  const { id, number } = await firstCase(controller, 'AP.MATCH.PRICE', ({ title }) => title.includes('9.75'));
  const { exceptions, document } = (
    await controller.ask('query($id: ID!) { case(id: $id) { exceptions { id } document { id } } }', { id })
  ).case;
  await controller.ask(
    'mutation($input: OverrideExceptionInput!) { overrideException(input: $input) { __typename } }',
    { input: { exceptionId: exceptions[0].id, reason: 'The buyer agreed <b>by phone</b>' } },
  );
  const begun = await packCase(auditor, id);
  expect(begun).toMatchObject({ __typename: 'PackBegun', pack: { title: `case ${number}` } });
  const pack = await ready(auditor, begun.pack.id);
  const { file, answer, zip } = await taken(auditor, pack);
  expect(answer.headers['content-disposition']).toContain(`evidence-case-${number}.zip`);
  expect(await verifyPack(zip, publicKeys())).toMatchObject({ ok: true, keysFrom: 'auditor', findings: [] });

  const page = await text(zip, 'index.html');
  expect(page).toContain('The buyer agreed &lt;b&gt;by phone&lt;/b&gt;');
  expect(page).not.toMatch(/<script|https?:\/\//);
  const facts = JSON.parse(await text(zip, 'facts.json'));
  const named = (await Promise.all(zip.names.map((name) => text(zip, name)))).filter((one) =>
    /"Clearhold\\?"/.test(one),
  );
  expect([facts.history.some(({ mark }: { mark: string }) => mark === 'SYSTEM'), named]).toEqual([true, []]);
  const limit = facts.policy.find(({ key }: { key: string }) => key === 'tolerance.pricePercent') ?? facts.policy[0];
  expect(limit).toMatchObject({ display: expect.any(String), sourceName: expect.any(String) });
  const original = zip.names.find((name) => name.startsWith('documents/'))!;
  expect(await text(zip, original)).toBe((await auditor.get(`/v1/documents/${document.id}/content`)).text);
  const lines = (await text(zip, 'log/entries.jsonl')).trim().split('\n');
  const actions = lines.map((line) => JSON.parse(JSON.parse(line).body).action);
  expect(actions).toEqual(expect.arrayContaining(['case.opened', 'document.received', 'pack.asked']));
  expect(actions.some((action) => action.endsWith('.overridden'))).toBe(true);
  await zip.close();

  // A stranger's key does not vouch for it; a changed byte is found, and where it can be told, named.
  const stranger = sealKey('clearhold', Buffer.alloc(32, 3)).verifierKey;
  writeFileSync(path.join(folder, 'stranger.txt'), stranger);
  writeFileSync(path.join(folder, 'own.txt'), publicKeys().join('\n'));
  const good = await cli(file, '--public-key', path.join(folder, 'own.txt'));
  const foreign = await cli(file, '--public-key', path.join(folder, 'stranger.txt'));
  expect(good).toMatchObject({ code: 0, out: expect.stringContaining('Nothing found') });
  expect(foreign).toMatchObject({ code: 1, out: expect.stringContaining('PACK_UNSIGNED') });
  const bytes = readFileSync(file);
  const at = bytes.indexOf(original) + original.length + 60;
  bytes[at] = bytes[at]! ^ 1;
  writeFileSync(path.join(folder, 'edited.zip'), bytes);
  const edited = await cli(path.join(folder, 'edited.zip'));
  expect(edited).toMatchObject({ code: 1, out: expect.stringContaining(`FILE_ALTERED ${original}`) });
}, 90_000);

test('only who may export gets a pack, never a neighbour, and each download is in the log', async () => {
  const { id } = await firstCase(controller, 'MD.BANK.CHANGED_UNVERIFIED');
  const analyst = await house.as('lumen', 'analyst');
  expect(await packCase(analyst, id)).toMatchObject({ __typename: 'Denied' });
  const neighbour = await house.as('acme', 'auditor');
  expect(await packCase(neighbour, id)).toMatchObject({ code: 'NOT_FOUND' });
  const pack = await ready(auditor, (await packCase(auditor, id)).pack.id);
  expect((await neighbour.get(pack.parts[0]!.url)).status).toBe(404);
  expect((await analyst.get(pack.parts[0]!.url)).status).toBe(403);
  expect((await auditor.get(pack.parts[0]!.url.replace(/1$/, '2'))).status).toBe(404);
  await auditor.get(pack.parts[0]!.url);
  const log = (
    await auditor.ask(`{ auditLog(filter: { subjectId: "${pack.id}" }) { edges { node { action actor } } } }`)
  ).auditLog.edges;
  expect(log.map((edge: { node: { action: string } }) => edge.node.action)).toContain('pack.taken');
}, 60_000);

test('a control goes out with how it was set and every override under it, each case whole', async () => {
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const ask = async (control: string, who = auditor) =>
    (
      await who.ask(
        `mutation($input: PackControlInput!) { packControl(input: $input) { __typename ... on PackBegun { ${PACK} } ${refused('Invalid Denied')} } }`,
        { input: { control, from } },
      )
    ).packControl;
  expect(await ask('no such thing')).toMatchObject({ code: 'UNKNOWN_CONTROL' });
  await controller.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
    input: { changes: [{ key: 'override.reasonLength', value: 12 }], reason: 'Auditors asked for it' },
  });
  for (const control of ['AP.MATCH', 'override.reasonLength']) {
    const { zip } = await taken(auditor, await ready(auditor, (await ask(control)).pack.id));
    expect(await verifyPack(zip, publicKeys())).toMatchObject({ ok: true, findings: [] });
    const facts = JSON.parse(await text(zip, 'facts.json'));
    expect(facts.decisions).toEqual(
      expect.arrayContaining([expect.objectContaining({ reason: 'The buyer agreed <b>by phone</b>' })]),
    );
    const { caseNumber } = facts.decisions[0];
    expect(zip.names).toEqual(
      expect.arrayContaining([`cases/${caseNumber}/index.html`, `cases/${caseNumber}/facts.json`]),
    );
    if (control !== 'AP.MATCH')
      expect(facts.versions).toContainEqual(
        expect.objectContaining({ reason: 'Auditors asked for it', display: '12 characters', seq: expect.any(Number) }),
      );
    await zip.close();
  }
}, 90_000);

test('a tenant takes everything it owns away, in parts that each verify, and no secret', async () => {
  const whole = { ...PART };
  Object.assign(PART, { bytes: 60_000, files: 20, rows: 7 });
  const begin = (who: Caller) =>
    who.ask(`mutation { packTenant { __typename ... on PackBegun { ${PACK} } ${refused('Conflict Denied')} } }`);
  expect((await begin(auditor)).packTenant).toMatchObject({ __typename: 'Denied' });
  const { packTenant } = await begin(admin);
  const second = (await begin(admin)).packTenant;
  const pack = await ready(admin, packTenant.pack.id);
  Object.assign(PART, whole);
  expect(second).toMatchObject({ code: 'EXPORT_RUNNING' });
  expect(pack.parts.length).toBeGreaterThan(1);
  expect(pack.done).toBeGreaterThanOrEqual(pack.total!);

  const rows = new Map<string, unknown[]>();
  const originals: string[] = [];
  for (const [index] of pack.parts.entries()) {
    const { zip } = await taken(admin, pack, index);
    expect(await verifyPack(zip, publicKeys())).toMatchObject({ ok: true, findings: [] });
    for (const name of zip.names.filter((one) => one.startsWith('data/'))) {
      const lines = (await text(zip, name)).split('\n').filter(Boolean);
      const table = name.split('/')[1]!;
      expect(lines.find((line) => /"(actor_name|author_name|\w+_by)": ?"Clearhold"/.test(line))).toBeUndefined();
      rows.set(table, [...(rows.get(table) ?? []), ...lines.map((line) => JSON.parse(line))]);
    }
    originals.push(...zip.names.filter((name) => name.startsWith('documents/')));
    await zip.close();
  }
  // Every table that knows tenants is exported whole, or says why not.
  const { rows: tables } = await house.owner.query(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns WHERE column_name = 'tenant_id' AND table_schema = 'public'`,
  );
  for (const { name } of tables) {
    expect(Number(rows.has(name)) + Number(name in NOT_EXPORTED), name).toBe(1);
    if (!rows.has(name)) continue;
    const { rows: own } = await house.owner.query(`SELECT count(*)::int AS n FROM "${name}" WHERE tenant_id = $1`, [
      house.tenant('lumen').id,
    ]);
    expect(rows.get(name)!.length, name).toBe(own[0].n);
  }
  expect(originals.length).toBeGreaterThanOrEqual(rows.get('document')!.length);
  expect(/scrypt\$|token_hash|secret_hash|password_hash/.exec(JSON.stringify([...rows]))?.[0]).toBeUndefined();
  expect(rows.get('person')![0]).toMatchObject({ email: expect.any(String) });
}, 120_000);
