import type { LineMatch } from '../matching/match-lines.ts';
import { sameUnit } from '../matching/units.ts';
import type { DetectionPolicy } from '../policy.ts';
import { type AmountJudgement, judgeAmount } from './judge-amount.ts';
import { judgePrice, type PriceJudgement } from './judge-price.ts';
import { judgeConsumed, judgeOrdered, judgeReceived, type QuantityJudgement } from './judge-quantity.ts';

/** What comparing a line with its order and receipts gave. A part is absent where there is nothing to compare. */
export interface LineJudgement {
  currencyDiffers: boolean;
  unitDiffers: boolean;
  price?: PriceJudgement;
  ordered?: QuantityJudgement;
  received?: QuantityJudgement;
  consumed?: QuantityJudgement;
  amount?: AmountJudgement;
}

/** Compares a matched line. Credits are not compared: they can only give back. */
export function judgeLine(match: LineMatch, policy: DetectionPolicy, currency: string): LineJudgement {
  const { order, portions } = match;
  const currencyDiffers = order?.currency !== undefined && order.currency !== currency;
  const unitDiffers = portions.some(({ state }) => !sameUnit(state.line.unit, match.unit));
  if (match.credit || portions.length === 0) return { currencyDiffers, unitDiffers };
  const price = currencyDiffers || unitDiffers ? undefined : judgePrice(match, policy.tolerances);
  return {
    currencyDiffers,
    unitDiffers,
    price,
    ordered: judgeOrdered(match, policy.tolerances.quantityOrdered),
    received: policy.receiptRequired ? judgeReceived(match, policy.tolerances.quantityReceived) : undefined,
    consumed: judgeConsumed(match, policy.tolerances.quantityConsumed),
    amount: currencyDiffers ? undefined : judgeAmount(match, price, policy.tolerances.amountLine, currency),
  };
}
