import { cloneDatabase } from '@clearhold/testing';
import { withCluster } from '../cluster.ts';
import { goal, short } from '../report.ts';
import { outage } from '../world/simulator/outage.ts';
import { simulated } from '../world/simulator/simulated.ts';

const RELEASES = short ? 30 : 10_000;
const KNOCKS_MAX = 10;
const DRAINED_SECONDS = 300;

// Tier N. An ERP that is away for an hour of a clock that is moved is soon left in peace, and all that waited for it happens once, soon
// after it is back.
await goal('G23', () =>
  withCluster(async (cluster) => {
    const world = await simulated((await cloneDatabase(cluster)).env);
    const found = await outage(world, RELEASES).finally(() => world.close());
    const { lost, doubled, knocksUntilOpen = Number.POSITIVE_INFINITY, drainedSeconds } = found;
    const pass = lost + doubled === 0 && knocksUntilOpen <= KNOCKS_MAX && drainedSeconds <= DRAINED_SECONDS;
    const details = { releases: RELEASES, ...found };
    return { value: lost + doubled, limit: 0, pass, details };
  }),
);
