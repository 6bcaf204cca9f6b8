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

const QUEUE = 'work';
// Up to so many batches go singly: on PostgreSQL one in bulk costs as much as ten of them, for its temporary tables.
const FEW = 6;

/** BullMQ, on PostgreSQL or on Redis: the same few calls. Losing it loses nothing; the outbox hands out again. */
export class Transport {
  readonly #queue: Queue<Batch>;
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
    ) as Queue<Batch>;
    this.#queue.on('error', () => {});
  }

  /** Sends batches; each under a name of its own, so that a batch sent twice is queued once. */
  async send(batches: readonly Batch[]): Promise<void> {
    if (batches.length === 0) return;
    const jobs = batches.map((batch) => ({
      name: batch.kind,
      data: batch,
      opts: { jobId: `${batch.ids[0]}-${batch.epochs[0]}`, attempts: 1, removeOnComplete: true, removeOnFail: true },
    }));
    if (jobs.length > FEW) await this.#queue.addBulk(jobs);
    else await Promise.all(jobs.map((job) => this.#queue.add(job.name, job.data, job.opts)));
  }

  /** Receives batches, `concurrency` at a time. Returns a stop that waits for the running ones. */
  async receive(
    handle: (batch: Batch) => Promise<void>,
    onFault: (error: Error) => void,
  ): Promise<() => Promise<void>> {
    const options = { ...this.#options, concurrency: this.config.vars.CLEARHOLD_WORKERS };
    const process = async (job: { data: unknown }) => handle(batchSchema.parse(job.data));
    const worker = this.#backend
      ? new Worker(QUEUE, process, options as never, this.#backend as never)
      : new Worker(QUEUE, process, options as never);
    worker.on('error', onFault);
    worker.on('failed', (_job, error) => onFault(error));
    await worker.waitUntilReady();
    return () => worker.close();
  }

  /** Batches sent and not yet taken by a worker. */
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
