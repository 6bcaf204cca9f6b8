import { sum } from '@clearhold/kernel';
import type { CanonicalOrder, OrderLine } from '../canonical.ts';
import type { OrderFacts, OrderLineFacts } from './facts.ts';
import { allowanceCharges } from './invoice.ts';
import { canonicalParty } from './party.ts';
import { withoutGaps } from './without-gaps.ts';

/** The canonical order of what was collected; a missing quantity is "0" (and a problem of its own). */
export function canonicalOrder(facts: OrderFacts): CanonicalOrder {
  return withoutGaps<CanonicalOrder>({
    kind: 'PurchaseOrder',
    number: facts.number ?? '',
    customizationId: facts.customizationId,
    issueDate: facts.issueDate,
    currency: facts.currency ?? facts.totals?.payable?.currency ?? facts.totals?.lines?.currency,
    terms: facts.terms?.flatMap((term) => term.notes ?? []).join('\n') || undefined,
    supplier: canonicalParty(facts.supplier),
    customer: canonicalParty(facts.customer),
    deliveryDate: deliveryDate(facts),
    ...(facts.allowanceCharges?.length ? agreed(facts) : {}),
    lines: facts.lines?.map(line) ?? [],
    totals: withoutGaps({ net: net(facts), gross: facts.totals?.gross?.text ?? facts.totals?.payable?.text }),
  });
}

const agreed = ({ allowanceCharges: all }: OrderFacts) => ({
  allowances: allowanceCharges(all, false),
  charges: allowanceCharges(all, true),
});

// The end of the period promised, else of that requested: the last day on which it is in time.
function deliveryDate({ promised, requested }: Pick<OrderFacts, 'promised' | 'requested'>): string | undefined {
  return promised?.find(({ end }) => end)?.end ?? requested?.find(({ end }) => end)?.end;
}

function net(facts: OrderFacts): string | undefined {
  const { net: stated, lines, allowances, charges } = facts.totals ?? {};
  if (stated || !lines || (!allowances && !charges)) return (stated ?? lines)?.text;
  return sum([lines.text, charges?.text ?? '0'])
    .minus(allowances?.text ?? '0')
    .toFixed();
}

function line(facts: OrderLineFacts, position: number): OrderLine {
  return withoutGaps<OrderLine>({
    id: facts.id ?? String(position + 1),
    name: facts.name,
    description: facts.description ?? facts.name,
    sellerItemId: facts.sellerItemId,
    buyerItemId: facts.buyerItemId,
    standardItemId: facts.standardItemId,
    quantity: facts.quantity ?? '0',
    unit: facts.unit,
    price: facts.price?.text,
    priceBase: facts.priceBase,
    net: facts.net?.text,
    deliveryDate: deliveryDate(facts),
  });
}
