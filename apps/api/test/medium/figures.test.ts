import { useDatabase } from '@clearhold/testing/vitest';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FiguresJobs } from '../../src/features/insights/figures.jobs.ts';
import { type Made, makeWorld, Rooms } from './rooms.ts';

const database = useDatabase();
let rooms: Rooms;
let world: Made;
beforeAll(async () => {
  rooms = await Rooms.open(database().env);
  world = await makeWorld(rooms);
});
afterAll(() => rooms?.close());

const TENANTS = 160;

test('a sweep renews changed figures at once, and of those that only grew old a share, the oldest first', async () => {
  const owner = new pg.Client({ connectionString: database().url });
  await owner.connect();
  await owner.query(
    `WITH quiet AS (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $1::int) n), made AS (
       INSERT INTO scope (tenant_id, id, kind, parent_id, partner_id, slug, name)
       SELECT id, id, 'tenant', $2::uuid, $2::uuid, 'quiet-' || n, 'Quiet ' || n FROM quiet)
     INSERT INTO tenant_figure (tenant_id, partner_id, figures, updated_at)
     SELECT id, $2::uuid, '{"auditSeq": 0, "openCases": 3}', now() - interval '3 minutes' - n * interval '1 second' FROM quiet`,
    [TENANTS, world.north.tenantId],
  );
  await rooms.get(FiguresJobs).sweep();
  const { rows } = await owner.query(
    `SELECT s.slug FROM outbox o JOIN scope s ON s.tenant_id = o.tenant_id AND s.id = o.tenant_id WHERE o.kind = 'figures.refresh' ORDER BY s.slug`,
  );
  await owner.end();
  const asked = rows.map(({ slug }) => slug as string);
  const quiet = asked.filter((slug) => slug.startsWith('quiet-'));
  const oldest = Array.from({ length: 11 }, (_, back) => `quiet-${TENANTS - back}`);
  expect(quiet).toEqual(oldest.sort());
  expect(asked.filter((slug) => !quiet.includes(slug))).toEqual(['north-one', 'north-two', 'south-one']);
});
