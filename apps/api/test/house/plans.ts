import pg from 'pg';

/** A statement as it was sent, by whom, and in whose space. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly user: string;
  readonly context: readonly unknown[];
}

/** A read of a table within a plan: how many rows were looked at to find those that were wanted. */
export interface TableRead {
  readonly table: string;
  readonly how: string;
  readonly rows: number;
}

type Query = (...args: unknown[]) => unknown;

/** Notes every statement with its values that this process sends while `work` goes on; each text a few times at most. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const client = pg.Client.prototype as unknown as { query: Query };
  const { query } = client;
  const contexts = new WeakMap<object, readonly unknown[]>();
  const sent = new Map<string, Sent[]>();
  client.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, second] = args as [string | { text?: string; name?: string; values?: unknown[] }, unknown];
    const text = typeof first === 'string' ? first : first?.text;
    const values = (typeof first === 'object' ? first.values : undefined) ?? (Array.isArray(second) ? second : []);
    if (typeof first === 'object' && first.name === 'set_context') contexts.set(this, values);
    else if (text) {
      const known = sent.get(text) ?? [];
      if (known.length < SAMPLES)
        sent.set(text, [...known, { text, values, user: this.user ?? '', context: contexts.get(this) ?? [] }]);
    }
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    client.query = query;
  }
  return [...sent.values()].flat();
}

const SAMPLES = 3;
const EXPLAINED = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;
const CONTEXT = `SELECT set_config('app.tenant', $1, true), set_config('app.partner', $2, true), set_config('app.supplier', $3, true),
  set_config('app.staff', $4, true), set_config('app.actor', $5, true)`;

/** Runs a statement once more in the same space and takes it back; which tables it read, and how. */
export async function readsOf(connection: pg.Client, { text, values, context }: Sent): Promise<TableRead[]> {
  if (!EXPLAINED.test(text)) return [];
  await connection.query('BEGIN');
  try {
    if (context.length) await connection.query(CONTEXT, context as unknown[]);
    const { rows } = await connection.query(
      `EXPLAIN (ANALYZE, TIMING OFF, BUFFERS OFF, FORMAT JSON) ${text}`,
      values as unknown[],
    );
    return tableReads(rows[0]['QUERY PLAN'][0].Plan);
  } finally {
    await connection.query('ROLLBACK');
  }
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

function tableReads(node: Node): TableRead[] {
  const below = (node.Plans ?? []).flatMap(tableReads);
  const table = node['Relation Name'];
  if (!table || !/Scan$/.test(node['Node Type'])) return below;
  const looked =
    node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const how = [node['Node Type'], node['Index Name']].filter(Boolean).join(' ');
  return [{ table, how, rows: Math.round(looked * node['Actual Loops']) }, ...below];
}
