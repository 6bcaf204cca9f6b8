import { newId } from '@clearhold/kernel';
import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCandidates } from '../../src/features/invoices/find-candidates.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';
import { readsOf, statementsOf } from '../house/plans.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const INVOICES = 8_000;
const supplier = newId<string>();
let house: Database;
let owner: pg.Client;
let app: pg.Client;

// One supplier's invoices, each of an amount, a number and hashes of its own; in both tenants under the same ids and amounts.
const FILL = `
  INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_id, supplier_name, currency, net, gross, payable,
    order_references, sha256, status, key_core, key_anyone, key_tax, key_account, key_name, created_at)
  SELECT $1, gen_random_uuid(), gen_random_uuid(), 'Invoice', 'NW-' || n, 'NW' || n, $3, 'Nordwerk', 'EUR', n, CASE WHEN n % 2 = 0 THEN n * 1.19 END,
    n * 1.19, '{}', md5(n::text), 'released', n, n, n, n, n, now() - make_interval(mins => n)
  FROM generate_series(1, $2::int) AS n`;

beforeAll(async () => {
  const config = Config.load(database().env);
  house = new Database(config);
  owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
  app = new pg.Client({ connectionString: config.databaseUrl('app') });
  await Promise.all([owner.connect(), app.connect()]);
  await writeWorld(owner, TWO_PARTNERS);
  await owner.query('SET session_replication_role = replica');
  for (const { id } of [northOne, northTwo]) await owner.query(FILL, [id, INVOICES, supplier]);
  await owner.query('SET session_replication_role = DEFAULT');
}, 120_000);
afterAll(async () => {
  await Promise.all([owner?.end(), app?.end()]);
  await house?.close();
});

/** Of a batch of thirty, all that is asked for. */
const batch = (offset: number) => {
  const all = Array.from({ length: 30 }, (_, index) => offset + index);
  return {
    numbers: all.map((n) => [supplier, `NW${n}`] as const),
    grosses: all.map((n) => [supplier, String(Math.round(n * 119) / 100)] as const),
    nets: all.map((n) => [supplier, String(n)] as const),
    keys: all.map((n) => ({ core: `${n}`, anyone: `${n}`, taxId: `${n}`, account: `${n}`, name: `${n}` })),
    ...{ files: [], own: [], lookbackDays: 730 },
  };
};
const search = (offset: number) => house.read(one, (tx) => findCandidates(tx, batch(offset)));

test.each([
  ['before the server knows how many there are', ''],
  ['and after', 'ANALYZE invoice'],
])('what resembles a batch is found without a walk through the supplier’s invoices, %s', async (_, before) => {
  if (before) await owner.query(before);
  const sent = (await statementsOf(() => search(4_000))).find(({ text }) => text.includes('FROM invoice'));
  const reads = await readsOf(app, sent!);
  const looked = reads.reduce((sum, { rows }) => sum + rows, 0);
  // Thirty invoices, found by eight ways each, and then read.
  expect(reads.map(({ how }) => how).filter((how) => how.startsWith('Seq'))).toEqual([]);
  expect(looked).toBeGreaterThan(30);
  expect(looked).toBeLessThanOrEqual(30 * 9);
});

test('by its amount alone too, gross where it says one and what is to be paid where it does not, and by its net', async () => {
  const nothing = { ...batch(1), numbers: [], keys: [] };
  const by = async (part: Partial<ReturnType<typeof batch>>) =>
    (await house.read(one, (tx) => findCandidates(tx, { ...nothing, grosses: [], nets: [], ...part })))
      .map(({ number }) => number)
      .sort();
  expect(
    await by({
      grosses: [
        [supplier, '119'],
        [supplier, '120.19'],
      ],
    }),
  ).toEqual(['NW-100', 'NW-101']);
  expect(await by({ nets: [[supplier, '77']] })).toEqual(['NW-77']);
  expect(await by({ grosses: [[newId<string>(), '119']] })).toEqual([]);
});
