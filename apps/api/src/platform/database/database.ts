import { AsyncLocalStorage } from 'node:async_hooks';
import { type Clock, systemClock } from '@clearhold/kernel';
import pg from 'pg';
import type { Config } from '../config/config.ts';
import type { TenantContext } from '../context/tenant-context.ts';
import { isCut, isDeadlock } from './cut.ts';
import { CONNECTION_SECONDS, freshClient } from './fresh-client.ts';
import { oneWrite } from './one-write.ts';
import { Tx } from './tx.ts';

const BEGIN = 'BEGIN';
const BEGIN_LOOKING = 'BEGIN READ ONLY';
const BEGIN_SNAPSHOT = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
const SET_CONTEXT = {
  name: 'set_context',
  text: `SELECT set_config('app.tenant', $1, true), set_config('app.partner', $2, true), set_config('app.supplier', $3, true),
    set_config('app.staff', $4, true), set_config('app.actor', $5, true)`,
};

// Every key begins with the tenant, so no statement of ours reads a table from end to end on purpose. Without this the plans
// of foreign-key checks, cached while a table was still empty, would do so for the rest of the connection's life.
const SESSION = '-c TimeZone=UTC -c enable_seqscan=off -c jit=off';

/** A snapshot that stays open over one read operation. */
export interface Snapshot {
  readonly tx: Tx;
  close(): Promise<void>;
}

/** The way to the tables: one transaction in one tenant's space at a time. */
export class Database {
  readonly #pool: pg.Pool;
  readonly #across: pg.Pool;
  readonly #inside = new AsyncLocalStorage<true>();

  constructor(
    config: Config,
    readonly clock: Clock = systemClock,
  ) {
    const times = {
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      maxLifetimeSeconds: CONNECTION_SECONDS,
    };
    const shared = { options: SESSION, pipeline: true, ...times };
    const limits = { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 };
    this.#pool = new pg.Pool({
      ...shared,
      ...limits,
      Client: freshClient(config, 'app'),
      max: config.vars.CLEARHOLD_POOL,
    } as pg.PoolConfig);
    this.#across = new pg.Pool({ ...shared, Client: freshClient(config, 'across'), max: 4 } as pg.PoolConfig);
    // A connection that breaks is replaced by the pool, and whoever waits on it is told; without listeners, on the pool for
    // the idle ones and on each for those between two statements of a transaction, it would end the process.
    for (const pool of [this.#pool, this.#across]) {
      pool.on('error', () => {});
      pool.on('connect', (connection) => void connection.on('error', () => {}));
    }
  }

  /**
   * Runs `work` in one transaction in the context's space: all of it, its audit rows and its outbox rows, or nothing. Where it and
   * another wait for each other and the server ends this one, `work` is done once more from its beginning.
   */
  async inTenant<T>(ctx: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) throw new Error('a transaction is open already: hand its tx on');
    return this.#write(ctx, work).catch((error) => {
      if (isDeadlock(error)) return this.#write(ctx, work);
      throw error;
    });
  }

  async #write<T>(ctx: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { connection, tx, begun } = await this.#begin(ctx, ctx.isReadOnly ? BEGIN_LOOKING : BEGIN);
    let broken: Error | undefined;
    try {
      const result = await this.#inside.run(true, () => work(tx));
      // Sent together: after a failed audit row the server turns COMMIT into a rollback.
      await Promise.all([begun, tx.flush(), oneWrite(connection).query('COMMIT')]);
      tx.committed();
      return result;
    } catch (error) {
      await connection.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      connection.release(broken);
    }
  }

  /** Opens one snapshot for a read operation's resolvers to share. Read only: the server refuses writes. */
  async snapshot(ctx: TenantContext): Promise<Snapshot> {
    const { connection, tx, begun } = await this.#begin(ctx, BEGIN_SNAPSHOT);
    let open = true;
    const close = async () => {
      if (!open) return;
      open = false;
      const broken = await Promise.all([begun, connection.query('COMMIT')]).then(
        () => undefined,
        (error: Error) => error,
      );
      connection.release(broken);
    };
    return { tx, close };
  }

  /** A read in one snapshot of its own; once more in another where its connection is cut, as nothing was changed. */
  async read<T>(ctx: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#read(ctx, work).catch((error) => {
      if (isCut(error)) return this.#read(ctx, work);
      throw error;
    });
  }

  async #read<T>(ctx: TenantContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { tx, close } = await this.snapshot(ctx);
    try {
      return await work(tx);
    } finally {
      await close();
    }
  }

  /**
   * The one way over all tenants: as a role that sees hosts, scopes, the work list's routing columns, published policies,
   * the partners' figures and the hashes of the addresses that suppliers' links went to, and nothing else. `reason` names the prepared statement, so that the server's own views say why.
   */
  async acrossTenants<Row extends object>(reason: AcrossReason, text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.#across.query<Row>({
      name: `across_${reason}_${text.length}_${hash(text)}`,
      text,
      values,
    });
    return rows;
  }

  async close(): Promise<void> {
    await Promise.all([this.#pool.end(), this.#across.end()]);
  }

  get poolUse(): { total: number; idle: number; waiting: number } {
    return { total: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount };
  }

  // The opening travels in one packet with the first statement. Should it fail, so does everything after it.
  async #begin(
    ctx: TenantContext,
    begin: string,
  ): Promise<{ connection: pg.PoolClient; tx: Tx; begun: Promise<unknown> }> {
    const connection = oneWrite(await this.#pool.connect());
    const values = [ctx.tenantId, ctx.partnerId, ctx.supplierId ?? '', ctx.staff ?? '', ctx.actor.id];
    const begun = Promise.all([connection.query(begin), connection.query({ ...SET_CONTEXT, values })]);
    begun.catch(() => {});
    return { connection, tx: new Tx(ctx, this.clock.now(), connection, this.#pool), begun };
  }
}

/** Why somebody looks over all tenants. */
export type AcrossReason = 'find-host' | 'dispatch' | 'figures' | 'drift' | 'seal' | 'liveness' | 'suppliers' | 'seed';

function hash(text: string): string {
  let value = 0;
  for (let i = 0; i < text.length; i++) value = (value * 31 + text.charCodeAt(i)) | 0;
  return (value >>> 0).toString(36);
}
