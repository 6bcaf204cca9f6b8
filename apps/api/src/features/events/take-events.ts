import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { AccountSeal } from '../accounts/index.ts';
import { HearEvents } from '../cases/index.ts';
import {
  type orderSchema,
  type receiptSchema,
  type supplierSchema,
  upsertOrders,
  upsertReceipts,
  upsertSupplier,
} from '../masterdata/index.ts';
import { TakeBlockWord } from './block-word.ts';
import type { CloudEvent } from './cloud-event.ts';
import type { BlockWord, InvoiceWord } from './event-types.ts';
import { type CheckedEvent, isKnown } from './event-types.ts';
import { TakeInvoiceWord } from './invoice-word.ts';

/** What became of one event. */
export interface TakenEvent {
  readonly id: string;
  readonly source: string;
  /** `taken` had its effect, `duplicate` was here before, `stale` is older than what is known, `kept` has no effect here. */
  readonly status: 'taken' | 'duplicate' | 'stale' | 'kept';
  readonly note?: string;
}

type Effect = Pick<TakenEvent, 'status' | 'note'>;

/** Takes events in, in their order, each once by its source and id; all of a batch in one transaction, or none. */
@Injectable()
export class TakeEvents {
  constructor(
    private readonly database: Database,
    private readonly invoiceWord: TakeInvoiceWord,
    private readonly blockWord: TakeBlockWord,
    private readonly listeners: HearEvents,
    private readonly seals: AccountSeal,
  ) {}

  take(ctx: TenantContext, events: readonly CheckedEvent[]): Promise<TakenEvent[]> {
    return this.database.inTenant(ctx, (tx) => this.takeIn(tx, events));
  }

  /** The same in a transaction that is open already. */
  async takeIn(tx: Tx, events: readonly CheckedEvent[]): Promise<TakenEvent[]> {
    await this.listeners.prepare(
      tx,
      events.map(({ event }) => event),
    );
    const taken: TakenEvent[] = [];
    for (const one of events) taken.push(await this.#one(tx, one));
    return taken;
  }

  async #one(tx: Tx, checked: CheckedEvent): Promise<TakenEvent> {
    const { id, source, type } = checked.event;
    const fresh = await tx.run(KEEP, [tx.ctx.tenantId, source, id, type, JSON.stringify(checked.event), tx.at]);
    if (fresh === 0) return { id, source, status: 'duplicate', note: 'this source sent an event of this id before' };
    const effect = heard(await this.#effect(tx, checked), await this.listeners.hear(tx, checked.event));
    tx.audit({
      action: 'event.received',
      subject: { kind: 'Event', id },
      details: { source, type, status: effect.status },
    });
    return { id, source, ...effect };
  }

  async #effect(tx: Tx, { event, data }: CheckedEvent): Promise<Effect> {
    if (!isKnown(event.type))
      return { status: 'kept', note: `nothing here acts on the type ${event.type}; it is kept` };
    switch (event.type) {
      case 'com.clearhold.supplier.changed':
        return versioned(
          event,
          await upsertSupplier(tx, event.subject!, data as z.output<typeof supplierSchema>, this.seals),
        );
      case 'com.clearhold.purchase-order.changed': {
        const { sourceVersion, ...canonical } = data as z.output<typeof orderSchema>;
        const [refused] = await upsertOrders(tx, [{ sourceId: event.subject!, sourceVersion, canonical }]);
        if (refused?.knownAs)
          return {
            status: 'kept',
            note: `order ${refused.number} is known as ${refused.knownAs}; nothing was changed`,
          };
        return versioned(event, !refused);
      }
      case 'com.clearhold.goods-receipt.posted': {
        const { sourceVersion, ...canonical } = data as z.output<typeof receiptSchema>;
        return versioned(
          event,
          (await upsertReceipts(tx, [{ sourceId: event.subject!, sourceVersion, canonical }])).length === 0,
        );
      }
      case 'com.clearhold.invoice.blocked':
        return this.blockWord.take(tx, data as BlockWord);
      case 'com.clearhold.invoice.released':
      case 'com.clearhold.invoice.rejected': {
        const word = event.type.endsWith('released') ? 'released' : 'rejected';
        return this.invoiceWord.take(tx, word, data as InvoiceWord, `${event.source} ${event.id}`);
      }
    }
  }
}

/** An event that a case waited for is taken, whatever else acts on its type. */
function heard(effect: Effect, cases: number): Effect {
  if (cases === 0) return effect;
  const words = cases === 1 ? 'a case waited for it and goes on' : `${cases} cases waited for it and go on`;
  return effect.status === 'kept'
    ? { status: 'taken', note: words }
    : { ...effect, note: [effect.note, words].filter(Boolean).join('; ') };
}

const versioned = (event: CloudEvent, saved: boolean): Effect =>
  saved
    ? { status: 'taken' }
    : {
        status: 'stale',
        note: `this version of ${event.subject}, or a newer one, is known already; nothing was changed`,
      };

const KEEP = `
  INSERT INTO received_event (tenant_id, source, event_id, type, data, received_at) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (tenant_id, source, event_id) DO NOTHING`;
