import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from '../house/caller.ts';

const SUPPLIER = { name: 'Pakko Packaging Oy', taxId: 'FI20774740', country: 'HR' };
const ITEM = 'Corrugated box 400 × 300';

/** What the tests bill: `quantity` boxes at `price`, ordered and received at `agreed`. */
export interface Bill {
  readonly number: string;
  readonly quantity: string;
  readonly agreed: string;
  readonly price: string;
}

/** Sends an order, its receipt and a Peppol invoice that bills another price; answers with the document's id. */
export async function sendDisputedInvoice(key: Caller, bill: Bill): Promise<string> {
  const order = `PO-${bill.number}`;
  const put = async (path: string, body: unknown) => {
    const answer = await key.put(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.text}`);
  };
  await put(`/v1/purchase-orders/${order}`, {
    sourceVersion: 1,
    number: order,
    currency: 'EUR',
    terms: '30 days',
    supplier: { name: SUPPLIER.name, taxId: SUPPLIER.taxId },
    lines: [{ id: '1', quantity: bill.quantity, unit: 'C62', price: bill.agreed, sellerItemId: 'BOX-4030' }],
  });
  await put(`/v1/goods-receipts/GR-${bill.number}`, {
    sourceVersion: 1,
    number: `GR-${bill.number}`,
    orderReference: order,
    lines: [{ id: '1', orderLineReference: '1', sellerItemId: 'BOX-4030', quantity: bill.quantity, unit: 'C62' }],
  });
  const xml = ublInvoice({
    number: bill.number,
    order,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    supplier: { ...SUPPLIER, endpoint: SUPPLIER.taxId, iban: 'FI2112345600000785' },
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
    lines: [{ id: '1', item: 'BOX-4030', name: ITEM, quantity: bill.quantity, price: bill.price, orderLine: '1' }],
  });
  const sent = await key.post('/v1/documents', xml, {
    'content-type': 'application/xml',
    'x-filename': `${bill.number}.xml`,
    'idempotency-key': bill.number,
  });
  if (sent.status !== 202) throw new Error(`the invoice was not taken: ${sent.text}`);
  return sent.json.id;
}
