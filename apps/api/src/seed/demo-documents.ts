import { Injectable } from '@nestjs/common';
import { AccountSeal } from '../features/accounts/index.ts';
import { ReceiveDocument } from '../features/intake/index.ts';
import { supplierSchema, upsertOrders, upsertReceipts, upsertSupplier } from '../features/masterdata/index.ts';
import type { TenantContext } from '../platform/context/tenant-context.ts';
import { Database } from '../platform/database/database.ts';
import type { Tx } from '../platform/database/tx.ts';
import { orderOf, type Purchase, receiptOf, xmlOf } from './purchase.ts';
import { SCENES, SUPPLIERS } from './scenes.ts';
import type { DemoTenant } from './spaces.ts';

/** Gives a demonstration tenant suppliers, orders, receipts and invoices as they come in a week: most fine, some not. */
@Injectable()
export class DemoDocuments {
  constructor(
    private readonly database: Database,
    private readonly intake: ReceiveDocument,
    private readonly seals: AccountSeal,
  ) {}

  /** The suppliers, as their system of record knows them. */
  async suppliers(ctx: TenantContext): Promise<void> {
    await this.database.inTenant(ctx, async (tx) => {
      for (const { sourceId, prefix: _, iban, ...supplier } of SUPPLIERS) {
        const bankAccounts = [{ iban, verifiedAt: '2026-01-15T09:00:00.000Z' }];
        const endpoint = { scheme: '9930', id: supplier.taxId };
        const known = { ...supplier, phoneSince: '2024-03-01T09:00:00.000Z', endpoint, bankAccounts };
        await upsertSupplier(tx, sourceId, supplierSchema.parse({ sourceVersion: 1, ...known }), this.seals);
      }
    });
  }

  /** The week that has just come in. */
  async send(ctx: TenantContext, tenant: DemoTenant): Promise<void> {
    const purchases = SCENES.map((_, turn) => thisWeek(tenant, turn));
    await this.database.inTenant(ctx, async (tx) => {
      for (const purchase of purchases) await saveOrdered(tx, purchase);
    });
    for (const purchase of purchases) await this.bill(ctx, purchase);
    await this.#post(ctx, 'scan-0042', '<?xml version="1.0"?>\n<Scan><Page>unreadable</Page></Scan>\n');
  }

  /** The invoice of a purchase arrives. */
  bill(ctx: TenantContext, purchase: Purchase): Promise<void> {
    return this.#post(ctx, purchase.invoice, xmlOf(purchase));
  }

  async #post(ctx: TenantContext, name: string, xml: string): Promise<void> {
    await this.intake.receive(ctx, {
      bytes: Buffer.from(xml),
      contentType: 'application/xml',
      filename: `${name}.xml`,
      channel: 'api',
      idempotencyKey: `demonstration-${name}`,
    });
  }
}

/** Order and receipt of a purchase, where there were any. */
export async function saveOrdered(tx: Tx, purchase: Purchase): Promise<void> {
  if (!purchase.scene.ordered) return;
  await upsertOrders(tx, [{ sourceId: purchase.order, sourceVersion: 1, canonical: orderOf(purchase) }]);
  const receipt = receiptOf(purchase);
  if (receipt) await upsertReceipts(tx, [{ sourceId: receipt.number, sourceVersion: 1, canonical: receipt }]);
}

function thisWeek(tenant: DemoTenant, turn: number): Purchase {
  const scene = SCENES[turn]!;
  return {
    tenant,
    scene,
    turn,
    order: `${tenant.companyCode}-45${String(turn).padStart(5, '0')}`,
    invoice: scene.number ?? `${SUPPLIERS[scene.supplier]!.prefix}-${2026_1000 + turn}`,
    ordered: '2026-10-01',
    delivered: '2026-10-20',
    billed: '2026-11-16',
  };
}
