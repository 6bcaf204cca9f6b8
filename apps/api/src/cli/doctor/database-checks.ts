import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { bad, type Finding, good, look, warn } from './finding.ts';

/** The first minor of each major in which row security holds against ON CONFLICT (CVE-2026-120154). */
const FLOOR: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };
const CLOCK_SKEW_MAX_MS = 2_000;

const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations' AND c.relkind IN ('r', 'p')`;
const LOGINS = `('clearhold_app', 'clearhold_across')`;

/** Row security is on and forced on every table, and there is a policy for what is granted. */
const OPEN_TABLES = `
  SELECT c.relname || ' (row security off)' AS finding FROM pg_class c WHERE ${OURS} AND NOT c.relrowsecurity
  UNION ALL SELECT c.relname || ' (not forced on the owner)' FROM pg_class c WHERE ${OURS} AND NOT c.relforcerowsecurity
  UNION ALL SELECT c.relname || ' (no policy for the product’s role)' FROM pg_class c WHERE ${OURS} AND NOT EXISTS (
    SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.permissive = 'PERMISSIVE' AND 'clearhold_app' = ANY (p.roles))
  UNION ALL SELECT p.tablename || '.' || p.policyname || ' (always true)' FROM pg_policies p
    WHERE p.schemaname = 'public' AND p.permissive = 'PERMISSIVE' AND p.roles <> '{clearhold_across}' AND (p.qual = 'true' OR p.with_check = 'true')`;

const STRONG_ROLES = `
  SELECT r.rolname || ' may bypass row security or more' AS finding FROM pg_roles r
    WHERE r.rolname IN ${LOGINS} AND (r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication)
  UNION ALL SELECT pg_get_userbyid(c.relowner) || ' owns ' || c.relname FROM pg_class c WHERE ${OURS} AND pg_get_userbyid(c.relowner) IN ${LOGINS}
  UNION ALL SELECT r.rolname || ' is a member of ' || m.rolname FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.member JOIN pg_roles m ON m.oid = a.roleid WHERE r.rolname IN ${LOGINS}
  UNION ALL SELECT n || ' is missing' FROM unnest(ARRAY['clearhold_app', 'clearhold_across']) n WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = n)`;

/** Unique indexes that do not begin with the tenant. An exclusion constraint is no arbiter of ON CONFLICT DO UPDATE. */
const LOOSE_KEYS = `
  SELECT i.indexrelid::regclass::text AS finding FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  WHERE ${OURS} AND i.indisunique AND NOT i.indisexclusion
    AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0]) IS DISTINCT FROM 'tenant_id'`;

/** Looks at the database as its owner. */
export async function databaseChecks(owner: pg.Client): Promise<Finding[]> {
  const loose = await owner.query<{ finding: string }>(LOOSE_KEYS);
  const keysLead = loose.rows.length === 0;
  return [
    await look('server version', () => version(owner, keysLead)),
    await look('tables', () => migrations(owner)),
    await look('roles', async () =>
      none(
        'roles',
        await owner.query(STRONG_ROLES),
        'clearhold_app and clearhold_across own nothing and bypass nothing',
      ),
    ),
    await look('row security', async () =>
      none(
        'row security',
        await owner.query(OPEN_TABLES),
        `on, forced and with a policy on all ${await count(owner)} tables`,
      ),
    ),
    keysLead
      ? good('keys', 'every key and unique index begins with the tenant')
      : bad('keys', `do not begin with the tenant: ${list(loose.rows)}`),
    await look('clock', () => clock(owner)),
  ];
}

async function version(owner: pg.Client, keysLead: boolean): Promise<Finding> {
  const { rows } = await owner.query<{ number: number; text: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS text`,
  );
  const { number, text } = rows[0]!;
  const [major, minor] = [Math.floor(number / 10_000), number % 10_000];
  const floor = FLOOR[major];
  if (major < 15) return bad('server version', `PostgreSQL ${text} is older than 15`);
  if (floor === undefined || minor >= floor) return good('server version', `PostgreSQL ${text}`);
  const hole = `PostgreSQL ${text} is below ${major}.${floor}: INSERT … ON CONFLICT DO UPDATE there shows rows that row security hides (CVE-2026-120154)`;
  if (!keysLead) return bad('server version', `${hole}, and not every unique index begins with the tenant`);
  return warn(
    'server version',
    `${hole}. Closed here all the same: every unique index begins with tenant_id, so a conflict can only be with a row of one’s own tenant. Update the server when you can`,
  );
}

async function migrations(owner: pg.Client): Promise<Finding> {
  const folder = path.resolve('prisma/migrations');
  const { rows } = await owner.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const done = new Map(rows.map((row) => [row.migration_name, row]));
  const failed = rows.filter((row) => !row.finished_at).map((row) => row.migration_name);
  if (failed.length) return bad('tables', `migrations that failed: ${failed.join(', ')}`);
  const files = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'migration.sql')));
  const missing = files.filter((name) => !done.has(name));
  if (missing.length)
    return bad('tables', `migrations that are missing: ${missing.join(', ')}; npm start applies them`);
  const edited = files.filter(
    (name) =>
      done.get(name)!.checksum !==
      createHash('sha256')
        .update(readFileSync(path.join(folder, name, 'migration.sql')))
        .digest('hex'),
  );
  return edited.length
    ? bad('tables', `migrations edited after they were applied: ${edited.join(', ')}`)
    : good('tables', `${files.length} migrations applied`);
}

async function clock(owner: pg.Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await owner.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const middle = (before + Date.now()) / 2;
  const skew = Math.round(rows[0]!.now.getTime() - middle);
  const words =
    skew === 0
      ? 'the database’s clock and this machine’s agree'
      : `the database’s clock is ${Math.abs(skew)} ms ${skew < 0 ? 'behind' : 'ahead of'} this machine’s`;
  return Math.abs(skew) > CLOCK_SKEW_MAX_MS ? bad('clock', words) : good('clock', words);
}

async function count(owner: pg.Client): Promise<number> {
  return (await owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_class c WHERE ${OURS}`)).rows[0]!.n;
}

const list = (rows: readonly { finding: string }[]) =>
  rows
    .slice(0, 10)
    .map((row) => row.finding)
    .join(', ');
const none = (check: string, { rows }: pg.QueryResult<{ finding: string }>, words: string) =>
  rows.length ? bad(check, list(rows)) : good(check, words);
