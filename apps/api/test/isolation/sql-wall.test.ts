import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { acrossOversteps } from './across.ts';
import { conflictLeaks } from './conflict-leak.ts';
import { blindLints, LINTS, lint } from './lints.ts';
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

  it('shows no foreign row to ON CONFLICT, on patched servers and on others', async () => {
    const { tried, leaks, exploitable } = await conflictLeaks(wall);
    console.log(
      `tried ${tried} unique keys against strangers; this server ${exploitable ? 'has the hole: tenant-first keys close it' : 'is patched'}`,
    );
    expect(leaks).toEqual([]);
  });

  it('gives the role over all tenants routing columns and figures, no content', async () => {
    const { tried, oversteps } = await acrossOversteps(wall);
    console.log(`tried ${tried} columns and verbs`);
    expect(oversteps).toEqual([]);
  });

  it('leaves no finding in the catalogue', async () => {
    console.log(`asked ${LINTS.length} questions`);
    expect(await lint(wall.owner)).toEqual([]);
  });

  it('asks questions that find the faults they are there for', async () => {
    expect(await blindLints(wall.owner)).toEqual([]);
  });
});
