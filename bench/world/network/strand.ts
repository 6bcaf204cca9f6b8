import net from 'node:net';
import { Direction } from './direction.ts';
import type { Fault } from './wire.ts';

const LATENCY_MS = 300;
const SLOW_CLOSE_MS = 3_000;
const TRUNCATED_BYTES = 90;

/** One connection over a wire. */
export class Strand {
  readonly gone: Promise<unknown>;
  readonly #to: net.Socket;
  readonly #there: Direction;
  readonly #back: Direction;
  #twin: net.Socket | undefined;

  constructor(
    private readonly from: net.Socket,
    private readonly address: { readonly host: string; readonly port: number },
  ) {
    this.#to = net.connect({ ...address, allowHalfOpen: true });
    this.#there = new Direction(from, this.#to);
    this.#back = new Direction(this.#to, from);
    const closed = (socket: net.Socket) => new Promise((resolve) => socket.once('close', resolve));
    this.gone = Promise.all([closed(from), closed(this.#to)]);
    for (const socket of [from, this.#to]) socket.setNoDelay(true);
  }

  strike(fault: Fault): void {
    const both = [this.#there, this.#back];
    if (fault === 'latency') for (const one of both) one.delayMs = LATENCY_MS;
    else if (fault === 'drop') for (const one of both) one.hold();
    else if (fault === 'half-open') for (const one of both) one.deafen();
    else if (fault === 'duplicate') this.#double();
    else if (fault === 'slow-close') this.#closeSlowly();
    else if (fault === 'truncate') this.#back.after(TRUNCATED_BYTES, () => this.#end());
    // Some before the server has heard anything, others once it has begun to answer.
    else this.#back.after(this.from.remotePort! % 2, () => this.cut());
  }

  heal(): void {
    for (const one of [this.#there, this.#back]) {
      one.delayMs = 0;
      one.release();
    }
    this.#there.copy = undefined;
    this.#twin?.end();
  }

  /** Both sides are told at once that nobody is there any more. */
  cut(): void {
    for (const socket of [this.from, this.#to]) if (!socket.destroyed) socket.resetAndDestroy();
    this.#twin?.destroy();
  }

  #end(): void {
    this.from.end();
    this.#to.end();
    for (const one of [this.#there, this.#back]) one.deafen();
  }

  // The server closed; the news is long on its way.
  #closeSlowly(): void {
    for (const one of [this.#there, this.#back]) one.deafen();
    this.#to.end();
    setTimeout(() => this.from.end(), SLOW_CLOSE_MS);
  }

  #double(): void {
    if (this.#twin) return;
    this.#twin = net.connect(this.address);
    this.#twin.on('error', () => {}).resume();
    this.#there.copy = this.#twin;
  }
}
