import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { House } from '../house/house.ts';

const database = useDatabase();
let house: House;
beforeAll(async () => {
  const t = Date.now();
  house = await House.open(database().env);
  console.log('open', Date.now() - t);
  await house.quiet();
  console.log('quiet', Date.now() - t);
});
afterAll(() => house?.close());
test('x', async () => {
  const a = await house.as('acme', 'analyst');
  console.log(
    JSON.stringify(await a.ask('{cases{totalCount edges{node{id number code title state tasks{id title}}}}}')).slice(
      0,
      3000,
    ),
  );
});
