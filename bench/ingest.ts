import { parseArgs } from 'node:util';
import { hardware, Instance } from './world/instance.ts';
import { benchInvoice } from './world/invoices.ts';
import { Client, quantile, spread } from './world/load.ts';
import { makeTenants } from './world/tenants.ts';

// Invoices a second from HTTP to committed case or pass, 18 % with exceptions; over 20 tenants, then over many.
// With `--profile folder` it leaves there where the time went; its figures are then slower.
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '6000' },
    tenants: { type: 'string', default: '20,2000' },
    clients: { type: 'string', default: '64' },
    profile: { type: 'string' },
  },
});

const results = [];
for (const tenants of values.tenants.split(',').map(Number))
  results.push(await measure(tenants, Number(values.documents), Number(values.clients)));
console.log(JSON.stringify({ bench: 'ingest', aim: '500 invoices/s', hardware: hardware(), results }));

async function measure(count: number, documents: number, clients: number) {
  const instance = await Instance.open({}, values.profile);
  try {
    const tenants = await makeTenants(instance.owner, count);
    await instance.serve();
    const client = new Client(instance.port, clients);
    const load = Array.from({ length: documents }, (_, n) => benchInvoice(n, 'R'));
    // Every tenant has begun before the clock does: what a first day costs is not what an invoice costs. With other invoices:
    // the same amounts again would be taken for duplicates.
    const first = Math.max(200, count);
    await spread(first, clients, (n) => client.post(tenants[n % count]!, benchInvoice(documents + n, 'W')));
    await settled(instance, first);
    await rested(instance);
    const before = instance.processorSeconds();
    const began = performance.now();
    const took = await spread(documents, clients, (n) => client.post(tenants[n % count]!, load[n]!));
    const accepted = performance.now();
    await settled(instance, first + documents);
    const ended = performance.now();
    const used = instance.processorSeconds();
    client.close();
    const per = (part: 'api' | 'worker' | 'postgres') =>
      Math.round(((used[part] - before[part]) / documents) * 100_000) / 100;
    const { rows } = await instance.owner.query('SELECT count(*)::int AS cases FROM case_file');
    return {
      tenants: count,
      documents,
      clients,
      cases: rows[0].cases,
      invoicesPerSecond: Math.round((documents / (ended - began)) * 1000),
      acceptedPerSecond: Math.round((documents / (accepted - began)) * 1000),
      postMs: { p50: quantile(took, 0.5), p99: quantile(took, 0.99) },
      processorMsPerInvoice: { api: per('api'), worker: per('worker'), postgres: per('postgres') },
    };
  } finally {
    await instance.close();
  }
}

/** Waits until no work is due. */
async function rested(instance: Instance): Promise<void> {
  for (;;) {
    const { rows } = await instance.owner.query(`SELECT count(*)::int AS n FROM outbox WHERE state <> 'scheduled'`);
    if (rows[0].n === 0) return;
    await new Promise((next) => setTimeout(next, 200));
  }
}

/** Waits until so many documents are through. */
async function settled(instance: Instance, documents: number): Promise<void> {
  for (;;) {
    const { rows } = await instance.owner.query(`SELECT count(*)::int AS n FROM document WHERE status <> 'received'`);
    if (rows[0].n >= documents) return;
    await new Promise((next) => setTimeout(next, 50));
  }
}
