import type { LineFacts } from '../ubl/facts.ts';
import type { CxmlInvoiceFacts, CxmlInvoiceLineFacts, OrderLinesFacts } from './facts.ts';
import { lineTax } from './tax.ts';

/** A line with the place it stands at: `InvoiceDetailOrder[2]/InvoiceDetailItem[1]`. */
export interface PlacedLine extends LineFacts {
  place: string;
}

/** All lines of all orders of the invoice, in the order they stand in; of a header invoice one for each order. */
export function invoiceLines({ orders = [], headerOrders = [] }: CxmlInvoiceFacts): PlacedLine[] {
  const detailed = orders.flatMap((order, at) => {
    const placed = (name: string) => (line: CxmlInvoiceLineFacts, position: number) =>
      invoiceLine(line, order, `InvoiceDetailOrder[${at + 1}]/${name}[${position + 1}]`);
    return [
      ...(order.lines ?? []).map(placed('InvoiceDetailItem')),
      ...(order.services ?? []).map(placed('InvoiceDetailServiceItem')),
    ];
  });
  const summed = headerOrders.flatMap((order, at) =>
    order.sum ? [invoiceLine(order.sum, order, `InvoiceDetailHeaderOrder[${at + 1}]/InvoiceDetailOrderSummary`)] : [],
  );
  return [...detailed, ...summed];
}

function invoiceLine(line: CxmlInvoiceLineFacts, order: OrderLinesFacts, place: string): PlacedLine {
  const number = order.orderNumber ?? order.orderPayload;
  return {
    place,
    id: line.id,
    quantity: line.quantity,
    unit: line.unit,
    price: line.price,
    priceBase: line.priceBase,
    net: line.subtotal,
    name: line.description,
    sellerItemId: line.supplierPart,
    buyerItemId: line.buyerPart,
    // A line number without an order numbers nothing but the agreement's own lines.
    orderLines: number === undefined ? undefined : [{ order: number, line: line.orderLine }],
    taxes: lineTax(line.tax),
  };
}
