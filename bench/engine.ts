import { cloneDatabase, type TestDatabase } from '@clearhold/testing';
import pg from 'pg';
import { z } from 'zod';
import { Config } from '../apps/api/src/platform/config/config.ts';
import { PartnerDirectory } from '../apps/api/src/platform/context/partner-directory.ts';
import { systemContext } from '../apps/api/src/platform/context/tenant-context.ts';
import { Database } from '../apps/api/src/platform/database/database.ts';
import { Dispatcher } from '../apps/api/src/platform/outbox/dispatcher.ts';
import { enqueue, type Work } from '../apps/api/src/platform/outbox/enqueue.ts';
import { Failures } from '../apps/api/src/platform/outbox/failures.ts';
import { FairShare } from '../apps/api/src/platform/outbox/fair-share.ts';
import { Heartbeat } from '../apps/api/src/platform/outbox/heartbeat.ts';
import { Takeover } from '../apps/api/src/platform/outbox/takeover.ts';
import { WorkPost } from '../apps/api/src/platform/outbox/work-post.ts';
import { OutboxWorker } from '../apps/api/src/platform/outbox/worker.ts';
import { type InsideHandler, LANE } from '../apps/api/src/platform/queue/job-definition.ts';
import { JobRegistry } from '../apps/api/src/platform/queue/job-registry.ts';
import { Transport } from '../apps/api/src/platform/queue/transport.ts';
import { makeLogger } from '../apps/api/src/platform/telemetry/logger.ts';
import { Metrics } from '../apps/api/src/platform/telemetry/metrics.ts';
import { withCluster } from './cluster.ts';

/** The product's own outbox, dispatcher, queue and worker, without rooms: for promises about work itself. */
export interface Engine {
  readonly database: Database;
  readonly registry: JobRegistry;
  stop(): Promise<void>;
}

export const PARTNER = '0199bbbb-0000-7000-8000-000000000000';
export const tenantOf = (n: number) => `0199bbbb-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;
export const inTenant = (n: number) => systemContext(tenantOf(n), PARTNER, 'bench');

const payload = z.object({ milliseconds: z.number().default(0), poison: z.boolean().default(false) });
export type Load = z.infer<typeof payload>;
export const job = { kind: 'bench.count', lane: LANE.normal, payload, attempts: 2, batch: 50 };

type Heard = (tenantId: string, subjects: string[]) => void;

/** Starts dispatching and working over a database. The handler counts each subject, so that doing it twice shows. */
export async function startEngine(
  env: Record<string, string>,
  onDone: Heard = () => {},
  onBegin: Heard = () => {},
): Promise<Engine> {
  const config = Config.load(env);
  const logger = makeLogger('silent', 'worker');
  const database = new Database(config);
  const registry = new JobRegistry();
  const metrics = new Metrics();
  const transport = new Transport(config);
  const [failures, shares] = [new Failures(database, metrics, logger), new FairShare(database)];
  const partners = new PartnerDirectory(database);
  const takeover = new Takeover(database, transport, logger);
  const dispatcher = new Dispatcher(database, transport, registry, config, shares, partners, takeover, logger);
  const heartbeat = new Heartbeat(database);
  const worker = new OutboxWorker(database, registry, failures, shares, metrics, logger);
  const handler: InsideHandler<Load> = {
    definition: job as never,
    inside: (tx, items) => counted(tx, items, onDone, onBegin),
  };
  registry.add(handler);
  const post = new WorkPost(dispatcher, worker, transport, heartbeat);
  await post.open(() => {});
  const stop = async () => {
    await post.close();
    await transport.close();
    await database.close();
  };
  return { database, registry, stop };
}

async function counted(
  tx: Parameters<InsideHandler<Load>['inside']>[0],
  items: Parameters<InsideHandler<Load>['inside']>[1],
  onDone: Heard,
  onBegin: Heard,
): Promise<void> {
  const bad = items.find((item) => (item.payload as Load).poison);
  if (bad) throw new Error(`poison in ${bad.subjectId}`);
  const subjects = items.map((item) => item.subjectId);
  onBegin(tx.ctx.tenantId, subjects);
  await tx.run(
    'INSERT INTO tenant_counter AS c (tenant_id, name, value) SELECT $1, name, 1 FROM unnest($2::text[]) name ON CONFLICT (tenant_id, name) DO UPDATE SET value = c.value + 1',
    [tx.ctx.tenantId, subjects],
  );
  const pause = items.reduce((sum, item) => sum + (item.payload as Load).milliseconds, 0);
  if (pause > 0) await tx.query('SELECT pg_sleep($1)', [pause / 1000]);
  tx.afterCommit(() => onDone(tx.ctx.tenantId, subjects));
}

export function enqueueIn(database: Database, tenant: number, work: Work<Load>[]): Promise<void> {
  return database.inTenant(inTenant(tenant), (tx) => enqueue(tx, job as never, work));
}

/** A database with so many tenants of one partner. */
export function withTenants<T>(
  count: number,
  work: (database: TestDatabase, owner: pg.Client) => Promise<T>,
): Promise<T> {
  return withCluster(async (cluster) => {
    const database = await cloneDatabase(cluster);
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    try {
      const scope =
        "INSERT INTO scope (tenant_id, id, kind, partner_id, slug, name) SELECT i, i, 'tenant', $2, 't' || row_number() OVER (), 'Tenant' FROM unnest($1::uuid[]) i";
      await owner.query(scope, [Array.from({ length: count }, (_, n) => tenantOf(n)), PARTNER]);
      return await work(database, owner);
    } finally {
      await owner.end();
      await database.drop().catch((error: Error) => process.stderr.write(`${error.message}\n`));
    }
  });
}

/** Waits until the outbox is empty; false when that lasts longer than `most`. */
export async function empty(owner: pg.Client, most: number): Promise<boolean> {
  for (const until = Date.now() + most; Date.now() < until; ) {
    if (Number((await owner.query('SELECT count(*) FROM outbox')).rows[0].count) === 0) return true;
    await new Promise((next) => setTimeout(next, 50));
  }
  return false;
}

/** So much small work for each tenant. Returns how much in all. */
export async function fillOutbox(env: Record<string, string>, tenants: number, perTenant: number): Promise<number> {
  const database = new Database(Config.load(env));
  const work = Array.from({ length: perTenant }, (_, n) => ({
    subjectId: `job-${n}`,
    payload: { milliseconds: 1, poison: false },
  }));
  for (let tenant = 0; tenant < tenants; tenant++) await enqueueIn(database, tenant, work);
  await database.close();
  return perTenant * tenants;
}

/** How much work had its effect once, how much more often, and how much lies among the dead letters. */
export async function outcomes(owner: pg.Client): Promise<{ once: number; more: number; dead: number }> {
  const { rows } = await owner.query<{ once: number; more: number; dead: number }>(
    `SELECT count(*) FILTER (WHERE value = 1)::int AS once, count(*) FILTER (WHERE value > 1)::int AS more, (SELECT count(*)::int FROM dead_letter) AS dead FROM tenant_counter`,
  );
  return rows[0]!;
}
