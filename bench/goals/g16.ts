import { verifyExport } from '@clearhold/audit';
import { cloneDatabase } from '@clearhold/testing';
import { withCluster } from '../cluster.ts';
import { goal, short } from '../report.ts';
import { runSeed } from '../world/simulator/run.ts';
import { type Simulated, simulated } from '../world/simulator/simulated.ts';

const REPLAYED = 5;
const given = process.argv.indexOf('--seed');
const only = given < 0 ? undefined : Number(process.argv[given + 1]);
if (only !== undefined && !Number.isSafeInteger(only)) throw new RangeError('--seed wants a whole number');

// Every fault interleaving that a seed names ends where the orderly run does, on a clock that is moved and not waited for: work in
// any order, processes that die before or after any commit, late workers, an ERP that answers badly. `--seed N` lives one alone.
await goal('G16', () =>
  withCluster(async (cluster) => {
    const world = await simulated((await cloneDatabase(cluster)).env);
    return live(world).finally(() => world.close());
  }),
);

async function live(world: Simulated) {
  const right = await runSeed(world, 0, false);
  const faults = right.faults.map((fault) => `undisturbed: ${fault}`);
  const seeds = only !== undefined ? [only] : Array.from({ length: short ? 25 : 1000 }, (_, n) => n + 1);
  const began = performance.now();
  let [steps, deaths] = [0, 0];
  for (const [at, seed] of seeds.entries()) {
    const run = await runSeed(world, seed, true);
    steps += run.steps;
    deaths += run.deaths;
    for (const fault of run.faults) faults.push(`seed ${seed}: ${fault}`);
    for (const [kind, end] of run.ends)
      if (end !== right.ends.get(kind)) faults.push(`seed ${seed}: ${kind}: ${end}, not ${right.ends.get(kind)}`);
    if (at >= REPLAYED) continue;
    const again = await runSeed(world, seed, true);
    if (again.hash !== run.hash) faults.push(`seed ${seed} went another way the second time`);
  }
  const perSeedMs = Math.round((performance.now() - began) / (seeds.length + Math.min(REPLAYED, seeds.length)));
  const lines: string[] = [];
  for await (const line of world.log.lines(world.ctx)) lines.push(line);
  const verdict = await verifyExport(lines);
  if (!verdict.ok) faults.push(`the audit log: ${JSON.stringify(verdict).slice(0, 300)}`);
  for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
  const replayed = Math.min(REPLAYED, seeds.length);
  const details = { seeds: seeds.length, replayed, steps, deaths, perSeedMs, right: Object.fromEntries(right.ends) };
  return { value: faults.length, limit: 0, pass: faults.length === 0, details };
}
