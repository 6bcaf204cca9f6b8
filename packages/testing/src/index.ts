export { cloneDatabase, type TestDatabase } from './clone-database.ts';
export { databaseUrl, onServer, startTestCluster, type TestCluster } from './cluster.ts';
export { FakeClock } from './fake-clock.ts';
export { redisProgram, startRedis, type TestRedis } from './redis.ts';
export { type Space, TWO_PARTNERS, type World, writeWorld } from './world.ts';
