import type { CanonicalOrder, CanonicalReceipt } from '@clearhold/documents';
import type { Allocation, OrderFacts, OrderLineProgress } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';

interface Known {
  readonly id: string;
  readonly facts: OrderFacts;
}

/** Orders and receipts that a batch of invoices names, with what is billed already; kept current while the batch is judged. */
export class OrderBook {
  private constructor(
    private readonly orders: ReadonlyMap<string, Known>,
    private readonly receipts: ReadonlyMap<string, CanonicalReceipt[]>,
  ) {}

  /** Loads and locks: until commit nobody else bills these orders. `except`: invoices whose own allocations don't count. */
  static async load(tx: Tx, numbers: readonly string[], except: readonly string[] = []): Promise<OrderBook> {
    if (numbers.length === 0) return new OrderBook(new Map(), new Map());
    const { tenantId } = tx.ctx;
    const orders = await tx.query<{
      id: string;
      number: string;
      status: OrderFacts['status'];
      canonical: CanonicalOrder;
    }>(LOCK_ORDERS, [tenantId, numbers]);
    const billed = await tx.query<{ order_id: string; order_line_id: string; quantity: string; amount: string }>(
      BILLED,
      [tenantId, orders.map((one) => one.id), except],
    );
    const receipts = await tx.query<{ order_number: string; canonical: CanonicalReceipt }>(RECEIPTS, [
      tenantId,
      numbers,
    ]);
    const known = new Map(
      orders.map((one) => [
        one.number,
        {
          id: one.id,
          facts: { order: one.canonical, status: one.status, progress: {} as Record<string, OrderLineProgress> },
        },
      ]),
    );
    for (const row of billed) {
      const order = [...known.values()].find((one) => one.id === row.order_id);
      if (order) order.facts.progress[row.order_line_id] = { billed: { quantity: row.quantity, amount: row.amount } };
    }
    const byOrder = new Map<string, CanonicalReceipt[]>();
    for (const row of receipts)
      byOrder.set(row.order_number, [...(byOrder.get(row.order_number) ?? []), row.canonical]);
    return new OrderBook(known, byOrder);
  }

  factsFor(numbers: readonly string[]): { orders: OrderFacts[]; receipts: CanonicalReceipt[] } {
    return {
      orders: numbers.flatMap((number) => this.orders.get(number)?.facts ?? []),
      receipts: [...new Set(numbers.flatMap((number) => this.receipts.get(number) ?? []))],
    };
  }

  idOf(number: string): string | undefined {
    return this.orders.get(number)?.id;
  }

  /** Notes what a judged invoice bills, so that the next one of the batch sees it. */
  bill(allocations: readonly Allocation[]): void {
    for (const { orderNumber, orderLine, quantity, amount } of allocations) {
      const progress = this.orders.get(orderNumber)?.facts.progress;
      if (!progress) continue;
      const before = progress[orderLine]?.billed ?? { quantity: '0', amount: '0' };
      const billed = {
        quantity: decimal(before.quantity).plus(quantity).toFixed(),
        amount: decimal(before.amount).plus(amount).toFixed(),
      };
      progress[orderLine] = { ...progress[orderLine], billed };
    }
  }
}

const LOCK_ORDERS = `SELECT id, number, status, canonical FROM purchase_order WHERE tenant_id = $1 AND number = ANY($2) ORDER BY id FOR UPDATE`;

const BILLED = `
  SELECT order_id, order_line_id, trim_scale(sum(quantity))::text AS quantity, trim_scale(sum(amount))::text AS amount FROM allocation
  WHERE tenant_id = $1 AND order_id = ANY($2) AND NOT invoice_id = ANY($3) GROUP BY order_id, order_line_id`;

const RECEIPTS = `
  SELECT DISTINCT l.order_number, r.id, r.canonical FROM goods_receipt_line l JOIN goods_receipt r ON r.tenant_id = l.tenant_id AND r.id = l.receipt_id
  WHERE l.tenant_id = $1 AND l.order_number = ANY($2) ORDER BY r.id`;
