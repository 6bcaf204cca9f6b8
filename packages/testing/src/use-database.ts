import { afterAll, beforeAll, inject } from 'vitest';
import { cloneDatabase, type TestDatabase } from './clone-database.ts';

/** A database for this test file: cloned before its tests, dropped after them. Read the answer inside tests only. */
export function useDatabase(): () => TestDatabase {
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await cloneDatabase(inject('cluster'));
  });
  afterAll(() => database?.drop());
  return () => {
    if (!database) throw new Error('the database is there while tests run');
    return database;
  };
}
