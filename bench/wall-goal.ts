import { startTestCluster } from '@clearhold/testing';
import { buildWall, type Wall } from '../apps/api/test/isolation/wall.ts';
import { goal, type Outcome } from './report.ts';

/** Shows a promise about the wall on a database full of specimens, then takes both away. */
export function wallGoal(id: string, show: (wall: Wall) => Promise<Outcome>): Promise<void> {
  return goal(id, async () => {
    const cluster = await startTestCluster();
    try {
      const wall = await buildWall(cluster);
      return await show(wall).finally(() => wall.tearDown());
    } finally {
      await cluster.stop();
    }
  });
}
