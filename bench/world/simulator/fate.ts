import { type HttpClient, HttpFailure } from '@clearhold/connectors';
import type { Database } from '../../../apps/api/src/platform/database/database.ts';

/** The process ended here: nothing of it runs on until the next one begins. */
class Death extends Error {}

/** How the ERP takes a call that changes something. */
const ANSWERS = ['answers', 'away', 'mute', 'mute, yet done', 'breaks off', 'breaks off, yet done', 'twice'] as const;

/** Decides where the process dies and how the ERP answers, over the product's own database and HTTP client. */
export class Fate {
  /** Chances of each, 0 to 1; none at first. */
  crash = 0;
  bad = 0;
  /** The ERP is gone, for whoever asks it anything; `knocks` counts the calls. */
  away = false;
  knocks = 0;
  readonly said: string[] = [];
  #random: () => number = () => 0;
  #deathIn = Number.POSITIVE_INFINITY;
  #afterCommit = false;
  #dead = false;

  constructor(database: Database, http: HttpClient) {
    const [inTenant, read, send] = [
      database.inTenant.bind(database),
      database.read.bind(database),
      http.send.bind(http),
    ];
    database.inTenant = (ctx, work) => this.#write((then) => inTenant(ctx, (tx) => work(tx).then(then)));
    database.read = (ctx, work) => (this.#dead ? Promise.reject(new Death()) : read(ctx, work));
    http.send = async (request) => {
      if (this.away) {
        this.knocks++;
        throw new HttpFailure('not-sent');
      }
      return request.method === 'POST' ? this.#ask(() => send(request)) : send(request);
    };
  }

  by(random: () => number): void {
    this.#random = random;
    this.said.length = 0;
  }

  /** Lets a process do something; true when it died of it. Any other error is the caller's. */
  async live(work: () => Promise<unknown>): Promise<boolean> {
    if (this.#random() < this.crash) {
      this.#deathIn = 1 + Math.floor(this.#random() * 4);
      this.#afterCommit = this.#random() < 0.5;
    }
    try {
      await work();
      return this.#dead;
    } catch (error) {
      if (!this.#dead) throw error;
      return true;
    } finally {
      this.#dead = false;
      this.#deathIn = Number.POSITIVE_INFINITY;
    }
  }

  async #write<T>(run: (then: (value: T) => T) => Promise<T>): Promise<T> {
    if (this.#dead) throw new Death();
    const dies = --this.#deathIn === 0;
    const result = await run((value) => (dies && !this.#afterCommit ? this.#die() : value));
    return dies ? this.#die() : result;
  }

  #die(): never {
    this.#dead = true;
    throw new Death();
  }

  async #ask<T>(send: () => Promise<T>): Promise<T> {
    const how = this.#random() < this.bad ? ANSWERS[1 + Math.floor(this.#random() * (ANSWERS.length - 1))]! : 'answers';
    this.said.push(how);
    if (how === 'away') throw new HttpFailure('not-sent');
    if (how === 'mute') throw new HttpFailure('timeout');
    if (how === 'breaks off') throw new HttpFailure('reset');
    const answer = await send();
    if (how === 'twice') return send();
    if (how !== 'answers') throw new HttpFailure(how === 'mute, yet done' ? 'timeout' : 'reset');
    return answer;
  }
}
