import { invoice } from '../documents.ts';
import { Client } from './load.ts';

const LIST = JSON.stringify({ query: '{ cases(first: 10) { edges { node { id version } } } }' });

/** So many requests a second, whatever becomes of the earlier ones: two documents in, one list out. None is repeated. */
export class SteadyLoad {
  readonly failed: string[] = [];
  readonly waits: number[] = [];
  readonly all: number[] = [];
  asked = 0;
  taken = 0;
  readonly #client: Client;
  readonly #under = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;

  constructor(
    port: number,
    private readonly keys: readonly string[],
    rate: number,
  ) {
    this.#client = new Client(port, 32);
    this.#timer = setInterval(() => this.#one(this.asked++), 1000 / rate);
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all(this.#under);
    this.#client.close();
  }

  #one(n: number): void {
    const key = this.keys[n % this.keys.length]!;
    const began = performance.now();
    const writes = n % 3 !== 2;
    const answer = writes
      ? this.#client.send('POST', '/v1/documents', key, invoice(`ROLL-${n}`, `${n + 1}.00`), 'application/xml')
      : this.#client.send('POST', '/graphql', key, LIST);
    const done = answer.then(
      ({ status, text }) => {
        if (status !== (writes ? 202 : 200) || text.startsWith('{"errors"'))
          this.failed.push(`${status} ${text.slice(0, 200)}`);
        else if (writes) this.taken++;
      },
      (error: Error) => void this.failed.push(error.message),
    );
    const whole = done.then(() => {
      this.#under.delete(whole);
      this.waits.push(performance.now() - began);
      this.all.push(performance.now() - began);
    });
    this.#under.add(whole);
  }
}
