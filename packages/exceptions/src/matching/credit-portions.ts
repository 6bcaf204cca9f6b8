import { Decimal, ZERO } from '@clearhold/kernel';
import { roundMinor } from '../numbers.ts';
import type { Billing, Portion } from './bill-portions.ts';
import type { OrderLineState } from './order-book.ts';
import { sameUnit } from './units.ts';

// A credit at less than this share of the price billed corrects the price; from it on, goods are given back.
const RETURN_SHARE = new Decimal('0.98');

/** True when a credit lowers the price of what was billed rather than its quantity. */
export function correctsPrice(billing: Billing, state: OrderLineState): boolean {
  const billedPrice = state.billedQuantity.greaterThan(0)
    ? state.billedAmount.div(state.billedQuantity)
    : state.unitPrice;
  const reference = lower(billedPrice, state.unitPrice);
  return !!billing.unitPrice && !!reference && billing.unitPrice.lessThan(reference.times(RETURN_SHARE));
}

/**
 * Gives a credit back to order lines: never more quantity or money than was billed there. What goes beyond is excess.
 * All figures of the portions are zero or negative.
 */
export function creditPortions(billing: Billing, lines: OrderLineState[], currency: string): Portion[] {
  let left: Decimal = billing.quantity ?? ZERO;
  let moneyLeft: Decimal = billing.net;
  const portions: Portion[] = [];
  lines.forEach((state, index) => {
    const last = index === lines.length - 1;
    const byQuantity = left.greaterThan(0) && sameUnit(state.line.unit, billing.line.unit);
    const counted = byQuantity && !correctsPrice(billing, state);
    const quantity = counted ? Decimal.min(left, state.billedQuantity) : ZERO;
    if (!last && (counted ? quantity.isZero() : state.billedAmount.isZero())) return;
    const share =
      counted && !last ? roundMinor(billing.net.times(quantity).div(billing.quantity!), currency) : moneyLeft;
    const due = counted && last ? lastShare(billing, quantity, left, moneyLeft, currency) : share;
    const amount = Decimal.min(due, moneyLeft, state.billedAmount);
    state.billedQuantity = state.billedQuantity.minus(quantity);
    state.billedAmount = state.billedAmount.minus(amount);
    left = counted ? left.minus(quantity) : left;
    moneyLeft = moneyLeft.minus(amount);
    portions.push({
      state,
      quantity: quantity.negated(),
      amount: amount.negated(),
      excessQuantity: last && counted ? left.negated() : ZERO,
      excessAmount: last ? moneyLeft.negated() : ZERO,
      counted,
      billedAfter: state.billedQuantity,
      amountAfter: state.billedAmount,
    });
  });
  return portions;
}

// On the last line: all money that is left, or the share of the quantity that could be given back.
function lastShare(billing: Billing, quantity: Decimal, left: Decimal, moneyLeft: Decimal, currency: string): Decimal {
  if (quantity.equals(left)) return moneyLeft;
  return roundMinor(billing.net.times(quantity).div(billing.quantity!), currency);
}

function lower(a: Decimal | undefined, b: Decimal | undefined): Decimal | undefined {
  return a && b ? Decimal.min(a, b) : (a ?? b);
}
