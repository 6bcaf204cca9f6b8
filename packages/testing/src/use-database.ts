import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';
import { REDIS_DATABASES } from './redis.ts';

/** A database for this test file: cloned before its tests, dropped after them. Read the answer inside tests only. */
export function useDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await cloneDatabase(inject('cluster'), ownRedis(inject('redis')));
  });
  afterAll(() => database?.drop());
  return () => {
    if (!database) throw new Error('the database is there while tests run');
    return database;
  };
}

/** One of the server's many databases, so that no test file meets another's work. */
const ownRedis = (url: string | undefined) => url && `${url}/${randomInt(REDIS_DATABASES)}`;
