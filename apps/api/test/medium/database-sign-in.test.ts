import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from '@clearhold/postgres';

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setPasswords } from '../../../../scripts/migrate.mjs';
import { Config } from '../../src/platform/config/config.ts';
import { Database } from '../../src/platform/database/database.ts';
import { TestAuthority } from '../house/authority.ts';

/** Who may sign in how, as an operator writes it for the server. */
const RULES = `
hostssl by_certificate clearhold_app,clearhold_across 127.0.0.1/32 cert
host    all            all                            127.0.0.1/32 scram-sha-256
`;
const SECRET = { CLEARHOLD_SECRET: 'the secret of every test, 32 letters long' };

const folder = mkdtempSync(path.join(os.tmpdir(), 'clearhold-certificates-'));
let server: Awaited<ReturnType<typeof startPostgres>>;
let authority: TestAuthority;
let owner: pg.Client;
const opened: Database[] = [];

beforeAll(async () => {
  authority = await TestAuthority.make();
  server = await startPostgres({ dataDir: path.join(folder, 'postgres'), password: 'the owner' });
  owner = new pg.Client({ connectionString: server.url });
  await owner.connect();
  await layOut(await authority.issue('server', { address: '127.0.0.1' }));
}, 60_000);
afterAll(async () => {
  await Promise.all(opened.map((one) => one.close()));
  await owner?.end();
  await server?.stop();
  for (const place of [folder, server.dataDir]) rmSync(place, { recursive: true, force: true });
});

async function layOut(shown: { crt: string; key: string }): Promise<void> {
  const { uid, gid } = statSync(server.dataDir);
  const files = { 'server.crt': shown.crt, 'server.key': shown.key, 'ca.crt': authority.crt, 'pg_hba.conf': RULES };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(server.dataDir, name);
    writeFileSync(file, text, { mode: 0o600 });
    chownSync(file, uid, gid);
  }
  for (const line of ["ssl_ca_file = 'ca.crt'", 'ssl = on']) await owner.query(`ALTER SYSTEM SET ${line}`);
  for (const name of ['by_certificate', 'by_password']) await owner.query(`CREATE DATABASE ${name}`);
  for (const role of ['clearhold_app', 'clearhold_across']) await owner.query(`CREATE ROLE ${role} LOGIN`);
  await owner.query('SELECT pg_reload_conf()');
  writeFileSync(path.join(folder, 'ca.crt'), authority.crt);
}

async function giveOut(part: 'app' | 'across', ends?: Date): Promise<void> {
  const { crt, key } = await authority.issue(`clearhold_${part}`, { ends });
  writeFileSync(path.join(folder, `${part}.crt`), crt);
  writeFileSync(path.join(folder, `${part}.key`), key);
}

function open(name: string, more: Record<string, string>): Database {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  url.search = `sslmode=verify-full&sslrootcert=${path.join(folder, 'ca.crt')}`;
  const database = new Database(Config.load({ ...SECRET, DATABASE_URL: url.href, ...more }));
  opened.push(database);
  return database;
}

const whoIs = (database: Database) =>
  database
    .acrossTenants<{ who: string; shown: string | null }>(
      'liveness',
      'SELECT current_user AS who, client_dn AS shown FROM pg_stat_ssl WHERE pid = pg_backend_pid()',
    )
    .then(([row]) => row);
const cut = () =>
  owner.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename LIKE 'clearhold_%'`);

test('each part shows the database its own certificate, read anew for each connection; no password opens its role', async () => {
  await setPasswords(owner, { app: 'a password', across: 'a password' });
  const passwords = { CLEARHOLD_APP_PASSWORD: 'a password', CLEARHOLD_ACROSS_PASSWORD: 'a password' };
  await expect(whoIs(open('by_certificate', passwords))).rejects.toThrow(/certificate/);

  await giveOut('app');
  await giveOut('across');
  const database = open('by_certificate', { CLEARHOLD_CERTIFICATES: folder });
  expect(await whoIs(database)).toEqual({ who: 'clearhold_across', shown: '/CN=clearhold_across' });

  await giveOut('across', new Date(Date.now() - 1_000));
  await cut();
  await expect(whoIs(database)).rejects.toThrow();
  await giveOut('across');
  expect(await whoIs(database)).toMatchObject({ who: 'clearhold_across' });

  await setPasswords(owner, { app: undefined, across: undefined });
  const { rows } = await owner.query(`SELECT rolpassword FROM pg_authid WHERE rolname LIKE 'clearhold_%'`);
  expect(rows).toEqual([{ rolpassword: null }, { rolpassword: null }]);
});

test('a password that something else renews in its file is shown from the next connection on', async () => {
  const file = path.join(folder, 'across');
  writeFileSync(file, 'password one');
  await setPasswords(owner, { app: 'any', across: 'password one' });
  const database = open('by_password', { CLEARHOLD_ACROSS_PASSWORD_FILE: file });
  expect(await whoIs(database)).toMatchObject({ who: 'clearhold_across' });
  await setPasswords(owner, { app: 'any', across: 'password two' });
  await cut();
  // The first answer may still be the end of the connection that was cut.
  await expect.poll(() => whoIs(database).then(() => '', String)).toMatch(/password/);
  writeFileSync(file, 'password two');
  expect(await whoIs(database)).toMatchObject({ who: 'clearhold_across' });
});
