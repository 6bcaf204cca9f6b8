import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { deliverJob } from '../webhook.jobs.ts';
import { HookMetrics } from '../webhook-metrics.ts';
import { CallReceiver, isTaken } from './call-receiver.ts';
import { CloseDelivery } from './close-delivery.ts';
import { nextDue } from './due-delivery.ts';
import { PrepareCall } from './prepare-call.ts';

// After that others have their turn.
const TURN_MS = 10_000;

/** Sends what waits for a webhook, one after another, as long as it is its turn: one slow receiver holds up itself alone. */
@Injectable()
export class SendDeliveries implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly calls: PrepareCall,
    private readonly receiver: CallReceiver,
    private readonly closing: CloseDelivery,
    private readonly metrics: HookMetrics,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: deliverJob,
      outside: (ctx, { subjectId, id }) => this.#turn(ctx, subjectId, id),
    });
  }

  async #turn(ctx: TenantContext, webhookId: string, workId: string): Promise<void> {
    const began = performance.now();
    for (;;) {
      const found = await this.database.inTenant(ctx, async (tx) => {
        const due = await nextDue(tx, webhookId, workId);
        return due && { due, call: await this.calls.of(tx, due) };
      });
      if (!found) return;
      const answer = await this.receiver.call(found.call);
      this.metrics.called(isTaken(answer) ? 'taken' : answer.status ? 'refused' : 'unreached');
      const isOver = performance.now() - began > TURN_MS;
      await this.database.inTenant(ctx, (tx) => this.closing.close(tx, found.due, answer, isOver));
      if (isOver) return;
    }
  }
}
