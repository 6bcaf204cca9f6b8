import { Injectable } from '@nestjs/common';
import { type Parcel, type Receiver, Transport } from '../queue/transport.ts';
import { Dispatcher } from './dispatcher.ts';
import { type Beating, Heartbeat } from './heartbeat.ts';
import { OutboxWorker } from './worker.ts';

type OnFault = (error: Error) => void;

/**
 * A process's place at work: it tells that it is alive, takes turns over the tenants and does what it took. Told to rest, it
 * hands out and takes nothing, ends what it has, and stands by until it is taken back.
 */
@Injectable()
export class WorkPost implements Beating {
  #receiver: Receiver | undefined;
  #isDrained = false;
  #held = 0;
  #turning: Promise<void> = Promise.resolve();
  #onFault: OnFault = () => {};

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly worker: OutboxWorker,
    private readonly transport: Transport,
    private readonly heartbeat: Heartbeat,
  ) {}

  /** Pieces of work in hand. */
  get held(): number {
    return this.#held;
  }

  async open(onFault: OnFault): Promise<void> {
    this.#onFault = onFault;
    await this.heartbeat.start(this);
    this.#receiver = await this.transport.receive(this.heartbeat.id, (parcel) => this.#handle(parcel), onFault);
    this.dispatcher.start();
  }

  /** Ends what it has, and is silent from then on. */
  async close(): Promise<void> {
    const receiver = this.#receiver;
    this.#receiver = undefined;
    await this.#turning;
    await this.dispatcher.stop();
    await receiver?.stop();
    this.heartbeat.stop();
  }

  hear(isDrained: boolean): void {
    const receiver = this.#receiver;
    if (!receiver || isDrained === this.#isDrained) return;
    this.#isDrained = isDrained;
    this.#turning = this.#turning.then(() => this.#turn(receiver, isDrained)).catch(this.#onFault);
  }

  async #turn(receiver: Receiver, isDrained: boolean): Promise<void> {
    if (isDrained) {
      await this.dispatcher.stop();
      await receiver.pause();
    } else {
      await receiver.resume();
      this.dispatcher.start();
    }
  }

  async #handle(parcel: Parcel): Promise<void> {
    const pieces = parcel.reduce((sum, { ids }) => sum + ids.length, 0);
    this.#held += pieces;
    try {
      await this.worker.handleParcel(parcel);
    } finally {
      this.#held -= pieces;
      this.dispatcher.done();
    }
  }
}
