import { Decimal, decimal, type Money, money, ZERO } from '@clearhold/kernel';
import type { DetectedException } from '../detection.ts';
import { currencyOf } from '../numbers.ts';

/**
 * The money that exceptions of one invoice put at risk together, each line's money counted once. On a line, units
 * billed too many count at their full price, and a surcharge counts only for the other units. An exception over the
 * whole document covers everything on it. With no exceptions: zero in `currency`.
 */
export function amountAtRisk(exceptions: readonly DetectedException[], currency = 'XXX'): Money {
  const of = exceptions[0]?.amountAtRisk.currency ?? currencyOf(currency);
  const lines = new Map<string, DetectedException[]>();
  let [whole, parts]: Decimal[] = [ZERO, ZERO];
  for (const exception of exceptions) {
    const amount = decimal(exception.amountAtRisk.amount);
    const { on } = exception.exposure;
    if (on === 'document') whole = Decimal.max(whole!, amount);
    else if (on === 'part' || exception.line === undefined) parts = parts!.plus(amount);
    else lines.set(exception.line, [...(lines.get(exception.line) ?? []), exception]);
  }
  for (const ofLine of lines.values()) parts = parts!.plus(lineRisk(ofLine));
  return money(Decimal.max(whole!, parts!), of);
}

function lineRisk(exceptions: DetectedException[]): Decimal {
  let [units, share, variance]: Decimal[] = [ZERO, ZERO, ZERO];
  for (const { exposure, amountAtRisk: risk } of exceptions) {
    const amount = decimal(risk.amount);
    if (exposure.on === 'units') {
      const of = decimal(exposure.of);
      units = Decimal.max(units!, amount);
      share = Decimal.max(share!, of.isZero() ? ZERO : Decimal.min(decimal(exposure.units).div(of), 1));
    } else variance = variance!.plus(amount);
  }
  return units!.plus(variance!.times(new Decimal(1).minus(share!)));
}
