import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Caller } from '../../../apps/api/test/house/caller.ts';
import { invoiceOf, orderOf, receiptOf, type Thing } from './things.ts';

/** Those who send and decide: they ask again until they are answered, as a careful program does. */
export class Clients {
  /** Requests that nobody answered, or only with 5xx. */
  unanswered = 0;

  constructor(
    private readonly key: Caller,
    private readonly controller: Caller,
    private readonly patienceMs = 300_000,
  ) {}

  /** Everything of one order, from the order to the end that its kind foresees. Returns the document's id. */
  async bring(one: Thing): Promise<string> {
    await this.#put(orderOf(one));
    await this.#put(receiptOf(one, 1, one.kind === 'heals' ? '6' : '10'));
    const answer = await this.#insist(() =>
      this.key.post('/v1/documents', invoiceOf(one), {
        'content-type': 'application/xml',
        'idempotency-key': one.number,
      }),
    );
    const id = answer.json.id as string;
    if (one.kind === 'heals') {
      await this.#judged(id);
      await this.#put(receiptOf(one, 2, '10'));
    }
    if (one.kind === 'released') await this.#release(await this.#judged(id));
    return id;
  }

  async #put({ path, body }: { path: string; body: unknown }): Promise<void> {
    await this.#insist(() => this.key.put(path, body));
  }

  // biome-ignore lint/suspicious/noExplicitAny: as the API answers
  async #judged(id: string): Promise<any> {
    for (;;) {
      const { json } = await this.#insist(() => this.key.get(`/v1/documents/${id}?wait=5`));
      if (json.status !== 'received') return json;
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: as the API answers
  async #release(shown: any): Promise<void> {
    const caseId = shown.exceptions.find((one: { code: string }) => one.code === 'AP.MATCH.PRICE').caseId;
    await this.#insist(async () => {
      const answer = await this.controller.graphql(
        'mutation($id: ID!) { releaseHold(input: { caseId: $id, reason: "Seen the letter." }) { __typename } }',
        { id: caseId },
      );
      // An error of the house's own stands in a 200; a refusal means that the first try had been heard after all.
      return answer.json?.errors ? { ...answer, status: 500 } : answer;
    });
  }

  async #insist(ask: () => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const answer = await Promise.race([ask().catch(() => undefined), later(this.patienceMs)]);
      if (answer && answer.status < 400) return answer;
      if (answer && answer.status < 500 && answer.status !== 429)
        throw new Error(`${answer.status}: ${answer.text.slice(0, 300)}`);
      this.unanswered++;
      await new Promise((next) => setTimeout(next, 100));
    }
  }
}

/** Nothing, after so long. */
async function later(milliseconds: number): Promise<undefined> {
  await pause(milliseconds, undefined, { ref: false });
}
