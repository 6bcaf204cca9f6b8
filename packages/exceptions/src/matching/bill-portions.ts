import { Decimal, ZERO } from '@clearhold/kernel';
import { roundMinor } from '../numbers.ts';
import type { OrderLineState } from './order-book.ts';
import { sameUnit } from './units.ts';

/** What an invoice line takes from one order line: sizes within what was left, and beyond it; negative for credits. */
export interface Portion {
  state: OrderLineState;
  quantity: Decimal;
  amount: Decimal;
  excessQuantity: Decimal;
  excessAmount: Decimal;
  /** False where units differ, so that the quantity could not be counted against the order. */
  counted: boolean;
  /** Billed quantity and amount of the order line after this portion. */
  billedAfter: Decimal;
  amountAfter: Decimal;
  /** Credited beyond all that was billed, as sizes; taken from nothing. */
  overCredited?: { quantity: Decimal; amount: Decimal };
}

/** The part of a line that a portion or allocation is made for. */
export interface Billing {
  /** What quantity and unit price are counted in. */
  unit?: string;
  quantity?: Decimal;
  net: Decimal;
  unitPrice?: Decimal;
}

/**
 * Takes a billed line from order lines: first what is received and unbilled, then what is ordered and unbilled, and
 * the rest as excess on the first. Amounts follow quantities and add up to the line's net to the last minor unit.
 */
export function billPortions(billing: Billing, lines: OrderLineState[], currency: string): Portion[] {
  const { quantity } = billing;
  const usable = lines.filter((state) => state.ordered && sameUnit(state.line.unit, billing.unit));
  if (!quantity || quantity.isZero() || usable.length === 0) return [takeAmount(billing, lines[0]!)];
  const taken = new Map<OrderLineState, Decimal>();
  let left: Decimal = quantity;
  for (const limit of [receivedUnbilled, orderedUnbilled]) {
    for (const state of usable) {
      const already = taken.get(state) ?? ZERO;
      const take = Decimal.max(Decimal.min(left, limit(state).minus(already)), ZERO);
      if (take.isZero()) continue;
      taken.set(state, already.plus(take));
      left = left.minus(take);
    }
  }
  const first = usable[0]!;
  if (!taken.has(first) && left.greaterThan(0)) taken.set(first, ZERO);
  return share(billing, quantity, taken, left, first, currency);
}

const orderedUnbilled = (state: OrderLineState) => Decimal.max(state.ordered!.minus(state.billedQuantity), ZERO);
const receivedUnbilled = (state: OrderLineState) =>
  Decimal.max(Decimal.min(state.received, state.ordered!).minus(state.billedQuantity), ZERO);

function share(
  billing: Billing,
  whole: Decimal,
  taken: Map<OrderLineState, Decimal>,
  excess: Decimal,
  first: OrderLineState,
  currency: string,
): Portion[] {
  let [quantityLeft, amountLeft]: Decimal[] = [whole, billing.net];
  const part = (quantity: Decimal): Decimal => {
    const last = quantity.equals(quantityLeft!);
    const amount = last ? amountLeft! : roundMinor(billing.net.times(quantity).div(whole), currency);
    quantityLeft = quantityLeft!.minus(quantity);
    amountLeft = amountLeft!.minus(amount);
    return amount;
  };
  const portions: Portion[] = [];
  for (const [state, quantity] of taken) {
    const excessQuantity = state === first ? excess : ZERO;
    const amount = quantity.isZero() ? ZERO : part(quantity);
    const excessAmount = excessQuantity.isZero() ? ZERO : part(excessQuantity);
    state.billedQuantity = state.billedQuantity.plus(quantity).plus(excessQuantity);
    state.billedAmount = state.billedAmount.plus(amount).plus(excessAmount);
    state.excessQuantity = state.excessQuantity.plus(excessQuantity);
    state.excessAmount = state.excessAmount.plus(excessAmount);
    const after = { billedAfter: state.billedQuantity, amountAfter: state.billedAmount };
    portions.push({ state, quantity, amount, excessQuantity, excessAmount, counted: true, ...after });
  }
  return portions;
}

// Lines without a comparable quantity take money only: up to what the order line has left, the rest as excess.
function takeAmount(billing: Billing, state: OrderLineState): Portion {
  const left = Decimal.max((state.orderedNet ?? billing.net).minus(state.billedAmount), ZERO);
  const amount = Decimal.min(billing.net, left);
  state.billedAmount = state.billedAmount.plus(billing.net);
  state.excessAmount = state.excessAmount.plus(billing.net.minus(amount));
  return {
    state,
    quantity: ZERO,
    amount,
    excessQuantity: ZERO,
    excessAmount: billing.net.minus(amount),
    counted: false,
    billedAfter: state.billedQuantity,
    amountAfter: state.billedAmount,
  };
}
