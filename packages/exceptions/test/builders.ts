import type { CanonicalInvoice, CanonicalReceipt, InvoiceLine, OrderLine } from '@clearhold/documents';
import { Decimal, decimal, sum } from '@clearhold/kernel';
import { type Limit, limit, resolvePolicy, UNSET, ZERO_LIMIT } from '@clearhold/policy';
import {
  type DuplicateCandidate,
  detectionPolicy,
  type Facts,
  type OrderFacts,
  type OrderLineProgress,
} from '../src/index.ts';

export const IBAN = 'NO9386011117947';
export const OTHER_IBAN = 'DE89370400440532013000';

export interface LineSpec {
  id?: string;
  quantity?: string;
  price?: string;
  net?: string;
  orderLine?: string;
  order?: string;
  [field: string]: unknown;
}

export function invoiceLine(index: number, { orderLine, order, ...rest }: LineSpec): InvoiceLine {
  const quantity = rest.quantity ?? '10';
  const price = rest.price ?? '9.50';
  const base = decimal((rest.priceBase as string | undefined) ?? '1');
  return {
    id: String(index + 1),
    description: `Item ${index + 1}`,
    quantity,
    unit: 'EA',
    price,
    net: decimal(price).div(base).times(decimal(quantity)).toDecimalPlaces(2).toFixed(2),
    orderReference: order,
    orderLineReference: orderLine ?? String(index + 1),
    tax: { category: 'S', percent: '25' },
    allowances: [],
    charges: [],
    ...rest,
  } as InvoiceLine;
}

/** An invoice that adds up, over the lines given. */
export function invoice(specs: LineSpec[], over: Partial<CanonicalInvoice> = {}): CanonicalInvoice {
  const lines = specs.map((spec, index) => invoiceLine(index, spec));
  const net = sum(lines.map((line) => line.net));
  const tax = net.times(25).div(100).toDecimalPlaces(2);
  const gross = net.plus(tax).toFixed(2);
  return {
    kind: 'Invoice',
    number: 'INV-1001',
    issueDate: '2026-03-02',
    dueDate: '2026-04-01',
    currency: 'EUR',
    supplier: { name: 'Nordic Bolts AS', taxId: 'NO999888777MVA', country: 'NO' },
    customer: { name: 'Acme' },
    orderReference: 'PO-1',
    payment: { meansCode: '30', iban: IBAN },
    lines,
    allowances: [],
    charges: [],
    taxes: [{ category: 'S', percent: '25', taxable: net.toFixed(2), amount: tax.toFixed(2) }],
    totals: { lines: net.toFixed(2), net: net.toFixed(2), tax: tax.toFixed(2), gross, payable: gross },
    ...over,
  };
}

/** An open order whose lines are `[quantity, price]`, everything received unless said otherwise. */
export function order(
  lines: [quantity: string, price: string, extra?: Partial<OrderLine>][],
  progress: Record<string, OrderLineProgress> = {},
  over: Partial<Omit<OrderFacts, 'progress'>> & { number?: string; currency?: string; terms?: string } = {},
): OrderFacts {
  const { number = 'PO-1', currency = 'EUR', terms, ...rest } = over;
  const orderLines = lines.map(([quantity, price, extra], index) => ({
    id: String(index + 1),
    description: `Item ${index + 1}`,
    quantity,
    unit: 'EA',
    price,
    net: new Decimal(price).times(quantity).toDecimalPlaces(2).toFixed(2),
    ...extra,
  }));
  const all = orderLines.map((line) => [line.id, { receivedQuantity: line.quantity, ...progress[line.id] }]);
  return {
    order: {
      kind: 'PurchaseOrder',
      number,
      currency,
      terms,
      supplier: { name: 'Nordic Bolts AS', taxId: 'NO999888777MVA' },
      customer: { name: 'Acme' },
      lines: orderLines,
      totals: {},
    },
    status: 'open',
    progress: Object.fromEntries(all),
    ...rest,
  };
}

export function receipt(orderReference: string, lines: [line: string, quantity: string][]): CanonicalReceipt {
  return {
    kind: 'GoodsReceipt',
    number: 'GR-1',
    orderReference,
    supplier: {},
    customer: {},
    lines: lines.map(([orderLineReference, quantity], index) => ({
      id: String(index + 1),
      orderLineReference,
      quantity,
    })),
  };
}

export function facts(over: Partial<Facts>): Facts {
  return {
    invoice: invoice([{}]),
    documentId: 'doc-new',
    problems: [],
    supplier: {
      id: 'sup-1',
      status: 'active',
      taxId: '999888777',
      verifiedIbans: [{ iban: IBAN, verifiedAt: '2025-01-01' }],
    },
    orders: [order([['10', '9.50']])],
    receipts: [],
    candidates: [],
    today: '2026-03-03',
    ...over,
  };
}

export function candidate(over: Partial<DuplicateCandidate>): DuplicateCandidate {
  return {
    id: 'doc-old',
    number: 'INV-0900',
    kind: 'Invoice',
    supplierId: 'sup-1',
    issueDate: '2026-02-28',
    currency: 'EUR',
    gross: '118.75',
    status: 'passed',
    ...over,
  };
}

export type { Limit };
export { limit, UNSET, ZERO_LIMIT };

/** The policy of one tenant that sets these values and inherits the declared defaults. */
export function policy(values: Record<string, unknown> = {}) {
  return detectionPolicy(
    resolvePolicy([
      {
        scope: { kind: 'tenant', id: 'acme', name: 'Acme' },
        version: 1,
        values: Object.fromEntries(
          Object.entries(values).map(([key, value]) => [
            key,
            { mode: 'default' as const, value, merge: 'replace' as const },
          ]),
        ),
      },
    ]),
  );
}
