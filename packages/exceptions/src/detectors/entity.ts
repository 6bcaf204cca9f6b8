import { type Detector, report } from '../context.ts';
import { sameRegistration } from '../tax/registration.ts';

/**
 * AP.MATCH.LOCATION_ENTITY: the order was placed by another legal entity than the invoice is made out to, by their tax numbers
 * (EN 16931 BT-48). Once an order. Where either side says none, nothing is held against it.
 */
export const detectEntity: Detector = (context) => {
  const billed = context.invoice.customer;
  const billedTaxId = billed.taxId?.trim();
  if (!billedTaxId) return [];
  const orders = new Map(context.lines.flatMap(({ match: { order } }) => (order ? [[order.number, order]] : [])));
  return [...orders.values()].flatMap((order) => {
    const { customer } = order.facts.order;
    const orderedTaxId = customer.taxId?.trim();
    if (!orderedTaxId || sameRegistration(billedTaxId, orderedTaxId)) return [];
    const named = (name: string | undefined, taxId: string) => (name ? `${name} (${taxId})` : taxId);
    return report(context, 'AP.MATCH.LOCATION_ENTITY', {
      summary: `Made out to ${named(billed.name, billedTaxId)}, order ${order.number} is ${named(customer.name, orderedTaxId)}'s`,
      amount: context.amount,
      exposure: { on: 'document' },
      evidence: {
        orderNumber: order.number,
        billedTo: billed.name,
        billedTaxId,
        orderedBy: customer.name,
        orderedTaxId,
      },
      causeKey: `entity:${order.number}`,
    });
  });
};
