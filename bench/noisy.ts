import { parseArgs } from 'node:util';
import { hardware, Instance } from './world/instance.ts';
import { benchInvoice } from './world/invoices.ts';
import { Client, quantile, spread } from './world/load.ts';
import { type BenchTenant, makeTenants } from './world/tenants.ts';

// One tenant floods; how long does a quiet tenant's invoice take from its POST to its outcome, against an idle house?
const { values } = parseArgs({
  options: { flood: { type: 'string', default: '20000' }, quiet: { type: 'string', default: '40' } },
});
const flood = Number(values.flood);
const instance = await Instance.open();
try {
  const [loud, quiet] = (await makeTenants(instance.owner, 2)) as [BenchTenant, BenchTenant];
  await instance.serve();
  const client = new Client(instance.port, 8);
  await probe(client, quiet, 10, 'W');
  const idle = await probe(client, quiet, Number(values.quiet), 'I');
  const flooding = new Client(instance.port, 32);
  const done = spread(flood, 32, (n) => flooding.post(loud, benchInvoice(n, 'F')));
  // The backlog must stand before the quiet tenant is measured.
  while ((await waiting(instance)) < Math.min(500, flood / 4)) await new Promise((next) => setTimeout(next, 50));
  const busy = await probe(client, quiet, Number(values.quiet), 'B');
  const backlog = await waiting(instance);
  await done;
  const ratio = Math.round((quantile(busy, 0.95) / quantile(idle, 0.95)) * 100) / 100;
  console.log(
    JSON.stringify({
      bench: 'noisy',
      aim: 'p95 of the quiet tenant within 2 times its idle time',
      hardware: hardware(),
      flood,
      backlogWhileMeasured: backlog,
      idleMs: { p50: quantile(idle, 0.5), p95: quantile(idle, 0.95) },
      busyMs: { p50: quantile(busy, 0.5), p95: quantile(busy, 0.95) },
      ratio,
    }),
  );
  flooding.close();
  client.close();
} finally {
  await instance.close();
}

/** Posts one invoice after another and waits for each one's outcome. */
function probe(client: Client, tenant: BenchTenant, count: number, run: string): Promise<number[]> {
  return spread(count, 1, async (n) => {
    const id = await client.post(tenant, benchInvoice(n, run));
    const { text } = await client.send('GET', `/v1/documents/${id}?wait=30`, tenant.apiKey);
    if (JSON.parse(text).status !== 'processed') throw new Error(`not processed in 30 s: ${text.slice(0, 200)}`);
  });
}

async function waiting(of: Instance): Promise<number> {
  const { rows } = await of.owner.query(`SELECT count(*)::int AS n FROM outbox WHERE kind = 'document.process'`);
  return rows[0].n;
}
