import type { Table } from './catalogue.ts';
import { insert, quoted, type Row } from './specimens.ts';

/** What a verb is aimed at. */
export interface Aim {
  readonly table: Table;
  /** Key of the foreign row. */
  readonly key: Row;
  /** A row that would be new in the foreign space. */
  readonly fresh: Row;
  /** The foreign row as it stands. */
  readonly there: Row;
  /** The caller's own space, where he has one; its rows could be moved out. */
  readonly own?: string;
}

export interface Verb {
  readonly name: string;
  /** read: no foreign row may come back. add: must be refused. write: must touch nothing. */
  readonly kind: 'read' | 'add' | 'write' | 'move' | 'blind' | 'truncate';
  readonly sql: (aim: Aim) => { text: string; values?: unknown[] } | undefined;
}

const where = (key: Row, from = 1) =>
  Object.keys(key)
    .map((name, i) => `${quoted(name)} = $${i + from}`)
    .join(' AND ');

/** The column that a change writes: one that nothing depends on. */
export function freeColumn(table: Table): string {
  const bound = new Set([
    ...table.primaryKey,
    ...table.uniques.flat(),
    ...table.foreignKeys.flatMap((key) => key.columns),
    'supplier_id',
  ]);
  const free = table.columns.filter(
    ({ name }) => !bound.has(name) && !table.checks.some((check) => check.definition.includes(name)),
  );
  return (free[0] ?? table.columns.find(({ name }) => name !== 'tenant_id') ?? table.columns[0]!).name;
}

const set = (aim: Aim) => quoted(freeColumn(aim.table));
const byKey = (aim: Aim, text: string) => ({ text: `${text} WHERE ${where(aim.key)}`, values: Object.values(aim.key) });
const move = (returning: string) => (aim: Aim) =>
  aim.own
    ? {
        text: `UPDATE ${aim.table.name} SET tenant_id = $1 WHERE tenant_id = $2${returning}`,
        values: [aim.key.tenant_id, aim.own],
      }
    : undefined;

/** Every way to touch a row in SQL. Without RETURNING too: with it the SELECT policy hides an open write. */
export const VERBS: Verb[] = [
  { name: 'select', kind: 'read', sql: ({ table }) => ({ text: `SELECT * FROM ${table.name}` }) },
  { name: 'select foreign', kind: 'read', sql: (aim) => byKey(aim, `SELECT * FROM ${aim.table.name}`) },
  {
    name: 'subselect',
    kind: 'read',
    sql: (aim) => ({
      text: `SELECT * FROM (SELECT * FROM ${aim.table.name} OFFSET 0) q WHERE ${where(aim.key)}`,
      values: Object.values(aim.key),
    }),
  },
  { name: 'for update', kind: 'read', sql: (aim) => byKeyLocked(aim) },
  {
    name: 'copy',
    kind: 'write',
    sql: (aim) => ({ text: `COPY (SELECT * FROM ${aim.table.name} WHERE ${literal(aim.key)}) TO STDOUT` }),
  },
  { name: 'blind insert', kind: 'add', sql: ({ table, fresh }) => insert(table.name, fresh) },
  {
    name: 'insert returning',
    kind: 'add',
    sql: ({ table, fresh }) => ({
      ...insert(table.name, fresh),
      text: `${insert(table.name, fresh).text} RETURNING *`,
    }),
  },
  { name: 'upsert', kind: 'add', sql: (aim) => upsert(aim) },
  {
    name: 'update',
    kind: 'write',
    sql: (aim) => ({
      text: `UPDATE ${aim.table.name} SET ${set(aim)} = ${set(aim)} WHERE ${where(aim.key)} RETURNING *`,
      values: Object.values(aim.key),
    }),
  },
  { name: 'merge', kind: 'write', sql: (aim) => merge(aim) },
  {
    name: 'delete',
    kind: 'write',
    sql: (aim) => ({
      text: `DELETE FROM ${aim.table.name} WHERE ${where(aim.key)} RETURNING *`,
      values: Object.values(aim.key),
    }),
  },
  { name: 'move to foreign', kind: 'move', sql: move(' RETURNING *') },
  { name: 'blind move', kind: 'move', sql: move('') },
  {
    name: 'blind update',
    kind: 'blind',
    sql: (aim) => ({
      text: `UPDATE ${aim.table.name} SET ${set(aim)} = $1`,
      values: [aim.there[freeColumn(aim.table)]],
    }),
  },
  { name: 'blind delete', kind: 'blind', sql: (aim) => ({ text: `DELETE FROM ${aim.table.name}` }) },
  { name: 'truncate', kind: 'truncate', sql: ({ table }) => ({ text: `TRUNCATE ${table.name}` }) },
];

const byKeyLocked = (aim: Aim) => {
  const found = byKey(aim, `SELECT * FROM ${aim.table.name}`);
  return { ...found, text: `${found.text} FOR UPDATE` };
};

function upsert(aim: Aim) {
  const { text, values } = insert(aim.table.name, aim.there);
  return {
    text: `${text} ON CONFLICT (${aim.table.primaryKey.map(quoted).join(', ')}) DO UPDATE SET ${set(aim)} = excluded.${set(aim)} RETURNING *`,
    values,
  };
}

function merge(aim: Aim) {
  const on = Object.keys(aim.key)
    .map((name) => `t.${quoted(name)} = s.${quoted(name)}`)
    .join(' AND ');
  const source = Object.keys(aim.key)
    .map((name, i) => `$${i + 1}::${typeOf(aim.table, name)} AS ${quoted(name)}`)
    .join(', ');
  return {
    text: `MERGE INTO ${aim.table.name} t USING (SELECT ${source}) s ON ${on} WHEN MATCHED THEN UPDATE SET ${set(aim)} = t.${set(aim)}`,
    values: Object.values(aim.key),
  };
}

const typeOf = (table: Table, name: string) => table.columns.find((column) => column.name === name)!.type;

// COPY takes no parameters; keys of specimens are ours: identifiers, words and small numbers.
const literal = (key: Row) =>
  Object.entries(key)
    .map(([name, value]) => `${quoted(name)} = '${String(value).replaceAll("'", "''")}'`)
    .join(' AND ');
