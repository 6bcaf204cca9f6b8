import type { CanonicalInvoice, CanonicalOrder, CanonicalReceipt } from '@clearhold/documents';
import type { Allocation, OrderFacts, OrderLineProgress } from '@clearhold/exceptions';
import { decimal } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';

interface Known {
  readonly id: string;
  readonly facts: OrderFacts;
  /** What credit notes would give back that nobody has accepted yet, by line; negative figures. */
  readonly promised: Map<string, Billed>;
}

type Billed = NonNullable<OrderLineProgress['billed']>;

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
    const billed = await tx.query<BilledRow>(BILLED, [tenantId, orders.map((one) => one.id), except]);
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
          promised: new Map<string, Billed>(),
        },
      ]),
    );
    for (const row of billed) {
      const order = [...known.values()].find((one) => one.id === row.order_id);
      if (order) add(order, row.order_line_id, row, row.promised);
    }
    const byOrder = new Map<string, CanonicalReceipt[]>();
    for (const row of receipts)
      byOrder.set(row.order_number, [...(byOrder.get(row.order_number) ?? []), row.canonical]);
    return new OrderBook(known, byOrder);
  }

  /**
   * What a document of this kind is judged by. What a credit note gives back counts once it is accepted, so that its room is
   * not billed on its word alone; to another credit note it counts at once, so that nothing is given back twice.
   */
  factsFor(
    numbers: readonly string[],
    kind: CanonicalInvoice['kind'],
  ): { orders: OrderFacts[]; receipts: CanonicalReceipt[] } {
    const of = (known: Known) => (kind === 'CreditNote' && known.promised.size ? withPromised(known) : known.facts);
    return {
      orders: numbers.flatMap((number) => {
        const known = this.orders.get(number);
        return known ? of(known) : [];
      }),
      receipts: [...new Set(numbers.flatMap((number) => this.receipts.get(number) ?? []))],
    };
  }

  idOf(number: string): string | undefined {
    return this.orders.get(number)?.id;
  }

  /** Notes what a judged invoice bills, so that the next one of the batch sees it. */
  bill(allocations: readonly Allocation[], held: boolean): void {
    for (const one of allocations) {
      const order = this.orders.get(one.orderNumber);
      if (order) add(order, one.orderLine, one, held && givesBack(one));
    }
  }
}

const givesBack = ({ quantity, amount }: Billed) => decimal(quantity).isNegative() || decimal(amount).isNegative();

function add({ facts, promised }: Known, line: string, more: Billed, asPromise: boolean): void {
  if (asPromise) return void promised.set(line, plus(promised.get(line), more));
  facts.progress[line] = { ...facts.progress[line], billed: plus(facts.progress[line]?.billed, more) };
}

function plus(before: Billed | undefined, more: Billed): Billed {
  if (!before) return { quantity: more.quantity, amount: more.amount };
  return {
    quantity: decimal(before.quantity).plus(more.quantity).toFixed(),
    amount: decimal(before.amount).plus(more.amount).toFixed(),
  };
}

function withPromised({ facts, promised }: Known): OrderFacts {
  const progress = { ...facts.progress };
  for (const [line, less] of promised)
    progress[line] = { ...progress[line], billed: plus(progress[line]?.billed, less) };
  return { ...facts, progress };
}

interface BilledRow extends Billed {
  readonly order_id: string;
  readonly order_line_id: string;
  readonly promised: boolean;
}

const LOCK_ORDERS = `SELECT id, number, status, canonical FROM purchase_order WHERE tenant_id = $1 AND number = ANY($2) ORDER BY id FOR UPDATE`;

const BILLED = `
  SELECT order_id, order_line_id, promised, trim_scale(sum(quantity))::text AS quantity, trim_scale(sum(amount))::text AS amount FROM (
    SELECT a.order_id, a.order_line_id, a.quantity, a.amount, (a.quantity < 0 OR a.amount < 0)
      AND EXISTS (SELECT FROM invoice i WHERE i.tenant_id = $1 AND i.id = a.invoice_id AND i.status = 'held') AS promised
    FROM allocation a WHERE a.tenant_id = $1 AND a.order_id = ANY($2) AND NOT a.invoice_id = ANY($3)
  ) AS each GROUP BY order_id, order_line_id, promised`;

const RECEIPTS = `
  SELECT DISTINCT l.order_number, r.id, r.canonical FROM goods_receipt_line l JOIN goods_receipt r ON r.tenant_id = l.tenant_id AND r.id = l.receipt_id
  WHERE l.tenant_id = $1 AND l.order_number = ANY($2) ORDER BY r.id`;
