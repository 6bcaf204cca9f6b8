import { createReadStream, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyPack } from '@clearhold/audit';
import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openZip } from '../../src/cli/pack/open-zip.ts';
import { DestroyRows, STAYS } from '../../src/features/leaving/destroy-rows.ts';
import { openWith, retentionOf } from '../../src/features/leaving/index.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'leaving-'));
let house: House;
let desk: Caller;
let second: Caller;
let before: Record<string, Record<string, number>>;
let retentionKey: string;
const id = () => house.tenant('acme').id;
beforeAll(async () => {
  house = await House.open(database().env);
  desk = await house.as('meridian', 'partner-admin');
  second = await anotherAdmin();
  await house.quiet();
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house?.close();
});

const REFUSALS = '... on Refusal { code }';
const LEAVING = 'leaving { state obstacles exportTaken canConfirm dueAt retainedUntil }';
const call = async (who: Caller, name: string, type: string, input: object, answer: string) =>
  (
    await who.ask(`mutation($input: ${type}!) { ${name}(input: $input) { __typename ${answer} ${REFUSALS} } }`, {
      input,
    })
  )[name];
const ask = (who: Caller, input: object) =>
  call(
    who,
    'askToLeave',
    'AskToLeaveInput',
    { reason: 'The contract ended.', ...input },
    `... on LeavingSaved { ${LEAVING} }`,
  );
const cancel = (who: Caller) =>
  call(
    who,
    'cancelLeaving',
    'CancelLeavingInput',
    { scope: id(), reason: 'They stay.' },
    `... on LeavingSaved { ${LEAVING} }`,
  );
const confirm = (who: Caller, more: object = {}) =>
  call(
    who,
    'confirmLeaving',
    'ConfirmLeavingInput',
    { scope: id(), name: nameOf(), ...more },
    `... on LeavingConfirmed { retentionKey ${LEAVING} }`,
  );
const hold = (who: Caller, input: object) =>
  call(who, 'placeLegalHold', 'PlaceLegalHoldInput', input, '... on LegalHoldSaved { hold { id stands } }');
const leaving = async (who = desk) =>
  (
    await who.ask(
      `{ leaving(scope: "${id()}") { state obstacles rowsDestroyed filesDestroyed certificateUrl retainedUrl canConfirm } }`,
    )
  ).leaving;
let name = '';
const nameOf = () => name;

/** A second administrator of the console, made the way people are made. */
async function anotherAdmin(): Promise<Caller> {
  const { partnerId } = house.tenant('acme');
  const { rows } = await house.owner.query(
    `SELECT p.id, p.email FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id
     WHERE p.tenant_id = $1 AND g.role = 'partner-operator'`,
    [partnerId],
  );
  await house.owner.query(
    `UPDATE role_grant SET role = 'partner-admin' WHERE tenant_id = $1 AND person_id = $2 AND role = 'partner-operator'`,
    [partnerId, rows[0].id],
  );
  return house.as('meridian', 'partner-operator');
}

/** Rows of every table by tenant. */
async function countAll(): Promise<Record<string, Record<string, number>>> {
  const { rows: tables } = await house.owner.query(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
  );
  const counts: Record<string, Record<string, number>> = {};
  for (const table of tables) {
    const { rows } = await house.owner.query(`SELECT tenant_id, count(*)::int AS n FROM "${table.name}" GROUP BY 1`);
    counts[table.name] = Object.fromEntries(rows.map((row) => [row.tenant_id, row.n]));
  }
  return counts;
}

