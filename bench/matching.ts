import { parseArgs } from 'node:util';
import type { CanonicalInvoice, CanonicalReceipt } from '@clearhold/documents';
import { type Facts, match } from '@clearhold/exceptions';
import { seeded } from './report.ts';
import { hardware } from './world/instance.ts';

// Lines in a minute of processor time through the pure matcher, and one line whose order has ten thousand receipts.
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    perInvoice: { type: 'string', default: '20' },
    receipts: { type: 'string', default: '10000' },
  },
});
const random = seeded(42);
const perInvoice = Number(values.perInvoice);
const whole = (most: number) => 1 + Math.floor(random() * most);

/** An invoice of so many lines on one order: two in three name the order line, the others the item or only describe it. */
function factsOf(n: number, lines: number, receipts: number): Facts {
  const order = `PO-${n}`;
  const ids = Array.from({ length: lines }, (_, at) => String((at + 1) * 10));
  const orderLines = ids.map((id, at) => ({
    ...{ id, description: `Part ${at} of size ${whole(90)} steel ${n % 97}`, sellerItemId: `I-${n}-${at}` },
    ...{ quantity: String(whole(50)), unit: 'C62', price: `${whole(900)}.${whole(89) + 10}` },
  }));
  const receipt = (at: number): CanonicalReceipt => ({
    ...{ kind: 'GoodsReceipt', number: `GR-${n}-${at}`, orderReference: order, supplier: {}, customer: {} },
    lines: ids.map((id, line) => ({
      id,
      orderLineReference: id,
      quantity: at === 0 ? orderLines[line]!.quantity : '1',
    })),
  });
  const billed = orderLines.map((line, at) => ({
    ...{ id: String(at + 1), quantity: line.quantity, unit: 'C62', price: line.price, description: line.description },
    net: String(Number(line.quantity) * 100),
    ...(at % 3 !== 2 ? { orderLineReference: line.id } : at % 2 ? { sellerItemId: line.sellerItemId } : {}),
    ...{ allowances: [], charges: [] },
  }));
  const invoice: CanonicalInvoice = {
    ...{ kind: 'Invoice', number: `B-${n}`, issueDate: '2026-11-16', currency: 'EUR', orderReference: order },
    ...{ supplier: {}, customer: {}, payment: {}, lines: billed, allowances: [], charges: [], taxes: [], totals: {} },
  };
  return {
    ...{ invoice, documentId: `d-${n}`, problems: [], candidates: [], today: '2026-11-20' },
    orders: [
      {
        order: {
          kind: 'PurchaseOrder',
          number: order,
          currency: 'EUR',
          supplier: {},
          customer: {},
          lines: orderLines,
          totals: {},
        },
        ...{ status: 'open', progress: {} },
      },
    ],
    receipts: Array.from({ length: receipts }, (_, at) => receipt(at)),
  };
}

const pool = Array.from({ length: 500 }, (_, n) => factsOf(n, perInvoice, 1));
for (const facts of pool) match(facts);
const rounds = Math.ceil(Number(values.lines) / perInvoice);
let matched = 0;
const began = process.cpuUsage();
for (let n = 0; n < rounds; n++) {
  for (const line of match(pool[n % pool.length]!).matches) matched += line.portions.length > 0 ? 1 : 0;
}
const used = process.cpuUsage(began);
const seconds = (used.user + used.system) / 1e6;
const many = factsOf(1, 1, Number(values.receipts));
const times = Array.from({ length: 20 }, () => {
  const start = performance.now();
  match(many);
  return performance.now() - start;
});
console.log(
  JSON.stringify({
    bench: 'matching',
    aim: 'a million lines a minute on one core; one line with ten thousand receipts within a second',
    hardware: hardware(),
    lines: rounds * perInvoice,
    matched,
    linesPerMinute: Math.round((rounds * perInvoice * 60) / seconds),
    receipts: Number(values.receipts),
    oneLineMs: { first: Math.round(times[0]! * 10) / 10, most: Math.round(Math.max(...times) * 10) / 10 },
  }),
);
