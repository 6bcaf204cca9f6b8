import type { DecimalText } from '@clearhold/kernel';
import type { AllowanceCharge, Party } from './canonical.ts';

export interface OrderLine {
  id: string;
  name?: string;
  description?: string;
  sellerItemId?: string;
  buyerItemId?: string;
  standardItemId?: string;
  quantity: DecimalText;
  unit?: string;
  price?: DecimalText;
  priceBase?: DecimalText;
  net?: DecimalText;
  /** When it is to be delivered at the latest; absent: as the order says. */
  deliveryDate?: string;
  /** The price is an estimate that the invoice will make exact. */
  priceEstimated?: boolean;
  /** Goods on consignment: what was consumed so far, in the order's unit; absent: not billed by consumption. */
  consumedQuantity?: DecimalText;
  /** What is held of the item, this delivery included, and at which average price of one unit of it. */
  stock?: { quantity: DecimalText; averagePrice: DecimalText };
}

/** How many units of a currency one unit of the order's is worth, from a day on until the next one begins. */
export interface OrderRate {
  /** ISO 4217: what an invoice may be in. */
  currency: string;
  rate: DecimalText;
  /** ISO 8601 date; absent: from the order's beginning. */
  from?: string;
  /** Who says so: `ECB`, `contract`. */
  source?: string;
}

export interface CanonicalOrder {
  kind: 'PurchaseOrder';
  number: string;
  customizationId?: string;
  issueDate?: string;
  currency?: string;
  /** `unapproved`: written in the ERP, and nobody with authority has released it yet. Absent: open. */
  status?: 'open' | 'unapproved' | 'closed' | 'cancelled';
  terms?: string;
  supplier: Party;
  customer: Party;
  deliveryDate?: string;
  /** Discounts and charges on the whole order. Both absent: it says nothing of them; an empty list: none are agreed. */
  allowances?: AllowanceCharge[];
  charges?: AllowanceCharge[];
  /** A blanket order: the net value and the dates within which it may be billed. Its lines may say no quantity (`0`). */
  limit?: { amount?: DecimalText; from?: string; until?: string };
  /** What the budget has for all bills of this order, net. */
  budget?: { name?: string; available: DecimalText };
  /** The rates at which invoices in other currencies are compared with it. */
  exchangeRates?: OrderRate[];
  lines: OrderLine[];
  totals: { net?: DecimalText; gross?: DecimalText };
}
