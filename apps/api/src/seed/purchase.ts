import type { CanonicalOrder, CanonicalReceipt } from '@clearhold/documents';
import { standardRateOn } from '@clearhold/exceptions';
import { buyerOf } from './buyers.ts';
import type { Scene } from './scene.ts';
import { ITEMS, SUPPLIERS } from './scenes.ts';
import type { DemoTenant } from './spaces.ts';
import { type DemoInvoice, ublInvoice } from './ubl.ts';

/** One purchase of a demonstration tenant: what was ordered, what came, what is billed, and on which days. */
export interface Purchase {
  readonly tenant: DemoTenant;
  readonly scene: Scene;
  /** Which of the company's units buys: counted on from purchase to purchase. */
  readonly turn: number;
  readonly order: string;
  readonly invoice: string;
  readonly ordered: string;
  readonly delivered: string;
  readonly billed: string;
}

const supplierOf = ({ scene }: Purchase) => SUPPLIERS[scene.supplier]!;

export function orderOf(purchase: Purchase): CanonicalOrder {
  const { tenant, scene, turn } = purchase;
  const supplier = supplierOf(purchase);
  return {
    kind: 'PurchaseOrder',
    number: purchase.order,
    issueDate: purchase.ordered,
    currency: tenant.currency,
    status: scene.orderStatus ?? 'open',
    terms: supplier.terms,
    supplier: { name: supplier.name, taxId: supplier.taxId },
    customer: buyerOf(tenant, turn),
    lines: scene.lines.map((line, at) => ({
      id: String(at + 1),
      description: ITEMS[line.item]!.name,
      sellerItemId: ITEMS[line.item]!.code,
      quantity: line.ordered,
      unit: 'C62',
      price: line.agreed,
      ...scene.orderLine,
    })),
    totals: {},
    ...scene.order,
  };
}

/** What came of it; nothing where nothing did. */
export function receiptOf(purchase: Purchase, scene: Scene = purchase.scene): CanonicalReceipt | undefined {
  const lines = scene.lines.flatMap((line, at) => {
    const id = String(at + 1);
    const { code } = ITEMS[line.item]!;
    return line.received === '0'
      ? []
      : [
          {
            ...{ id, orderLineReference: id, sellerItemId: code, quantity: line.received, unit: 'C62' },
            acceptedQuantity: scene.accepted,
          },
        ];
  });
  if (lines.length === 0) return undefined;
  return {
    kind: 'GoodsReceipt',
    number: `GR-${purchase.order}`,
    issueDate: purchase.delivered,
    orderReference: purchase.order,
    exception: scene.receiptException,
    supplier: { name: supplierOf(purchase).name },
    customer: {},
    lines,
  };
}

export function invoiceOf(purchase: Purchase): DemoInvoice {
  const { tenant, scene, turn } = purchase;
  const supplier = supplierOf(purchase);
  return {
    number: purchase.invoice,
    issueDate: purchase.billed,
    dueDate: scene.dueDate ?? dayAfter(purchase.billed, Number.parseInt(supplier.terms, 10)),
    currency: tenant.currency,
    terms: scene.terms,
    order: scene.orderNamed === false ? undefined : (scene.namedOrder ?? purchase.order),
    vat: scene.vat ?? standardRateOn(supplier.country, purchase.billed) ?? '0',
    supplier: { ...supplier, endpoint: supplier.taxId, iban: scene.iban ?? supplier.iban },
    customer: buyerOf(tenant, turn),
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

/** The invoice as its supplier writes it. */
export function xmlOf(purchase: Purchase): string {
  const xml = ublInvoice(invoiceOf(purchase));
  return purchase.scene.written?.(xml) ?? xml;
}

export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
