import { statfsSync } from 'node:fs';
import { PLATFORM_ID } from '@clearhold/kernel';
import { BLOBS, type BlobStore, sha256Of } from '../../platform/blobs/blob-store.ts';
import type { Config } from '../../platform/config/config.ts';
import { Transport } from '../../platform/queue/transport.ts';
import { versionOf } from '../../platform/scanning/clamd.ts';
import type { House } from '../house.ts';
import { bad, type Finding, good, look, warn } from './finding.ts';
import { packagesSeen } from './packages-check.ts';
import { lastingPasswords, secretsInSight } from './secret-checks.ts';

const FREE_MIN_BYTES = 200 * 1_048_576;
const FREE_LOW_BYTES = 2 * 1_073_741_824;
const WORKER_SEEN_SECONDS = 15;

/** Looks at what the product's processes use, with the product's own roles and rooms. */
export async function processChecks(house: House): Promise<Finding[]> {
  return [
    await look('login roles', async () => {
      const [row] = await house.database.acrossTenants<{ n: number }>(
        'liveness',
        `SELECT count(*)::int AS n FROM scope WHERE kind = 'tenant'`,
      );
      const { ctx } = await house.space('platform', 'platform');
      await house.database.read(ctx, (tx) => tx.query('SELECT 1 AS one'));
      return good('login roles', `both sign in; ${row!.n} tenants`);
    }),
    await look('documents', () => blobs(house)),
    await look('queue', () => queue(house)),
    await look('workers', () => workers(house)),
    await look('work list', () => waiting(house)),
    await look('malware scanner', () => scanner(house.config)),
    await look('disk', async () => disk(house.config.home)),
    await look('packages', async () => packagesSeen(new Date())),
    secretsInSight(house.config),
    lastingPasswords(house.config),
  ];
}

async function blobs(house: House): Promise<Finding> {
  const store = house.get<BlobStore>(BLOBS);
  const bytes = Buffer.from('Clearhold doctor: this store can be written and read.');
  await store.put(PLATFORM_ID, sha256Of(bytes), bytes);
  const back = await store.get(PLATFORM_ID, sha256Of(bytes));
  return back?.equals(bytes)
    ? good('documents', 'the store takes and gives back bytes')
    : bad('documents', 'the store gave back other bytes than it took');
}

async function queue(house: House): Promise<Finding> {
  const transport = house.get(Transport);
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('the queue does not answer')), 5_000).unref(),
  );
  await Promise.race([transport.ready(), late]);
  return good(
    'queue',
    `answers; ${await transport.waiting()} batches wait (${house.config.vars.REDIS_URL ? 'Redis' : 'PostgreSQL'})`,
  );
}

async function workers(house: House): Promise<Finding> {
  const [row] = await house.database.acrossTenants<{ n: number }>(
    'liveness',
    `SELECT count(*)::int AS n FROM node_beat WHERE role = 'worker' AND seen_at > now() - make_interval(secs => $1)`,
    [WORKER_SEEN_SECONDS],
  );
  return row!.n > 0
    ? good('workers', `${row!.n} at work`)
    : warn('workers', 'none at work: nothing is lost, and nothing is done until one starts');
}

async function waiting(house: House): Promise<Finding> {
  const rows = await house.database.acrossTenants<{ n: number; oldest: Date }>(
    'liveness',
    `SELECT count(*)::int AS n, min(o.not_before) AS oldest FROM outbox o
     JOIN scope s ON s.tenant_id = o.tenant_id AND s.id = o.tenant_id AND s.status = 'active' AND s.work_stopped_at IS NULL
     WHERE o.state = 'ready' HAVING count(*) > 0`,
  );
  const [ready] = rows;
  if (!ready) return good('work list', 'nothing waits');
  const age = Math.round((Date.now() - ready.oldest.getTime()) / 1000);
  return age > 300
    ? warn('work list', `${ready.n} ready, the oldest for ${age} s`)
    : good('work list', `${ready.n} ready, the oldest for ${Math.max(0, age)} s`);
}

async function scanner({ vars }: Config): Promise<Finding> {
  const { CLEARHOLD_SCANNER_URL: address } = vars;
  if (address) return good('malware scanner', await versionOf(new URL(address)));
  const words = 'none: files from outside are not looked through (CLEARHOLD_SCANNER_URL)';
  return vars.CLEARHOLD_PUBLIC_SCHEME === 'https' ? warn('malware scanner', words) : good('malware scanner', words);
}

function disk(home: string): Finding {
  const { bavail, bsize } = statfsSync(home);
  const free = bavail * bsize;
  const words = `${(free / 1_073_741_824).toFixed(1)} GB free at ${home}`;
  return free < FREE_MIN_BYTES ? bad('disk', words) : free < FREE_LOW_BYTES ? warn('disk', words) : good('disk', words);
}
