import { Config } from '../../apps/api/src/platform/config/config.ts';
import { Database } from '../../apps/api/src/platform/database/database.ts';
import type { Work } from '../../apps/api/src/platform/outbox/enqueue.ts';
import { empty, enqueueIn, fillOutbox, type Load, outcomes, startEngine, withTenants } from '../engine.ts';
import { goal, quantile, seeded, short } from '../report.ts';
import { Crew, type Told } from '../world/crew.ts';

const TENANTS = 8;
const LIMIT_MS = 5_000;
type Owner = Parameters<typeof empty>[0];

// What a killed worker had begun is begun again within seconds; one that stood still and comes back changes nothing.
if (process.argv.includes('--worker')) {
  const tell = (what: Told['what']) => (tenantId: string, subjects: string[]) =>
    process.send!({ what, jobs: subjects.map((subject) => `${tenantId} ${subject}`) });
  await startEngine(JSON.parse(process.env.ENGINE_ENV ?? '{}'), tell('done'), tell('begin'));
  process.on('disconnect', () => process.exit(0));
} else {
  await goal('G13', () => withTenants(TENANTS, async (database, owner) => show(database.env, owner)));
}

async function show(env: Record<string, string>, owner: Owner) {
  const random = seeded(13);
  const [kills, freezes, frozenMs] = short ? [5, 1, 6_000] : [100, 2, 65_000];
  let filled = await fillOutbox(env, TENANTS, 50);
  const crew = new Crew(env);
  const database = new Database(Config.load(env));
  // Work that lasts a while comes in all the time, so that a kill always meets some.
  let running = true;
  const feeding = (async () => {
    for (let round = 0; running; round++) {
      for (let tenant = 0; tenant < TENANTS; tenant++) await enqueueIn(database, tenant, some(round, tenant));
      filled += TENANTS * 2;
      await new Promise((next) => setTimeout(next, 250));
    }
  })();
  let struck = 0;
  for (let n = 0; n < kills; n++) {
    await new Promise((next) => setTimeout(next, 200 + random() * 800));
    const begun = await crew.kill(n % 2);
    struck += begun.length - crew.wereDone(await countedOf(owner, begun));
    await crew.allBegunAgain(60_000);
  }
  for (let n = 0; n < freezes; n++) await crew.freeze(n % 2, frozenMs);
  running = false;
  await feeding;
  const done = await empty(owner, 120_000);
  crew.end();
  await database.close();
  const { once, more, dead } = await outcomes(owner);
  const lost = filled - once - more;
  const waited = quantile(crew.waits, 0.99);
  return {
    value: Math.round(waited),
    limit: LIMIT_MS,
    pass: done && waited <= LIMIT_MS && lost + more + dead + crew.missed === 0,
    details: {
      kills,
      struck,
      p50Ms: Math.round(quantile(crew.waits, 0.5)),
      freezes,
      frozenMs,
      jobs: filled,
      lost,
      double: more,
      dead,
    },
  };
}

function some(round: number, tenant: number): Work<Load>[] {
  return [0, 1].map((n) => ({
    subjectId: `fed-${round}-${tenant}-${n}`,
    payload: { milliseconds: 40, poison: false },
  }));
}

/** Those of these jobs whose effect stands in the database: ended in the moment of the kill, before they could tell. */
async function countedOf(owner: Owner, jobs: string[]): Promise<string[]> {
  await new Promise((next) => setTimeout(next, 100));
  const { rows } = await owner.query<{ job: string }>(
    "SELECT tenant_id || ' ' || name AS job FROM tenant_counter WHERE tenant_id || ' ' || name = ANY($1)",
    [jobs],
  );
  return rows.map(({ job }) => job);
}
