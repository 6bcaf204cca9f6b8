import { newId } from '@clearhold/kernel';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KeepHolds } from '../../src/features/holds/keep-holds.ts';
import { type MadeSpace, TenantFactory } from '../../src/features/onboarding/index.ts';
import { PublishPolicy } from '../../src/features/policies/publish-policy.ts';
import { FormerPeople } from '../../src/features/retention/former-people.ts';
import { NAMES_ELSEWHERE, NAMES_KEPT } from '../../src/features/retention/names-kept.ts';
import { OF_CASE } from '../../src/features/retention/old-cases.ts';
import { RemoveOld } from '../../src/features/retention/remove-old.ts';
import { nextNight } from '../../src/features/retention/retention-night.ts';
import type { Place } from '../../src/features/tenancy/index.ts';
import { BLOBS, type BlobStore, sha256Of } from '../../src/platform/blobs/blob-store.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { type Made, makeWorld, personOf, platformSystem, Rooms } from './rooms.ts';

const database = useDatabase();
/** Germany keeps for eight years, Norway for five. */
const CLOCK = new Date('2026-06-01T12:00:00Z');
let rooms: Rooms;
let world: Made & { southTwo: MadeSpace };
let owner: pg.Client;
let blobs: BlobStore;

beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  const made = await makeWorld(rooms);
  const southTwo = await rooms.get(TenantFactory).create(platformSystem, {
    ...{ kind: 'tenant', parentId: made.south.tenantId, slug: 'south-two', name: 'Tenant south-two' },
    units: [{ slug: 'oslo', name: 'Oslo' }],
  });
  world = { ...made, southTwo };
  blobs = rooms.get<BlobStore>(BLOBS as never);
  owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query(`UPDATE scope SET country = 'DE', time_zone = 'Europe/Oslo' WHERE kind = 'tenant'`);
  // Its units are made with the country of their tenant; a VAT number says more.
  await owner.query(`UPDATE scope SET country = 'DE' WHERE kind = 'unit'`);
  await owner.query(
    `INSERT INTO unit_identity (tenant_id, kind, value, unit_id) SELECT tenant_id, 'vat', 'NO987654321', id FROM scope WHERE kind = 'unit'`,
  );
}, 60_000);
afterAll(async () => {
  await owner?.end();
  await rooms?.close();
});

const systemOf = ({ tenantId, partnerId }: MadeSpace) => systemContext(tenantId, partnerId);
const placeOf = (space: MadeSpace): Place => ({
  ...{ ctx: personOf(space, 'tenant-admin'), scopeId: space.tenantId, kind: 'tenant', name: 'Tenant' },
});
const run = (space: MadeSpace) => rooms.get(RemoveOld).run(systemOf(space), CLOCK);

async function removesOld(space: MadeSpace): Promise<void> {
  const changes = [{ key: 'retention.removesOld', value: true, mode: 'default' as const }];
  const outcome = await rooms.get(PublishPolicy).run(placeOf(space), { reason: 'for the test', changes });
  expect(outcome).toMatchObject({ ok: true });
}

async function documentOf(space: MadeSpace, at: string, given: { unit?: boolean; status?: string } = {}) {
  const [id, invoiceId] = [newId(), newId()];
  const bytes = Buffer.from(`The original of ${id}`);
  const { rows } = await owner.query(`SELECT id FROM scope WHERE tenant_id = $1 AND kind = 'unit'`, [space.tenantId]);
  const unit = given.unit ? rows[0].id : null;
  await blobs.put(space.tenantId, sha256Of(bytes), bytes);
  await owner.query(
    `INSERT INTO document (tenant_id, id, sha256, size, content_type, channel, received_by, correlation_id, received_at, status, unit_id)
     VALUES ($1, $2, $3, 1, 'x', 'x', 'x', 'x', $4, 'processed', $5)`,
    [space.tenantId, id, sha256Of(bytes), at, unit],
  );
  await owner.query(
    `INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_name, currency, payable, order_references, sha256, status, unit_id)
     VALUES ($1, $2, $3, 'invoice', 'I', 'I', 'Sup', 'EUR', 1, '{}', 'x', $4, $5)`,
    [space.tenantId, invoiceId, id, given.status ?? 'released', unit],
  );
  await owner.query(`INSERT INTO judgement_facts (tenant_id, invoice_id, facts) VALUES ($1, $2, '{}')`, [
    space.tenantId,
    invoiceId,
  ]);
  return { id, invoiceId, sha256: sha256Of(bytes) };
}
type Doc = Awaited<ReturnType<typeof documentOf>>;