const take = async (url: string, who = desk) => {
  const answer = await who.get(url);
  expect(answer.status).toBe(200);
  const file = path.join(folder, url.replaceAll('/', '-'));
  writeFileSync(file, answer.bytes);
  return file;
};
const textIn = async (zip: Awaited<ReturnType<typeof openZip>>, file: string) => {
  const pieces = [];
  for await (const piece of zip.read(file)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
};

const suspend = (suspended: boolean) =>
  desk.ask('mutation($input: SuspendTenantInput!) { suspendTenant(input: $input) { __typename } }', {
    input: { scope: id(), suspended, reason: 'The contract ended.' },
  });

test('a tenant leaves when one asks and another confirms, suspended, exported, and under no hold', async () => {
  name = (await desk.ask(`{ tenantHealth(id: "${id()}") { tenant { name } } }`)).tenantHealth.tenant.name;
  expect(await ask(await house.as('castellan', 'partner-admin'), { scope: id() })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await ask(await house.as('acme', 'analyst'), {})).toMatchObject({ __typename: 'Denied' });
  expect(await ask(await house.as('acme', 'tenant-admin'), {})).toMatchObject({ leaving: { state: 'ASKED' } });
  expect(await ask(desk, { scope: id() })).toMatchObject({ code: 'ASKED_ALREADY' });
  expect(await cancel(desk)).toMatchObject({ leaving: { state: 'CANCELLED' } });
  expect(await ask(desk, { scope: id() })).toMatchObject({ leaving: { state: 'ASKED', canConfirm: false } });
  const waived = { withoutExport: 'They took all of it last year.' };
  expect(await confirm(second)).toMatchObject({ code: 'EXPORT_FIRST' });
  expect(await confirm(desk, waived)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await confirm(second, { ...waived, name: 'Acme' })).toMatchObject({ code: 'NAME_DIFFERS' });
  expect(await confirm(second, waived)).toMatchObject({ code: 'NOT_SUSPENDED' });
  await hold(await house.as('acme', 'controller'), { reason: 'A lawsuit about an order' });
  await suspend(true);
  expect(await confirm(second, waived)).toMatchObject({ code: 'LEGAL_HOLD' });
});

test('a suspended tenant is exported by its partner, and nobody else’s is', async () => {
  const begin = (who: Caller) =>
    call(who, 'exportLeaver', 'ExportLeaverInput', { scope: id() }, '... on LeaverExportBegun { export { state } }');
  expect(await begin(await house.as('castellan', 'partner-admin'))).toMatchObject({ code: 'NOT_FOUND' });
  expect(await begin(desk)).toMatchObject({ export: { state: 'MAKING' } });
  const made = await eventually(
    async () => (await desk.ask(`{ leaverExport(scope: "${id()}") { state parts { url } } }`)).leaverExport,
    ({ state }) => state === 'READY',
  );
  const stranger = await house.as('castellan', 'partner-admin');
  expect((await stranger.get(made.parts[0].url)).status).toBe(404);
  const zip = await openZip(await take(made.parts[0].url));
  expect(await verifyPack(zip)).toMatchObject({ ok: true });
  expect(zip.names.some((file) => file.startsWith('documents/'))).toBe(true);
  await zip.close();
  expect((await desk.ask(`{ leaving(scope: "${id()}") { exportTaken } }`)).leaving).toEqual({ exportTaken: true });
}, 60_000);

test('a hold blocks the destruction until two persons lift it, one of them the client’s own, in the database too', async () => {
  const lift = (who: Caller, holdId: string) =>
    call(who, 'liftLegalHold', 'LiftLegalHoldInput', { scope: id(), id: holdId, reason: 'It was settled.' }, '');
  const yes = (who: Caller, holdId: string) =>
    call(
      who,
      'confirmLiftOfLegalHold',
      'ConfirmLiftInput',
      { scope: id(), id: holdId },
      '... on LegalHoldSaved { hold { stands } }',
    );
  const [standing] = (await desk.ask(`{ legalHolds(scope: "${id()}") { id stands } }`)).legalHolds;
  await lift(desk, standing.id);
  expect(await yes(desk, standing.id)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await yes(second, standing.id)).toMatchObject({ code: 'CLIENTS_HOLD' });
  await suspend(false);
  expect(await yes(await house.as('acme', 'controller'), standing.id)).toMatchObject({ hold: { stands: false } });
  await suspend(true);
  const confirmed = await confirm(second);
  expect(confirmed).toMatchObject({
    leaving: { state: 'WAITING' },
    retentionKey: expect.stringMatching(/^retention-1\./),
  });
  retentionKey = confirmed.retentionKey;
  expect(await confirm(desk)).toMatchObject({ code: 'CONFIRMED_ALREADY' });
  const again = await hold(desk, { scope: id(), reason: 'The tax office asked' });
  await due();
  await eventually(leaving, ({ state }) => state === 'HELD');
  const destroyed = `UPDATE tenant_key SET wrapped = NULL, destroyed_at = now() WHERE tenant_id = $1`;
  await expect(inside((tx) => tx.run(destroyed, [id()]))).rejects.toThrow(/two persons|legal hold/);
  // Nor does the database's owner take its row away, or all of them.
  for (const gone of ['DELETE FROM tenant_key', 'TRUNCATE tenant_key'])
    await expect(house.owner.query(gone)).rejects.toThrow(/its row stays/);
  await lift(desk, again.hold.id);
  await house.rest();
  await yes(second, again.hold.id);
}, 60_000);

const inside = <T>(work: Parameters<Database['inTenant']>[1]) =>
  house.get(Database).inTenant(systemContext(id(), house.tenant('acme').partnerId), work) as Promise<T>;
const due = async () => {
  await house.owner.query('UPDATE tenant_leaving SET due_at = now() WHERE tenant_id = $1 AND cancelled_at IS NULL', [
    id(),
  ]);
  await house.owner.query(`UPDATE outbox SET not_before = now() WHERE kind = 'tenant.destroy'`);
};

test('while its key lives, nothing that only ever grows can be removed', async () => {
  const { rows } = await house.owner.query(
    `SELECT tablename AS name FROM pg_policies WHERE policyname = 'goes_with_key'`,
  );
  expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(['audit_entry', 'case_event', 'pack']));
  before = await countAll();
  for (const table of rows) expect(await inside((tx) => tx.run(`DELETE FROM "${table.name}"`)), table.name).toBe(0);
  expect(await inside((tx) => tx.run('DELETE FROM audit_entry'))).toBe(0);
  expect(before.audit_entry![id()]).toBeGreaterThan(50);
});

