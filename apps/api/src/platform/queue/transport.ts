import { createPostgresBackend, Queue, type QueueOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { CONNECTION_SECONDS, freshClient } from '../database/fresh-client.ts';

/** What travels in the queue: ids of outbox rows of one tenant and kind, and the epochs of their leases. No content. */
export const batchSchema = z.object({
  tenantId: z.uuid(),
  partnerId: z.uuid(),
  kind: z.string().min(1),
  ids: z.array(z.uuid()).min(1),
  epochs: z.array(z.int()).min(1),
});
export type Batch = z.infer<typeof batchSchema>;

/** Batches that travel together and are worked on one after another: one job of the queue, each batch in its own tenant. */
export type Parcel = readonly Batch[];
const parcelSchema = z.object({ batches: z.array(batchSchema).min(1) });

const QUEUE = 'work';
// Up to so many parcels go singly: on PostgreSQL one in bulk costs as much as ten of them, for its temporary tables.
const FEW = 6;
// A worker asks anew for work so often, so that a connection on which nothing comes for longer is dead, whatever the network says.
const ASK_SECONDS = 2;
const SILENCE_MS = 5_000;

/** What takes parcels from the queue. */
export interface Receiver {
  /** Takes no more. Resolves when what it has is done. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Takes no more for good. Resolves when what it has is done. */
  stop(): Promise<void>;
}

/** BullMQ, on PostgreSQL or on Redis: the same few calls. Losing it loses nothing; the outbox hands out again. */
export class Transport {
  readonly #queue: Queue<{ batches: Parcel }>;
  readonly #options: QueueOptions;
  readonly #backend: typeof createPostgresBackend | undefined;
  readonly #pool: pg.Pool | undefined;

  constructor(private readonly config: Config) {
    const redis = config.vars.REDIS_URL;
    this.#pool = redis ? undefined : poolFor(config);
    this.#options = redis
      ? {
          connection: new Redis(redis, { maxRetriesPerRequest: null, socketTimeout: SILENCE_MS }) as never,
          prefix: '{clearhold}',
        }
      : ({ connection: this.#pool } as never);
    this.#backend = redis ? undefined : createPostgresBackend;
    this.#queue = (
      this.#backend ? new Queue(QUEUE, this.#options as never, this.#backend) : new Queue(QUEUE, this.#options)
    ) as Queue<{ batches: Parcel }>;
    this.#queue.on('error', () => {});
  }

  /** Sends parcels; each under a name of its own, so that one sent twice is queued once. */
  async send(parcels: readonly Parcel[]): Promise<void> {
    const jobs = parcels.map((batches) => ({
      name: batches[0]!.kind,
      data: { batches },
      opts: { jobId: nameOf(batches[0]!), attempts: 1, removeOnComplete: true, removeOnFail: true },
    }));
    if (jobs.length > FEW) await this.#queue.addBulk(jobs);
    else await Promise.all(jobs.map((job) => this.#queue.add(job.name, job.data, job.opts)));
  }

  /** Receives parcels as the worker of that name, as many at a time as there are workers in a process. */
  async receive(
    name: string,
    handle: (parcel: Parcel) => Promise<void>,
    onFault: (error: Error) => void,
  ): Promise<Receiver> {
    const options = {
      ...this.#options,
      name,
      concurrency: this.config.vars.CLEARHOLD_WORKERS,
      drainDelay: ASK_SECONDS,
    };
    const process = async (job: { data: unknown }) => handle(parcelSchema.parse(job.data).batches);
    const worker = this.#backend
      ? new Worker(QUEUE, process, options as never, this.#backend as never)
      : new Worker(QUEUE, process, options as never);
    worker.on('error', onFault);
    worker.on('failed', (_job, error) => onFault(error));
    await worker.waitUntilReady();
    return { pause: () => worker.pause(), resume: () => worker.resume(), stop: () => worker.close() };
  }

  /** Parcels that these workers took and did not end. */
  async heldBy(workers: ReadonlySet<string>): Promise<Parcel[]> {
    const active = await this.#queue.getActive();
    return active
      .filter((job) => workers.has(job?.processedBy ?? ''))
      .map((job) => parcelSchema.parse(job.data).batches);
  }

  /** Parcels sent and not yet taken by a worker. */
  async waiting(): Promise<number> {
    return this.#queue.getWaitingCount();
  }

  async ready(): Promise<void> {
    await this.#queue.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.#queue.close();
    if (this.#pool && !this.#pool.ending) await this.#pool.end();
  }
}

// One for the queue and its worker, and for the connection on which the worker listens.
function poolFor(config: Config): pg.Pool {
  const times = { keepAlive: true, connectionTimeoutMillis: 10_000, maxLifetimeSeconds: CONNECTION_SECONDS };
  const options = '-c search_path=bullmq';
  return new pg.Pool({ Client: freshClient(config, 'across'), options, max: 8, ...times } as pg.PoolConfig);
}

const nameOf = ({ ids, epochs }: Batch): string => `${ids[0]}-${epochs[0]}`;
