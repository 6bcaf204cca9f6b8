import { createPostgresBackend, Queue, type QueueOptions, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { z } from 'zod';
import type { Config } from '../config/config.ts';

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

/** BullMQ, on PostgreSQL or on Redis: the same few calls. Losing it loses nothing; the outbox hands out again. */
export class Transport {
  readonly #queue: Queue<{ batches: Parcel }>;
  readonly #options: QueueOptions;
  readonly #backend: typeof createPostgresBackend | undefined;

  constructor(private readonly config: Config) {
    const redis = config.vars.REDIS_URL;
    this.#options = redis
      ? { connection: new Redis(redis, { maxRetriesPerRequest: null }) as never, prefix: '{clearhold}' }
      : ({ connection: { connectionString: config.databaseUrl('across'), max: 4 } } as never);
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

  /** Receives parcels, `concurrency` at a time. Returns a stop that waits for the running ones. */
  async receive(
    handle: (parcel: Parcel) => Promise<void>,
    onFault: (error: Error) => void,
  ): Promise<() => Promise<void>> {
    const options = { ...this.#options, concurrency: this.config.vars.CLEARHOLD_WORKERS };
    const process = async (job: { data: unknown }) => handle(parcelSchema.parse(job.data).batches);
    const worker = this.#backend
      ? new Worker(QUEUE, process, options as never, this.#backend as never)
      : new Worker(QUEUE, process, options as never);
    worker.on('error', onFault);
    worker.on('failed', (_job, error) => onFault(error));
    await worker.waitUntilReady();
    return () => worker.close();
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
  }
}

const nameOf = ({ ids, epochs }: Batch): string => `${ids[0]}-${epochs[0]}`;