test('a worker that dies in between is followed by one that goes on; no other tenant loses a row', async () => {
  const rows = house.get(DestroyRows);
  const real = rows.run.bind(rows);
  let deaths = 0;
  vi.spyOn(rows, 'run').mockImplementation(async (ctx, own) => {
    await real(ctx, own);
    if (deaths++ === 0) throw new Error('the worker was killed');
  });
  await due();
  await house.work();
  await eventually(leaving, ({ state }) => state === 'DONE', 60);
  expect(deaths).toBeGreaterThan(1);
  await house.rest();
  const after = await countAll();
  for (const [table, counts] of Object.entries(after)) {
    if (!(table in STAYS)) expect(counts[id()] ?? 0, table).toBe(0);
    const { partnerId } = house.tenant('acme');
    for (const [tenant, count] of Object.entries(before[table] ?? {}))
      if (tenant !== id() && tenant !== partnerId && table !== 'outbox')
        expect(counts[tenant] ?? 0, `${table} of ${tenant}`).toBeGreaterThanOrEqual(count);
  }
  expect(existsSync(path.join(house.home, 'blobs', id()))).toBe(false);
  const left = await leaving();
  const gone = Object.entries(before).filter(
    ([table]) => !(table in STAYS) && !['audit_entry', 'outbox'].includes(table),
  );
  const sum = gone.reduce((total, [, counts]) => total + (counts[id()] ?? 0), 0);
  expect(left.rowsDestroyed).toBeGreaterThanOrEqual(sum);
  expect((await house.at('acme').get('/')).status).toBe(404);
  expect(JSON.stringify(await desk.ask('{ tenants { tenant { id } } }'))).not.toContain(id());
}, 120_000);

test('the certificate is verified offline, and what the law keeps opens with the key alone', async () => {
  const [former] = (await desk.ask('{ formerTenants { tenantName state certificateUrl retainedUrl } }')).formerTenants;
  expect(former).toMatchObject({ tenantName: name, state: 'DONE' });
  const stranger = await house.as('castellan', 'partner-admin');
  expect((await stranger.get(former.certificateUrl)).status).toBe(404);
  const zip = await openZip(await take(former.certificateUrl));
  const verdict = await verifyPack(zip);
  expect(verdict).toMatchObject({ ok: true, findings: [] });
  expect(verdict.entries).toBeGreaterThan(4);
  const certificate = JSON.parse(await textIn(zip, 'certificate.json'));
  expect(certificate.destroyed.tables).toMatchObject({ invoice: before.invoice![id()], person: before.person![id()] });
  expect(certificate.destroyed.files).toBeGreaterThan(10);
  expect((await textIn(zip, 'log/hashes.txt')).trim().split('\n')).toHaveLength(certificate.log.entries);
  expect(await textIn(zip, 'index.html')).toContain('Certificate of destruction');
  await zip.close();

  const sealed = await take(former.retainedUrl);
  const pieces = [];
  const key = { text: retentionKey, ...(await retentionOf(house.get(Database), id()))! };
  for await (const piece of openWith(key, createReadStream(sealed))) pieces.push(piece);
  const opened = path.join(folder, 'opened.zip');
  writeFileSync(opened, Buffer.concat(pieces));
  const kept = await openZip(opened);
  expect(await verifyPack(kept)).toMatchObject({ ok: true, findings: [] });
  expect(kept.names).toEqual(expect.arrayContaining(['data/invoice.jsonl', 'log/audit.jsonl']));
  await kept.close();
  expect(readdirSync(path.join(house.home, 'blobs')).includes(id())).toBe(false);
});
