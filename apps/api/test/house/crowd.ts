import type pg from 'pg';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
}

/**
 * Fills tables of one tenant up to about `rows` each with copies of what it has there, every copy with ids, keys and times of
 * its own: what years of use leave behind, for plans and sizes. Copies belong to nothing; constraints and triggers sleep meanwhile.
 */
export async function crowd(
  owner: pg.Client,
  tenantId: string,
  tables: readonly string[],
  rows: number,
): Promise<void> {
  await owner.query('SET session_replication_role = replica');
  for (const table of tables) await fill(owner, tenantId, table, rows);
  await owner.query('SET session_replication_role = DEFAULT');
}

async function fill(owner: pg.Client, tenantId: string, table: string, rows: number): Promise<void> {
  const { rows: columns } = await owner.query<Column>(COLUMNS, [table]);
  const { rows: counted } = await owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`, [
    tenantId,
  ]);
  if (counted[0].n === 0) throw new Error(`${table} has nothing to be copied`);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const values = columns.map(copied).join(', ');
  const times = Math.ceil(rows / counted[0].n);
  await owner.query(
    `INSERT INTO ${table} (${names}) SELECT ${values} FROM ${table} t, generate_series(1, $2::int) AS n WHERE t.tenant_id = $1`,
    [tenantId, times],
  );
}

function copied({ name, type, isKey }: Column): string {
  const own = `t."${name}"`;
  if (name === 'tenant_id') return own;
  if (type === 'uuid') return `CASE WHEN ${own} IS NOT NULL THEN uuidv7() END`;
  if (type === 'timestamptz') return `${own} - make_interval(mins => n)`;
  if (isKey && type === 'text') return `${own} || '-' || n`;
  if (isKey && (type === 'int4' || type === 'int8')) return `${own} + n * 100000`;
  return own;
}

const COLUMNS = `
  SELECT a.attname AS name, y.typname AS type, EXISTS (
    SELECT 1 FROM pg_index x WHERE x.indrelid = a.attrelid AND x.indisunique AND a.attnum = ANY(x.indkey)) AS "isKey"
  FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
  WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity <> 'a'`;
