import { Decimal, ZERO } from '@clearhold/kernel';
import { roundMinor } from '../numbers.ts';
import type { Billing, Portion } from './bill-portions.ts';
import type { OrderLineState } from './order-book.ts';
import { sameUnit } from './units.ts';

// A credit at less than this share of the price billed corrects the price; from it on, goods are given back.
const RETURN_SHARE = new Decimal('0.98');

/** True when a credit lowers the price of what was billed rather than its quantity. */
export function correctsPrice(billing: Billing, state: OrderLineState): boolean {
  const average = state.billedQuantity.greaterThan(0) ? state.billedAmount.div(state.billedQuantity) : state.unitPrice;
  const reference = average && state.unitPrice ? Decimal.min(average, state.unitPrice) : (average ?? state.unitPrice);
  return !!billing.unitPrice && !!reference && billing.unitPrice.lessThan(reference.times(RETURN_SHARE));
}

/** What of a credit is not given back yet. */
interface Rest {
  quantity: Decimal;
  amount: Decimal;
}

/**
 * Gives a credit back to order lines: first what this document itself billed beyond the order, then what was billed
 * within it; never more quantity or money than was billed there. What goes beyond that is over-credited and
 * stands beside the last line. All other figures of the portions are zero or negative.
 */
export function creditPortions(billing: Billing, lines: OrderLineState[], currency: string): Portion[] {
  const rest: Rest = { quantity: billing.quantity ?? ZERO, amount: billing.net };
  const returned = rest.quantity.greaterThan(0) && !correctsPrice(billing, lines[0]!);
  const countable = returned ? lines.filter((state) => sameUnit(state.line.unit, billing.unit)) : [];
  const counted = countable.length > 0;
  const from = counted ? countable : lines;
  const portions: Portion[] = [];
  for (const [index, state] of from.entries()) {
    const empty = counted ? state.billedQuantity.isZero() : state.billedAmount.isZero();
    if (!empty || index === from.length - 1) portions.push(giveBack(billing, state, rest, counted, currency));
  }
  portions.at(-1)!.overCredited = { quantity: counted ? rest.quantity : ZERO, amount: rest.amount };
  return portions;
}

function giveBack(billing: Billing, state: OrderLineState, rest: Rest, counted: boolean, currency: string): Portion {
  const take = (available: Decimal, availableAmount: Decimal): Rest => {
    const quantity = counted ? Decimal.min(rest.quantity, available) : ZERO;
    const due = !counted || quantity.equals(rest.quantity) ? rest.amount : shareOf(billing, quantity, currency);
    const amount = Decimal.min(due, rest.amount, availableAmount);
    rest.quantity = rest.quantity.minus(quantity);
    rest.amount = rest.amount.minus(amount);
    return { quantity, amount };
  };
  const excess = take(state.excessQuantity, state.excessAmount);
  state.excessQuantity = state.excessQuantity.minus(excess.quantity);
  state.excessAmount = state.excessAmount.minus(excess.amount);
  state.billedQuantity = state.billedQuantity.minus(excess.quantity);
  state.billedAmount = state.billedAmount.minus(excess.amount);
  const within = take(
    state.billedQuantity.minus(state.excessQuantity),
    Decimal.max(state.billedAmount.minus(state.excessAmount), ZERO),
  );
  state.billedQuantity = state.billedQuantity.minus(within.quantity);
  state.billedAmount = state.billedAmount.minus(within.amount);
  return {
    state,
    quantity: within.quantity.negated(),
    amount: within.amount.negated(),
    excessQuantity: excess.quantity.negated(),
    excessAmount: excess.amount.negated(),
    counted,
    billedAfter: state.billedQuantity,
    amountAfter: state.billedAmount,
  };
}

function shareOf(billing: Billing, quantity: Decimal, currency: string): Decimal {
  return roundMinor(billing.net.times(quantity).div(billing.quantity!), currency);
}
