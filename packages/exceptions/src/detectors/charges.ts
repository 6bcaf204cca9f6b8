import { type Detector, report } from '../context.ts';
import { judgeCharges } from '../judgement/judge-charges.ts';
import { exact, plain } from '../numbers.ts';
import { judge } from '../tolerance.ts';

/** AP.MATCH.CHARGES: charges on the whole document are above what its orders agree for the part billed, or an agreed discount is left out. */
export const detectCharges: Detector = (context) => {
  const judged = judgeCharges(context);
  if (!judged) return [];
  const { billed, agreed, billedDiscount, agreedDiscount, over } = judged;
  const moreCharged = billed.greaterThan(agreed);
  const verdict = judge(over, moreCharged ? agreed : agreedDiscount, context.policy.tolerances.charges);
  if (verdict.within) return [];
  const names = judged.orders.map(({ number }) => number).join(', ');
  return [
    report(context, 'AP.MATCH.CHARGES', {
      summary: moreCharged
        ? `Charges ${plain(billed)}, order ${names} agrees ${plain(agreed)} for what is billed`
        : `Gives a discount of ${plain(billedDiscount)}, order ${names} agrees ${plain(agreedDiscount)} for what is billed`,
      amount: over,
      exposure: { on: 'part' },
      evidence: {
        orders: judged.orders.map(({ number }) => number),
        billedCharges: exact(billed),
        agreedCharges: exact(agreed),
        billedDiscount: exact(billedDiscount),
        agreedDiscount: exact(agreedDiscount),
        distribution: context.policy.charges.distribution,
        over: exact(over),
        charges: context.invoice.charges,
      },
      tolerance: verdict.tolerance,
      causeKey: `charges:${names}`,
    }),
  ];
};
