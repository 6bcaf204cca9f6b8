import { type Detector, report } from '../context.ts';
import { daysBetween } from '../days.ts';

/** AP.MATCH.DATE: the invoice is dated more days before the agreed delivery than policy allows. Credits ask for nothing. */
export const detectDate: Detector = (context) =>
  context.lines.flatMap(({ match }) => {
    if (match.credit) return [];
    const { issueDate } = context.invoice;
    const [agreed] = match.portions
      .map(({ state }) => state.line.deliveryDate ?? match.order!.facts.order.deliveryDate ?? '')
      .sort()
      .reverse();
    const early = daysBetween(issueDate, agreed);
    if (early === undefined || early <= context.policy.earlyDaysMax) return [];
    return report(context, 'AP.MATCH.DATE', {
      line: match.id,
      summary: `Billed on ${issueDate}, ${early} days before the agreed delivery on ${agreed}`,
      amount: match.net,
      exposure: { on: 'units', units: '1', of: '1' },
      evidence: {
        orderNumber: match.order!.number,
        orderLines: match.portions.map(({ state }) => state.line.id),
        issueDate,
        agreedDelivery: agreed,
        daysEarly: early,
        daysEarlyAllowed: context.policy.earlyDaysMax,
      },
      causeKey: `date:${match.order!.number}`,
    });
  });
