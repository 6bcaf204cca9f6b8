import type { Socket } from 'node:net';
import type pg from 'pg';

const held = new WeakSet<object>();

/** The connection, its socket held back until this turn of the event loop ends: statements sent together leave in one packet. */
export function oneWrite(connection: pg.PoolClient): pg.PoolClient {
  const socket = (connection as unknown as { connection?: { stream?: Socket } }).connection?.stream;
  if (!socket || held.has(socket)) return connection;
  held.add(socket);
  socket.cork();
  process.nextTick(() => {
    held.delete(socket);
    socket.uncork();
  });
  return connection;
}
