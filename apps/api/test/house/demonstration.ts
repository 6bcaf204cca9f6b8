import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { databaseUrl, onServer } from '@clearhold/testing';

const SEEDED = 'clearhold_seeded';
const LOCK = 7_215_436;
/** With another value of these the seeder writes something else. */
const OTHERWISE = ['CLEARHOLD_BASE_DOMAIN', 'CLEARHOLD_DEMO'];

/**
 * Puts the demonstration into an empty test database and its data folder, from a copy that the first caller of a
 * cluster has the seeder make. Leaves a database alone that holds something already, or that is to hold something else.
 */
export async function layOutDemonstration(
  env: Record<string, string>,
  seed: (env: Record<string, string>) => Promise<void>,
): Promise<void> {
  const [url, home] = [env.DATABASE_URL!, env.CLEARHOLD_HOME!];
  if (OTHERWISE.some((name) => env[name] !== undefined) || !(await isEmpty(url))) return;
  const name = new URL(url).pathname.slice(1);
  const server = databaseUrl(url, 'postgres');
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { rows } = await client.query<{ folder: string; seeded: boolean }>(
      `SELECT current_setting('data_directory') AS folder, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS seeded`,
      [SEEDED],
    );
    const { folder, seeded } = rows[0]!;
    const kept = path.join(folder, 'demonstration'); // goes away with the cluster
    if (!seeded) {
      mkdirSync(kept, { recursive: true });
      await client.query(`CREATE DATABASE ${SEEDED}_unfinished TEMPLATE ${name}`);
      await seed({ ...env, DATABASE_URL: databaseUrl(url, `${SEEDED}_unfinished`), CLEARHOLD_HOME: kept });
      await client.query(`ALTER DATABASE ${SEEDED}_unfinished RENAME TO ${SEEDED}`);
    }
    await client.query(`DROP DATABASE ${name}`);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${SEEDED}`);
    cpSync(kept, home, { recursive: true });
  } finally {
    await client.end();
  }
}

async function isEmpty(url: string): Promise<boolean> {
  const [row] = await onServer(url, 'SELECT NOT EXISTS (SELECT FROM scope) AS empty');
  return row!.empty === true;
}