let numbers = 0;
async function caseOf(space: MadeSpace, { id: document, invoiceId }: Doc, closed: string | null) {
  const id = newId();
  await owner.query(
    `INSERT INTO case_file (tenant_id, id, number, title, primary_code, codes, cause_key, state, playbook_key, playbook_version, playbook_state,
       supplier_name, invoice_number, amount_at_risk, currency, opened_at, closed_at, priority, priority_reason, correlation_id, search, policy_versions, document_id, invoice_id)
     VALUES ($1, $2, $3, 'A case', 'AP.MATCH.PRICE', '{AP.MATCH.PRICE}', 'x', 'OPEN', 'generalReview', 1, '{}', 'Sup', 'I-1', 1, 'EUR', '2016-01-01', $4, 1, 'x', 'x', 'x', '{}', $5, $6)`,
    [space.tenantId, id, ++numbers, closed, document, invoiceId],
  );
  await owner.query(
    `INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_name, text, at, correlation_id) VALUES ($1, $2, 1, 'x', 'SYSTEM', 'x', 'x', '2016-01-01', 'x')`,
    [space.tenantId, id],
  );
  return id;
}

async function left(space: MadeSpace): Promise<string[]> {
  const { rows } = await owner.query('SELECT id FROM document WHERE tenant_id = $1 ORDER BY id', [space.tenantId]);
  return rows.map(({ id }) => id);
}
const runsOf = async (space: MadeSpace) =>
  (
    await owner.query(
      `SELECT body::jsonb -> 'details' AS details FROM audit_entry WHERE tenant_id = $1 AND action = 'retention.ran' ORDER BY seq`,
      [space.tenantId],
    )
  ).rows;

