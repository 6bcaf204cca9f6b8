import type { CanonicalOrder, CanonicalReceipt, ReceiptLine } from '../canonical.ts';
import { canonicalParty } from '../ubl/party.ts';
import { withoutGaps } from '../ubl/without-gaps.ts';
import type {
  CxmlFacts,
  CxmlOrderFacts,
  CxmlReceiptFacts,
  DeliveredFacts,
  PortionFacts,
  ShipNoticeFacts,
} from './facts.ts';
import { inRole, partyOf, termsOf } from './parties.ts';

/** The canonical order of an OrderRequest: it goes from the buyer to the supplier. `delete` cancels it. */
export function canonicalOrder(facts: CxmlFacts, order: CxmlOrderFacts): CanonicalOrder {
  const supplier = inRole(order.contacts, 'supplierCorporate', 'supplierMasterAccount', 'sales', 'supplierAccount');
  return withoutGaps<CanonicalOrder>({
    kind: 'PurchaseOrder',
    number: order.number ?? '',
    issueDate: order.issueDate,
    currency: order.total?.currency ?? order.lines?.[0]?.price?.currency,
    status: order.type === 'delete' ? 'cancelled' : undefined,
    terms: termsOf(order.terms)?.[0]?.notes.join('\n'),
    supplier: canonicalParty(partyOf(supplier, facts.to)),
    customer: canonicalParty(partyOf(order.billTo, facts.from)),
    limit: limitOf(order),
    lines: (order.lines ?? []).map((line, at) =>
      withoutGaps({
        id: line.id ?? String(at + 1),
        name: line.description,
        description: line.description,
        sellerItemId: line.supplierPart,
        buyerItemId: line.buyerPart,
        quantity: line.quantity ?? '0',
        unit: line.unit,
        price: line.price?.text,
        priceBase: line.priceBase,
        deliveryDate: line.deliveryDate,
      }),
    ),
    totals: withoutGaps({ net: order.total?.text }),
  });
}

// A blanket order may be billed up to its total, while it is in force.
const limitOf = ({ orderType, total, from, until }: CxmlOrderFacts): CanonicalOrder['limit'] =>
  orderType === 'blanket' ? withoutGaps({ amount: total?.text, from, until }) : undefined;

/** The canonical despatch advice of a ShipNoticeRequest; one without items announces the whole order. */
export function canonicalShipNotice(facts: CxmlFacts, notice: ShipNoticeFacts): CanonicalReceipt {
  return withoutGaps<CanonicalReceipt>({
    kind: 'DespatchAdvice',
    number: notice.number ?? '',
    issueDate: notice.issueDate,
    orderReference: onlyOrder(notice.portions),
    supplier: canonicalParty(partyOf(inRole(notice.contacts, 'shipFrom', 'supplierCorporate'), facts.from)),
    customer: canonicalParty(partyOf(inRole(notice.contacts, 'buyerCorporate', 'shipTo'), facts.to)),
    lines: deliveredLines(notice.portions),
  });
}

/** The canonical receipt of a ReceiptRequest: it goes from the buyer to the supplier. What is sent back counts as less. */
export function canonicalReceipt(facts: CxmlFacts, receipt: CxmlReceiptFacts): CanonicalReceipt {
  return withoutGaps<CanonicalReceipt>({
    kind: 'GoodsReceipt',
    number: receipt.number ?? '',
    issueDate: receipt.issueDate,
    orderReference: onlyOrder(receipt.portions),
    despatchReference: receipt.shipNotice,
    supplier: canonicalParty(partyOf(undefined, facts.to)),
    customer: canonicalParty(partyOf(undefined, facts.from)),
    lines: deliveredLines(receipt.portions),
  });
}

const orderOf = (portion: PortionFacts) => portion.orderNumber ?? portion.orderPayload;

function onlyOrder(portions: readonly PortionFacts[] = []): string | undefined {
  const orders = new Set(portions.map(orderOf));
  return orders.size === 1 ? [...orders][0] : undefined;
}

function deliveredLines(portions: readonly PortionFacts[] = []): ReceiptLine[] {
  const all = portions.flatMap((portion) => (portion.lines ?? []).map((line) => ({ line, order: orderOf(portion) })));
  return all.map(({ line, order }, at) =>
    withoutGaps<ReceiptLine>({
      id: line.id ?? String(at + 1),
      orderReference: order,
      orderLineReference: line.orderLine,
      name: line.description,
      description: line.description,
      sellerItemId: line.supplierPart,
      buyerItemId: line.buyerPart,
      quantity: quantityOf(line),
      unit: line.unit,
    }),
  );
}

function quantityOf({ quantity = '0', type }: DeliveredFacts): string {
  return type === 'returned' && !quantity.startsWith('-') ? `-${quantity}` : quantity;
}
