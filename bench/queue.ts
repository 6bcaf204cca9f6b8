import { parseArgs } from 'node:util';
import { hardware, Instance } from './world/instance.ts';
import { Client, quantile, spread } from './world/load.ts';
import { fillQueues } from './world/many-cases.ts';
import { makeTenants } from './world/tenants.ts';

// The first page of the queue over HTTP, with a million open cases over a thousand tenants, the worker's list being empty.
const { values } = parseArgs({
  options: {
    tenants: { type: 'string', default: '1000' },
    cases: { type: 'string', default: '1000' },
    reads: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '4' },
  },
});
const PAGE = `{ cases(first: 50) { totalCount edges { node { id number title code state dueAt openedAt supplierName invoiceNumber waitingFor team priority { score reason } amountAtRisk { amount currency } owner { name } } } pageInfo { hasNextPage endCursor } } }`;

const instance = await Instance.open();
try {
  const tenants = await makeTenants(instance.owner, Number(values.tenants));
  await fillQueues(instance.owner, Number(values.cases));
  await instance.serve();
  const client = new Client(instance.port, Number(values.clients));
  const read = async (n: number) => {
    const { status, text } = await client.send(
      'POST',
      '/graphql',
      tenants[(n * 7919) % tenants.length]!.apiKey,
      JSON.stringify({ query: PAGE }),
    );
    if (status !== 200 || !text.includes('"totalCount"')) throw new Error(`${status} ${text.slice(0, 300)}`);
  };
  await instance.settled();
  await spread(200, Number(values.clients), read);
  const took = await spread(Number(values.reads), Number(values.clients), read);
  console.log(
    JSON.stringify({
      bench: 'queue',
      aim: 'p99 50 ms',
      hardware: hardware(),
      tenants: tenants.length,
      cases: tenants.length * Number(values.cases),
      clients: Number(values.clients),
      pageMs: { p50: quantile(took, 0.5), p99: quantile(took, 0.99) },
    }),
  );
  client.close();
} finally {
  await instance.close();
}
