import type { CanonicalInvoice } from '@clearhold/documents';
import { sameRegistration } from '../tax/registration.ts';
import type { OrderState } from './order-book.ts';

/** True where order and document both name their supplier's tax registration, and it is not the same. */
export function isPlacedWithAnother(order: OrderState, invoice: CanonicalInvoice): boolean {
  const [ordered, billing] = [order.facts.order.supplier.taxId, invoice.supplier.taxId];
  return Boolean(ordered && billing) && !sameRegistration(ordered!, billing!);
}
