import { Decimal, minorDigits, ZERO } from '@clearhold/kernel';
import type { Portion } from '../matching/bill-portions.ts';
import type { LineMatch } from '../matching/match-lines.ts';
import { addUp, roundMinor } from '../numbers.ts';
import type { ToleranceRule } from '../policy.ts';
import { judge, type Verdict } from '../tolerance.ts';
import type { PriceJudgement } from './judge-price.ts';

/** A line's net amount against what the order allows. */
export interface AmountJudgement extends Verdict {
  billed: Decimal;
  expected: Decimal;
  difference: Decimal;
  /** What is left of the difference after price and quantity have explained theirs; this is judged. */
  unexplained: Decimal;
}

/**
 * Judges a line's net amount. With a quantity, expected is what the order asks for that quantity, its line allowances
 * and charges included, and a difference of one minor unit is rounding. Without, it is what the order line has left.
 */
export function judgeAmount(
  match: LineMatch,
  price: PriceJudgement | undefined,
  rule: ToleranceRule,
  currency: string,
): AmountJudgement | undefined {
  const counted = match.portions.filter((portion) => portion.counted);
  return counted.length > 0 ? judgeCounted(match, counted, price, rule, currency) : judgeUncounted(match, rule);
}

function judgeCounted(
  match: LineMatch,
  portions: Portion[],
  price: PriceJudgement | undefined,
  rule: ToleranceRule,
  currency: string,
): AmountJudgement | undefined {
  let expected: Decimal = ZERO;
  for (const portion of portions) {
    const perUnit = effectivePrice(portion, currency);
    if (!perUnit) return undefined;
    expected = expected.plus(perUnit.times(portion.quantity.plus(portion.excessQuantity)));
  }
  const difference = match.net.minus(expected);
  const rest = roundMinor(difference.minus(price?.total ?? ZERO), currency);
  const unexplained = rest.abs().lessThanOrEqualTo(minorUnit(currency)) ? ZERO : rest;
  const verdict = judge(unexplained, expected, rule);
  const within = verdict.within || !unexplained.greaterThan(0);
  return { ...verdict, within, billed: match.net, expected, difference, unexplained };
}

// The order's net for one unit: its price, unless line allowances or charges make the net depart from it.
function effectivePrice({ state }: Portion, currency: string): Decimal | undefined {
  const { orderedNet, ordered, unitPrice } = state;
  if (!orderedNet || !ordered || ordered.isZero()) return unitPrice;
  if (!unitPrice) return orderedNet.div(ordered);
  const rounding = orderedNet.minus(unitPrice.times(ordered)).abs().lessThanOrEqualTo(minorUnit(currency));
  return rounding ? unitPrice : orderedNet.div(ordered);
}

function judgeUncounted(match: LineMatch, rule: ToleranceRule): AmountJudgement | undefined {
  const orderedNets = match.portions.map(({ state }) => state.orderedNet);
  if (orderedNets.length === 0 || orderedNets.some((net) => net === undefined)) return undefined;
  const limit = addUp(orderedNets as Decimal[]);
  const billedAfter = addUp(
    match.portions.map((portion) => Decimal.min(portion.amountAfter, portion.state.billedAmount)),
  );
  const over = Decimal.max(billedAfter.minus(limit), ZERO);
  const expected = match.net.minus(Decimal.min(over, match.net));
  const difference = match.net.minus(expected);
  return { ...judge(over, limit, rule), billed: match.net, expected, difference, unexplained: difference };
}

const MINOR_UNITS = [0, 1, 2, 3, 4].map((digits) => new Decimal(10).pow(-digits));

function minorUnit(currency: string): Decimal {
  return MINOR_UNITS[minorDigits(currency)]!;
}
