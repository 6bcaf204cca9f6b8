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
  await instance.settled();
  const client = new Client(instance.port, 8);
  await probe(client, quiet, 10, 'W');
  const idle = await probe(client, quiet, Number(values.quiet), 'I');
  const flooding = new Client(instance.port, 32);
  const done = spread(flood, 32, (n) => flooding.post(loud, benchInvoice(n, 'F')));
  // The backlog must stand before the quiet tenant is measured.
  while ((await waiting(instance)) < Math.min(500, flood / 4)) await new Promise((next) => setTimeout(next, 50));
  const used = usedOver(instance);
  const busy = await probe(client, quiet, Number(values.quiet), 'B');
  const coresWhileBusy = used();
  const backlog = await waiting(instance);
  await done;
  const ratio = Math.round((quantile(busy.total, 0.95) / quantile(idle.total, 0.95)) * 100) / 100;
  console.log(
    JSON.stringify({
      bench: 'noisy',
      aim: 'p95 of the quiet tenant within 2 times its idle time',
      hardware: hardware(),
      flood,
      backlogWhileMeasured: backlog,
      idleMs: shown(idle),
      busyMs: shown(busy),
      ratio,
      coresWhileBusy,
    }),
  );
  flooding.close();
  client.close();
} finally {
  await instance.close();
}

interface Times {
  readonly total: number[];
  /** The part until the document was acknowledged. */
  readonly post: number[];
}

/** Posts one invoice after another and waits for each one's outcome. */
async function probe(through: Client, tenant: BenchTenant, count: number, run: string): Promise<Times> {
  const post: number[] = [];
  const total = await spread(count, 1, async (n) => {
    const began = performance.now();
    const id = await through.post(tenant, benchInvoice(n, run));
    post.push(performance.now() - began);
    const { text } = await through.send('GET', `/v1/documents/${id}?wait=30`, tenant.apiKey);
    if (JSON.parse(text).status !== 'processed') throw new Error(`not processed in 30 s: ${text.slice(0, 200)}`);
  });
  return { total, post: post.sort((a, b) => a - b) };
}

function shown({ total, post }: Times) {
  return { p50: quantile(total, 0.5), p95: quantile(total, 0.95), ofThatPost: quantile(post, 0.5) };
}

/** Cores used on average by each part of the house, and by this process as its load, from now until the answer is called. */
function usedOver(of: Instance) {
  const load = () => (process.cpuUsage().user + process.cpuUsage().system) / 1_000_000;
  const before = { ...of.processorSeconds(), load: load() };
  const began = performance.now();
  return () => {
    const seconds = (performance.now() - began) / 1000;
    const after = { ...of.processorSeconds(), load: load() };
    const cores = (part: keyof typeof before) => Math.round(((after[part] - before[part]) / seconds) * 100) / 100;
    return { api: cores('api'), worker: cores('worker'), postgres: cores('postgres'), load: cores('load') };
  };
}

async function waiting(of: Instance): Promise<number> {
  const { rows } = await of.owner.query(`SELECT count(*)::int AS n FROM outbox WHERE kind = 'document.process'`);
  return rows[0].n;
}
