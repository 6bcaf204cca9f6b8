import { expect, test } from 'vitest';
import { isOutOfReach } from './out-of-reach.ts';

const error = (message: string, code?: string, cause?: Error) => Object.assign(new Error(message, { cause }), { code });

test('knows a database that cannot be reached from one that says no', () => {
  for (const away of [
    error('the database system is starting up', '57P03'),
    error('connect', 'ECONNREFUSED'),
    error('could not extend file: No space left on device', '53100'),
    error('cannot execute INSERT in a read-only transaction', '25006'),
    error('ENOSPC: no space left on device, write', 'ENOSPC'),
    error('Connection terminated unexpectedly'),
    error('Client has encountered a connection error and is not queryable'),
    error('the statement failed', undefined, error('terminating connection', '57P01')),
  ])
    expect(isOutOfReach(away), away.message).toBe(true);
  for (const other of [error('duplicate key', '23505'), error('canceled', '57014'), error('a bug'), 'text', undefined])
    expect(isOutOfReach(other)).toBe(false);
});
