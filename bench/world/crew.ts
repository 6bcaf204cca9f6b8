import { type ChildProcess, fork } from 'node:child_process';

/** What a worker tells of its work. */
export interface Told {
  readonly what: 'begin' | 'done';
  readonly jobs: string[];
}

/** Two workers over the same work; knows what each has begun and not ended. */
export class Crew {
  readonly #env: Record<string, string>;
  readonly #slots: { child: ChildProcess; begun: Set<string> }[];
  readonly #missed = new Map<string, number>();
  readonly waits: number[] = [];

  constructor(env: Record<string, string>) {
    this.#env = env;
    this.#slots = [this.#start(), this.#start()];
  }

  /** Kills one in the midst of work, as `kill -9` does, and puts a new one in its place. Returns what it had begun. */
  async kill(slot: number): Promise<string[]> {
    const { child, begun } = await this.#busy(slot);
    child.kill('SIGKILL');
    const at = performance.now();
    for (const job of begun) this.#missed.set(job, at);
    this.#slots[slot] = this.#start();
    return [...begun];
  }

  /** These of the killed workers' jobs had been done already. Returns how many. */
  wereDone(jobs: readonly string[]): number {
    return jobs.filter((job) => this.#missed.delete(job)).length;
  }

  /** Stops one in the midst of work, and lets it go on after so long. */
  async freeze(slot: number, milliseconds: number): Promise<void> {
    const { child } = await this.#busy(slot);
    child.kill('SIGSTOP');
    await new Promise((next) => setTimeout(next, milliseconds));
    child.kill('SIGCONT');
  }

  /** Work of killed workers that nobody has begun again so far. */
  get missed(): number {
    return this.#missed.size;
  }

  /** Until all work of killed workers was begun again, or so much time has gone. */
  async allBegunAgain(most: number): Promise<void> {
    for (const until = Date.now() + most; this.#missed.size > 0 && Date.now() < until; )
      await new Promise((next) => setTimeout(next, 20));
  }

  end(): void {
    for (const { child } of this.#slots) child.kill('SIGKILL');
  }

  async #busy(slot: number) {
    while (this.#slots[slot]!.begun.size === 0) await new Promise((next) => setTimeout(next, 5));
    return this.#slots[slot]!;
  }

  #start() {
    const begun = new Set<string>();
    const child = fork(process.argv[1]!, ['--worker'], {
      env: { PATH: process.env.PATH, ENGINE_ENV: JSON.stringify(this.#env) },
      stdio: 'ignore',
    });
    child.on('message', ({ what, jobs }: Told) => {
      for (const job of jobs) {
        if (what === 'done') begun.delete(job);
        else begun.add(job);
        const since = this.#missed.get(job);
        if (since !== undefined) this.waits.push(performance.now() - since);
        this.#missed.delete(job);
      }
    });
    return { child, begun };
  }
}
