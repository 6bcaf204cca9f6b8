import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '@clearhold/postgres';
import { migrate } from '../../../scripts/migrate.mjs';

/** A PostgreSQL of its own with one migrated database to clone from. */
export interface TestCluster {
  /** Owner connection to the database `postgres`. */
  readonly url: string;
  /** Name of the migrated database. Nobody connects to it, so that it can be cloned at any time. */
  readonly template: string;
  /** SIGKILL to the server and its backends. */
  kill(): void;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** Passwords of the two login roles in every test cluster. */
export const ROLE_PASSWORDS = { app: 'app-test-password', across: 'across-test-password' };

/**
 * Starts a PostgreSQL over a temporary folder and migrates a template database, queue tables included. Durable as in
 * production: fsync stays on.
 */
export async function startTestCluster(flags: string[] = []): Promise<TestCluster> {
  const dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'clearhold-test-')), 'postgres');
  const server = await startPostgres({
    dataDir,
    password: randomBytes(12).toString('hex'),
    flags: ['max_connections=300', ...flags],
  });
  const template = 'clearhold_template';
  await onServer(server.url, `CREATE DATABASE ${template}`);
  await migrate({ url: databaseUrl(server.url, template), passwords: ROLE_PASSWORDS, queue: true });
  const stop = async () => {
    await server.stop();
    rmSync(path.dirname(dataDir), { recursive: true, force: true });
    rmSync(server.dataDir, { recursive: true, force: true });
  };
  return { url: server.url, template, kill: server.kill, stop };
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** One statement on a connection of its own; CREATE and DROP DATABASE need that. */
export async function onServer(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
