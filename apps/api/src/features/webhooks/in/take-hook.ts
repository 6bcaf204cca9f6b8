import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.ts';
import { type JobItem, Poison } from '../../../platform/queue/job-definition.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { type CloudEvent, checkEvent, TakeEvents } from '../../events/index.ts';
import { takeHookJob } from '../webhook.jobs.ts';

/** Takes the events of a message as if they had come by `POST /v1/events`, and forgets their contents with that. */
@Injectable()
export class TakeHook implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly events: TakeEvents,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: takeHookJob,
      inside: async (tx, items: JobItem<{ messageId: string }>[]) => {
        for (const { subjectId, payload } of items) await this.#take(tx, subjectId, payload.messageId);
      },
    });
  }

  async #take(tx: Tx, sourceId: string, messageId: string): Promise<void> {
    const key = [tx.ctx.tenantId, sourceId, messageId];
    const [message] = await tx.query<{ events: CloudEvent[] | null }>(FIND, key);
    if (!message?.events) return;
    const checked = message.events.map((event) => {
      const one = checkEvent(event);
      if ('faults' in one) throw new Poison(`an event does not fit its type: ${one.faults[0]?.at}`);
      return one;
    });
    await this.events.takeIn(tx, checked);
    await tx.run(DONE, [...key, tx.at]);
  }
}

const WHERE = 'WHERE tenant_id = $1 AND source_id = $2 AND message_id = $3';
const FIND = `SELECT events FROM hook_message ${WHERE} FOR UPDATE`;
const DONE = `UPDATE hook_message SET events = NULL, taken_at = $4 ${WHERE}`;
