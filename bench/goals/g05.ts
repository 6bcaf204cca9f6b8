import { buildSchema } from 'graphql';
import { schemaText } from '../../apps/api/src/platform/graphql/schema-text.ts';
import { foreignWords, tenantHash } from '../../apps/api/test/house/foreign.ts';
import { tryOperations } from '../../apps/api/test/isolation/api-matrix.ts';
import { operationsOf } from '../../apps/api/test/isolation/api-operations.ts';
import { buildApiWorld } from '../../apps/api/test/isolation/api-world.ts';
import { runForeignJobs, runOwnJobs } from '../../apps/api/test/isolation/job-matrix.ts';
import { routesOf, tryRoutes } from '../../apps/api/test/isolation/rest-matrix.ts';
import { houseGoal } from '../house-goal.ts';
import { short } from '../report.ts';

// No path of the API crosses tenants or partners: every operation, route and job, with every foreign id, by everybody.
await houseGoal('G05', async (house) => {
  const world = await buildApiWorld(house);
  await house.rest();
  const schema = buildSchema(schemaText());
  const operations = operationsOf(schema);
  const others = [world.neighbour, world.stranger].map((slug) => house.tenant(slug).id);
  const fingerprint = async () => {
    const seen = [];
    for (const id of others) seen.push(await tenantHash(house.owner, world.tables, id));
    return JSON.stringify(seen);
  };
  const side = (slug: string) => ({ ...house.tenant(slug), ids: world.ids.get(slug)! });
  await runOwnJobs(house, side(world.home));
  const before = await fingerprint();
  const faults: string[] = [];
  let tried = 0;
  for (const [turn, whole] of world.askers.entries()) {
    const asker = short ? { ...whole, foreign: whole.foreign.filter((_, index) => (index + turn) % 4 === 0) } : whole;
    for (const verdict of [
      await tryOperations(schema, operations, asker),
      await tryRoutes(routesOf(house.app), asker),
    ]) {
      tried += verdict.tried;
      faults.push(...verdict.faults);
    }
  }
  const jobs = await runForeignJobs(house, side(world.home), side(world.neighbour));
  faults.push(
    ...(await foreignWords(house.owner, world.tables, house.tenant(world.home).id, [world.neighbour, world.stranger])),
  );
  if ((await fingerprint()) !== before) faults.push('something of another tenant changed');
  const seen = (await tryOperations(schema, operations, world.insider)).faults.length;
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