test('no table that refers to a case is forgotten when the case goes', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'case_file'::regclass AND confdeltype = 'a'`,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.map(({ name }) => name).filter((name) => !OF_CASE.includes(name))).toEqual([]);
});

test('what is over its time goes by the law of its unit’s country, with its case and its file; what is needed stays', async () => {
  const one = world.northOne;
  const old = await documentOf(one, '2016-03-01T10:00:00Z');
  const oldCase = await caseOf(one, old, '2016-04-01T10:00:00Z');
  const norwegian = await documentOf(one, '2019-03-01T10:00:00Z', { unit: true });
  const stays = [
    await documentOf(one, '2019-03-01T10:00:00Z'),
    // New Year had come where the company is, though not in Greenwich.
    await documentOf(one, '2020-12-31T23:30:00Z', { unit: true }),
    await documentOf(one, '2016-03-01T10:00:00Z', { status: 'held' }),
  ];
  const [open, late, ordered] = [
    await documentOf(one, '2016-03-01'),
    await documentOf(one, '2016-03-01'),
    await documentOf(one, '2016-03-01'),
  ];
  await caseOf(one, open, null);
  await caseOf(one, late, '2020-01-01');
  const order = newId();
  await owner.query(
    `INSERT INTO purchase_order (tenant_id, id, source_id, source_version, number, status, canonical) VALUES ($1, $2, '1', 1, '1', 'open', '{}')`,
    [one.tenantId, order],
  );
  await owner.query(
    `INSERT INTO allocation (tenant_id, invoice_id, invoice_line_id, order_id, order_line_id, quantity, amount) VALUES ($1, $2, '1', $3, '1', 1, 1)`,
    [one.tenantId, ordered.invoiceId, order],
  );
  const others = [world.northTwo, world.southOne, world.southTwo];
  for (const space of others) await documentOf(space, '2010-01-01');
  const kept = [...stays, open, late, ordered].map(({ id }) => id).sort();

  expect(await run(one)).toBeUndefined(); // no policy says so
  expect(await left(one)).toHaveLength(8);
  for (const space of [one, world.southTwo]) await removesOld(space);
  expect(await run(one)).toEqual({
    cases: { 'DE, 8 years, § 147 AO, § 14b UStG': 1 },
    documents: { 'DE, 8 years, § 147 AO, § 14b UStG': 1, 'NO, 5 years, § 13 bokføringsloven': 1 },
    files: 2,
  });
  expect(await left(one)).toEqual(kept);
  for (const { sha256 } of [old, norwegian]) expect(await blobs.get(one.tenantId, sha256)).toBeUndefined();
  for (const { sha256 } of stays) expect(await blobs.get(one.tenantId, sha256)).toBeDefined();
  const events = await owner.query('SELECT 1 FROM case_event WHERE case_id = $1', [oldCase]);
  expect(events.rows).toEqual([]);
  for (const space of others) expect(await left(space)).toHaveLength(1);

  expect(await run(one)).toEqual({});
  expect(await runsOf(one)).toMatchObject([{ details: { files: 2 } }]);
});

test('a hold on everything keeps everything, a hold on a case keeps the case and its documents', async () => {
  const two = world.northTwo;
  await removesOld(two);
  const held = await documentOf(two, '2016-03-01');
  const caseId = await caseOf(two, held, '2016-04-01');
  const holds = rooms.get(KeepHolds);
  const lift = async (outcome: Awaited<ReturnType<KeepHolds['place']>>) => {
    const id = 'hold' in outcome ? outcome.hold.id : '';
    await holds.askToLift(placeOf(two), id, 'It is settled');
    expect(await holds.confirmLift(placeOf(two), id)).toHaveProperty('hold');
  };
  const ofCase = await holds.place(placeOf(two), { reason: 'A lawsuit', caseId });
  const ofAll = await holds.place(placeOf(two), { reason: 'An audit' });
  const before = await left(two);
  expect(before).toHaveLength(2);
  expect(await run(two)).toBeUndefined();
  expect(await left(two)).toEqual(before);
  const past = rooms.database.inTenant(systemOf(two), async (tx) => {
    await tx.run('DELETE FROM case_event WHERE tenant_id = $1', [two.tenantId]);
    await tx.run('DELETE FROM case_file WHERE tenant_id = $1', [two.tenantId]);
  });
  await expect(past).rejects.toThrow('a legal hold stands');
  await lift(ofAll);
  await run(two);
  expect(await left(two)).toEqual([held.id]);
  await lift(ofCase);
  await run(two);
  expect(await left(two)).toEqual([]);
});

test('a run that broke off is gone on with, and removes the files that it had left', async () => {
  const space = world.southTwo;
  const [{ id, sha256 }] = (await owner.query('SELECT id, sha256 FROM document WHERE tenant_id = $1', [space.tenantId]))
    .rows;
  const remove = blobs.remove;
  blobs.remove = () => Promise.reject(new Error('the disk is gone'));
  await expect(run(space)).rejects.toThrow('the disk is gone');
  blobs.remove = remove;
  expect(await left(space)).not.toContain(id);
  expect(await blobs.get(space.tenantId, sha256)).toBeDefined();
  expect(await run(space)).toMatchObject({ files: 1 });
  expect(await blobs.get(space.tenantId, sha256)).toBeUndefined();
  expect(await runsOf(space)).toHaveLength(1);
});

test('not even the database lets go of what is open or young', async () => {
  const space = world.southOne;
  const young = await documentOf(space, new Date().toISOString());
  const alone = (sql: string) =>
    rooms.database.inTenant(systemOf(space), (tx) => tx.run(sql, [space.tenantId, young.id]));
  expect(await alone('DELETE FROM judgement_facts WHERE tenant_id = $1 AND $2::uuid IS NOT NULL')).toBe(1); // of the old one
  await expect(alone('DELETE FROM document WHERE tenant_id = $1 AND id = $2')).rejects.toThrow('this is kept');
  expect(await left(space)).toContain(young.id);
});

test('the next run is in the coming night where the company is', async () => {
  const next = await rooms.database.read(systemOf(world.northOne), (tx) =>
    nextNight(tx, new Date('2026-06-01T12:00:00Z')),
  );
  expect(next.getTime()).toBeGreaterThanOrEqual(Date.parse('2026-06-02T00:00:00Z'));
  expect(next.getTime()).toBeLessThan(Date.parse('2026-06-02T02:00:00Z'));
});

/** Somebody of a space whose access was closed on a day. */
async function formerOf(space: MadeSpace, name: string, closed: string): Promise<string> {
  const id = newId();
  await owner.query(
    `INSERT INTO person (tenant_id, id, email, name, status, closed_at, password_hash) VALUES ($1, $2, $3, $4, 'closed', $5, 'x')`,
    [space.tenantId, id, `${id}@x.example`, name, closed],
  );
  return id;
}
const lineOf = (space: MadeSpace, caseId: string, seq: number, [actor, name, text]: [string | null, string, string]) =>
  owner.query(
    `INSERT INTO case_event (tenant_id, case_id, seq, type, mark, actor_id, actor_name, text, at, correlation_id) VALUES ($1, $2, $3, 'x', 'PERSON', $4, $5, $6, now(), 'x')`,
    [space.tenantId, caseId, seq, actor, name, text],
  );
const columnOf = async (sql: string, values: unknown[]) =>
  (await owner.query({ text: sql, values, rowMode: 'array' })).rows;

test('a former colleague is a number once the months are over, wherever the name stood, and a colleague is not', async () => {
  const space = world.southTwo;
  const [ana, ben] = [
    await formerOf(space, 'Ana (M.) Ruiz', '2023-05-01'),
    await formerOf(space, 'Ben Ott', '2024-05-01'),
  ];
  const caseId = await caseOf(space, await documentOf(space, '2025-01-01'), null);
  await lineOf(space, caseId, 11, [ana, 'Ana (M.) Ruiz for Ben Ott', 'Approved']);
  await lineOf(space, caseId, 12, [ben, 'Ben Ott', 'Assigned to Ana (M.) Ruiz']);
  await lineOf(space, caseId, 13, [null, 'Clearhold', 'Joana (M.) Ruizian wrote']);
  await owner.query(
    `INSERT INTO comment (tenant_id, id, case_id, author_kind, author_id, author_name, text, at) VALUES ($1, $2, $3, 'person', $4, 'Ana (M.) Ruiz', 'Ours', now())`,
    [space.tenantId, newId(), caseId, ana],
  );
  expect(await rooms.get(FormerPeople).run(systemOf(space), CLOCK)).toBe(1);
  expect(await rooms.get(FormerPeople).run(systemOf(space), CLOCK)).toBe(0);
  const lines =
    'SELECT actor_name, text FROM case_event WHERE tenant_id = $1 AND case_id = $2 AND seq > 10 ORDER BY seq';
  expect(await columnOf(lines, [space.tenantId, caseId])).toEqual([
    ['Former colleague 1 for Ben Ott', 'Approved'],
    ['Ben Ott', 'Assigned to Former colleague 1'],
    ['Clearhold', 'Joana (M.) Ruizian wrote'],
  ]);
  expect(await columnOf('SELECT author_name FROM comment WHERE tenant_id = $1', [space.tenantId])).toEqual([
    ['Former colleague 1'],
  ]);
  expect(
    await columnOf('SELECT name, email, password_hash FROM person WHERE id = ANY($1) ORDER BY name', [[ana, ben]]),
  ).toEqual([
    ['Ben Ott', `${ben}@x.example`, 'x'],
    ['Former colleague 1', 'former-colleague-1@left.invalid', null],
  ]);
  // Nothing of the log changed, and it says that the name went, without it.
  const noted = await columnOf(`SELECT body FROM audit_entry WHERE tenant_id = $1 AND action = 'person.nameRemoved'`, [
    space.tenantId,
  ]);
  expect([noted.length, JSON.stringify(noted).includes('Ruiz')]).toEqual([1, false]);
  const reopen = owner.query(`UPDATE person SET status = 'active' WHERE id = $1`, [ana]);
  await expect(reopen).rejects.toThrow('nobody knows whose access this was');
  const rewrite = rooms.database.inTenant(systemOf(space), (tx) =>
    tx.run(`UPDATE case_event SET text = 'Refused' WHERE tenant_id = $1 AND case_id = $2`, [space.tenantId, caseId]),
  );
  await expect(rewrite).rejects.toThrow('what was written here stays as it is');
});

test('under a legal hold, or where policy keeps names, nobody becomes a number', async () => {
  const space = world.southTwo;
  await formerOf(space, 'Cem Kaya', '2020-05-01');
  const changes = (value: number) => [{ key: 'retention.formerNamesMonths', value, mode: 'default' as const }];
  const publish = (value: number) =>
    rooms.get(PublishPolicy).run(placeOf(space), { reason: 'for the test', changes: changes(value) });
  expect(await publish(0)).toMatchObject({ ok: true });
  expect(await rooms.get(FormerPeople).run(systemOf(space), CLOCK)).toBe(0);
  expect(await publish(12)).toMatchObject({ ok: true });
  const { rows } = await owner.query(
    `INSERT INTO legal_hold (tenant_id, id, reason, placed_by_id, placed_by, placed_at) VALUES ($1, $2, 'r', 'x', 'x', now()) RETURNING id`,
    [space.tenantId, newId()],
  );
  expect(await rooms.get(FormerPeople).run(systemOf(space), CLOCK)).toBe(0);
  await owner.query(
    `UPDATE legal_hold SET placed_at = now() - interval '2 days', until = now() - interval '1 day' WHERE id = $1`,
    [rows[0].id],
  );
  // Ben Ott's months are over under this policy, too.
  expect(await rooms.get(FormerPeople).run(systemOf(space), CLOCK)).toBe(2);
});

test('every column that keeps who did something is one in which names give way, or says why not', async () => {
  const columns = await columnOf(
    `SELECT c.table_name || '.' || c.column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'
       AND c.column_name ~ '(_by|_by_name|(actor|author|asker)_name)$'`,
    [],
  );
  const given = NAMES_KEPT.map(({ table, column }) => `${table}.${column}`);
  const known = new Set([...given, ...Object.keys(NAMES_ELSEWHERE)]);
  expect(columns.flat().filter((name) => !known.has(name))).toEqual([]);
});
