import type { World } from '@clearhold/testing';
import type pg from 'pg';
import type { Table } from './catalogue.ts';
import { type Context, contextsOf } from './contexts.ts';
import type { Row, Specimens } from './specimens.ts';
import { type Aim, VERBS, type Verb } from './verbs.ts';

export interface Leak {
  readonly table: string;
  readonly verb: string;
  readonly context: string;
  readonly how: string;
}

const NOT_ALLOWED = '42501';
const NO_UUID = '22P02';
const KEPT_TENANT = '23514';

/** Tables × verbs × contexts: tries each and says which of them got through. */
export class Matrix {
  readonly #contexts: Context[];

  /** @param app a connection as the role that the product works with */
  constructor(
    private readonly app: pg.Client,
    world: World,
    private readonly specimens: Specimens,
  ) {
    this.#contexts = contextsOf(world, specimens);
  }

  /** Tries one case again; what got through, if anything. */
  async again(table: Table, { verb: verbName, context: contextName }: Leak): Promise<boolean> {
    const context = this.#contexts.find(({ name }) => name === contextName);
    const verb = VERBS.find(({ name }) => name === verbName);
    return Boolean(context && verb && (await this.#try(table, context, verb, this.#aim(table, context))));
  }

  /** Tries all; with `untilFirst` stops at the first leak. */
  async run(tables: readonly Table[], untilFirst = false): Promise<{ tried: number; leaks: Leak[] }> {
    const leaks: Leak[] = [];
    let tried = 0;
    for (const table of tables) {
      for (const context of this.#contexts) {
        const aim = this.#aim(table, context);
        for (const verb of VERBS) {
          const how = await this.#try(table, context, verb, aim);
          if (how === undefined) continue;
          tried++;
          if (how) leaks.push({ table: table.name, verb: verb.name, context: context.name, how });
          if (how && untilFirst) return { tried, leaks };
        }
      }
    }
    return { tried, leaks };
  }

  #aim(table: Table, context: Context): Aim {
    const set = table.primaryKey.join() === 'tenant_id' ? 0 : context.set;
    const own =
      context.settings?.tenant && !context.garbage && context.settings.tenant !== context.target.id
        ? context.settings.tenant
        : undefined;
    return {
      table,
      own,
      key: this.specimens.key(table, context.target, set),
      fresh: this.specimens.row(table, context.target, context.set, true),
      there: this.specimens.row(table, context.target, set),
    };
  }

  /** Undefined: this verb is allowed here, nothing to try. Empty: refused, as it must be. Else what got through. */
  async #try(table: Table, context: Context, verb: Verb, aim: Aim): Promise<string | undefined> {
    if (this.#allowed(table, context, verb, aim)) return undefined;
    const sql = verb.sql(aim);
    if (!sql) return undefined;
    // The three travel together: one round trip.
    const opened = this.app.query(opening(context));
    const tried = this.app.query(sql.text, sql.values ?? []);
    const closed = this.app.query('ROLLBACK');
    const [, result] = await Promise.allSettled([opened, tried, closed]);
    if (result.status === 'rejected')
      return refusal(context, verb, result.reason as { code?: string; message: string });
    return judge(table, context, verb, result.value.rows ?? [], result.value.rowCount ?? 0);
  }

  #allowed(table: Table, context: Context, verb: Verb, aim: Aim): boolean {
    if (verb.kind === 'add') return context.mayAdd(table) || context.mayWrite(table);
    if (verb.kind === 'write' && verb.name === 'copy') return context.mayRead(table, aim.there);
    if (verb.kind === 'write') return context.mayWrite(table);
    // Blind changes hit whatever is visible: they are tried by those who may change nothing in the table.
    if (verb.kind === 'blind') return context.mayWrite(table) || this.#hasOwn(table, context);
    return false;
  }

  #hasOwn(table: Table, context: Context): boolean {
    if (!context.settings?.tenant || context.garbage) return false;
    if (context.settings.tenant !== context.target.id) return true;
    if (context.settings.supplier)
      return table.columns.some(({ name }) => name === 'supplier_id') || table.name === 'supplier';
    return !context.settings.staff;
  }
}

function opening({ settings, before }: Context): string {
  const begin = (given: Context['settings']) => {
    if (!given) return 'BEGIN';
    const pairs = {
      'app.tenant': given.tenant,
      'app.partner': given.partner,
      'app.supplier': given.supplier,
      'app.staff': given.staff,
    };
    const calls = Object.entries(pairs).flatMap(([name, value]) =>
      value === undefined ? [] : [`set_config('${name}', '${value}', true)`],
    );
    return `BEGIN; SELECT ${calls.join(', ')}`;
  };
  return before ? `${begin(before)}; COMMIT; BEGIN` : begin(settings);
}

function judge(table: Table, context: Context, verb: Verb, rows: Row[], rowCount: number): string {
  if (verb.kind === 'read') {
    const foreign = rows.find((row) => !context.mayRead(table, row));
    return foreign ? `came back: ${JSON.stringify(foreign).slice(0, 120)}` : '';
  }
  if (verb.kind === 'truncate' || verb.kind === 'add') return 'was done';
  return rowCount > 0 ? `${rowCount} rows` : '';
}

// A refusal by the policy or by a missing right. Any other error says that the row had got past both.
function refusal(context: Context, verb: Verb, error: { code?: string; message: string }): string {
  if (error.code === NOT_ALLOWED) return '';
  if (error.code === NO_UUID && context.garbage) return '';
  if (error.code === KEPT_TENANT && verb.kind === 'move') return '';
  return `got as far as: ${error.code} ${error.message}`;
}
