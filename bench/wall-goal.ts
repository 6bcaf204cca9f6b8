import { buildWall, type Wall } from '../apps/api/test/isolation/wall.ts';
import { withCluster } from './cluster.ts';
import { goal, type Outcome } from './report.ts';

/** Shows a promise about the wall on a database full of specimens, then takes it away. */
export function wallGoal(id: string, show: (wall: Wall) => Promise<Outcome>): Promise<void> {
  return goal(id, () =>
    withCluster(async (cluster) => {
      const wall = await buildWall(cluster);
      return show(wall).finally(() => wall.tearDown());
    }),
  );
}
