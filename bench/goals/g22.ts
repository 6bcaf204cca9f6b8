import { redisProgram, startRedis, type TestRedis } from '@clearhold/testing';
import { empty, fillOutbox, outcomes, startEngine, withTenants } from '../engine.ts';
import { goal, short, skip } from '../report.ts';

const TENANTS = 8;
const LIMIT_SECONDS = 60;

if (!redisProgram()) skip('G22', 'no redis-server or valkey-server is installed');

// The queue is lost entirely, emptied and then killed with all that it held: no work is lost, none has its effect twice.
await goal('G22', async () => {
  const redis = await startRedis();
  try {
    return await withTenants(TENANTS, (database, owner) =>
      show({ ...database.env, REDIS_URL: redis.url }, owner, redis),
    );
  } finally {
    await redis.stop();
  }
});

async function show(env: Record<string, string>, owner: Parameters<typeof empty>[0], redis: TestRedis) {
  const filled = await fillOutbox(env, TENANTS, (short ? 4_000 : 100_000) / TENANTS);
  const engine = await startEngine(env);
  const left = async () => Number((await owner.query('SELECT count(*) FROM outbox')).rows[0].count);
  const down = async (to: number) => {
    for (const until = Date.now() + 120_000; Date.now() < until && (await left()) > to; )
      await new Promise((next) => setTimeout(next, 20));
  };
  await down(filled * 0.8);
  redis.flush();
  await down(filled * 0.5);
  const atLoss = await left();
  await redis.kill();
  const lostAt = performance.now();
  await redis.start();
  const done = await empty(owner, 300_000);
  const seconds = Number(((performance.now() - lostAt) / 1000).toFixed(1));
  await engine.stop();
  const { once, more, dead } = await outcomes(owner);
  const lost = filled - once - more;
  return {
    value: lost + more + dead,
    limit: 0,
    // How long it takes belongs to the long run, on a machine that does nothing else.
    pass: done && lost + more + dead === 0 && (short || seconds <= LIMIT_SECONDS),
    details: { jobs: filled, lost, double: more, dead, leftWhenKilled: atLoss, doneAfterSeconds: seconds },
  };
}
