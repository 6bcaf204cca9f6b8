import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { tenantsOf } from '../../apps/api/test/house/demo.ts';
import { migrate } from '../../scripts/migrate.mjs';
import { freePort } from '../../scripts/start/ports.mjs';
import { counting, drained } from '../documents.ts';
import { type Instance, startInstance } from '../instance.ts';
import { goal, quantile, short } from '../report.ts';
import { Balancer } from '../world/balancer.ts';
import { SteadyLoad } from '../world/steady-load.ts';

const RATE = short ? 40 : 200;
const ROUNDS = short ? 1 : 3;
const ROLLED = short ? 1 : 2;
const READER_MS = short ? 1_000 : 5_000;
const LOCK_MS = 1_000;
const FOUND = `
  SELECT count(*)::int AS taken, count(*)::int - count(DISTINCT (tenant_id, number))::int AS doubled FROM invoice WHERE number LIKE 'ROLL-%'`;

// A new version goes out under load: each process ends by SIGTERM and starts again, and a table is altered while a long reader holds it.
// Nobody is refused, nothing is taken in twice, and no request waits a second for the table.
await goal('G27', async () => {
  const instance = await startInstance({ CLEARHOLD_DRAIN_SECONDS: '1' });
  try {
    return await show(instance);
  } finally {
    await instance.stop();
  }
});

async function show(instance: Instance) {
  const second = await freePort();
  const [first, other] = [instance.processes, await instance.another(second)];
  const pairs = [
    [instance.port, first],
    [second, other],
  ] as const;
  const balancer = new Balancer([instance.port, second]);
  await balancer.open();
  await balancer.has(second);
  const load = new SteadyLoad(
    balancer.port,
    tenantsOf(instance.demo).map(({ apiKey }) => apiKey),
    RATE,
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const [port, { api, worker }] of pairs.slice(0, ROLLED)) {
      await Promise.all([api.stop(), worker.stop()]);
      await Promise.all([api.start(), worker.start()]);
      await balancer.has(port);
    }
  }
  const calm = Math.max(...load.waits);
  load.waits.length = 0;
  await altered(instance);
  const waited = Math.max(...load.waits);
  await load.end();
  balancer.close();
  const finished = await drained(instance, 60_000);
  const [found] = await counting(instance, async (owner) => (await owner.query(FOUND)).rows);
  await Promise.all([other.api.stop(), other.worker.stop()]);
  const { taken, doubled } = found as { taken: number; doubled: number };
  const lost = load.taken - taken;
  const value = load.failed.length + lost + doubled;
  const pass = value === 0 && finished && load.taken > 0 && (short || waited <= LOCK_MS);
  const details = {
    rate: RATE,
    ended: ROUNDS * ROLLED * 2,
    requests: load.asked,
    failed: [...new Set(load.failed)].slice(0, 5),
    taken: load.taken,
    lost,
    doubled,
    p99Ms: Math.round(quantile(load.all, 0.99)),
    slowestMs: Math.round(calm),
    slowestAtAlteredTableMs: Math.round(waited),
  };
  return { value, limit: 0, pass, details };
}

/** A step of an upgrade on a table that somebody has been reading for long, and will for a while. */
async function altered(instance: Instance): Promise<void> {
  const from = mkdtempSync(path.join(os.tmpdir(), 'clearhold-step-'));
  mkdirSync(path.join(from, '29990101000000_step'));
  writeFileSync(path.join(from, '29990101000000_step/migration.sql'), 'ALTER TABLE document ADD COLUMN step text;');
  const reader = new pg.Client({ connectionString: instance.databaseUrl });
  await reader.connect();
  try {
    await reader.query('BEGIN; SELECT count(*) FROM document');
    const letGo = new Promise((later) => setTimeout(later, READER_MS)).then(() => reader.query('COMMIT'));
    await Promise.all([migrate({ url: instance.databaseUrl, from }), letGo]);
  } finally {
    await reader.end();
    rmSync(from, { recursive: true });
  }
}
