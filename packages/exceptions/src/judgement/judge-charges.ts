import type { AllowanceCharge } from '@clearhold/documents';
import { Decimal, ZERO } from '@clearhold/kernel';
import type { DetectionContext } from '../context.ts';
import type { LineMatch } from '../matching/match-lines.ts';
import type { OrderLineState, OrderState } from '../matching/order-book.ts';
import { addUp, read, roundMinor } from '../numbers.ts';
import type { DetectionPolicy } from '../policy.ts';

/** Charges and discounts on the whole document against what its orders agree for the part that it bills. Amounts in its currency. */
export interface ChargesJudgement {
  orders: OrderState[];
  billed: Decimal;
  agreed: Decimal;
  billedDiscount: Decimal;
  agreedDiscount: Decimal;
  /** Charges beyond the agreed ones and discounts left out; never negative. */
  over: Decimal;
}

type Spread = Exclude<DetectionPolicy['charges']['distribution'], 'least'>;
const SPREADS: readonly Spread[] = ['value', 'quantity', 'line'];

/** Undefined where charges cannot be held against anything: credits, lines without order, other currencies, orders that name none where they need not. */
export function judgeCharges({ invoice, lines, policy, currency }: DetectionContext): ChargesJudgement | undefined {
  const matched = lines.length > 0 && lines.every(({ match }) => match.portions.length > 0 && !match.credit);
  if (invoice.kind === 'CreditNote' || !matched || lines.some(({ judgement }) => judgement.currencyDiffers)) return;
  const orders = [...new Set(lines.map(({ match }) => match.order!))];
  if (!policy.charges.mustBeAgreed && !orders.every(namesCharges)) return;
  const matches = lines.map(({ match }) => match);
  const { distribution } = policy.charges;
  const [billed, billedDiscount] = [total(invoice.charges), total(invoice.allowances)];
  const under = (spread: Spread): ChargesJudgement => {
    const part = (of: (order: OrderState) => Decimal) =>
      roundMinor(addUp(orders.map((order) => of(order).times(shareOf(order, matches, spread)))), currency);
    const agreed = part(({ facts }) => total(facts.order.charges));
    const agreedDiscount = part(({ facts }) => total(facts.order.allowances));
    const over = atLeastZero(billed.minus(agreed)).plus(atLeastZero(agreedDiscount.minus(billedDiscount)));
    return { orders, billed, agreed, billedDiscount, agreedDiscount, over };
  };
  if (distribution !== 'least') return under(distribution);
  return SPREADS.map(under).reduce((most, one) => (one.over.greaterThan(most.over) ? one : most));
}

/** True where the order says which charges or discounts are agreed, even that there are none. */
export function namesCharges({ facts: { order } }: OrderState): boolean {
  return order.charges !== undefined || order.allowances !== undefined;
}

/** What charges less discounts on the whole order come to. */
export function agreedOnWhole({ facts: { order } }: OrderState): Decimal {
  return total(order.charges).minus(total(order.allowances));
}

const total = (entries: readonly AllowanceCharge[] | undefined): Decimal =>
  addUp((entries ?? []).map(({ amount }) => read(amount) ?? ZERO));

const atLeastZero = (value: Decimal): Decimal => Decimal.max(value, ZERO);

// The part of the order that these lines bill, from 0 to 1. What is billed beyond it brings no charges along.
function shareOf(order: OrderState, matches: readonly LineMatch[], spread: Spread): Decimal {
  let [part, whole]: Decimal[] = [ZERO, ZERO];
  for (const state of order.lines) {
    const weight = weightOf(state, spread);
    whole = whole!.plus(weight);
    part = part!.plus(weight.times(billedShare(state, matches)));
  }
  return whole!.isZero() ? new Decimal(1) : Decimal.min(part!.div(whole!), 1);
}

function weightOf(state: OrderLineState, spread: Spread): Decimal {
  if (spread === 'line') return new Decimal(1);
  return atLeastZero((spread === 'value' ? state.orderedNet : state.ordered) ?? ZERO);
}

function billedShare(state: OrderLineState, matches: readonly LineMatch[]): Decimal {
  const portions = matches.flatMap((match) => match.portions.filter((portion) => portion.state === state));
  const shares = portions.map(({ counted, quantity, amount }) => {
    const of = counted ? state.ordered : state.orderedNet;
    return !of || of.isZero() ? new Decimal(1) : (counted ? quantity : amount).div(of);
  });
  return Decimal.min(addUp(shares), 1);
}
