import { ublInvoice } from '../../../apps/api/src/seed/ubl.ts';
import { NORDWERK } from '../../../apps/api/test/house/deliveries.ts';

/** What becomes of one order's invoice: it passes, waits, is released by a person, or heals when the rest arrives. */
export const KINDS = ['passes', 'waits', 'released', 'heals'] as const;
export type Kind = (typeof KINDS)[number];

/** One order with its receipt and its invoice. */
export interface Thing {
  readonly kind: Kind;
  readonly number: string;
}

/** Numbers so unlike each other that none is taken for another one mistyped. */
export const thing = (n: number): Thing => ({
  kind: KINDS[n % KINDS.length]!,
  number: `${'ABCDEFGHKLMNPRSTUVWX'[n % 20]}${(n * 7919) % 99_991}-${'ZYXWVUTSRP'[n % 10]}${n}`,
});

const party = { name: NORDWERK.name, taxId: NORDWERK.taxId };
const line = { id: '1', sellerItemId: 'BRG-1', unit: 'C62' };

export const orderOf = ({ kind, number }: Thing) => ({
  path: `/v1/purchase-orders/o-${number}`,
  body: {
    sourceVersion: 1,
    number: `PO-${number}`,
    currency: 'EUR',
    terms: '30 days',
    supplier: party,
    lines: [{ ...line, quantity: '10', price: kind === 'waits' || kind === 'released' ? '9.00' : '10.00' }],
  },
});

export const receiptOf = ({ number }: Thing, version: number, quantity: string) => ({
  path: `/v1/goods-receipts/r-${number}`,
  body: {
    sourceVersion: version,
    number: `GR-${number}`,
    orderReference: `PO-${number}`,
    lines: [{ ...line, orderLineReference: '1', quantity }],
  },
});

export const invoiceOf = ({ number }: Thing): string =>
  ublInvoice({
    number,
    order: `PO-${number}`,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity: '10', price: '10.00', orderLine: '1' }],
    supplier: NORDWERK,
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
  });
