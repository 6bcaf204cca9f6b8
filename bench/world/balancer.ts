import net, { type AddressInfo } from 'node:net';

const EVERY_MS = 200;

/**
 * A balancer of connections as it stands before several processes of the API: asks each whether it is ready, gives a new connection to
 * the next one that is, and repeats nothing that fails.
 */
export class Balancer {
  readonly #server = net.createServer((from) => this.#connect(from));
  readonly #ready = new Set<number>();
  #turn = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly ports: readonly number[]) {}

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async open(): Promise<void> {
    await this.#look();
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening));
  }

  /** Resolves once this one is sent to again. */
  async has(port: number): Promise<void> {
    while (!this.#ready.has(port)) await new Promise((next) => setTimeout(next, EVERY_MS));
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#server.close();
  }

  async #look(): Promise<void> {
    await Promise.all(
      this.ports.map(async (port) => {
        // One that is merely slow to say so keeps what it has: only a no, or nobody there, takes it out.
        const asked = fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5_000) });
        const isReady = await asked.then(
          ({ ok }) => ok,
          (error: Error) => error.name === 'TimeoutError' && this.#ready.has(port),
        );
        if (isReady) this.#ready.add(port);
        else this.#ready.delete(port);
      }),
    );
    this.#timer = setTimeout(() => this.#look(), EVERY_MS);
  }

  #connect(from: net.Socket): void {
    const ready = [...this.#ready];
    const port = ready[this.#turn++ % ready.length];
    if (port === undefined) return void from.destroy();
    const to = net.connect(port, '127.0.0.1');
    from.pipe(to).pipe(from);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      one.on('error', () => other.destroy());
  }
}
