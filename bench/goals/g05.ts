import { buildSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/platform/graphql/schema-text.ts';
import { foreignWords, tenantHash } from '../../apps/api/test/house/foreign.ts';
import { type Asker, tryOperations, tryTogether } from '../../apps/api/test/isolation/api-matrix.ts';
import { operationsOf } from '../../apps/api/test/isolation/api-operations.ts';
import { buildApiWorld } from '../../apps/api/test/isolation/api-world.ts';
import { runForeignJobs, runOwnJobs } from '../../apps/api/test/isolation/job-matrix.ts';
import { routesOf, tryRoutes } from '../../apps/api/test/isolation/rest-matrix.ts';
import { houseGoal } from '../house-goal.ts';
import { short } from '../report.ts';

// Run short, each caller tries a part of the foreign ids, each of them another part: the isolation tests try the whole.
const sampled = (asker: Asker, turn: number): Asker => ({
  ...asker,
  foreign: asker.foreign.filter((_, index) => !short || (index + turn) % 24 === 0),
});

// No path of the API crosses tenants or partners: every operation, route and job, with every foreign id, by everybody.
await houseGoal('G05', async (house) => {
  const world = await buildApiWorld(house);
  await house.rest();
  const schema = buildSchema(schemaText());
  const operations = operationsOf(schema);
  const fingerprints = async () => {
    const seen = new Map<string, string>();
    for (const slug of [world.neighbour, world.stranger])
      for (const [table, hash] of Object.entries(await tenantHash(house.owner, world.tables, house.tenant(slug).id)))
        seen.set(`${table} of ${slug}`, hash);
    return seen;
  };
  const side = (slug: string) => ({ ...house.tenant(slug), ids: world.ids.get(slug)! });
  await runOwnJobs(house, side(world.home));
  const before = await fingerprints();
  const { tried, faults } = await tryTogether(world.askers, async (whole, turn) => {
    const asker = sampled(whole, turn);
    const verdicts = [await tryOperations(schema, operations, asker), await tryRoutes(routesOf(house.app), asker)];
    return {
      tried: verdicts.reduce((sum, one) => sum + one.tried, 0),
      faults: verdicts.flatMap((one) => one.faults),
    };
  });
  const jobs = await runForeignJobs(house, side(world.home), side(world.neighbour));
  faults.push(
    ...(await foreignWords(house.owner, world.tables, house.tenant(world.home).id, [world.neighbour, world.stranger])),
  );
  for (const [place, hash] of await fingerprints())
    if (before.get(place) !== hash) faults.push(`changed: ${place}, ${before.get(place)} to ${hash}`);
  const seen = (await tryOperations(schema, operations, sampled(world.insider, 0))).faults.length;
  for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
  const enough = tried + jobs.length >= (short ? 3_000 : 6_700);
  const details = {
    tried,
    jobs: jobs.length,
    operations: operations.length,
    callers: world.askers.length,
    shownToTheirOwner: seen,
  };
  return { value: faults.length, limit: 0, pass: faults.length === 0 && enough && seen > 10, details };
});
