import { ublInvoice } from '../../src/seed/ubl.ts';
import type { Caller } from './caller.ts';

const party = { name: 'Nordwerk Bearings GmbH', taxId: 'DE136695976' };
export const NORDWERK = { ...party, country: 'HR', endpoint: party.taxId, iban: 'DE89370400440532013000' };

export interface Billed {
  readonly number: string;
  readonly order: string;
  readonly price: string;
  readonly preceding?: string;
  readonly quantity?: string;
}

/** An invoice of Nordwerk's to Acme over one order line. */
export const invoiceXml = ({ price, quantity = '10', ...head }: Billed): string =>
  ublInvoice({
    ...head,
    issueDate: '2026-11-16',
    dueDate: '2026-12-16',
    currency: 'EUR',
    vat: '25',
    lines: [{ id: '1', item: 'BRG-1', name: 'Bearing', quantity, price, orderLine: '1' }],
    supplier: NORDWERK,
    customer: { name: 'Acme Components GmbH', taxId: 'DE123456789', country: 'DE' },
  });

/** An order of ten at 9.00, all received. */
export async function putOrder(key: Caller, number: string): Promise<void> {
  const lines = [{ id: '1', quantity: '10', unit: 'C62', price: '9.00', sellerItemId: 'BRG-1' }];
  const order = { sourceVersion: 1, number, currency: 'EUR', terms: '30 days', lines, supplier: party };
  const got = [{ id: '1', orderLineReference: '1', sellerItemId: 'BRG-1', quantity: '10', unit: 'C62' }];
  const receipt = { sourceVersion: 1, number: `GR-${number}`, orderReference: number, lines: got };
  for (const answer of [
    await key.put(`/v1/purchase-orders/${number}`, order),
    await key.put(`/v1/goods-receipts/GR-${number}`, receipt),
  ])
    if (answer.status >= 300) throw new Error(`${number}: ${answer.text}`);
}

/** Sends a document and waits until it was judged. */
// biome-ignore lint/suspicious/noExplicitAny: as the API answers
export async function sendDocument(key: Caller, xml: string): Promise<any> {
  const { json } = await key.post('/v1/documents', xml, { 'content-type': 'application/xml' });
  const { json: shown } = await key.get(`/v1/documents/${json.id}?wait=20`);
  if (shown.status !== 'processed') throw new Error(JSON.stringify(shown));
  return shown;
}

/** A case about a price of 9.90 where 9.00 was ordered. */
export async function priceCase(key: Caller, number: string): Promise<string> {
  await putOrder(key, `PO-${number}`);
  const shown = await sendDocument(key, invoiceXml({ number, order: `PO-${number}`, price: '9.90' }));
  return shown.exceptions.find((one: { code: string }) => one.code === 'AP.MATCH.PRICE').caseId;
}
