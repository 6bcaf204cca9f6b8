import { cloneDatabase } from '@clearhold/testing';
import pg from 'pg';
import { House } from '../../apps/api/test/house/house.ts';
import { withCluster } from '../cluster.ts';
import { makeSource, sendForgeries } from '../hooks/forged-in.ts';
import { climbLadder } from '../hooks/ladder-out.ts';
import { repeat, rotateUnderTraffic } from '../hooks/rotated-in.ts';
import { goal, short } from '../report.ts';

const FORGERIES = short ? 1_500 : 10_000;
const REPEATS = short ? 20 : 300;
const ROTATED = short ? 120 : 2_000;

// No forged request comes in, none twice, none is lost while keys change; what nobody takes is tried ten times over 76 hours.
await goal('G42', () =>
  withCluster(async (cluster) => {
    const inward = await comingIn((await cloneDatabase(cluster)).env);
    const { env, url } = await cloneDatabase(cluster);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    const ladder = await climbLadder(env, owner).finally(() => owner.end());
    const wrong = inward.accepted.length + inward.twice + inward.rotation.lost + inward.missing;
    const climbs =
      ladder.tries === 10 && ladder.ids === 1 && ladder.ends === 'disabled' && Math.abs(ladder.hours - 76) <= 1;
    return { value: wrong, limit: 0, pass: wrong === 0 && climbs, details: { forged: FORGERIES, ...inward, ladder } };
  }),
);

async function comingIn(env: Record<string, string>) {
  const house = await House.open(env);
  try {
    await house.quiet();
    const [source, other] = [await makeSource(house, 'acme'), await makeSource(house, 'lumen')];
    const accepted = await sendForgeries(source, other.secret, FORGERIES);
    const twice = await repeat(source, REPEATS);
    const rotation = await rotateUnderTraffic(source, ROTATED);
    await house.quiet(120);
    const { rows } = await house.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM supplier WHERE tenant_id = $1 AND source_id LIKE 'HOOK-%'`,
      [house.tenant('acme').id],
    );
    return { accepted: accepted.slice(0, 10), twice, rotation, missing: REPEATS + ROTATED - rows[0]!.n };
  } finally {
    await house.close();
  }
}
