import { monitorEventLoopDelay } from 'node:perf_hooks';
import { hostileDocuments } from '../hostile-documents.ts';
import { houseGoal } from '../house-goal.ts';
import { quantile, short } from '../report.ts';

const MOST_MS = 25;
const MOST_STALL_MS = 50;

// GraphQL cannot be used to make little into much: hostile documents are refused, at once, while others go on.
await houseGoal('G09', async (house) => {
  const caller = await house.as('acme', 'analyst');
  const documents = hostileDocuments();
  await house.rest();
  for (let warm = 0; warm < 30; warm++) {
    await caller.graphql('{ cases { totalCount } }');
    await caller.graphql(documents[warm % documents.length]!.query);
  }
  const loop = monitorEventLoopDelay({ resolution: 1 });
  const taken: { name: string; ms: number; stall: number }[] = [];
  const answered: string[] = [];
  for (const { name, query, batch } of documents) {
    const body = batch ? JSON.stringify(Array.from({ length: batch }, () => ({ query }))) : JSON.stringify({ query });
    loop.reset();
    loop.enable();
    const began = performance.now();
    const { json, status } = await caller.post('/graphql', body, { 'content-type': 'application/json' });
    const ms = performance.now() - began;
    loop.disable();
    taken.push({ name, ms, stall: loop.max / 1e6 });
    if (json?.data || (status === 200 && !json?.errors)) answered.push(name);
  }
  const alive = (await caller.graphql('{ cases { totalCount } }')).json.data.cases.totalCount > 0;
  const p99 = Number(
    quantile(
      taken.map((one) => one.ms),
      0.99,
    ).toFixed(1),
  );
  const stall = Number(
    quantile(
      taken.map((one) => one.stall),
      0.99,
    ).toFixed(1),
  );
  for (const name of answered.slice(0, 20)) process.stderr.write(`answered: ${name}\n`);
  const slow = [...taken]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 5)
    .map((one) => `${one.name} ${one.ms.toFixed(1)} ms`);
  const fast = p99 <= MOST_MS && stall <= MOST_STALL_MS;
  const details = {
    documents: documents.length,
    answered: answered.length,
    p99Ms: p99,
    stallMs: stall,
    limitMs: MOST_MS,
    stallLimitMs: MOST_STALL_MS,
    slow,
  };
  // A test run shares its cores: there only the refusals decide.
  return { value: answered.length, limit: 0, pass: answered.length === 0 && alive && (short || fast), details };
});
