import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { stepAside, wake } from '../webhook.jobs.ts';
import { type Answer, inWords, isGone, isTaken } from './call-receiver.ts';
import { DeadWebhook } from './dead-webhook.ts';
import type { Due } from './due-delivery.ts';
import { TEST_TYPE } from './event-catalogue.ts';
import { restAfter, TRIES, waitAfter } from './ladder.ts';
import { lockWebhook } from './webhook-rows.ts';

/** Writes down what came of a try: taken, tried again later, or given up after the last. */
@Injectable()
export class CloseDelivery {
  constructor(private readonly dead: DeadWebhook) {}

  /** `isOver`: the turn is over, and what else waits is left to the next one. */
  async close(tx: Tx, { webhook: { id }, delivery }: Due, answer: Answer, isOver: boolean): Promise<void> {
    const webhook = await lockWebhook(tx, id);
    if (!webhook) return;
    const tries = delivery.attempts + 1;
    const wait = isTaken(answer) || isGone(answer) ? undefined : waitAfter(tries, delivery.id);
    const state = isTaken(answer) ? 'delivered' : wait === undefined ? 'failed' : 'waiting';
    const firstTryAt = delivery.firstTryAt ?? new Date(answer.at);
    const nextAt = new Date(tx.at.getTime() + (wait ?? 0));
    const known = [tx.ctx.tenantId, delivery.id, delivery.attempts];
    const ended = state === 'waiting' ? null : tx.at;
    const closed = await tx.run(CLOSE, [...known, state, tries, nextAt, firstTryAt, ended, JSON.stringify([answer])]);
    if (closed === 0) return; // another worker's by now
    if (state === 'delivered') await this.#taken(tx, id, webhook.caseId);
    else await this.#failed(tx, id, webhook.failures + 1, new Date(answer.at));
    if (state === 'failed')
      await this.dead.gaveUp(tx, {
        webhook,
        delivery,
        firstTryAt,
        tries,
        isGone: isGone(answer),
        why: inWords(answer),
      });
    if (!isOver) return;
    await stepAside(tx, id);
    await wake(tx, id);
  }

  async #taken(tx: Tx, webhookId: string, caseId: string | null): Promise<void> {
    await tx.run(WELL, [tx.ctx.tenantId, webhookId, tx.at]);
    if (!caseId) return;
    const left = await tx.query(GIVEN_UP, [tx.ctx.tenantId, webhookId, TEST_TYPE]);
    if (left.length === 0) await this.dead.revived(tx, webhookId, caseId);
  }

  async #failed(tx: Tx, webhookId: string, failures: number, since: Date): Promise<void> {
    const rest = new Date(tx.at.getTime() + restAfter(Math.min(failures, TRIES)));
    await tx.run(ILL, [tx.ctx.tenantId, webhookId, failures, since, rest]);
  }
}

// The last twenty answers are kept.
const CLOSE = `
  UPDATE webhook_delivery SET state = $4, attempts = $5, next_at = $6, first_try_at = $7, ended_at = $8,
    tries = (SELECT jsonb_agg(t ORDER BY n) FROM (SELECT t, n FROM jsonb_array_elements(tries || $9::jsonb) WITH ORDINALITY a(t, n) ORDER BY n DESC LIMIT 20) kept)
  WHERE tenant_id = $1 AND id = $2 AND attempts = $3 AND state = 'waiting'`;
const GIVEN_UP = `
  SELECT FROM webhook_delivery WHERE tenant_id = $1 AND webhook_id = $2 AND state = 'failed' AND type <> $3 LIMIT 1`;
const WELL = `
  UPDATE webhook SET failures = 0, failing_since = NULL, rest_until = NULL, delivered_at = $3 WHERE tenant_id = $1 AND id = $2`;
const ILL = `
  UPDATE webhook SET failures = $3, failing_since = coalesce(failing_since, $4), rest_until = $5 WHERE tenant_id = $1 AND id = $2`;
