import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseUrl, onServer, ROLE_PASSWORDS } from './cluster.ts';

/** A database that one test file has for itself. */
export interface TestDatabase {
  readonly name: string;
  /** Owner connection (the superuser: row security does not apply to it). */
  readonly url: string;
  /** Connection as one of the two login roles. */
  roleUrl(role: 'app' | 'across'): string;
  /** The variables with which the product's Config finds this database, with a data folder of its own. */
  readonly env: Record<string, string>;
  /** Drops it. Throws when the test left a connection open: a leak there is a leak in the product or in the test. */
  drop(): Promise<void>;
}

const GRACE_MS = 2_000;

/** Clones the template of a test cluster: some 50 ms. With `redis`, the product's queue is there instead. */
export async function cloneDatabase(cluster: { url: string; template: string }, redis?: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(cluster.url, `CREATE DATABASE ${name} TEMPLATE ${cluster.template}`);
  const url = databaseUrl(cluster.url, name);
  const home = mkdtempSync(path.join(os.tmpdir(), 'clearhold-home-'));
  const roleUrl = (role: 'app' | 'across') => {
    const changed = new URL(url);
    changed.username = `clearhold_${role}`;
    changed.password = ROLE_PASSWORDS[role];
    return changed.href;
  };
  const env = {
    DATABASE_URL: url,
    CLEARHOLD_HOME: home,
    CLEARHOLD_APP_PASSWORD: ROLE_PASSWORDS.app,
    CLEARHOLD_ACROSS_PASSWORD: ROLE_PASSWORDS.across,
    CLEARHOLD_SECRET: 'the secret of every test, 32 letters long',
    CLEARHOLD_LOG_LEVEL: 'silent',
    ...(redis && { REDIS_URL: redis }),
  };
  const drop = async () => {
    const left = await openConnections(cluster.url, name);
    await onServer(cluster.url, `DROP DATABASE ${name} WITH (FORCE)`);
    rmSync(home, { recursive: true, force: true });
    if (left.length) throw new Error(`connections were left open, last seen running: ${left.join(' | ')}`);
  };
  return { name, url, roleUrl, env, drop };
}

async function openConnections(url: string, name: string): Promise<string[]> {
  const sql = `SELECT query FROM pg_stat_activity WHERE datname = $1 AND backend_type = 'client backend'`;
  for (const until = Date.now() + GRACE_MS; ; ) {
    const rows = await onServer(url, sql, [name]);
    if (rows.length === 0 || Date.now() > until) return rows.map((row) => String(row.query));
    await new Promise((next) => setTimeout(next, 20));
  }
}
