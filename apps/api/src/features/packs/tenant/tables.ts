import type { Tx } from '../../../platform/database/tx.ts';

/** A table as the database itself describes it, and what of it leaves the house. */
export interface OwnedTable {
  readonly name: string;
  /** Those that are exported, in their order; `type` is PostgreSQL's. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly nullable: boolean }[];
  /** Beside the tenant, in order. */
  readonly key: readonly { readonly name: string; readonly type: string }[];
}

/** Tables that are no property of the tenant, and why. Whatever is not named here is exported: a new table is. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  audit_entry: 'the whole log is exported as log/audit.jsonl, in the form that proves itself',
  audit_head: 'as audit_entry',
  audit_seal: 'as audit_entry',
  outbox: 'work under way, of no meaning elsewhere',
  dead_letter: 'work that failed, of no meaning elsewhere',
  node_beat: 'the installation’s own',
  work_share: 'the installation’s own',
  host: 'names of the installation’s own addresses',
  idempotency_key: 'answers a repeated call, of no meaning elsewhere',
  session: 'who is signed in',
  passkey_challenge: 'single-use challenges',
  sign_in_link: 'single-use links',
  supplier_contact_link: 'single-use links',
  supplier_contact_session: 'who is signed in',
  password_link: 'single-use links',
  second_factor: 'nothing but secrets',
  tenant_key: 'nothing but a secret',
  retention_run: 'the worker’s own notes; what it removed is in the log',
  tenant_leaving: 'how the tenant leaves, for the partner to keep',
  pack: 'these very files',
  tenant_figure: 'worked out from the rest',
  report_period: 'worked out from the rest',
};

/** Columns that hold secrets, beside all binary ones: those are sealed texts and hashes of tokens. */
const SECRET = ['password_hash', 'failed_sign_ins', 'locked_until'];

const TABLES = `
  SELECT c.relname AS name,
    jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'nullable', NOT a.attnotnull) ORDER BY a.attnum) AS columns,
    (SELECT jsonb_agg(jsonb_build_object('name', k.attname, 'type', format_type(k.atttypid, k.atttypmod)) ORDER BY p.place)
     FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS p(num, place)
     JOIN pg_attribute k ON k.attrelid = c.oid AND k.attnum = p.num WHERE i.indrelid = c.oid AND i.indisprimary AND k.attname <> 'tenant_id') AS key
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND EXISTS (SELECT FROM pg_attribute t WHERE t.attrelid = c.oid AND t.attname = 'tenant_id')
  GROUP BY c.oid, c.relname ORDER BY c.relname`;

/** Every table with a tenant that is the tenant's own, as the catalogue has it now. */
export async function ownedTables(tx: Tx): Promise<OwnedTable[]> {
  const tables = await tx.query<OwnedTable & { key: OwnedTable['key'] | null }>(TABLES);
  return tables
    .filter(({ name }) => !Object.hasOwn(NOT_EXPORTED, name))
    .map(({ name, columns, key }) => ({ name, key: key ?? [], columns: columns.filter(leaves) }));
}

const leaves = ({ name, type }: OwnedTable['columns'][number]): boolean =>
  name !== 'tenant_id' && type !== 'bytea' && !SECRET.includes(name);

/** Rows of a table after a key, in its order: each as one line of JSON and its own key. Numbers beyond 53 bits and decimals are text. */
export function rowsOf(
  tx: Tx,
  { name, columns, key }: OwnedTable,
  after: readonly string[] | null,
  limit: number,
): Promise<{ line: string; key: string[] }[]> {
  const values = columns.map(
    (column) =>
      `'${column.name}', ${/^(numeric|bigint)/.test(column.type) ? `t."${column.name}"::text` : `t."${column.name}"`}`,
  );
  const place = key.map((column) => `t."${column.name}"`).join(', ');
  const from = key.map((column, index) => `($3::text[])[${index + 1}]::${column.type}`).join(', ');
  const order = key.length > 0 ? `ORDER BY ${place}` : '';
  const later = key.length > 0 ? `AND ($3::text[] IS NULL OR (${place}) > (${from}))` : 'AND $3::text[] IS NULL';
  // 100 arguments are the most that a function takes.
  const parts = [];
  for (let at = 0; at < values.length; at += 40)
    parts.push(`jsonb_build_object(${values.slice(at, at + 40).join(', ')})`);
  return tx.query(
    `SELECT (${parts.join(' || ')})::text AS line, ARRAY[${key.map((column) => `t."${column.name}"::text`).join(', ')}]::text[] AS key
     FROM "${name}" t WHERE t.tenant_id = $1 ${later} ${order} LIMIT $2`,
    [tx.ctx.tenantId, limit, after],
  );
}

export async function countRows(tx: Tx, { name }: OwnedTable): Promise<number> {
  const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}" WHERE tenant_id = $1`, [
    tx.ctx.tenantId,
  ]);
  return row!.n;
}
