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

export interface CanonicalOrder {
  kind: 'PurchaseOrder';
  number: string;
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
  lines: OrderLine[];
  totals: { net?: DecimalText; gross?: DecimalText };
}
