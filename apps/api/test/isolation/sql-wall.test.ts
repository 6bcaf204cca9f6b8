import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { buildWall, type Wall } from './wall.ts';

describe('the wall, from SQL', () => {
  let wall: Wall;
  beforeAll(async () => {
    wall = await buildWall(inject('cluster'));
  });
  afterAll(() => wall?.tearDown());

  it('lets no verb through, on any table, from any context outside', async () => {
    const { tried, leaks } = await wall.matrix.run(wall.tables);
    console.log(`tried ${tried} cases: ${wall.tables.length} tables with ${wall.rows} rows`);
    expect(leaks.map(({ table, verb, context, how }) => `${table}: ${verb} from ${context}: ${how}`)).toEqual([]);
    expect(tried).toBeGreaterThan(wall.tables.length * 100);
  });
});
