import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { sameHash } from '../../../platform/auth/secrets.ts';
import { PartnerDirectory } from '../../../platform/context/partner-directory.ts';
import { systemContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { Problem, suspended } from '../../../platform/http/problem.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { EventRequest } from '../../events/index.ts';
import { WebhookSecrets } from '../signing/sealed-pair.ts';
import { faultOf } from '../signing/standard-signature.ts';
import { takeHookJob } from '../webhook.jobs.ts';
import { HookMetrics } from '../webhook-metrics.ts';
import { nothingHere, otherBytes, REFUSED } from './hook-refusals.ts';
import { readHookEvents } from './read-hook-events.ts';
import { judgingSource } from './source-rows.ts';

/** A request as it came, and the source that its address names. */
export interface Arrived {
  readonly tenantId: string;
  readonly sourceId: string;
  readonly headers: EventRequest['headers'];
  readonly body: Buffer;
  readonly correlationId: string;
}

/** `duplicate`: this very message was taken within the last thirty days; nothing was done. */
export interface ReceivedHook {
  readonly id: string;
  readonly status: 'taken' | 'duplicate';
}

/** Judges a signed request and puts its events into the queue: each message once, whoever sends it how often. */
@Injectable()
export class ReceiveHook {
  readonly #noted = new LRUCache<string, true>({ max: 10_000, ttl: 60_000 });

  constructor(
    private readonly database: Database,
    private readonly partners: PartnerDirectory,
    private readonly secrets: WebhookSecrets,
    private readonly metrics: HookMetrics,
  ) {}

  async receive(arrived: Arrived): Promise<ReceivedHook> {
    const { tenantId, correlationId } = arrived;
    const ctx = systemContext(tenantId, await this.partners.of(tenantId), correlationId);
    const outcome = await this.database.inTenant(ctx, (tx) => this.#judge(tx, arrived));
    this.metrics.received(outcome instanceof Problem ? outcome.code : outcome.status);
    if (outcome instanceof Problem) throw outcome;
    return outcome;
  }

  async #judge(tx: Tx, { sourceId, headers, body }: Arrived): Promise<ReceivedHook | Problem> {
    const source = await judgingSource(tx, sourceId);
    if (!source) return nothingHere();
    const id = one(headers['webhook-id']) ?? '';
    const signed = { id, timestamp: one(headers['webhook-timestamp']), signature: one(headers['webhook-signature']) };
    const fault = faultOf(this.secrets.open(source, tx.at), signed, body, tx.at);
    if (fault) return this.#refused(tx, sourceId, REFUSED[fault]());
    if (source.isSuspended) return this.#refused(tx, sourceId, suspended());
    try {
      return await this.#take(tx, sourceId, { id, headers, body });
    } catch (error) {
      if (error instanceof Problem) return this.#refused(tx, sourceId, error);
      throw error;
    }
  }

  async #take(tx: Tx, sourceId: string, { id, headers, body }: Pick<Arrived, 'headers' | 'body'> & { id: string }) {
    const { tenantId } = tx.ctx;
    const sha256 = createHash('sha256').update(body).digest();
    const [known] = await tx.query<{ sha256: Buffer }>(KNOWN, [tenantId, sourceId, id]);
    if (known)
      return sameHash(known.sha256, sha256)
        ? ({ id, status: 'duplicate' } as const)
        : this.#refused(tx, sourceId, otherBytes());
    const events = readHookEvents(headers, body, { id, source: `/hooks/${sourceId}` }).map(({ event }) => event);
    const added = await tx.run(ADD, [tenantId, sourceId, id, sha256, JSON.stringify(events), tx.at]);
    if (added === 0) return { id, status: 'duplicate' } as const; // the same came at the same moment
    await tx.run(TAKEN, [tenantId, sourceId, tx.at]);
    await tx.run(FORGET, [tenantId, sourceId, tx.at]);
    await enqueue(tx, takeHookJob, [{ subjectId: sourceId, payload: { messageId: id } }]);
    const details = { message: id, events: events.length };
    tx.audit({ action: 'hook.received', subject: { kind: 'HookSource', id: sourceId }, details });
    return { id, status: 'taken' } as const;
  }

  /** Once a minute for a source and a reason: whoever knows an address shall not fill the log. The figures count all. */
  #refused(tx: Tx, sourceId: string, problem: Problem): Problem {
    const key = `${sourceId} ${problem.code}`;
    if (!this.#noted.has(key)) {
      this.#noted.set(key, true);
      const subject = { kind: 'HookSource', id: sourceId };
      tx.audit({ action: 'hook.refused', subject, details: { code: problem.code } });
    }
    return problem;
  }
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

const KNOWN = 'SELECT sha256 FROM hook_message WHERE tenant_id = $1 AND source_id = $2 AND message_id = $3';
const ADD = `
  INSERT INTO hook_message (tenant_id, source_id, message_id, sha256, events, received_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, source_id, message_id) DO NOTHING`;
const TAKEN = `
  UPDATE hook_source SET taken_at = $3 WHERE tenant_id = $1 AND id = $2 AND (taken_at IS NULL OR taken_at < $3::timestamptz - interval '1 minute')`;
const FORGET = `
  DELETE FROM hook_message WHERE tenant_id = $1 AND source_id = $2 AND message_id IN (
    SELECT message_id FROM hook_message WHERE tenant_id = $1 AND source_id = $2 AND received_at < $3::timestamptz - interval '30 days' LIMIT 100)`;
