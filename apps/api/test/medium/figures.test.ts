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
  const asked = rows.map(({ slug }) => slug as string);
  const quiet = asked.filter((slug) => slug.startsWith('quiet-'));
  const oldest = Array.from({ length: 11 }, (_, back) => `quiet-${TENANTS - back}`);
  expect(quiet).toEqual(oldest.sort());
  expect(asked.filter((slug) => !quiet.includes(slug))).toEqual(['north-one', 'north-two', 'south-one']);

  // Where more are busy than fit, those come first whose figures are oldest, and all of them within a minute.
  await owner.query(`UPDATE tenant_figure SET figures = '{"auditSeq": 7, "openCases": 3}'; DELETE FROM outbox`);
  const turns: string[][] = [];
  for (let turn = 0; turn < 4; turn++) {
    await rooms.get(FiguresJobs).sweep();
    const renewed = await owner.query(
      `DELETE FROM outbox o USING scope s WHERE o.kind = 'figures.refresh' AND s.tenant_id = o.tenant_id AND s.id = o.tenant_id RETURNING s.slug, o.tenant_id`,
    );
    turns.push(renewed.rows.map(({ slug }) => slug));
    await owner.query(
      `UPDATE tenant_figure SET updated_at = now(), figures = '{"auditSeq": 0, "openCases": 0}' WHERE tenant_id = ANY($1)`,
      [renewed.rows.map(({ tenant_id }) => tenant_id)],
    );
  }
  await owner.end();
  expect(turns[0]!.length).toBeLessThan(70);
  expect(turns[0]).toContain(`quiet-${TENANTS}`);
  expect(turns[0]).not.toContain('quiet-1');
  expect(new Set(turns.flat()).size).toBeGreaterThanOrEqual(TENANTS);
});
