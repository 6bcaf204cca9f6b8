import { createHash } from 'node:crypto';
import { createCaslExtension } from '@casl/prisma/runtime';
import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../../generated/prisma/client.ts';

/** Prisma inside an open transaction of ours: same connection, same tenant, same commit. */
export type TxPrisma = ReturnType<typeof makeClient>;

const clients = new WeakMap<pg.PoolClient, TxPrisma>();

/**
 * The Prisma client that is bound to one physical connection, made on first use and kept with it. Callers of different
 * tenants never share a client at the same time, since they never share a connection; so Prisma's batching of calls of
 * one tick can't mix tenants, and the number of clients is the pool's, not the tenants'.
 */
export function prismaOn(connection: pg.PoolClient, pool: pg.Pool): TxPrisma {
  const known = clients.get(connection);
  if (known) return known;
  const made = makeClient(connection, pool);
  clients.set(connection, made);
  return made;
}

function makeClient(connection: pg.PoolClient, pool: pg.Pool) {
  const adapter = new PrismaPg(onlyThis(connection, pool), { statementNameGenerator: nameOf });
  // Without this extension CASL's "no rule" becomes "no condition": every row.
  return new PrismaClient({ adapter }).$extends(createCaslExtension());
}

const nameOf = (query: { sql: string }) =>
  `p${createHash('sha256').update(query.sql).digest('base64url').slice(0, 20)}`;

/** A pool that has just this connection. Prisma's own BEGIN and COMMIT become savepoints of the open transaction. */
function onlyThis(connection: pg.PoolClient, pool: pg.Pool): pg.Pool {
  const guarded = new Proxy(connection, {
    get(target, name) {
      if (name === 'query')
        return (query: { text: string } | string, values?: unknown[]) =>
          target.query(asSavepoint(query) as never, values as never);
      if (name === 'release' || name === 'on' || name === 'removeListener') return () => guarded;
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const facade = Object.create(pool) as pg.Pool;
  return Object.assign(facade, {
    connect: async () => guarded,
    query: (query: { text: string }, values?: unknown[]) => guarded.query(query as never, values as never),
    on: () => facade,
    removeListener: () => facade,
    end: async () => {},
  });
}

const SAVEPOINTS: Record<string, string> = {
  BEGIN: 'SAVEPOINT prisma',
  COMMIT: 'RELEASE SAVEPOINT prisma',
  ROLLBACK: 'ROLLBACK TO SAVEPOINT prisma',
};

function asSavepoint(query: { text: string; name?: string } | string): { text: string; name?: string } | string {
  const text = typeof query === 'string' ? query : query.text;
  const instead = SAVEPOINTS[text];
  if (!instead) return query;
  return typeof query === 'string' ? instead : { ...query, text: instead, name: undefined };
}
