import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../prisma/migrations');
const LOCK = 72707369; // the advisory lock that `prisma migrate` takes
// Whoever waits for a table keeps everybody behind it waiting too: so a step gives up soon, lets them by, and tries again.
const LOCK_TIMEOUT_MS = 400;
const TRIES = 100;
const PAUSE_MS = 300;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Applies what is missing of prisma/migrations, in order, with Prisma's own bookkeeping, gives the two login roles
 * their passwords (an undefined one is taken away: its role shows a certificate), and with `queue` makes BullMQ's own tables for the role that hands out work. Safe to run by several
 * processes at once, and beside those that serve: what waits for a migration waits less than a second, unless its own statements last
 * longer.
 * @param {{url: string, passwords?: {app?: string, across?: string}, queue?: boolean,  onStep?: (name: string) => void, from?: string}} options `from`: the folder of the migrations
 */
export async function migrate({ url, passwords, queue = false, onStep = () => {}, from = folder }) {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(BOOKKEEPING);
    const done = await applied(client);
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    for (const name of migrations(from)) await step(client, path.join(from, name), done.get(name), onStep);
    if (passwords) await setPasswords(client, passwords);
    if (queue) await migrateQueue(client);
  } finally {
    await client.end();
  }
}

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

const migrations = (from) =>
  readdirSync(from)
    .filter((name) => existsSync(path.join(from, name, 'migration.sql')))
    .sort();

async function applied(client) {
  const { rows } = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Map(rows.map((row) => [row.migration_name, row]));
}

async function step(client, where, before, onStep) {
  const name = path.basename(where);
  const sql = readFileSync(path.join(where, 'migration.sql'), 'utf8');
  const checksum = createHash('sha256').update(sql).digest('hex');
  if (before && !before.finished_at)
    throw new Error(`migration ${name} failed before: mend it, then mark it with prisma migrate resolve`);
  if (before && before.checksum !== checksum) throw new Error(`migration ${name} was edited after it was applied`);
  if (before) return;
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum,
    name,
  ]);
  try {
    await whenFree(client, sql);
  } catch (cause) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, cause.message]);
    throw new Error(`migration ${name}: ${cause.message}`, { cause });
  }
  await client.query('UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1', [id]);
  onStep(name);
}

/** Runs a migration, which is one transaction, once its tables can be had without others waiting long. */
async function whenFree(client, sql) {
  for (let tries = 1; ; tries++) {
    try {
      return await client.query(sql);
    } catch (error) {
      if (error.code !== LOCK_NOT_AVAILABLE || tries === TRIES) throw error;
      await new Promise((next) => setTimeout(next, PAUSE_MS));
    }
  }
}

/** @param {{app?: string, across?: string}} passwords an undefined one is taken away */
export async function setPasswords(client, passwords) {
  for (const [role, password] of [
    ['clearhold_app', passwords.app],
    ['clearhold_across', passwords.across],
  ]) {
    await client.query(`ALTER ROLE ${role} PASSWORD ${password === undefined ? 'NULL' : pg.escapeLiteral(password)}`);
  }
}

// The queue holds ids of outbox rows and nothing of a tenant's; only the role that hands out work may touch it.
async function migrateQueue(client) {
  const { version } = createRequire(import.meta.url)('bullmq/package.json');
  const { rows } = await client.query("SELECT obj_description(to_regnamespace('bullmq'), 'pg_namespace') AS made");
  if (rows[0].made === `bullmq ${version}`) return;
  const { runMigrations } = await import('bullmq');
  await runMigrations(client, 'bullmq');
  await client.query(`REVOKE ALL ON SCHEMA bullmq FROM PUBLIC; GRANT USAGE, CREATE ON SCHEMA bullmq TO clearhold_across;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO clearhold_across;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA bullmq TO clearhold_across;
    COMMENT ON SCHEMA bullmq IS 'bullmq ${version}'`);
}

// On its own: for machines where API and worker are started by something else. Configured as they are.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { loadConfig } = await import('./start/config.mjs');
  const { sentenceOf } = await import('./start/say.mjs');
  try {
    const config = await loadConfig();
    const passwords = { app: config.rolePassword('app'), across: config.rolePassword('across') };
    await migrate({
      url: config.databaseUrl('owner'),
      passwords,
      queue: !config.vars.REDIS_URL,
      onStep: (name) => console.log(`applied ${name}`),
    });
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}
