import { tenantsOf } from '../../apps/api/test/house/demo.ts';
import { counting, drained, invoice, send } from '../documents.ts';
import { type Instance, ready, startInstance } from '../instance.ts';
import { goal, short } from '../report.ts';

// PostgreSQL dies under load: what was acknowledged is there, the product serves again by itself, and finishes its work.
await goal('G21', async () => {
  const instance = await startInstance();
  try {
    return await show(instance);
  } finally {
    await instance.stop();
  }
});

async function show(instance: Instance) {
  const [tenant] = tenantsOf(instance.demo);
  const acknowledged: string[] = [];
  let running = true;
  let sent = 0;
  const writers = Array.from({ length: 8 }, async () => {
    while (running) {
      const number = `CRASH-${++sent}`;
      const { status, body } = await send(instance, tenant!, invoice(number), number);
      if (status === 202) acknowledged.push(JSON.parse(body).id);
      else await new Promise((next) => setTimeout(next, 50));
    }
  });
  const outages: number[] = [];
  for (let crash = 0; crash < (short ? 2 : 5); crash++) {
    await new Promise((next) => setTimeout(next, 1_500));
    const before = performance.now();
    instance.kill('postgres');
    await new Promise((next) => setTimeout(next, 50));
    await ready(instance.url, 60_000);
    outages.push(performance.now() - before);
  }
  const backend = await backendKilled(instance);
  running = false;
  await Promise.all(writers);
  const finished = await drained(instance, 60_000);
  const lost = await counting(instance, async (owner) => {
    const { rows } = await owner.query<{ n: number }>(
      "SELECT count(*)::int AS n FROM document WHERE id = ANY($1) AND status <> 'received'",
      [acknowledged],
    );
    return acknowledged.length - rows[0]!.n;
  });
  const worst = Math.round(Math.max(...outages));
  const inTime = worst <= 10_000 && backend <= 1_000;
  const details = {
    acknowledged: acknowledged.length,
    crashes: outages.length,
    servingAgainMs: worst,
    backendKilledMs: Math.round(backend),
    finished,
  };
  return {
    value: lost,
    limit: 0,
    pass: lost === 0 && finished && acknowledged.length > 0 && (short || inTime),
    details,
  };
}

/** Ends one connection's server process from inside; milliseconds until a document is taken in again. */
async function backendKilled(instance: Instance): Promise<number> {
  const [, tenant] = tenantsOf(instance.demo);
  const began = performance.now();
  await counting(instance, (owner) =>
    owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'clearhold_app' LIMIT 1"),
  );
  for (let n = 0; n < 200; n++) {
    const { status } = await send(instance, tenant!, invoice(`BACKEND-${n}`));
    if (status === 202) break;
  }
  return performance.now() - began;
}
