import { parseArgs } from 'node:util';
import { newId } from '@clearhold/kernel';
import { hardware, Instance } from './world/instance.ts';
import { benchInvoice, EXCEPTION_SHARE } from './world/invoices.ts';
import { Client, spread } from './world/load.ts';
import { multiplyInvoices } from './world/past-invoices.ts';
import { makeTenants } from './world/tenants.ts';

// A partner's change of policy rehearsed over a hundred thousand past invoices of its tenants.
const { values } = parseArgs({
  options: {
    invoices: { type: 'string', default: '100000' },
    tenants: { type: 'string', default: '1,20' },
    clients: { type: 'string', default: '16' },
  },
});
const SEEN = 1_000;
// A tolerance that lets some of the dear lines pass, and a change that makes every invoice worth a look.
const CHANGES = {
  tolerance: [{ key: 'match.price.tolerancePercent', mode: 'default', value: { kind: 'limit', value: '20' } }],
  field: [{ key: 'document.requiredFields', mode: 'default', merge: 'extend', value: ['contractReference'] }],
};

for (const tenants of values.tenants.split(',').map(Number)) console.log(JSON.stringify(await measure(tenants)));

async function measure(count: number) {
  const instance = await Instance.open();
  try {
    const tenants = await makeTenants(instance.owner, count);
    await instance.serve();
    const client = new Client(instance.port, Number(values.clients));
    await spread(SEEN, Number(values.clients), (n) => client.post(tenants[n % count]!, benchInvoice(n, 'PAST')));
    await until(instance, `SELECT count(*) = ${SEEN} AS done FROM invoice`);
    client.close();
    await multiplyInvoices(instance.owner, Math.round(Number(values.invoices) / SEEN) - 1);
    const seconds: Record<string, number> = {};
    for (const [name, changes] of Object.entries(CHANGES)) seconds[name] = await rehearse(instance, changes);
    const { rows } = await instance.owner.query<{ invoices: number; doubtful: number }>(
      `SELECT count(*)::int AS invoices, count(*) FILTER (WHERE NOT spotless)::int AS doubtful FROM invoice`,
    );
    return {
      bench: 'rehearsal',
      aim: '100,000 invoices in 30 s',
      hardware: hardware(),
      tenants: count,
      ...rows[0],
      exceptionShare: EXCEPTION_SHARE,
      seconds,
    };
  } finally {
    await instance.close();
  }
}

/** Begins one as `beginRehearsal` does, and waits for its last part; in seconds. */
async function rehearse({ owner }: Instance, changes: object): Promise<number> {
  const id = newId();
  await owner.query(
    `INSERT INTO rehearsal (tenant_id, id, scope_id, changes, from_at, until_at, asked_by, asked_at)
     SELECT id, $1, id, $2, now() - interval '100 days', now() + interval '1 minute', 'bench', now() FROM scope WHERE kind = 'partner' AND slug = 'bench'`,
    [id, JSON.stringify(changes)],
  );
  const began = performance.now();
  await owner.query(
    `INSERT INTO outbox (tenant_id, id, kind, lane, subject_id, payload, state, not_before, created_at, correlation_id, actor)
     SELECT id, uuidv7(), 'rehearsal.spread', 1, $1, '{}', 'ready', now(), now(), 'bench', '{"kind":"system","id":"clearhold","name":"Clearhold"}'
     FROM scope WHERE kind = 'partner' AND slug = 'bench'`,
    [id],
  );
  await until(
    { owner },
    `SELECT count(*) = max(r.tenants) AS done FROM rehearsal r JOIN rehearsal_part p ON p.rehearsal_id = r.id AND p.state = 'done' WHERE r.id = '${id}'`,
  );
  return Number(((performance.now() - began) / 1000).toFixed(1));
}

async function until({ owner }: Pick<Instance, 'owner'>, question: string): Promise<void> {
  for (const end = Date.now() + 300_000; ; await new Promise((next) => setTimeout(next, 50))) {
    const { rows } = await owner.query<{ done: boolean }>(question);
    if (rows[0]?.done) return;
    if (Date.now() > end) throw new Error(`not done in 5 minutes: ${question}`);
  }
}
