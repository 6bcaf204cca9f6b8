import { cloneDatabase, startTestCluster } from '@clearhold/testing';
import { House, type HouseOptions } from '../apps/api/test/house/house.ts';
import { goal, type Outcome } from './report.ts';

/** Shows a promise about the whole product in one process over a database of its own, with the demonstration in it. */
export function houseGoal(
  id: string,
  show: (house: House) => Promise<Outcome>,
  options: HouseOptions = {},
): Promise<void> {
  return goal(id, async () => {
    const cluster = await startTestCluster();
    try {
      const database = await cloneDatabase(cluster);
      const house = await House.open(database.env, options);
      await house.quiet();
      return await show(house).finally(() => house.close());
    } finally {
      await cluster.stop();
    }
  });
}
