import { createHash } from 'node:crypto';
import type { Space, World } from '@clearhold/testing';
import type pg from 'pg';
import type { ForeignKey, Table } from './catalogue.ts';

export type Row = Record<string, unknown>;

/** One row of every table in every space, twice: set 0 belongs to one supplier, set 1 to his rival. */
export const SETS = [0, 1] as const;

/** A name that betrays whose row it comes from. */
export const canary = (space: Space, table: string, column: string, set: number) =>
  `cnry_${space.slug}_${table}_${column}_${set}`;

/** Makes rows that fit a table, from nothing but its description. */
export class Specimens {
  readonly #tables: Map<string, Table>;

  constructor(readonly tables: readonly Table[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]));
  }

  /** The row of `set`, or with `fresh` one that is not there yet and refers to the same neighbours. */
  row(table: Table, space: Space, set: number, fresh = false): Row {
    const row: Row = {};
    for (const column of table.columns) row[column.name] = this.#value(table, column, space, set, fresh);
    for (const key of table.foreignKeys) Object.assign(row, this.#reference(table, key, space, set));
    row.tenant_id = space.id;
    return row;
  }

  /** The values of the primary key, which find the row. */
  key(table: Table, space: Space, set: number): Row {
    const row = this.row(table, space, set);
    return Object.fromEntries(table.primaryKey.map((column) => [column, row[column]]));
  }

  supplierId(space: Space, set: number): string {
    return uuid(`${space.id} supplier id ${set}`);
  }

  /** Writes all of them. Throws, naming the table, where no row can be made: then teach `#value` its CHECK. */
  async write(owner: pg.Client, world: World): Promise<number> {
    let written = 0;
    await owner.query('BEGIN');
    for (const table of this.tables) {
      for (const space of Object.values(world) as Space[]) {
        for (const set of SETS) {
          const { text, values } = insert(table.name, this.row(table, space, set));
          try {
            await owner.query('SAVEPOINT one');
            const { rowCount } = await owner.query(`${text} ON CONFLICT DO NOTHING`, values);
            written += rowCount ?? 0;
          } catch (error) {
            throw new Error(`no row could be made for table ${table.name}: ${(error as Error).message}`);
          }
        }
      }
    }
    await owner.query('COMMIT');
    return written;
  }

  #value(
    table: Table,
    { name, type }: { name: string; type: string },
    space: Space,
    set: number,
    fresh: boolean,
  ): unknown {
    const seed = `${space.id} ${table.name} ${name} ${set}${fresh ? ' fresh' : ''}`;
    if (name === 'supplier_id') return this.supplierId(space, set);
    const allowed = allowedWords(table, name);
    if (allowed) return allowed[0];
    const text = `${canary(space, table.name, name, set)}${fresh ? '_fresh' : ''}`;
    const makers: Record<string, () => unknown> = {
      uuid: () => uuid(seed),
      text: () => text,
      'text[]': () => [text],
      'uuid[]': () => [uuid(seed)],
      'integer[]': () => [set + 1],
      jsonb: () => JSON.stringify({ canary: text }),
      bytea: () => Buffer.from(text),
      boolean: () => false,
      date: () => '2026-03-02',
      'timestamp with time zone': () => '2026-03-02T09:00:00Z',
    };
    return makers[type]?.() ?? set + (fresh ? 3 : 1);
  }

  #reference(table: Table, key: ForeignKey, space: Space, set: number): Row {
    if (key.table === table.name)
      return Object.fromEntries(key.columns.filter((column) => column !== 'tenant_id').map((column) => [column, null]));
    const there = this.row(this.#tables.get(key.table)!, space, this.#onlyOne(key.table) ? 0 : set);
    return Object.fromEntries(key.columns.map((column, index) => [column, there[key.references[index]!]]));
  }

  #onlyOne(table: string): boolean {
    return this.#tables.get(table)!.primaryKey.join() === 'tenant_id';
  }
}

/** The words of `column IN (…)` in a CHECK, where there is one. */
function allowedWords(table: Table, column: string): string[] | undefined {
  for (const { definition } of table.checks) {
    const list = definition.match(new RegExp(`\\(${column} = ANY \\(+ARRAY\\[([^\\]]*)\\]`))?.[1];
    if (list) return [...list.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  }
  return undefined;
}

function uuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** INSERT with parameters. */
export function insert(table: string, row: Row): { text: string; values: unknown[] } {
  const names = Object.keys(row);
  return {
    text: `INSERT INTO ${table} (${names.map(quoted).join(', ')}) VALUES (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    values: Object.values(row),
  };
}

export const quoted = (name: string) => `"${name}"`;
