import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readCatalogue } from './catalogue.ts';
import { hunt } from './mutants.ts';
import { buildWall, type Wall } from './wall.ts';

describe('the suite itself', () => {
  let wall: Wall;
  beforeAll(async () => {
    wall = await buildWall(inject('cluster'));
  });
  afterAll(() => wall?.tearDown());

  it('notices every fault made in the wall, table by table', async () => {
    const { made, survivors } = await hunt(wall);
    console.log(`made ${made} faults`);
    expect(survivors).toEqual([]);
    expect(made).toBeGreaterThan(wall.tables.length * 5);
    expect(await readCatalogue(wall.owner)).toEqual(wall.tables); // the wall stands again as it was
  });
});
