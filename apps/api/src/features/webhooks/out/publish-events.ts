import { newId } from '@clearhold/kernel';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';
import { systemContext, type TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { JobRegistry } from '../../../platform/queue/job-registry.ts';
import { HostDirectory } from '../../tenancy/index.ts';
import { publishJob, tellPartnerJob, wake } from '../webhook.jobs.ts';
import { TOLD_EVENTS } from './event-catalogue.ts';
import { entriesAt, type Range } from './log-entries.ts';
import { routesHere } from './routes.ts';
import { type LogEntry, type ShapedEvent, shapeEvent, type Teller } from './shape-event.ts';

const ALL = Object.keys(TOLD_EVENTS);
const FOR_PARTNERS = ALL.filter((action) => TOLD_EVENTS[action]!.forPartners);

/** Makes deliveries of what a tenant's log notes: for its own webhooks, and for those of the partner above. */
@Injectable()
export class PublishEvents implements OnModuleInit {
  constructor(
    private readonly registry: JobRegistry,
    private readonly database: Database,
    private readonly hosts: HostDirectory,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.registry.add({
      definition: publishJob,
      inside: (tx, items) =>
        this.#publish(
          tx,
          items.map((item) => item.payload),
        ),
    });
    this.registry.add({ definition: tellPartnerJob, outside: (ctx, { payload }) => this.#tellPartner(ctx, payload) });
  }

  async tellerOf(tenantId: string): Promise<Teller> {
    const space = await this.hosts.ofTenant(tenantId);
    const address = this.config.origin(space?.host ?? this.config.vars.CLEARHOLD_BASE_DOMAIN);
    return { tenantId, slug: space?.slug ?? '', address };
  }

  async #publish(tx: Tx, ranges: readonly Range[]): Promise<void> {
    await save(tx, await this.tellerOf(tx.ctx.tenantId), await entriesAt(tx, ranges, ALL), false);
  }

  // Read in the tenant's space and written in the partner's: what crosses is whose it is, of what kind, and an id.
  async #tellPartner(ctx: TenantContext, range: Range): Promise<void> {
    const entries = await this.database.read(ctx, async (tx) =>
      // What happens at a sample tenant is made up, and nobody's business outside.
      (await isSample(tx)) ? [] : entriesAt(tx, [range], FOR_PARTNERS),
    );
    if (entries.length === 0) return;
    const teller = await this.tellerOf(ctx.tenantId);
    const above = systemContext(ctx.partnerId, ctx.partnerId, ctx.correlationId);
    await this.database.inTenant(above, (tx) => save(tx, teller, entries, true));
  }
}

async function isSample(tx: Tx): Promise<boolean> {
  const sql = 'SELECT 1 AS one FROM scope WHERE tenant_id = $1 AND id = $1 AND sample';
  return (await tx.query(sql, [tx.ctx.tenantId])).length > 0;
}

async function save(tx: Tx, teller: Teller, entries: readonly LogEntry[], forPartner: boolean): Promise<void> {
  for (const { webhookId, actions } of await routesHere(tx)) {
    const wanted = entries.filter(({ action }) => actions.includes(action));
    await addDeliveries(
      tx,
      webhookId,
      wanted.map((entry) => shapeEvent(teller, entry, forPartner)),
    );
  }
}

/** Adds deliveries of events that the webhook does not have yet, and has them sent; its row is locked. Answers how many. */
export async function addDeliveries(tx: Tx, webhookId: string, events: readonly ShapedEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const rows = events.map(({ eventId, type, body }) => ({ id: newId(), event_id: eventId, type, body }));
  const added = await tx.run(ADD, [tx.ctx.tenantId, webhookId, JSON.stringify(rows), tx.at]);
  if (added) await wake(tx, webhookId);
  return added;
}

const ADD = `
  INSERT INTO webhook_delivery (tenant_id, id, webhook_id, event_id, type, body, next_at, created_at)
  SELECT $1, r.id, $2, r.event_id, r.type, r.body, $4, $4 FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, event_id text, type text, body text)
  ON CONFLICT (tenant_id, webhook_id, event_id) DO NOTHING`;
