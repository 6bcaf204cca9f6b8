import type pg from 'pg';

/** A question to the catalogue that must be answered with no row. */
export interface Lint {
  readonly name: string;
  readonly sql: string;
  /** A fault that the question must find; tried in a transaction that is undone. */
  readonly fault: string;
  /** Findings that are meant, and why. */
  readonly meant?: Record<string, string>;
}

const OURS = `c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'`;
const LOGINS = `('clearhold_app', 'clearhold_across')`;

/** What a schema that stays closed looks like. */
export const LINTS: Lint[] = [
  {
    name: 'row security is on',
    fault: `ALTER TABLE invoice DISABLE ROW LEVEL SECURITY`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r','p') AND NOT c.relrowsecurity`,
  },
  {
    name: 'row security is forced on the owner too',
    fault: `ALTER TABLE invoice NO FORCE ROW LEVEL SECURITY`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r','p') AND NOT c.relforcerowsecurity`,
  },
  {
    name: 'every command that is granted has a permissive policy, writes with a check',
    fault: `GRANT DELETE ON audit_entry TO clearhold_app; DROP POLICY tenant ON audit_entry`,
    sql: `SELECT c.relname || ' ' || g.cmd AS finding FROM pg_class c CROSS JOIN unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE']) g(cmd)
          WHERE ${OURS} AND c.relkind IN ('r','p') AND has_table_privilege('clearhold_app', c.oid, g.cmd) AND NOT EXISTS (
            SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.permissive = 'PERMISSIVE' AND 'clearhold_app' = ANY (p.roles)
            AND p.cmd IN ('ALL', g.cmd) AND (g.cmd NOT IN ('INSERT', 'UPDATE') OR p.with_check IS NOT NULL))`,
  },
  {
    name: 'no policy is always true, nor open where the tenant is not set',
    fault: `CREATE POLICY zz ON invoice FOR SELECT TO clearhold_app USING (true)`,
    sql: `SELECT p.tablename || '.' || p.policyname AS finding FROM pg_policies p
          WHERE p.schemaname = 'public' AND p.permissive = 'PERMISSIVE' AND NOT p.roles = '{clearhold_across}'
          AND (p.qual = 'true' OR p.with_check = 'true' OR coalesce(p.qual, '') || coalesce(p.with_check, '') !~ 'app\\.tenant' OR coalesce(p.qual, '') ~* 'app\\.tenant[^)]*\\)[^)]*\\) IS NULL')`,
  },
  {
    name: 'a policy names its role and is not for everyone',
    fault: `CREATE POLICY zz ON invoice FOR SELECT USING (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid))`,
    sql: `SELECT p.tablename || '.' || p.policyname AS finding FROM pg_policies p WHERE p.schemaname = 'public' AND p.roles && '{public}'`,
  },
  {
    name: 'settings are read once a statement, not once a row',
    fault: `ALTER POLICY tenant ON invoice USING (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)`,
    sql: `SELECT p.tablename || '.' || p.policyname AS finding FROM pg_policies p WHERE p.schemaname = 'public'
          AND regexp_count(coalesce(p.qual, '') || coalesce(p.with_check, ''), 'current_setting')
            > regexp_count(coalesce(p.qual, '') || coalesce(p.with_check, ''), 'SELECT \\(*(NULLIF|COALESCE)\\(current_setting')`,
  },
  {
    name: 'the login roles own nothing and bypass nothing',
    fault: `ALTER ROLE clearhold_app BYPASSRLS`,
    sql: `SELECT r.rolname || ' has attributes' AS finding FROM pg_roles r WHERE r.rolname IN ${LOGINS} AND (r.rolsuper OR r.rolbypassrls OR r.rolcreatedb OR r.rolcreaterole OR r.rolreplication)
          UNION ALL SELECT pg_get_userbyid(c.relowner) || ' owns ' || c.relname FROM pg_class c WHERE pg_get_userbyid(c.relowner) IN ${LOGINS} AND c.relnamespace <> 'bullmq'::regnamespace
          UNION ALL SELECT r.rolname || ' is member of ' || m.rolname FROM pg_auth_members a JOIN pg_roles r ON r.oid = a.member JOIN pg_roles m ON m.oid = a.roleid WHERE r.rolname IN ${LOGINS}`,
  },
  {
    name: 'the login roles create nothing, truncate nothing, hang no trigger',
    fault: `GRANT TRUNCATE ON invoice TO clearhold_app`,
    sql: `SELECT r || ' may ' || p || ' ' || c.relname AS finding FROM pg_class c CROSS JOIN unnest(ARRAY['clearhold_app', 'clearhold_across']) r CROSS JOIN unnest(ARRAY['TRUNCATE','REFERENCES','TRIGGER']) p
          WHERE ${OURS} AND c.relkind IN ('r','p') AND has_table_privilege(r, c.oid, p)
          UNION ALL SELECT r || ' may create in ' || n.nspname FROM pg_namespace n CROSS JOIN unnest(ARRAY['clearhold_app', 'clearhold_across']) r
          WHERE n.nspname NOT LIKE 'pg_%' AND has_schema_privilege(r, n.oid, 'CREATE')`,
    meant: {
      'clearhold_across may create in bullmq':
        'BullMQ numbers its jobs with a sequence a queue; nothing of a tenant is there',
    },
  },
  {
    name: 'views run with the rights of who asks',
    fault: `CREATE VIEW zz AS SELECT * FROM invoice`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE ${OURS} AND c.relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)`,
  },
  {
    name: 'no materialised view and no foreign table is granted',
    fault: `CREATE MATERIALIZED VIEW zz AS SELECT * FROM invoice; GRANT SELECT ON zz TO clearhold_app`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE c.relkind IN ('m', 'f') AND c.relnamespace <> 'pg_catalog'::regnamespace AND (has_table_privilege('clearhold_app', c.oid, 'SELECT') OR has_table_privilege('clearhold_across', c.oid, 'SELECT'))`,
  },
  {
    name: "no function runs with its owner's rights, and each has a fixed search path",
    fault: `CREATE FUNCTION zz() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
    sql: `SELECT p.oid::regprocedure::text AS finding FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
          AND (p.prosecdef OR (p.prolang <> (SELECT oid FROM pg_language WHERE lanname = 'c') AND NOT coalesce(array_to_string(p.proconfig, ' ') ~ 'search_path', false)))
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  },
  {
    name: 'keys and unique indexes begin with the tenant',
    fault: `CREATE UNIQUE INDEX zz ON invoice (number)`,
    sql: `SELECT i.indexrelid::regclass::text AS finding FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
          WHERE ${OURS} AND (i.indisunique OR i.indisexclusion)
          AND (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0]) IS DISTINCT FROM 'tenant_id'`,
    meant: {
      host_one_owner:
        'a host has one owner over all tenants; whether it is taken is public, in DNS; no arbiter of ON CONFLICT DO UPDATE',
    },
  },
  {
    name: 'foreign keys begin with the tenant on both sides',
    fault: `ALTER TABLE comment ADD CONSTRAINT zz FOREIGN KEY (case_id, tenant_id) REFERENCES case_file (id, tenant_id)`,
    sql: `SELECT f.conname AS finding FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid WHERE ${OURS} AND f.contype = 'f'
          AND ((SELECT a.attname FROM pg_attribute a WHERE a.attrelid = f.conrelid AND a.attnum = f.conkey[1]) <> 'tenant_id'
            OR (SELECT a.attname FROM pg_attribute a WHERE a.attrelid = f.confrelid AND a.attnum = f.confkey[1]) <> 'tenant_id')`,
  },
  {
    name: 'no sequence is shared by the tenants',
    fault: `CREATE SEQUENCE zz; GRANT USAGE ON zz TO clearhold_app`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE c.relkind = 'S' AND c.relnamespace = 'public'::regnamespace
          AND (has_sequence_privilege('clearhold_app', c.oid, 'USAGE') OR has_sequence_privilege('clearhold_app', c.oid, 'SELECT'))`,
  },
  {
    name: 'tenant_id is required and never changes',
    fault: `DROP TRIGGER keep_tenant ON invoice`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r','p') AND (
            NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull)
            OR NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'keep_tenant' AND t.tgenabled = 'O'))`,
  },
  {
    name: 'an index leads with the tenant on every table',
    fault: `CREATE TABLE zz (id uuid PRIMARY KEY, tenant_id uuid NOT NULL)`,
    sql: `SELECT c.relname AS finding FROM pg_class c WHERE ${OURS} AND c.relkind IN ('r','p') AND NOT EXISTS (
            SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0] WHERE i.indrelid = c.oid AND a.attname = 'tenant_id' AND i.indpred IS NULL)`,
  },
  {
    name: 'money is no float',
    fault: `ALTER TABLE invoice ADD COLUMN zz double precision`,
    sql: `SELECT c.relname || '.' || a.attname AS finding FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE ${OURS} AND a.attnum > 0 AND a.atttypid IN ('float4'::regtype, 'float8'::regtype, 'money'::regtype)`,
  },
];

/** Asks every question. Returns what was found beyond what is meant. */
export async function lint(owner: pg.Client): Promise<string[]> {
  const findings: string[] = [];
  for (const { name, sql, meant = {} } of LINTS) {
    const { rows } = await owner.query<{ finding: string }>(sql);
    for (const { finding } of rows) if (!(finding in meant)) findings.push(`${name}: ${finding}`);
  }
  return findings;
}

/** Which questions do not find the fault that they are there for. */
export async function blindLints(owner: pg.Client): Promise<string[]> {
  const blind: string[] = [];
  for (const { name, sql, fault, meant = {} } of LINTS) {
    await owner.query('BEGIN');
    await owner.query(fault);
    const { rows } = await owner.query<{ finding: string }>(sql);
    await owner.query('ROLLBACK');
    if (!rows.some(({ finding }) => !(finding in meant))) blind.push(name);
  }
  return blind;
}
