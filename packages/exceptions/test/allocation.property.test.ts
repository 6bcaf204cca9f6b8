import { Decimal, decimal, sum, ZERO } from '@clearhold/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, type Facts, type OrderFacts } from '../src/index.ts';
import { facts, invoice, order, policy } from './builders.ts';

const cents = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => new Decimal(value).div(100).toFixed(2));

const orderSpec = fc.array(
  fc.record({
    quantity: cents(0, 5000),
    price: cents(0, 9999),
    item: fc.constantFrom('A', 'B', 'C'),
    received: cents(0, 6000),
  }),
  { minLength: 1, maxLength: 4 },
);
const lineSpec = fc.record({
  order: fc.constantFrom('PO-1', 'PO-2', 'PO-9'),
  orderLine: fc.constantFrom('1', '2', '3', '', '7'),
  sellerItemId: fc.constantFrom('A', 'B', 'C', undefined),
  quantity: fc.oneof(cents(1, 4000), cents(-2000, -1)),
  price: cents(0, 9999),
  unit: fc.constantFrom('EA', 'C62', 'KGM'),
});
const sequences = fc.record({
  orders: fc.tuple(orderSpec, orderSpec),
  excessAccepted: fc.boolean(),
  invoices: fc.array(fc.record({ credit: fc.boolean(), lines: fc.array(lineSpec, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  }),
});

function openOrders(
  specs: readonly { quantity: string; price: string; item: string; received: string }[][],
): OrderFacts[] {
  return specs.map((lines, index) =>
    order(
      lines.map(({ quantity, price, item }) => [quantity, price, { sellerItemId: item }]),
      Object.fromEntries(lines.map(({ received }, at) => [String(at + 1), { receivedQuantity: received }])),
      { number: `PO-${index + 1}` },
    ),
  );
}

/** Books what an accepted invoice took, as the caller does. */
function book(orders: OrderFacts[], { allocations }: ReturnType<typeof detect>, excessToo: boolean): void {
  for (const one of allocations) {
    const progress = orders.find(({ order: { number } }) => number === one.orderNumber)!.progress[one.orderLine]!;
    const before = progress.billed ?? { quantity: '0', amount: '0' };
    progress.billed = {
      quantity: sum([before.quantity, one.quantity, excessToo ? one.excessQuantity : '0']).toFixed(),
      amount: sum([before.amount, one.amount, excessToo ? one.excessAmount : '0']).toFixed(),
    };
  }
}

describe('over random sequences of invoices and credits to random orders', () => {
  it('nothing is allocated twice, no order line beyond what it ordered, no credit beyond what was billed', () => {
    const strict = policy();
    fc.assert(
      fc.property(sequences, ({ orders: specs, excessAccepted, invoices }) => {
        const orders = openOrders(specs);
        for (const { credit, lines } of invoices) {
          const given: Facts = facts({
            orders,
            invoice: invoice(lines, { kind: credit ? 'CreditNote' : 'Invoice', orderReference: undefined }),
          });
          const detection = detect(given, strict);
          checkLines(given, detection);
          book(orders, detection, excessAccepted);
          checkOrders(orders, excessAccepted);
        }
      }),
      { seed: 42, numRuns: 2000 },
    );
  }, 120_000);
});

function checkLines(given: Facts, { allocations }: ReturnType<typeof detect>): void {
  for (const line of given.invoice.lines) {
    const own = allocations.filter((one) => one.line === line.id);
    if (own.length === 0) continue;
    const amount = sum(own.flatMap((one) => [one.amount, one.excessAmount])).abs();
    const beyond = sum(own.map((one) => one.overCredited?.amount ?? '0'));
    expect(amount.plus(beyond).toFixed()).toBe(decimal(line.net).abs().toFixed());
    const beyondQuantity = sum(own.map((one) => one.overCredited?.quantity ?? '0'));
    const quantity = sum(own.flatMap((one) => [one.quantity, one.excessQuantity]))
      .abs()
      .plus(beyondQuantity);
    expect(quantity.isZero() || quantity.equals(decimal(line.quantity!).abs())).toBe(true);
    const signs = new Set(
      own.flatMap((one) => [one.quantity, one.excessQuantity, one.amount]).map((text) => Math.sign(Number(text))),
    );
    expect(signs.has(1) && signs.has(-1)).toBe(false);
  }
}

function checkOrders(orders: OrderFacts[], excessAccepted: boolean): void {
  for (const {
    order: { lines },
    progress,
  } of orders) {
    for (const line of lines) {
      const billed = progress[line.id]!.billed;
      if (!billed) continue;
      expect(decimal(billed.quantity).greaterThanOrEqualTo(ZERO)).toBe(true);
      expect(decimal(billed.amount).greaterThanOrEqualTo(ZERO)).toBe(true);
      expect(excessAccepted || decimal(billed.quantity).lessThanOrEqualTo(decimal(line.quantity))).toBe(true);
    }
  }
}

describe('over random odd data', () => {
  it('detection never throws', () => {
    const odd = fc.constantFrom('', ' ', 'NaN', '1e9', '-0', '٣', '9'.repeat(40), 'x', '0', '-5', '1.2.3', undefined);
    const text = fc.oneof(odd, fc.string({ maxLength: 12 }));
    const oddLine = fc.record({
      id: text,
      description: text,
      quantity: odd,
      price: odd,
      priceBase: odd,
      net: odd,
      unit: text,
      orderLineReference: text,
      sellerItemId: text,
    });
    const oddHead = fc.record({
      number: text,
      issueDate: text,
      dueDate: text,
      currency: text,
      orderReference: text,
      lines: fc.array(oddLine),
    });
    fc.assert(
      fc.property(oddHead, oddHead, text, odd, (head, past, account, figure) => {
        const lines = head.lines.map((line) => ({ ...line, allowances: [], charges: [] }));
        const whole = {
          ...invoice([{}]),
          ...head,
          lines,
          payment: { iban: account, terms: account },
          supplier: { taxId: account, country: account },
        };
        const ordered = order([['10', '9.50']], {
          '1': { receivedQuantity: figure, billed: { quantity: figure!, amount: figure! } },
        });
        ordered.order.lines[0]!.quantity = figure!;
        const candidates = [
          {
            id: 'x',
            number: past.number ?? '',
            currency: head.currency ?? '',
            gross: figure ?? '',
            issueDate: past.issueDate,
            status: 'open',
          },
        ];
        detect(
          facts({
            invoice: { ...whole, taxes: [{ percent: figure, taxable: figure!, amount: figure! }] } as never,
            orders: [ordered],
            candidates,
          }),
          policy(),
        );
      }),
      { seed: 42, numRuns: 1000 },
    );
  });
});
