import { cloneDatabase } from '@clearhold/testing';
import { House, type HouseOptions } from '../apps/api/test/house/house.ts';
import { withCluster } from './cluster.ts';
import { goal, type Outcome } from './report.ts';

/** Shows a promise about the whole product in one process over a database of its own, with the demonstration in it. */
export function houseGoal(
  id: string,
  show: (house: House) => Promise<Outcome>,
  options: HouseOptions = {},
): Promise<void> {
  return goal(id, () =>
    withCluster(async (cluster) => {
      const database = await cloneDatabase(cluster);
      const house = await House.open(database.env, options);
      await house.quiet();
      return show(house).finally(() => house.close());
    }),
  );
}
