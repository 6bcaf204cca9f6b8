import { useDatabase } from '@clearhold/testing/vitest';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { Transport } from '../../src/platform/queue/transport.ts';
import { makeLogger } from '../../src/platform/telemetry/logger.ts';
import { seedModule } from '../../src/seed/seed-module.ts';
import { Seeder } from '../../src/seed/seeder.ts';

const database = useDatabase();
let owner: pg.Client;
beforeAll(async () => {
  const config = Config.load({ ...database().env, CLEARHOLD_DEMO_DAYS: '4' });
  const app = await NestFactory.createApplicationContext(seedModule(config, makeLogger('silent', 'cli')), {
    logger: ['error'],
    abortOnError: false,
  });
  await app.get(Seeder).run();
  await app.close();
  await app.get(Transport).close();
  await app.get(Database).close();
  owner = new pg.Client({ connectionString: config.databaseUrl('owner') });
  await owner.connect();
}, 120_000);
afterAll(() => owner?.end());

const rows = async (sql: string) => (await owner.query(sql)).rows;

test('a demonstration with a past has lived through it: each at its time, by its people, and nothing of it is left to do', async () => {
  const [cases] = await rows(`SELECT count(*) FILTER (WHERE closed_at IS NOT NULL)::int AS closed,
    count(*) FILTER (WHERE closed_at IS NULL)::int AS open, bool_and(closed_at > opened_at) AS "inOrder" FROM case_file`);
  expect(cases).toMatchObject({ open: 0, inOrder: true });
  expect(cases.closed).toBeGreaterThan(0);
  const [documents] =
    await rows(`SELECT count(*) FILTER (WHERE status = 'processed' AND processed_at < now() - interval '1 day')::int AS past,
    count(*) FILTER (WHERE status = 'received')::int AS fresh FROM document`);
  expect(documents.past).toBeGreaterThan(8);
  expect(documents.fresh).toBeGreaterThan(40);
  const names = await rows(`SELECT DISTINCT done_by_name AS name FROM task WHERE state = 'done'`);
  expect(names.length).toBeGreaterThan(0);
  const late = await rows(
    `SELECT kind FROM outbox WHERE state <> 'scheduled' AND created_at < now() - interval '1 day' AND kind ~ '^(case|document|effect|invoice)'`,
  );
  expect(late).toEqual([]);
});

test('its log is in the order of time', async () => {
  const back = await rows(
    `SELECT action, at, before FROM (SELECT action, at, lag(at) OVER (PARTITION BY tenant_id ORDER BY seq) AS before FROM audit_entry) a WHERE at < before`,
  );
  expect(back).toEqual([]);
});
