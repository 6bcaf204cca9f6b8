import { Injectable } from '@nestjs/common';
import { AccountSeal } from '../features/accounts/index.ts';
import { ReceiveDocument } from '../features/intake/index.ts';
import { supplierSchema, upsertOrders, upsertReceipts, upsertSupplier } from '../features/masterdata/index.ts';
import type { TenantContext } from '../platform/context/tenant-context.ts';
import { Database } from '../platform/database/database.ts';
import { buyerOf } from './buyers.ts';
import { ITEMS, SCENES, type Scene, SUPPLIERS } from './scenes.ts';
import type { DemoTenant } from './spaces.ts';
import { type DemoInvoice, ublInvoice } from './ubl.ts';

/** Gives a demonstration tenant suppliers, orders, receipts and invoices as they come in a week: most fine, some not. */
@Injectable()
export class DemoDocuments {
  constructor(
    private readonly database: Database,
    private readonly intake: ReceiveDocument,
    private readonly seals: AccountSeal,
  ) {}

  async send(ctx: TenantContext, tenant: DemoTenant): Promise<void> {
    await this.database.inTenant(ctx, async (tx) => {
      for (const supplier of SUPPLIERS) {
        const bankAccounts = [{ iban: supplier.iban, verifiedAt: '2026-01-15T09:00:00.000Z' }];
        const { sourceId, name, taxId, country, email, phone, language, terms, status } = supplier;
        await upsertSupplier(
          tx,
          sourceId,
          supplierSchema.parse({
            sourceVersion: 1,
            name,
            taxId,
            country,
            email,
            ...{ phone, phoneSince: '2024-03-01T09:00:00.000Z' },
            ...{ language, terms, status },
            endpoint: { scheme: '9930', id: taxId },
            bankAccounts,
          }),
          this.seals,
        );
      }
      for (const [index, scene] of SCENES.entries()) {
        if (!scene.ordered) continue;
        const number = orderNumber(tenant, index);
        const supplier = SUPPLIERS[scene.supplier]!;
        await upsertOrders(tx, [
          {
            sourceId: number,
            sourceVersion: 1,
            canonical: {
              kind: 'PurchaseOrder',
              number,
              issueDate: '2026-10-01',
              currency: tenant.currency,
              status: scene.orderStatus ?? 'open',
              terms: supplier.terms,
              supplier: { name: supplier.name, taxId: supplier.taxId },
              customer: buyerOf(tenant, index),
              lines: scene.lines.map((line, at) => ({
                id: String(at + 1),
                description: ITEMS[line.item]!.name,
                sellerItemId: ITEMS[line.item]!.code,
                quantity: line.ordered,
                unit: 'C62',
                price: line.agreed,
              })),
              totals: {},
            },
          },
        ]);
        const received = scene.lines.flatMap((line, at) =>
          line.received === '0'
            ? []
            : [
                {
                  id: String(at + 1),
                  orderLineReference: String(at + 1),
                  sellerItemId: ITEMS[line.item]!.code,
                  quantity: line.received,
                  unit: 'C62',
                },
              ],
        );
        if (received.length)
          await upsertReceipts(tx, [
            {
              sourceId: `GR-${number}`,
              sourceVersion: 1,
              canonical: {
                kind: 'GoodsReceipt',
                number: `GR-${number}`,
                issueDate: '2026-10-20',
                orderReference: number,
                supplier: { name: supplier.name },
                customer: {},
                lines: received,
              },
            },
          ]);
      }
    });
    for (const [index, scene] of SCENES.entries()) {
      const invoice = invoiceOf(tenant, scene, index);
      await this.#post(ctx, invoice.number, ublInvoice(invoice));
    }
    await this.#post(ctx, 'scan-0042', '<?xml version="1.0"?>\n<Scan><Page>unreadable</Page></Scan>\n');
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

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const orderNumber = (tenant: DemoTenant, index: number) => `${tenant.companyCode}-45${String(index).padStart(5, '0')}`;

function invoiceOf(tenant: DemoTenant, scene: Scene, index: number): DemoInvoice {
  const supplier = SUPPLIERS[scene.supplier]!;
  return {
    number: scene.number ?? `${supplier.prefix}-${2026_1000 + index}`,
    issueDate: '2026-11-16',
    dueDate: scene.dueDate ?? dayAfter('2026-11-16', Number.parseInt(supplier.terms, 10)),
    currency: tenant.currency,
    terms: scene.terms,
    order: scene.orderNamed === false ? undefined : (scene.namedOrder ?? orderNumber(tenant, index)),
    vat: '25',
    supplier: { ...supplier, endpoint: supplier.taxId, iban: scene.iban ?? supplier.iban },
    customer: buyerOf(tenant, index),
    lines: scene.lines.map((line, at) => ({
      id: String(at + 1),
      item: ITEMS[line.item]!.code,
      name: ITEMS[line.item]!.name,
      quantity: line.billed,
      price: line.price,
      orderLine: scene.ordered ? String(at + 1) : undefined,
    })),
  };
}
