export { cloneDatabase, type TestDatabase } from './clone-database.ts';
export { startTestCluster, type TestCluster } from './cluster.ts';
export { FakeClock } from './fake-clock.ts';
export { type Space, TWO_PARTNERS, type World, writeWorld } from './world.ts';
