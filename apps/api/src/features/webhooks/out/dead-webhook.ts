import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { enqueue } from '../../../platform/outbox/enqueue.ts';
import type { JobItem } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { CaseEngine, CaseOpener, newCaseId } from '../../cases/index.ts';
import { raiseDeadJob } from '../webhook.jobs.ts';
import type { Delivery } from './due-delivery.ts';
import { endRoute } from './routes.ts';
import { type LockedWebhook, lockWebhook } from './webhook-rows.ts';

const CODE = 'INT.WEBHOOK_DEAD';

/** A delivery that nobody took: when it was tried first, how often, and what the last answer was. */
export interface GivenUp {
  readonly webhook: LockedWebhook;
  readonly delivery: Delivery;
  readonly firstTryAt: Date;
  readonly tries: number;
  /** The receiver said that it wants nothing any more. */
  readonly isGone: boolean;
  readonly why: string;
}

/** What becomes of a webhook whose receiver does not take its events: a case for people, and in the end it is switched off. */
@Injectable()
export class DeadWebhook implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly opener: CaseOpener,
    private readonly engine: CaseEngine,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: raiseDeadJob,
      inside: async (tx, items: JobItem<{ why: string }>[]) => {
        for (const { subjectId, payload } of items) await this.#open(tx, subjectId, payload.why);
      },
    });
  }

  async gaveUp(tx: Tx, given: GivenUp): Promise<void> {
    const { webhook, delivery, tries } = given;
    const subject = { kind: 'Webhook', id: webhook.id };
    tx.audit({ action: 'webhook.gaveUp', subject, details: { event: delivery.eventId, type: delivery.type, tries } });
    // Nothing else was taken either since this was tried first.
    const isDead = given.isGone || (webhook.failingSince !== null && webhook.failingSince <= given.firstTryAt);
    const reason = given.isGone
      ? 'The receiver said that it is gone for good (410).'
      : `Nothing was taken for three days. ${given.why}`;
    if (isDead) {
      await endRoute(tx, webhook.id);
      await tx.run(DISABLE, [tx.ctx.tenantId, webhook.id, reason]);
      tx.audit({ action: 'webhook.disabled', subject, details: { reason } });
    }
    if (webhook.caseId) return;
    const why = isDead ? reason : `An event was not taken. ${given.why}`;
    await enqueue(tx, raiseDeadJob, [{ subjectId: webhook.id, payload: { why } }]);
  }

  /** All that was given up was taken after all: nobody need look any more. */
  async revived(tx: Tx, webhookId: string, caseId: string): Promise<void> {
    await tx.run('UPDATE webhook SET case_id = NULL WHERE tenant_id = $1 AND id = $2', [tx.ctx.tenantId, webhookId]);
    const reason = 'The receiver took what it had not taken';
    const by = { personId: 'system', roles: [] };
    await this.engine.feedMany(tx, [{ caseId, event: { id: `revived:${caseId}`, type: 'caseWithdrawn', by, reason } }]);
  }

  /** Cases are a tenant's: a partner finds the words beside his webhook. */
  async #open(tx: Tx, webhookId: string, why: string): Promise<void> {
    const { tenantId } = tx.ctx;
    const webhook = await lockWebhook(tx, webhookId);
    if (!webhook || webhook.caseId) return;
    const [space] = await tx.query<{ kind: string; currency: string }>(SPACE, [tenantId]);
    if (space?.kind !== 'tenant') return;
    const id = newCaseId();
    const title = `Webhook “${webhook.name}”: ${why}`.slice(0, 300);
    const draft = { title, primaryCode: CODE, codes: [CODE], causeKey: `webhook:${webhook.id}`, amountAtRisk: '0' };
    const nothing = { documentId: null, invoiceId: null, supplierId: null, unitId: null };
    const about = { supplierName: '', invoiceNumber: '', preparers: [], correlationId: tx.ctx.correlationId };
    await this.opener.open(tx, [{ id, draft: { ...draft, currency: space.currency }, ...nothing, ...about }]);
    await tx.run('UPDATE webhook SET case_id = $3 WHERE tenant_id = $1 AND id = $2', [tenantId, webhook.id, id]);
  }
}

const DISABLE = `UPDATE webhook SET status = 'disabled', reason = $3 WHERE tenant_id = $1 AND id = $2`;
const SPACE = 'SELECT kind, currency FROM scope WHERE tenant_id = $1 AND id = $1';
