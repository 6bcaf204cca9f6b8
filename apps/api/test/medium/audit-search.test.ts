import { newId } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AuditRepository } from '../../src/features/proof/audit.repository.ts';
import { type EntryFilter, searchOf } from '../../src/features/proof/audit-search.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const repository = new AuditRepository();
const ENTRIES = 40_000;
const DAY = 86_400_000;
const FIRST = Date.UTC(2026, 0, 1);
const caseId = newId();
const unitId = newId();
let house: Database;
let owner: pg.Client;

// One entry a minute by ten people; of a thousand, one by Ruth Vogel; of ten thousand, one override.
const FILL = `
  INSERT INTO audit_entry (tenant_id, seq, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, body, hash)
  SELECT $1, n, $2::timestamptz + n * interval '1 minute', CASE WHEN n % 10000 = 7 THEN 'case.overridden' WHEN n % 2 = 0 THEN 'task.completed' ELSE 'document.received' END,
    'person', 'person-' || n % 10, CASE WHEN n % 1000 = 3 THEN 'Ruth Vogel' ELSE 'Person ' || n % 10 END, 'Case',
    CASE WHEN n % 5000 = 9 THEN $3 ELSE gen_random_uuid()::text END, '{"details":{}}', sha256(n::text::bytea)
  FROM generate_series(1, $4::int) AS n`;

beforeAll(async () => {
  const config = Config.load(database().env);
  house = new Database(config);
  owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
  await owner.connect();
  await writeWorld(owner, TWO_PARTNERS);
  for (const { id } of [northOne, northTwo]) await owner.query(FILL, [id, new Date(FIRST), caseId, ENTRIES]);
  await owner.query(
    `INSERT INTO case_file (tenant_id, id, number, title, primary_code, codes, cause_key, state, playbook_key, playbook_version, playbook_state,
       supplier_name, invoice_number, amount_at_risk, currency, opened_at, priority, priority_reason, correlation_id, search, policy_versions, unit_id)
     VALUES ($1, $2, 77, 'A price', 'AP.MATCH.PRICE', '{AP.MATCH.PRICE}', 'price', 'NEW', 'price', 1, '{}', 'Nordwerk', 'NW-1', 1, 'EUR', now(), 1, '', 'c', '', '{}', $3)`,
    [northOne.id, caseId, unitId],
  );
  await owner.query('ANALYZE audit_entry');
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await house?.close();
});

interface Node {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
}

const touched = (node: Node): number =>
  Math.max(
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    ...(node.Plans ?? []).map(touched),
  );

/** What is found, and how many rows the busiest step of the plan looked at. */
const search = (filter: EntryFilter) =>
  house.read(one, async (tx) => {
    const found = await repository.entries(tx, filter, null, 50);
    const { where, values } = (await searchOf(tx, filter))!;
    const [plan] = await tx.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) SELECT seq, body FROM audit_entry WHERE ${where} ORDER BY seq DESC LIMIT 50`,
      values,
    );
    return { found, looked: touched(plan!['QUERY PLAN'][0].Plan), count: await repository.count(tx, filter) };
  });

describe('the log is searched by index, however long it is, and in one space only', () => {
  test.each<[string, EntryFilter, number]>([
    ['who, by a part of the name', { actor: 'vogel' }, 40],
    ['what', { action: 'case.overridden' }, 4],
    ['what, by its first part', { action: 'case' }, 4],
    ['about what', { object: '77' }, 8],
    ['when', { from: new Date(FIRST + 2 * DAY), to: new Date(FIRST + 2 * DAY + 3_600_000) }, 60],
    ['who and what', { actor: 'Ruth', action: 'document.received' }, 40],
  ])('%s', async (_, filter, count) => {
    const answer = await search(filter);
    expect(answer.count).toBe(count);
    expect(answer.found.length).toBe(Math.min(50, count));
    expect(answer.found.map(({ seq }) => seq)).toEqual(answer.found.map(({ seq }) => seq).toSorted((a, b) => b - a));
    expect(answer.looked).toBeLessThan(500);
  });

  test('a unit, within what else is asked', async () => {
    expect((await search({ scopeId: unitId, object: caseId })).count).toBe(8);
    expect((await search({ scopeId: unitId, action: 'case' })).count).toBe(0);
    expect(await house.read(one, (tx) => repository.entries(tx, { scopeId: 'no id' }, null, 50))).toEqual([]);
  });

  test('a count goes no further than it is of use', async () => {
    expect((await search({})).count).toBe(10_000);
  });
});
