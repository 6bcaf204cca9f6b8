import type pg from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

/** A table as the database's own catalogue describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Columns of every unique index, the primary key's first. */
  readonly uniques: readonly (readonly string[])[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly { name: string; definition: string }[];
  readonly policies: readonly Policy[];
  /** What the product's role was granted on the whole table: SELECT, INSERT, UPDATE, DELETE. */
  readonly grants: readonly string[];
}

export interface Policy {
  readonly name: string;
  readonly restrictive: boolean;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

/** Every table of the product, from pg_catalog: a new one is covered without anyone adding a line. */
export async function readCatalogue(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<{ tables: Table[] }>(CATALOGUE);
  return inOrder(rows[0]!.tables);
}

const CATALOGUE = `
  SELECT coalesce(json_agg(json_build_object(
    'name', c.relname,
    'columns', (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, NULL), 'required', a.attnotnull) ORDER BY a.attnum)
                FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
    'primaryKey', coalesce((SELECT json_agg(a.attname ORDER BY k.n) FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY k(att, n)
                   JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.att WHERE i.indrelid = c.oid AND i.indisprimary), '[]'),
    'uniques', coalesce((SELECT json_agg(u.columns ORDER BY u.indisprimary DESC) FROM (
                 SELECT i.indisprimary, (SELECT json_agg(a.attname ORDER BY k.n) FROM unnest(i.indkey) WITH ORDINALITY k(att, n)
                   JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.att) AS columns
                 FROM pg_index i WHERE i.indrelid = c.oid AND i.indisunique AND i.indpred IS NULL) u), '[]'),
    'foreignKeys', coalesce((SELECT json_agg(json_build_object('table', r.relname,
                 'columns', (SELECT json_agg(a.attname ORDER BY k.n) FROM unnest(f.conkey) WITH ORDINALITY k(att, n) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.att),
                 'references', (SELECT json_agg(a.attname ORDER BY k.n) FROM unnest(f.confkey) WITH ORDINALITY k(att, n) JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = k.att)))
               FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid WHERE f.conrelid = c.oid AND f.contype = 'f'), '[]'),
    'checks', coalesce((SELECT json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid)))
               FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c'), '[]'),
    'policies', coalesce((SELECT json_agg(json_build_object('name', p.policyname, 'restrictive', p.permissive = 'RESTRICTIVE', 'command', p.cmd,
                 'roles', to_json(p.roles), 'using', p.qual, 'check', p.with_check) ORDER BY p.policyname)
               FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname), '[]'),
    'grants', (SELECT coalesce(json_agg(p), '[]') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p WHERE has_table_privilege('clearhold_app', c.oid, p))
  ) ORDER BY c.relname), '[]') AS tables
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'`;

/** Referenced tables before those that refer to them. */
function inOrder(tables: Table[]): Table[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const done = new Set<string>();
  const ordered: Table[] = [];
  const visit = (table: Table, path: ReadonlySet<string>) => {
    if (done.has(table.name) || path.has(table.name)) return;
    for (const key of table.foreignKeys) visit(byName.get(key.table)!, new Set([...path, table.name]));
    if (done.has(table.name)) return;
    done.add(table.name);
    ordered.push(table);
  };
  for (const table of tables) visit(table, new Set());
  return ordered;
}
