import type { CanonicalReceipt, ReceiptLine } from '../canonical.ts';
import type { ReceiptFacts, ReceiptLineFacts } from './facts.ts';
import { canonicalParty } from './party.ts';
import { withoutGaps } from './without-gaps.ts';

/** The canonical receipt or despatch advice; a missing quantity is "0" (and a problem of its own). */
export function canonicalReceipt(facts: ReceiptFacts, kind: CanonicalReceipt['kind']): CanonicalReceipt {
  return withoutGaps<CanonicalReceipt>({
    kind,
    number: facts.number ?? '',
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    orderReference: facts.orders?.find((order) => order.number)?.number,
    despatchReference: facts.despatches?.find((despatch) => despatch.number)?.number,
    supplier: canonicalParty(facts.seller ?? facts.despatcher),
    customer: canonicalParty(facts.buyer ?? facts.receiver),
    lines: facts.lines?.map(line) ?? [],
  });
}

function line(facts: ReceiptLineFacts, position: number): ReceiptLine {
  const reference = facts.orderLines?.[0];
  return withoutGaps<ReceiptLine>({
    id: facts.id ?? String(position + 1),
    orderReference: reference?.order,
    orderLineReference: reference?.line,
    name: facts.name,
    description: facts.description ?? facts.name,
    sellerItemId: facts.sellerItemId,
    buyerItemId: facts.buyerItemId,
    quantity: facts.quantity ?? '0',
    rejectedQuantity: facts.rejected,
    unit: facts.unit,
  });
}
