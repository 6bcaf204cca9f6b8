import { Decimal } from '@clearhold/kernel';
import { type Detector, report } from '../context.ts';
import { addUp, count, exact, roundMinor } from '../numbers.ts';

/** AP.MATCH.QTY_NOT_ACCEPTED: billed and received, but not accepted where an inspection was recorded. */
export const detectNotAccepted: Detector = (context) =>
  context.lines.flatMap(({ match }) => {
    const inspected = match.credit ? [] : match.portions.filter(({ state, counted }) => counted && state.accepted);
    if (inspected.length === 0 || !match.quantity || match.quantity.isZero()) return [];
    const accepted = addUp(inspected.map(({ state }) => state.accepted!));
    const received = addUp(inspected.map(({ state }) => state.received));
    const billed = addUp(inspected.map(({ billedAfter }) => billedAfter));
    const units = Decimal.min(Decimal.min(billed, received).minus(accepted), match.quantity);
    if (!units.greaterThan(0)) return [];
    return report(context, 'AP.MATCH.QTY_NOT_ACCEPTED', {
      line: match.id,
      summary: `Billed ${count(billed)}, accepted ${count(accepted)} of ${count(received)} received`,
      amount: roundMinor(match.net.times(units).div(match.quantity), context.currency),
      exposure: { on: 'units', units: exact(units), of: exact(match.quantity) },
      evidence: {
        orderNumber: match.order!.number,
        orderLines: inspected.map(({ state }) => state.line.id),
        billedSoFar: exact(billed),
        received: exact(received),
        accepted: exact(accepted),
      },
      causeKey: `quantity:${match.order!.number}`,
    });
  });
