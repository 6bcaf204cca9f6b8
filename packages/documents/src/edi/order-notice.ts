import type { CanonicalOrder } from '../canonical.ts';
import type { CanonicalNotice } from '../notice.ts';
import type { Meaning } from './kinds.ts';

/** What is said about an order: its lines as the message gives them, each with its status (UBL's LineStatusCode), by position. */
export function orderNotice(
  order: CanonicalOrder,
  said: Pick<CanonicalNotice, 'kind' | 'number' | 'orderReference' | 'responseCode'>,
  statuses: readonly (string | undefined)[],
): Meaning {
  const lines = order.lines.map(({ id, name, sellerItemId, quantity, unit, price, net }, at) => ({
    id,
    ...(statuses[at] ? { status: statuses[at] } : {}),
    ...(said.orderReference ? { orderReference: said.orderReference } : {}),
    orderLineReference: id,
    ...(name ? { name } : {}),
    ...(sellerItemId ? { sellerItemId } : {}),
    quantity,
    ...(unit ? { unit } : {}),
    ...(price ? { price } : {}),
    ...(net ? { net } : {}),
  }));
  const { issueDate, currency, supplier, customer } = order;
  const dated = { ...(issueDate ? { issueDate } : {}), ...(currency ? { currency } : {}) };
  const canonical = { ...said, ...dated, supplier, customer, reasons: [], references: [], lines, totals: {} };
  return { canonical, problems: [] };
}
