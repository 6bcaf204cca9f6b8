import { decimal } from '@clearhold/kernel';
import { ublInvoice } from '../../apps/api/src/seed/ubl.ts';
import { orderOf, SUPPLIERS, supplierOf } from './tenants.ts';

/** The share of invoices with a price above the order: a manufacturer's month has 18 % exceptions. */
export const EXCEPTION_SHARE = { of: 50, are: 9 };

/** The n-th invoice of a load: three lines against an order that is received in full; amounts that seldom repeat. */
export const benchInvoice = (n: number, run: string): Buffer =>
  invoiceOn(n, run, { order: orderOf(n), supplier: n % SUPPLIERS, spread: 9_973 });

/** Where an invoice of a load belongs; amounts repeat after `spread` invoices, a prime. */
export interface Place {
  readonly order: string;
  readonly supplier: number;
  readonly spread: number;
}

export function invoiceOn(n: number, run: string, { order, supplier, spread }: Place): Buffer {
  const dear = n % EXCEPTION_SHARE.of < EXCEPTION_SHARE.are;
  const price = dear ? '11.50' : '10.00';
  // Numbers step irregularly, as those of a supplier with many customers do.
  const number = `${run}-${(n * 7919 + 104_729) % 10_000_019}`;
  const lines = [1, 2, 3].map((line) => ({
    id: String(line),
    item: `I${line}`,
    name: `Item ${line}`,
    quantity: decimal(String(1 + ((n * (line + 3) * 31) % spread))).toFixed(),
    price,
    orderLine: String(line),
  }));
  const customer = { name: 'Bench Customer GmbH', taxId: 'DE123456789', country: 'DE' };
  return Buffer.from(
    ublInvoice({
      number,
      issueDate: '2026-11-16',
      dueDate: '2026-12-16',
      currency: 'EUR',
      order,
      vat: '25',
      supplier: supplierOf(supplier),
      customer,
      lines,
    }),
  );
}
