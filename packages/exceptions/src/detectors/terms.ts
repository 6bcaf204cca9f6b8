import { decimal, ZERO } from '@clearhold/kernel';
import { type DetectionContext, type Detector, report } from '../context.ts';
import { daysBetween } from '../days.ts';
import { parseTerms, type Terms } from '../terms/parse-terms.ts';

/** AP.MATCH.TERMS: payment is asked earlier than agreed, or an agreed discount is gone. Order before supplier master. */
export const detectTerms: Detector = (context) => {
  if (context.invoice.kind === 'CreditNote') return [];
  const agreed = agreedTerms(context);
  if (!agreed) return [];
  const asked = askedTerms(context);
  const earlier = (agreed.terms.netDays ?? 0) - (asked.netDays ?? agreed.terms.netDays ?? 0);
  const lostDiscount = asked.stated && agreed.terms.discountPercent !== undefined && !asked.discountPercent;
  if (earlier <= 0 && !lostDiscount) return [];
  const discount = lostDiscount ? context.amount.times(decimal(agreed.terms.discountPercent!)).div(100) : ZERO;
  const summary =
    earlier > 0
      ? `Asks for payment in ${asked.netDays} days, agreed are ${agreed.terms.netDays}`
      : `Leaves out the agreed discount of ${agreed.terms.discountPercent} % within ${agreed.terms.discountDays} days`;
  return [
    report(context, 'AP.MATCH.TERMS', {
      summary,
      amount: discount,
      exposure: { on: 'part' },
      evidence: {
        agreedWith: agreed.source,
        agreedTerms: agreed.text,
        agreedDays: agreed.terms.netDays,
        askedTerms: context.invoice.payment.terms,
        askedDays: asked.netDays,
        issueDate: context.invoice.issueDate,
        dueDate: context.invoice.dueDate,
      },
      causeKey: 'terms',
    }),
  ];
};

function agreedTerms({ lines, facts }: DetectionContext): { text: string; source: string; terms: Terms } | undefined {
  const order = lines.find(({ match }) => match.order?.facts.order.terms)?.match.order;
  const text = order?.facts.order.terms ?? facts.supplier?.terms;
  if (!text) return undefined;
  const terms = parseTerms(text);
  const source = order ? `order ${order.number}` : 'supplier master';
  return terms.netDays === undefined && terms.discountPercent === undefined ? undefined : { text, source, terms };
}

// The due date says what is asked, the text only where there is no due date.
function askedTerms({ invoice }: DetectionContext): Terms & { stated: boolean } {
  const terms = parseTerms(invoice.payment.terms);
  const netDays = daysBetween(invoice.issueDate, invoice.dueDate) ?? terms.netDays;
  return { ...terms, netDays, stated: !!invoice.payment.terms };
}
