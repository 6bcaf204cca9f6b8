import { parseArgs } from 'node:util';
import { hardware, Instance } from './world/instance.ts';
import { invoiceOn } from './world/invoices.ts';
import { Client, quantile, spread } from './world/load.ts';
import { makeTenants } from './world/tenants.ts';

// A manufacturer's month: 250,000 invoices of one tenant, 18 % with exceptions, from HTTP to the committed outcome, and
// what the processes hold in memory on the way.
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '250000' },
    clients: { type: 'string', default: '64' },
    parts: { type: 'string', default: '10' },
  },
});
const [documents, clients, parts] = [values.documents, values.clients, values.parts].map(Number) as [
  number,
  number,
  number,
];
// As many orders that each is billed ten times, and a supplier for each twelve of them.
const shape = { orders: Math.ceil(documents / 10), suppliers: Math.max(20, Math.ceil(documents / 120)) };
const SPREAD = 499_979;

const instance = await Instance.open();
try {
  const [tenant] = await makeTenants(instance.owner, 1, shape);
  await instance.serve();
  const client = new Client(instance.port, clients);
  const place = (n: number) => {
    const order = n % shape.orders;
    return { order: `PO-${order}`, supplier: order % shape.suppliers, spread: SPREAD };
  };
  const bring = (n: number, run: string) => client.post(tenant!, invoiceOn(n, run, place(n)));
  await spread(200, clients, (n) => bring(documents + n, 'W'));
  await through(200);

  const curve: object[] = [];
  const began = performance.now();
  let behind = began;
  const posts: number[] = [];
  const size = Math.ceil(documents / parts);
  for (let from = 0; from < documents; from += size) {
    const count = Math.min(size, documents - from);
    posts.push(...(await spread(count, clients, (n) => bring(from + n, 'M'))));
    await through(200 + from + count);
    const now = performance.now();
    const part = {
      done: from + count,
      invoicesPerSecond: Math.round((count / (now - behind)) * 1000),
      memoryMiB: instance.memory(),
    };
    process.stderr.write(`${JSON.stringify(part)}\n`);
    curve.push(part);
    behind = now;
  }
  const minutes = (performance.now() - began) / 60_000;
  client.close();
  posts.sort((a, b) => a - b);
  const { rows } = await instance.owner.query(
    `SELECT (SELECT count(*)::int FROM case_file) AS cases, (SELECT count(*)::int FROM invoice WHERE status = 'clear') AS clear`,
  );
  const found = { ...rows[0], postMs: { p50: quantile(posts, 0.5), p99: quantile(posts, 0.99) } };
  const took = {
    documents,
    minutes: Number(minutes.toFixed(2)),
    invoicesPerSecond: Math.round(documents / minutes / 60),
  };
  console.log(
    JSON.stringify({
      bench: 'month',
      aim: '250000 in 10 minutes, memory constant',
      hardware: hardware(),
      ...took,
      ...found,
      curve,
    }),
  );
} finally {
  await instance.close();
}

/** Waits until so many documents are through. */
async function through(count: number): Promise<void> {
  for (;;) {
    const { rows } = await instance.owner.query(
      `SELECT count(*)::int AS n FROM outbox WHERE kind = 'document.process'`,
    );
    if (rows[0].n === 0) break;
    await new Promise((next) => setTimeout(next, 100));
  }
  const { rows } = await instance.owner.query(`SELECT count(*)::int AS n FROM document WHERE status <> 'received'`);
  if (rows[0].n < count) throw new Error(`${rows[0].n} of ${count} documents are through, and no work is left`);
}
