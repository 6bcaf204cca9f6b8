import { parseArgs } from 'node:util';
import pg from 'pg';
import { hardware, Instance } from './world/instance.ts';
import { quantile, spread } from './world/load.ts';
import { fillQueues } from './world/many-cases.ts';
import { makeTenants } from './world/tenants.ts';

// The queue's read with row security, and the same read without it, turn about on one connection each.
const { values } = parseArgs({
  options: {
    tenants: { type: 'string', default: '200' },
    cases: { type: 'string', default: '1000' },
    reads: { type: 'string', default: '3000' },
  },
});
const READ = `SELECT id, number, title, state, due_at, priority, amount_at_risk FROM case_file WHERE tenant_id = $1 AND closed_at IS NULL ORDER BY priority DESC, id LIMIT 50`;

const instance = await Instance.open();
try {
  const tenants = await makeTenants(instance.owner, Number(values.tenants));
  await fillQueues(instance.owner, Number(values.cases));
  const app = new pg.Client({
    host: '127.0.0.1',
    port: instance.databasePort,
    database: 'postgres',
    user: 'clearhold_app',
    password: 'bench-app-password',
  });
  await app.connect();
  const one = (client: pg.Client) => async (n: number) => {
    const { id } = tenants[(n * 7919) % tenants.length]!;
    await client.query('BEGIN');
    await client.query({ name: 'set', text: `SELECT set_config('app.tenant', $1, true)`, values: [id] });
    const { rows } = await client.query({ name: 'read', text: READ, values: [id] });
    await client.query('COMMIT');
    if (rows.length !== 50) throw new Error(`${rows.length} rows`);
  };
  await spread(300, 1, one(app));
  await spread(300, 1, one(instance.owner));
  const withRules: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < 10; round++) {
    withRules.push(...(await spread(Number(values.reads) / 10, 1, one(app))));
    without.push(...(await spread(Number(values.reads) / 10, 1, one(instance.owner))));
  }
  const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  const sorted = (all: number[]) => all.sort((a, b) => a - b);
  const cost = Math.round((mean(withRules) / mean(without) - 1) * 1000) / 10;
  console.log(
    JSON.stringify({
      bench: 'rls',
      aim: 'row security within 10 %',
      hardware: hardware(),
      tenants: tenants.length,
      cases: tenants.length * Number(values.cases),
      withRowSecurityMs: {
        mean: Math.round(mean(withRules) * 1000) / 1000,
        p50: quantile(sorted(withRules), 0.5),
        p99: quantile(withRules, 0.99),
      },
      withoutMs: {
        mean: Math.round(mean(without) * 1000) / 1000,
        p50: quantile(sorted(without), 0.5),
        p99: quantile(without, 0.99),
      },
      costPercent: cost,
    }),
  );
  await app.end();
} finally {
  await instance.close();
}
