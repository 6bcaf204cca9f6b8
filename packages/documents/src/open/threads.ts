import { createRequire } from 'node:module';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { ReadRefusal } from '../refusal.ts';

/** Work on files that may be hostile, on threads that end with it: at most `threads` at a time, each bounded in memory and time. */
export class Threads {
  #pool: Piscina | undefined;
  readonly #filename: string;

  constructor(
    worker: string,
    private readonly threads: number,
    private readonly heapMegabytesMax: number,
  ) {
    this.#filename = createRequire(import.meta.url).resolve(`@clearhold/documents/workers/${worker}`);
  }

  /** What the worker returns for the task. Its time counts from when a thread
   * took it. Throws ReadRefusal where it was too much. */
  async run<Result>(task: object, millisecondsMax: number): Promise<Result> {
    const stop = new AbortController();
    const { port1, port2 } = new MessageChannel();
    let watch: NodeJS.Timeout | undefined;
    port1.once('message', () => {
      watch = watchTime(millisecondsMax, () => stop.abort());
    });
    try {
      const options = { signal: stop.signal, transferList: [port2] };
      return (await this.#started().run({ ...task, started: port2 }, options)) as Result;
    } catch (error) {
      throw refusalFor(error as Error & { code?: string });
    } finally {
      clearInterval(watch);
      port1.close();
    }
  }

  /** Ends the threads; the next work starts new ones. */
  async close(): Promise<void> {
    const pool = this.#pool;
    this.#pool = undefined;
    await pool?.destroy();
  }

  #started(): Piscina {
    this.#pool ??= new Piscina({
      filename: this.#filename,
      minThreads: 0,
      maxThreads: this.threads,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxOldGenerationSizeMb: this.heapMegabytesMax, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      execArgv: [],
    });
    return this.#pool;
  }
}

const IDLE_MS = 60_000;
const LOOK_MS = 50;
// Past this many times its time it is given up even where the machine never gave it any.
const PATIENCE = 10;

// A thread that others keep from the processor is not slow itself: both the clock and what this process worked must have run on.
function watchTime(millisecondsMax: number, late: () => void): NodeJS.Timeout {
  let passed = 0;
  const before = process.cpuUsage();
  return setInterval(() => {
    passed += LOOK_MS;
    const { user, system } = process.cpuUsage(before);
    const worked = (user + system) / 1000;
    if ((passed > millisecondsMax && worked > millisecondsMax) || passed > millisecondsMax * PATIENCE) late();
  }, LOOK_MS);
}

function refusalFor(error: Error & { code?: string }): Error {
  if (error.name === 'AbortError')
    return new ReadRefusal('DOC-TOO-SLOW', 'Reading the file took too long, so it was given up.');
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ReadRefusal('DOC-TOO-LARGE-UNPACKED', 'The file becomes far too large when it is unpacked.');
  return error;
}
