import { TWO_PARTNERS, writeWorld } from '@clearhold/testing';
import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberSearch } from '../../src/features/intake/documents-by-number.ts';
import { listDocuments } from '../../src/features/intake/list-documents.ts';
import { Config } from '../../src/platform/config/config.ts';
import { systemContext } from '../../src/platform/context/tenant-context.ts';
import { Database } from '../../src/platform/database/database.ts';

const database = useDatabase();
const { northOne, northTwo } = TWO_PARTNERS;
const one = systemContext(northOne.id, northOne.partnerId);
const DOCUMENTS = 8_000;
let house: Database;
let owner: pg.Client;

// Documents whose files are named alike, each with an invoice: NW-1, NW-2 and so on, in both tenants.
const FILL = `
  WITH d AS (
    INSERT INTO document (tenant_id, id, sha256, size, content_type, filename, channel, received_by, correlation_id)
    SELECT $1, gen_random_uuid(), md5(n::text || ($1::uuid)::text), 1, 'application/xml', 'scan ' || n || '.xml', 'portal', 'test', 'nr ' || n
    FROM generate_series(1, $2::int) AS n RETURNING id, correlation_id)
  INSERT INTO invoice (tenant_id, id, document_id, kind, number, normalised_number, supplier_name, currency, payable, sha256, status)
  SELECT $1, gen_random_uuid(), d.id, 'Invoice', 'NW-' || substr(correlation_id, 4), 'NW' || substr(correlation_id, 4), 'Nordwerk', 'EUR', 1, '', 'released' FROM d`;

beforeAll(async () => {
  const config = Config.load(database().env);
  house = new Database(config);
  owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
  await owner.connect();
  await writeWorld(owner, TWO_PARTNERS);
  for (const { id } of [northOne, northTwo]) await owner.query(FILL, [id, DOCUMENTS]);
  await owner.query('ANALYZE invoice');
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await house?.close();
});

const found = (search: string) =>
  house.read(one, async (tx) => {
    const { edges, totalCount } = await listDocuments(tx, { first: 50, filter: { search } }, null);
    return { names: edges.map(({ node }) => node.filename), count: await totalCount() };
  });

describe('a document is found', () => {
  test.each([
    ['by the number of its invoice', 'NW-4711', 1],
    ['by that number typed otherwise', 'nw 4711', 1],
    ['by how the number begins', 'NW-47', 111],
    ['by the name of its file', 'scan 4711', 1],
    ['by nothing that no document bears', 'NW-99999', 0],
    ['by no sign that matches anything', 'NW-%', 0],
  ])('%s', async (_, search, count) => {
    const answer = await found(search);
    expect(answer.count).toBe(count);
    if (count === 1) expect(answer.names).toEqual(['scan 4711.xml']);
  });

  test('by an index that is entered with the number', async () => {
    const { sql, values } = numberSearch(northOne.id, 'NW-4711')!;
    const plan = await house.read(one, (tx) => tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, values));
    const words = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(words).toContain('invoice_tenant_id_normalised_number_idx');
    expect(words).toMatch(/Index Cond:.*normalised_number ~>=~ 'NW4711'/);
  });
});
